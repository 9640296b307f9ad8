package org.onewindow.forms.comparison;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.finding.Finding;

/**
 * What comparing said of an application. Holds personal data.
 *
 * @param comparedAt when, UTC
 * @param fields every field of which a register or a material says something, in the order of the form
 * @param unread materials that could not be read, and why: for the clerk's own eyes
 * @param hints registers that did not answer or told nonsense
 */
public record ComparisonReport(
        Instant comparedAt, List<FieldComparison> fields, List<Unread> unread, List<Finding> hints) {
    public ComparisonReport {
        fields = List.copyOf(fields);
        unread = List.copyOf(unread);
        hints = List.copyOf(hints);
    }

    /**
     * A material that could not be read.
     *
     * @param requirement id of the material requirement
     * @param title of the material
     * @param code why: a finding's code, or empty if it holds no text, such as a scan
     */
    public record Unread(String requirement, String title, String code) {}

    /**
     * A field of which something else is said than before.
     *
     * @param before as it was; absent if nothing was said of it
     * @param now as it is; absent if nothing is said of it any more
     */
    public record Change(LocalizedText label, Optional<FieldComparison> before, Optional<FieldComparison> now) {}

    /** What has changed since {@code earlier}, in the order of the form. When a register recorded something does not count. */
    public List<Change> changesSince(ComparisonReport earlier) {
        Map<String, FieldComparison> before = byField(earlier);
        Map<String, FieldComparison> now = byField(this);
        Set<String> all = new LinkedHashSet<>(now.keySet());
        all.addAll(before.keySet());
        return all.stream()
                .map(field -> new Change(
                        (now.containsKey(field) ? now : before).get(field).label(),
                        Optional.ofNullable(before.get(field)),
                        Optional.ofNullable(now.get(field))))
                .filter(change -> !change.before()
                        .map(FieldComparison::told)
                        .equals(change.now().map(FieldComparison::told)))
                .toList();
    }

    private static Map<String, FieldComparison> byField(ComparisonReport report) {
        Map<String, FieldComparison> fields = new LinkedHashMap<>();
        report.fields.forEach(field -> fields.put(field.field(), field));
        return fields;
    }

    /** Whether it says something else than {@code earlier}: of a field, or of what could be read and asked. */
    public boolean isNewsAfter(ComparisonReport earlier) {
        return !changesSince(earlier).isEmpty() || !unread.equals(earlier.unread) || !hints.equals(earlier.hints);
    }

    /** The fields that a person has to look at. */
    public List<FieldComparison> differences() {
        return fields.stream().filter(FieldComparison::differs).toList();
    }

    /** How many fields agree with everything that others say. */
    public long agreeing() {
        return fields.stream().filter(field -> !field.differs()).count();
    }

    @Override
    public String toString() {
        return "ComparisonReport[" + fields.size() + " fields]";
    }
}
