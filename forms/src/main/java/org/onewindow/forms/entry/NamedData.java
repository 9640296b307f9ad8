package org.onewindow.forms.entry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.stream.Collectors;
import org.onewindow.forms.template.FormTemplate;

/**
 * Texts of attachments that are data, made into lines in which values stand behind the labels of a form's fields: a program calls them
 * by keys and short names, a table has them in cells.
 */
public final class NamedData {
    private static final int MOST_DEPTH = 8;

    private final FieldNames names;

    /** For attachments to {@code template}. */
    public NamedData(FormTemplate template) {
        this.names = new FieldNames(template.fields());
    }

    /** The table that {@code text} is, a line for each row and a tab between cells; the text itself if it is none. */
    public static String ofTable(String text) {
        try {
            return CsvText.table(text).rows().stream()
                    .map(row -> row.stream().map(NamedData::oneLine).collect(Collectors.joining("\t")))
                    .collect(Collectors.joining("\n"));
        } catch (UnreadableException tooLong) {
            return text;
        }
    }

    /** A line for each value in the JSON document; the text itself if it is none. */
    public String ofJson(String text, ObjectMapper json) {
        StringBuilder lines = new StringBuilder();
        try {
            members(json.readTree(text), lines, 0);
        } catch (JsonProcessingException none) {
            return text;
        }
        return lines.toString();
    }

    private void members(JsonNode node, StringBuilder lines, int depth) {
        if (depth > MOST_DEPTH) {
            return;
        }
        node.properties().forEach(member -> {
            JsonNode value = member.getValue();
            if (value.isValueNode() && !value.isNull()) {
                say(member.getKey(), value.asText(), lines);
            } else if (isListOfValues(value)) {
                say(member.getKey(), joined(value), lines);
            } else {
                members(value, lines, depth + 1);
            }
        });
        if (node.isArray()) {
            node.forEach(each -> members(each, lines, depth + 1));
        }
    }

    private static boolean isListOfValues(JsonNode value) {
        return value.isArray() && !value.isEmpty() && value.valueStream().allMatch(JsonNode::isValueNode);
    }

    private static String joined(JsonNode list) {
        return list.valueStream().map(JsonNode::asText).collect(Collectors.joining("、"));
    }

    /** Lines of the shape {@code name：value}, as XML files are read, with the names of fields put as their labels. */
    public String ofNamedLines(String text) {
        StringBuilder lines = new StringBuilder();
        for (String line : List.copyOf(text.lines().toList())) {
            int colon = line.indexOf('：');
            if (colon < 0) {
                lines.append(line).append('\n');
            } else {
                say(line.substring(0, colon), line.substring(colon + 1), lines);
            }
        }
        return lines.toString();
    }

    private void say(String name, String value, StringBuilder lines) {
        String label = names.fieldOf(name).map(field -> field.label().zh()).orElse(name);
        lines.append(label).append('：').append(oneLine(value)).append('\n');
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
