package org.onewindow.forms.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.onewindow.spi.finding.Finding;

/** Our checks against a JSON Schema validator that shares no code with them, on what a plain schema can say. */
class FormCheckOracleTest {
    private static final int CASES = Integer.getInteger("onewindow.oracle.cases", 20_000);
    private static final long SEED = Long.getLong("onewindow.oracle.seed", 20_261_001L);

    private static final List<Object> ODD =
            List.of(true, new BigDecimal("7"), "x", List.of(), List.of("x"), Map.of("x", "y"), List.of(List.of()));
    private static final Map<String, List<Object>> VALUES = Map.ofEntries(
            Map.entry("enterpriseName", List.of("泰吉", "𠮷".repeat(100), "𠮷".repeat(101), "a")),
            Map.entry("projectName", List.of("四个汉字", "三个字", "𠮷𠮷𠮷𠮷", "字".repeat(20), "字".repeat(21))),
            Map.entry("mobile", List.of("13800000000", "12800000000", "138000000001", " 13800000000")),
            Map.entry("investment", numbers("0.01", "0", "100000000", "100000000.01", "1.005", "1.10", "-5", "1E+3")),
            Map.entry("registeredCapital", numbers("0", "-0.0000000001", "0.1234567891", "99999999999999999999")),
            Map.entry("jobs", numbers("0", "-1", "1.0", "1.5", "2E+1")),
            Map.entry("kind", List.of("NEW", "EXTENSION", "new", "NEW ")),
            Map.entry(
                    "energy",
                    List.of(List.of("GAS"), List.of("GAS", "GAS"), List.of("GAS", "ELECTRICITY"), List.of("COAL"))),
            Map.entry("newLand", List.of(true, false)),
            Map.entry("truthDeclared", List.of(true, false)),
            Map.entry("site", List.of(Map.of("town", "周市"), Map.of("street", "萧林路"), Map.of("town", "周市", "zip", "1"))),
            Map.entry(
                    "investors",
                    List.of(
                            List.of(row("60"), row("40")),
                            List.of(row("60"), row("30"), row("5"), row("5")),
                            List.of(row("101")),
                            List.of(Map.of("name", "甲")),
                            List.of("甲"))),
            Map.entry("surprise", List.of("z")));

    @Test
    void both_find_the_same_fields_at_fault() {
        FormTemplate filing =
                Templates.read(Templates.FILING.replace("\"format\": \"credit-code\"", "\"maxLength\": 18"));
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(filing.schema());
        ObjectMapper mapper = new ObjectMapper();
        Random random = new Random(SEED);
        int faulty = 0;
        for (int i = 0; i < CASES; i++) {
            Map<String, Object> data = data(random);
            JsonNode tree = mapper.valueToTree(data);
            Set<String> expected = schema.validate(tree).stream()
                    .map(FormCheckOracleTest::field)
                    .collect(Collectors.toCollection(TreeSet::new));
            Set<String> found = filing.check(data).stream()
                    .map(Finding::subject)
                    .map(pointer -> pointer.split("/", -1)[1])
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(found).as("case %d of seed %d: %s", i, SEED, data).isEqualTo(expected);
            faulty += expected.isEmpty() ? 0 : 1;
        }
        assertThat(faulty).isBetween(CASES / 2, CASES - 1);
    }

    private static Map<String, Object> data(Random random) {
        Map<String, Object> data = new TreeMap<>(Map.of("creditCode", "x"));
        VALUES.forEach((field, values) -> {
            int choice = random.nextInt(10);
            if (choice == 0) {
                data.put(field, ODD.get(random.nextInt(ODD.size())));
            } else if (choice == 1) {
                data.put(field, values.get(random.nextInt(values.size())));
            } else if (choice > 2 && !field.equals("surprise")) {
                data.put(field, values.get(0));
            }
        });
        return data;
    }

    private static String field(Error error) {
        String pointer = error.getInstanceLocation().toString();
        return pointer.isEmpty() ? error.getProperty() : pointer.split("/", -1)[1];
    }

    private static Map<String, Object> row(String share) {
        return Map.of("name", "投资人", "share", new BigDecimal(share));
    }

    private static List<Object> numbers(String... texts) {
        return List.of(texts).stream().<Object>map(BigDecimal::new).toList();
    }
}
