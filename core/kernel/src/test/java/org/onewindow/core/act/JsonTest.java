package org.onewindow.core.act;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onewindow.spi.application.ActName;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.identity.StaffId;

class JsonTest {
    private final Json json = new Json();

    record Slip(StaffId by, Set<ActName> acts, Optional<LocalDate> on, Instant at, BigDecimal fee, int copies) {}

    private static final Slip SLIP = new Slip(
            new StaffId("li.na"),
            Set.of(ActName.ACCEPT, ActName.SUBMIT),
            Optional.of(LocalDate.of(2026, 3, 2)),
            Instant.parse("2026-03-02T01:00:00Z"),
            new BigDecimal("12.50"),
            2);

    private static final String TEXT = """
            {"acts":["ACCEPT","SUBMIT"],"at":"2026-03-02T01:00:00Z","by":"li.na","copies":2,"fee":12.50,"on":"2026-03-02"}""";

    @Test
    void words_are_plain_text_and_everything_is_in_order() {
        assertThat(json.write(SLIP)).isEqualTo(TEXT);
    }

    @Test
    void what_was_written_is_read_back() {
        assertThat(json.read(TEXT, Slip.class)).isEqualTo(SLIP);
    }

    @Test
    void a_refusal_with_its_findings_is_read_back() {
        Refusal refusal = Refusal.of(
                Refusal.Kind.INVALID, ActName.SUBMIT, List.of(Finding.error("OW-APP-1001", "/investment", "12")));

        assertThat(json.read(json.write(refusal), Refusal.class)).isEqualTo(refusal);
    }

    @Test
    void equal_content_has_one_digest_whatever_its_order() {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("name", "昆山");
        one.put("items", new LinkedHashSet<>(List.of("b", "a")));
        Map<String, Object> other = new LinkedHashMap<>();
        other.put("items", new LinkedHashSet<>(List.of("a", "b")));
        other.put("name", "昆山");

        assertThat(json.digest(one)).isEqualTo(json.digest(other)).matches("[0-9a-f]{64}");
        assertThat(json.digest(List.of("a", "b"))).isNotEqualTo(json.digest(List.of("b", "a")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"by\":\"li.na\",\"nickname\":\"x\"}",
                "{\"by\":\"li.na\",\"by\":\"wang.wei\"}",
                "{\"copies\":\"2\"}",
                "{\"copies\":2.5}",
                "{\"copies\":null}",
                "{\"by\":\"Li Na\"}",
                "{\"acts\":[3]}",
                "{} {}",
                "{\"@class\":\"java.lang.ProcessBuilder\"}"
            })
    void what_is_not_exactly_right_is_refused(String text) {
        assertThatThrownBy(() -> json.read(text, Slip.class)).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void depth_length_and_numbers_have_limits() {
        assertThatThrownBy(() -> json.read("[".repeat(65) + "]".repeat(65), Object.class))
                .isInstanceOf(UncheckedIOException.class);
        assertThatThrownBy(() -> json.read("1".repeat(101), Object.class)).isInstanceOf(UncheckedIOException.class);
        assertThatThrownBy(() -> json.read("[" + "1,".repeat(600_000) + "1]", Object.class))
                .isInstanceOf(UncheckedIOException.class);
    }
}
