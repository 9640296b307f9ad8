package org.onewindow.forms.field;

import java.util.function.Consumer;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.finding.Severity;

/**
 * The value being checked: where it stands, what people call that place, and who takes the findings.
 *
 * @param label of the field, with the row it is in
 * @param pointer JSON pointer in the form's data
 * @param form what the inside of the value may ask about
 */
record FieldPlace(LocalizedText label, String pointer, FormAround form, Consumer<Finding> findings) {
    void error(String code, String... arguments) {
        report(code, Severity.ERROR, arguments);
    }

    void warning(String code, String... arguments) {
        report(code, Severity.WARNING, arguments);
    }

    /** The entry of a list. */
    FieldPlace entry(int index) {
        LocalizedText entry = new LocalizedText(
                label.zh() + "第" + (index + 1) + "项", label.en().isBlank() ? "" : label.en() + " " + (index + 1));
        return new FieldPlace(entry, pointer + "/" + index, form, findings);
    }

    private void report(String code, Severity severity, String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = label.asArgument();
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        findings.accept(
                severity == Severity.ERROR ? Finding.error(code, pointer, all) : Finding.warning(code, pointer, all));
    }
}
