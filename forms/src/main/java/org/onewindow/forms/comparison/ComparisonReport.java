package org.onewindow.forms.comparison;

import java.time.Instant;
import java.util.List;
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
