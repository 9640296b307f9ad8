package org.onewindow.adapters.department.files;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.onewindow.core.act.Json;
import org.onewindow.spi.application.ApplicationNumber;
import org.onewindow.spi.department.Dispatch;

/** Writes a dispatch as the department reads it. */
final class Letters {
    private Letters() {}

    static byte[] write(Dispatch dispatch, DropSettings settings, Json json) throws IOException {
        if (settings.format() == DropSettings.Format.JSON) {
            // As a text first: written as bytes, Jackson escapes what lies beyond the basic plane, and a person reads
            // these files.
            return json.mapper()
                    .writeValueAsString(settings.letter().write(dispatch, json))
                    .getBytes(StandardCharsets.UTF_8);
        }
        JsonNode flat = settings.letter().isOwnFormat()
                ? flat(dispatch, json)
                : settings.letter().write(dispatch, json);
        CsvSchema.Builder columns = CsvSchema.builder().setUseHeader(true).setLineSeparator("\r\n");
        ObjectNode row = json.mapper().createObjectNode();
        for (Map.Entry<String, JsonNode> field : flat.properties()) {
            columns.addColumn(field.getKey());
            JsonNode value = field.getValue();
            row.put(field.getKey(), value.isValueNode() ? value.asText("") : value.toString());
        }
        return new CsvMapper().writer(columns.build()).writeValueAsString(row).getBytes(settings.charset());
    }

    /** One column for each thing a department's register asks for, and one for each field of the form. */
    private static ObjectNode flat(Dispatch dispatch, Json json) {
        ObjectNode row = json.mapper()
                .createObjectNode()
                .put("key", dispatch.key())
                .put("purpose", dispatch.purpose().name())
                .put("department", dispatch.department().value())
                .put("step", dispatch.step())
                .put("stepName", dispatch.stepName().zh())
                .put("wanted", dispatch.wanted().name())
                .put(
                        "number",
                        dispatch.application()
                                .number()
                                .map(ApplicationNumber::value)
                                .orElse(""))
                .put("item", dispatch.application().item().id())
                .put("applicant", dispatch.applicant().name())
                .put("due", dispatch.due().toString());
        json.mapper()
                .<JsonNode>valueToTree(dispatch.application().formData())
                .properties()
                .forEach(field -> row.set("form." + field.getKey(), field.getValue()));
        return row;
    }
}
