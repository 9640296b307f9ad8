package org.onewindow.examples.investment.register;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.onewindow.core.act.Json;
import org.onewindow.spi.facts.Fact;

/** A register kept in a JSON file that comes with the example; read once. */
final class RegisterFile {
    private final Map<String, Row> rows;

    private RegisterFile(Map<String, Row> rows) {
        this.rows = rows;
    }

    /**
     * What the register says of one subject.
     *
     * @param number the subject's one number
     * @param asOf when it was recorded
     * @param facts by name; money in fen or cents
     */
    private record Row(String number, Instant asOf, Map<String, Object> facts) {}

    static RegisterFile read(String name) {
        try (InputStream file = RegisterFile.class.getResourceAsStream("/registers/" + name)) {
            if (file == null) {
                throw new IllegalStateException("no register " + name);
            }
            List<Row> rows = List.of(new Json().mapper().readValue(file, Row[].class));
            return new RegisterFile(rows.stream().collect(Collectors.toMap(Row::number, Function.identity())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The numbers of everybody who is in the register. */
    Set<String> numbers() {
        return new TreeSet<>(rows.keySet());
    }

    /** Names of the facts that the register has of anybody. */
    Set<String> knows() {
        Set<String> names = new TreeSet<>();
        rows.values().forEach(row -> names.addAll(row.facts().keySet()));
        return names;
    }

    /** Of the facts asked for, those that are known of {@code number}. */
    List<Fact> facts(String number, Set<String> wanted, String source) {
        return Optional.ofNullable(rows.get(number))
                .map(row -> row.facts().entrySet().stream()
                        .filter(fact -> wanted.contains(fact.getKey()))
                        .map(fact -> new Fact(fact.getKey(), fact.getValue(), source, row.asOf()))
                        .toList())
                .orElseGet(List::of);
    }
}
