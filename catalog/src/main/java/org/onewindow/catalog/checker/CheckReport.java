package org.onewindow.catalog.checker;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.onewindow.core.definition.CheckedDefinitions;
import org.onewindow.core.definition.FindingReport;
import org.onewindow.core.text.Messages;
import org.onewindow.spi.finding.Finding;

/**
 * What a check found, and the three ways to write it down. Immutable.
 *
 * @param checked the definitions and their findings
 * @param messages in which words it is told
 */
public record CheckReport(CheckedDefinitions checked, Messages messages) {
    /** Whether nothing stands against publishing. */
    public boolean sound() {
        return checked.sound();
    }

    /** For people: each finding with its place, its line, why it matters and how to mend it. Lines end with {@code \n}. */
    public String text(Locale locale) {
        return new FindingReport(messages, locale).of(checked);
    }

    /** For programs: one JSON object with {@code sound}, counts, and the list {@code findings}. */
    public String json(Locale locale) {
        return new JsonReport(messages, locale).of(checked);
    }

    /**
     * For editors and build servers: SARIF 2.1.0.
     *
     * @param folder where the definitions lie, ending with a slash
     * @param rulesPage where people read about the rules; each rule's code in lower case is an anchor of it
     */
    public String sarif(Locale locale, URI folder, URI rulesPage) {
        return new SarifReport(messages, locale, rulesPage).of(checked, folder);
    }

    /** The same report with findings that were made beside the check. */
    public CheckReport with(List<Finding> more) {
        List<Finding> all =
                Stream.concat(checked.findings().stream(), more.stream()).toList();
        return new CheckReport(new CheckedDefinitions(checked.source(), checked.readings(), all), messages);
    }

    /** For scripts: 0 if sound, 1 if not. */
    public int exitCode() {
        return sound() ? 0 : 1;
    }
}
