package org.onewindow.core.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComputationTest {
    private static final FormShape FUNDING = new FormShape(Map.of(
            "ownFunds", new FieldType.Numeric(),
            "loans", new FieldType.Numeric(),
            "name", new FieldType.Text(),
            "foreign", new FieldType.YesNo(),
            "investors",
                    new FieldType.ListOf(new FieldType.Group(Map.of(
                            "amount", new FieldType.Numeric(),
                            "country", new FieldType.Code(Set.of("CN", "DE")))))));

    private final Conditions conditions = new Conditions();

    @ParameterizedTest
    @CsvSource({
        "ownFunds + loans, 0.3",
        "ownFunds * 100 - 5, 5",
        "'investors.sum(each, each.amount)', 30.03",
        "'investors.sum(each, each.amount) - ownFunds', 29.93",
        "'foreign ? ownFunds : loans', 0.1",
        "size(investors), 3",
    })
    void a_calculation_answers_the_decimal_that_people_would_write(String text, BigDecimal expected) {
        Map<String, Object> data = Map.of(
                "ownFunds",
                new BigDecimal("0.1"),
                "loans",
                new BigDecimal("0.2"),
                "foreign",
                true,
                "investors",
                List.of(
                        Map.of("amount", new BigDecimal("10.01")),
                        Map.of("amount", new BigDecimal("20.02")),
                        Map.of("country", "CN")));

        assertThat(computation(text).of(data)).contains(expected);
    }

    @Test
    void without_a_value_that_it_needs_there_is_no_answer() {
        assertThat(computation("ownFunds + loans").of(Map.of("ownFunds", BigDecimal.ONE)))
                .isEqualTo(Optional.empty());
        assertThat(computation("investors.sum(each, each.amount)").of(Map.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "name, OW-CND-0012",
        "ownFunds > 3, OW-CND-0012",
        "ownFunds + name, OW-CND-0005",
        "'investors.sum(1, 2)', OW-CND-0013",
        "'investors.sum(each, each.share)', OW-CND-0003",
        "'investors.sum(each, investors.sum(other, other.amount))', OW-CND-0010",
    })
    void what_is_no_calculation_is_a_fault(String text, String code) {
        List<String> faults = new ArrayList<>();

        assertThat(conditions.compileNumber(text, FUNDING, fault -> faults.add(fault.code())))
                .isEmpty();
        assertThat(faults).contains(code);
    }

    private Computation computation(String text) {
        return conditions
                .compileNumber(text, FUNDING, fault -> {
                    throw new AssertionError(fault);
                })
                .orElseThrow();
    }
}
