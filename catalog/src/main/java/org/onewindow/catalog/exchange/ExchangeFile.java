package org.onewindow.catalog.exchange;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onewindow.core.definition.FindingSink;
import org.onewindow.core.definition.SourceText;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.finding.SourcePlace;

/**
 * A file of exported records: {@code .csv} with the field names in its first line (RFC 4180), or {@code .json} with an array of objects,
 * each with its materials as an array {@code materials}. UTF-8, with or without a byte order mark.
 *
 * @param rows what could be read
 * @param findings what could not, each with its place
 */
public record ExchangeFile(List<ExchangeRow> rows, List<Finding> findings) {
    /** The longest file that is read, in bytes. */
    public static final long LONGEST = 256L * 1024 * 1024;

    private static final String MATERIALS = "materials";
    private static final int DEEPEST = 8;
    private static final int LONGEST_VALUE = 1_000_000;
    private static final StreamReadConstraints LIMITS = StreamReadConstraints.builder()
            .maxNestingDepth(DEEPEST)
            .maxStringLength(LONGEST_VALUE)
            .build();

    public ExchangeFile {
        rows = List.copyOf(rows);
        findings = List.copyOf(findings);
    }

    /**
     * Reads {@code file}; what is wrong with its content is a finding, never an exception.
     *
     * @throws IOException if the file cannot be read at all
     */
    public static ExchangeFile read(Path file) throws IOException {
        return new Reader(String.valueOf(file.getFileName())).read(file);
    }

    /** The same records, each with those of {@code materials} that name its code. */
    public ExchangeFile withMaterials(ExchangeFile materials) {
        List<Finding> all = new ArrayList<>(findings);
        all.addAll(materials.findings());
        Map<String, List<ExchangeRow>> byCode = new LinkedHashMap<>();
        materials
                .rows()
                .forEach(material -> byCode.computeIfAbsent(
                                material.value(ExchangeRow.CODE).orElse(""), code -> new ArrayList<>())
                        .add(material));
        List<ExchangeRow> joined = new ArrayList<>();
        for (ExchangeRow row : rows) {
            List<ExchangeRow> own = row.value(ExchangeRow.CODE).map(byCode::get).orElse(null);
            joined.add(own == null ? row : new ExchangeRow(row.place(), row.fields(), own));
        }
        rows.forEach(row -> row.value(ExchangeRow.CODE).ifPresent(byCode::remove));
        byCode.forEach((code, lost) -> lost.forEach(material -> all.add(
                Finding.error("OW-CAT-2111", code, material.called(), code).at(material.place()))));
        return new ExchangeFile(joined, all);
    }

    private static final class Reader {
        private final String name;
        private final FindingSink findings = new FindingSink();
        private final List<ExchangeRow> rows = new ArrayList<>();

        Reader(String name) {
            this.name = name;
        }

        ExchangeFile read(Path file) throws IOException {
            if (Files.size(file) > LONGEST) {
                report("OW-CAT-2114", 1, Long.toString(LONGEST / 1024 / 1024));
            } else {
                SourceText.decode(name, withoutMark(Files.readAllBytes(file)), findings)
                        .ifPresent(name.endsWith(".json") ? this::json : this::csv);
            }
            return new ExchangeFile(rows, findings.findings());
        }

        /** Spreadsheets write a byte order mark; it says nothing. */
        private static byte[] withoutMark(byte[] bytes) {
            boolean marked = bytes.length >= 3
                    && (bytes[0] & 0xFF) == 0xEF
                    && (bytes[1] & 0xFF) == 0xBB
                    && (bytes[2] & 0xFF) == 0xBF;
            return marked ? Arrays.copyOfRange(bytes, 3, bytes.length) : bytes;
        }

        private void csv(String text) {
            CsvMapper mapper = CsvMapper.builder()
                    .enable(CsvParser.Feature.WRAP_AS_ARRAY)
                    .disable(CsvParser.Feature.SKIP_EMPTY_LINES)
                    .build();
            mapper.getFactory().setStreamReadConstraints(LIMITS);
            int line = 1;
            try (MappingIterator<String[]> lines =
                    mapper.readerFor(String[].class).readValues(text)) {
                List<String> header = List.of();
                while (lines.hasNextValue()) {
                    line = lines.getCurrentLocation().getLineNr();
                    List<String> values = List.of(lines.nextValue());
                    if (header.isEmpty()) {
                        header = values;
                    } else {
                        row(header, values, line);
                    }
                }
            } catch (IOException e) {
                report(
                        "OW-CAT-2101",
                        e instanceof JsonProcessingException broken ? lineOf(broken, line) : line,
                        why(e));
            }
        }

        private void row(List<String> header, List<String> values, int line) {
            if (values.stream().allMatch(String::isBlank)) {
                return;
            }
            if (values.size() != header.size()) {
                report("OW-CAT-2102", line, Integer.toString(values.size()), Integer.toString(header.size()));
                return;
            }
            Map<String, String> fields = new LinkedHashMap<>();
            for (int i = 0; i < header.size(); i++) {
                put(fields, header.get(i), values.get(i));
            }
            rows.add(new ExchangeRow(new SourcePlace(name, line, 1), fields, List.of()));
        }

        private void json(String text) {
            ObjectMapper mapper = JsonMapper.builder(JsonFactory.builder()
                            .streamReadConstraints(LIMITS)
                            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                            .build())
                    .build();
            int line = 1;
            try (JsonParser parser = mapper.createParser(text)) {
                if (parser.nextToken() != JsonToken.START_ARRAY) {
                    report("OW-CAT-2101", 1, "[");
                    return;
                }
                while (parser.nextToken() == JsonToken.START_OBJECT) {
                    line = parser.currentTokenLocation().getLineNr();
                    rows.add(row(mapper.readTree(parser), new SourcePlace(name, line, 1)));
                }
                if (parser.currentToken() != JsonToken.END_ARRAY) {
                    report("OW-CAT-2101", parser.currentLocation().getLineNr(), String.valueOf(parser.currentToken()));
                }
            } catch (JsonProcessingException e) {
                report("OW-CAT-2101", lineOf(e, line), why(e));
            } catch (IOException e) {
                throw new IllegalStateException("a text in memory cannot fail to be read", e);
            }
        }

        private ExchangeRow row(JsonNode node, SourcePlace place) {
            Map<String, String> fields = new LinkedHashMap<>();
            List<ExchangeRow> materials = new ArrayList<>();
            node.properties().forEach(each -> {
                if (each.getKey().equals(MATERIALS) && each.getValue().isArray()) {
                    each.getValue().forEach(material -> materials.add(row(material, place)));
                } else if (each.getValue().isContainerNode()) {
                    put(fields, each.getKey(), each.getValue().toString());
                } else {
                    put(fields, each.getKey(), each.getValue().asText(""));
                }
            });
            return new ExchangeRow(place, fields, materials);
        }

        private static void put(Map<String, String> fields, String field, String value) {
            if (!value.isBlank() && !value.equals("null")) {
                fields.put(field, value);
            }
        }

        private static int lineOf(JsonProcessingException broken, int otherwise) {
            return Optional.ofNullable(broken.getLocation())
                    .map(JsonLocation::getLineNr)
                    .filter(line -> line > 0)
                    .orElse(otherwise);
        }

        /** The parser's own words, without its quotation of the file. */
        private static String why(IOException e) {
            String words = e instanceof JsonProcessingException broken ? broken.getOriginalMessage() : e.getMessage();
            return String.valueOf(words).lines().findFirst().orElse("");
        }

        private void report(String code, int line, String... arguments) {
            findings.add(Finding.error(code, name, arguments).at(new SourcePlace(name, Math.max(line, 1), 1)));
        }
    }
}
