package org.onewindow.adapters.department.files;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.onewindow.core.act.Json;
import org.onewindow.routing.dispatch.ReplyMapping;
import org.onewindow.routing.dispatch.UnreadableReplyException;
import org.onewindow.spi.department.DepartmentReply;

/**
 * The replies in one file of the inbox: a JSON object or an array of them, or CSV with a line of names.
 *
 * @param replies those that can be read
 * @param wrong what is wrong with the others; one line each
 * @param whole whether the file reads to its end; otherwise it may still be being written
 */
record ReplyFile(List<DepartmentReply> replies, List<String> wrong, boolean whole) {
    private static final long LONGEST = 1024L * 1024;

    static ReplyFile read(Path file, Charset charset, ReplyMapping mapping, Json json) throws IOException {
        if (Files.size(file) > LONGEST) {
            return new ReplyFile(List.of(), List.of("longer than " + LONGEST + " bytes"), true);
        }
        boolean csv = file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".csv");
        List<DepartmentReply> replies = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        try {
            String text = decoded(Files.readAllBytes(file), csv ? charset : StandardCharsets.UTF_8);
            if (csv && !text.endsWith("\n")) {
                return new ReplyFile(List.of(), List.of("its last line does not end"), false);
            }
            List<JsonNode> messages = csv ? lines(text) : objects(text, json);
            for (int i = 0; i < messages.size(); i++) {
                try {
                    replies.add(mapping.read(messages.get(i)));
                } catch (UnreadableReplyException e) {
                    wrong.add(i + 1 + ": " + String.join(" ", e.why().arguments()));
                }
            }
            return new ReplyFile(replies, wrong, true);
        } catch (IOException e) {
            return new ReplyFile(List.of(), List.of("no " + (csv ? "CSV" : "JSON")), false);
        }
    }

    private static String decoded(byte[] bytes, Charset charset) throws IOException {
        String text = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes))
                .toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static List<JsonNode> objects(String text, Json json) throws IOException {
        JsonNode tree = json.mapper().readTree(text);
        if (tree == null || !tree.isContainerNode()) {
            throw new IOException("no object");
        }
        List<JsonNode> all = new ArrayList<>();
        if (tree.isArray()) {
            tree.forEach(all::add);
        } else {
            all.add(tree);
        }
        return all;
    }

    private static List<JsonNode> lines(String text) throws IOException {
        try (MappingIterator<JsonNode> rows = new CsvMapper()
                .enable(CsvParser.Feature.TRIM_SPACES)
                .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
                .readerFor(JsonNode.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(text)) {
            return rows.readAll();
        }
    }
}
