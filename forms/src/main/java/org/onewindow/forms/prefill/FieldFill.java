package org.onewindow.forms.prefill;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.onewindow.core.fact.FieldOrigin;
import org.onewindow.forms.field.FactBinding;
import org.onewindow.forms.field.FieldGroup;
import org.onewindow.forms.field.FormField;
import org.onewindow.spi.facts.Fact;
import org.onewindow.spi.finding.Finding;

/** Chooses, among what the sources told, the value of one field. */
record FieldFill(FormField field, FactBinding binding, Instant now, List<Finding> findings) {
    /** Arguments: the field's label, the source. */
    private static final String DOES_NOT_FIT = "OW-FRM-3003";
    /** Arguments: the field's label, the source used, the others. */
    private static final String SOURCES_DISAGREE = "OW-FRM-3006";
    /** Arguments: the field's label, the source. */
    private static final String OUT_OF_DATE = "OW-FRM-3008";

    private static final int DECIMALS = 10;
    private static final Comparator<PrefilledValue> FRESHEST_FIRST =
            Comparator.comparing(PrefilledValue::asOf).reversed().thenComparing(PrefilledValue::source);

    /** The value of the most trusted source that has one that fits; empty if none has. */
    Optional<PrefilledValue> from(Map<String, Told> told) {
        List<PrefilledValue> known = new ArrayList<>();
        told.forEach((source, each) -> {
            Fact fact = each.facts().get(binding.fact());
            if (fact != null && binding.takesFrom(source)) {
                known.add(value(source, fact));
            }
            if (each.unreadable().contains(binding.fact())) {
                report(DOES_NOT_FIT, source);
            }
        });
        known.removeIf(value -> field.isEmpty(value.value()) || !fits(value) || !holds(value));
        known.sort(binding.sources().isEmpty() ? FRESHEST_FIRST : Comparator.comparing(this::trust));
        return known.stream().findFirst().map(first -> withWhatOthersSay(first, known));
    }

    private PrefilledValue value(String source, Fact fact) {
        Instant asOf = fact.asOf().isAfter(now) ? now : fact.asOf();
        return new PrefilledValue(
                field.key(), inUnitOfField(fact.value()), fact.name(), source, asOf, fact.validUntil(), List.of());
    }

    private Object inUnitOfField(Object value) {
        if (value instanceof BigDecimal number && binding.divideBy().compareTo(BigDecimal.ONE) != 0) {
            BigDecimal divided = number.divide(binding.divideBy(), DECIMALS, RoundingMode.HALF_UP)
                    .stripTrailingZeros();
            return divided.scale() < 0 ? divided.setScale(0) : divided;
        }
        return value;
    }

    private boolean fits(PrefilledValue value) {
        boolean fits = field.check(value.value()).stream().noneMatch(Finding::stops);
        if (!fits) {
            report(DOES_NOT_FIT, value.source());
        }
        return fits;
    }

    /** Neither too old for this form nor past the day to which the source vouches for it. */
    private boolean holds(PrefilledValue value) {
        boolean holds = binding.policy().isFresh(value.asOf(), now)
                && value.validUntil().filter(now::isAfter).isEmpty();
        if (!holds) {
            report(OUT_OF_DATE, value.source());
        }
        return holds;
    }

    private int trust(PrefilledValue value) {
        return binding.sources().indexOf(value.source());
    }

    private PrefilledValue withWhatOthersSay(PrefilledValue first, List<PrefilledValue> known) {
        List<FieldOrigin.Said> others = known.stream()
                .filter(other -> !FormField.same(other.value(), first.value()))
                .map(other -> new FieldOrigin.Said(other.source(), other.value(), other.asOf()))
                .toList();
        if (!others.isEmpty()) {
            String sources = others.stream().map(FieldOrigin.Said::source).collect(Collectors.joining(", "));
            report(SOURCES_DISAGREE, first.source(), sources);
        }
        return first.contradictedBy(others);
    }

    private void report(String code, String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = field.label().asArgument();
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        findings.add(Finding.warning(code, FieldGroup.pointer(field.key()), all));
    }
}
