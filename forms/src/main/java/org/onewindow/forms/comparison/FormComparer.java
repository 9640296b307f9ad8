package org.onewindow.forms.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.onewindow.forms.comparison.FieldComparison.Compared;
import org.onewindow.forms.field.FilledValues;
import org.onewindow.forms.field.FormField;
import org.onewindow.forms.prefill.PrefilledValue;
import org.onewindow.forms.template.FormTemplate;
import org.onewindow.spi.finding.Severity;

/**
 * Holds a filled form against registers and materials (材料比对, R1.13).
 *
 * <p>Pure: reads nothing, asks nobody. Immutable, for one form.
 */
public final class FormComparer {
    private static final int LONGEST_SHOWN = 150;

    private final FormTemplate template;
    private final Map<String, Object> data;

    /**
     * For one form.
     *
     * @param data what was filled in, by key of the field
     */
    public FormComparer(FormTemplate template, Map<String, Object> data) {
        this.template = template;
        this.data = Map.copyOf(data);
    }

    /**
     * A material's text.
     *
     * @param requirement id of the material requirement
     * @param title of the material
     * @param text its lines as they are read on the page
     * @param recognised whether it was recognised from a picture
     * @param lined whether its lines are those of the file, so that their numbers say something
     */
    public record MaterialText(String requirement, String title, String text, boolean recognised, boolean lined) {
        /** A text that stands in the file. */
        public MaterialText(String requirement, String title, String text) {
            this(requirement, title, text, false, true);
        }

        /** Without the text. */
        @Override
        public String toString() {
            return "MaterialText[" + requirement + "]";
        }
    }

    /**
     * Every field of which somebody else says something, in the order of the form.
     *
     * @param registers what registers know, by key of the field
     * @param materials what can be read of the materials
     */
    public List<FieldComparison> compare(Map<String, PrefilledValue> registers, List<MaterialText> materials) {
        List<FormField> fields = template.fields().stream()
                .filter(field -> FieldComparer.compares(field) && !field.isEmpty(data.get(field.key())))
                .toList();
        List<String> labels = template.fields().stream()
                .flatMap(field -> Stream.of(field.label().zh(), field.label().en()))
                .toList();
        List<ReadMaterial> read = materials.stream()
                .map(material -> new ReadMaterial(material, new LabelledText(material.text(), labels)))
                .toList();
        List<FieldComparison> comparisons = new ArrayList<>();
        for (FormField field : fields) {
            List<Compared> compared = new ArrayList<>();
            Optional.ofNullable(registers.get(field.key()))
                    .map(known -> compared(field, known))
                    .ifPresent(compared::add);
            read.forEach(material -> compared(field, material).ifPresent(compared::add));
            if (!compared.isEmpty()) {
                comparisons.add(new FieldComparison(
                        field.key(), field.label(), shown(field, value(field)), severity(field, compared), compared));
            }
        }
        return List.copyOf(comparisons);
    }

    private record ReadMaterial(MaterialText material, LabelledText text) {}

    /** What only a scan says otherwise may be misread. */
    private static Severity severity(FormField field, List<Compared> compared) {
        boolean said = compared.stream()
                .anyMatch(each -> each.verdict().differs() && each.said().kind() != Said.Kind.SCAN);
        return said || compared.stream().noneMatch(each -> each.verdict().differs())
                ? FieldComparer.severity(field)
                : Severity.WARNING;
    }

    private Object value(FormField field) {
        return data.getOrDefault(field.key(), "");
    }

    private Compared compared(FormField field, PrefilledValue known) {
        String written = shown(field, known.value());
        Said said = new Said(
                Said.Kind.REGISTER, known.source(), known.source(), written, known.fact(), Optional.of(known.asOf()));
        Verdict verdict = FormField.same(value(field), known.value())
                ? Verdict.SAME
                : FieldComparer.verdict(field, value(field), written, "");
        return new Compared(said, verdict);
    }

    private Optional<Compared> compared(FormField field, ReadMaterial read) {
        return Stream.of(field.label().zh(), field.label().en())
                .flatMap(label -> read.text().valueOf(label).stream())
                .findFirst()
                .map(value -> {
                    Verdict verdict = FieldComparer.verdict(field, value(field), value.written(), value.unit());
                    String written = value.written();
                    for (String longer : value.wrapped()) {
                        if (verdict.differs()
                                && !FieldComparer.verdict(field, value(field), longer, value.unit())
                                        .differs()) {
                            verdict = Verdict.SAME_OTHERWISE_WRITTEN;
                            written = longer;
                        }
                    }
                    return new Compared(
                            new Said(
                                    read.material().recognised() ? Said.Kind.SCAN : Said.Kind.MATERIAL,
                                    read.material().requirement(),
                                    read.material().title(),
                                    shortened(written),
                                    read.material().lined() ? Integer.toString(value.line()) : "",
                                    Optional.empty()),
                            verdict);
                });
    }

    /** As people write it: a mark for yes or no is none. */
    private static String shown(FormField field, Object value) {
        if (value instanceof Boolean yes) {
            return yes ? "是" : "否";
        }
        return FilledValues.show(field, value, Locale.SIMPLIFIED_CHINESE);
    }

    private static String shortened(String written) {
        return written.length() <= LONGEST_SHOWN ? written : written.substring(0, endOf(written)) + "…";
    }

    /** No character is cut in half. */
    private static int endOf(String written) {
        return Character.isHighSurrogate(written.charAt(LONGEST_SHOWN - 1)) ? LONGEST_SHOWN - 1 : LONGEST_SHOWN;
    }
}
