package org.onewindow.adapters.web.form;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onewindow.core.fact.FieldOrigin;
import org.onewindow.core.fact.FieldRemark;
import org.onewindow.core.fact.Provenance;
import org.onewindow.forms.field.FactPolicy;
import org.onewindow.forms.field.FilledValues;
import org.onewindow.forms.field.FormField;
import org.onewindow.spi.LocalizedText;

/**
 * What registers say of one field, beside what stands in it.
 *
 * @param origin what they said
 * @param policy how far the form relies on them
 * @param remark what the applicant says to it
 * @param text their word as people read it; absent if they could not be asked
 * @param others what further registers say otherwise
 * @param differs whether something else stands in the field
 * @param empty whether nothing stands in the field
 */
public record RegisterSays(
        FieldOrigin origin,
        FactPolicy policy,
        Optional<FieldRemark> remark,
        Optional<LocalizedText> text,
        List<Other> others,
        boolean differs,
        boolean empty) {
    /** What one more register says. */
    public record Other(String source, LocalizedText text, Instant asOf) {}

    /** What registers say of {@code field}, in which {@code value} stands; empty if they have nothing to do with it. */
    public static Optional<RegisterSays> of(FormField field, @Nullable Object value, Provenance provenance) {
        FieldOrigin origin = provenance.origins().get(field.key());
        if (origin == null || field.fact().isEmpty()) {
            return Optional.empty();
        }
        boolean empty = field.isEmpty(value);
        return Optional.of(new RegisterSays(
                origin,
                field.fact().get().policy(),
                Optional.ofNullable(provenance.remarks().get(field.key())),
                origin.told().map(told -> text(field, told)),
                origin.others().stream()
                        .filter(other -> !FormField.same(other.value(), value))
                        .map(other -> new Other(other.source(), text(field, other.value()), other.asOf()))
                        .toList(),
                origin.told().filter(told -> !FormField.same(told, value)).isPresent(),
                empty));
    }

    private static LocalizedText text(FormField field, Object value) {
        return new LocalizedText(shown(field, value, Locale.SIMPLIFIED_CHINESE), shown(field, value, Locale.ENGLISH));
    }

    /** At first glance as the form masks it: the register's word tells no more than the field's own. */
    private static String shown(FormField field, Object value, Locale locale) {
        return FilledValues.masked(field, value, locale).orElseGet(() -> FilledValues.show(field, value, locale));
    }

    /** Whether what stands in the field is the register's word. */
    public boolean holds() {
        return !differs && !origin.outOfReach();
    }

    /** Whether the page asks for a reason. */
    public boolean asksWhy() {
        return differs && !empty;
    }

    /** The name of what happens while the register is down. */
    public String whenDown() {
        return policy.whenDown().name();
    }

    /** Why the applicant says otherwise; empty if nothing was said. */
    public String reason() {
        return remark.map(FieldRemark::reason).orElse("");
    }

    /** Whether the applicant names {@code material} as the proof. */
    public boolean shownBy(String material) {
        return remark.flatMap(FieldRemark::evidence).filter(material::equals).isPresent();
    }

    /** Whether the applicant vouches for the value. */
    public boolean vouched() {
        return remark.filter(FieldRemark::undertaken).isPresent();
    }

    @Override
    public String toString() {
        return "RegisterSays[" + origin + "]";
    }
}
