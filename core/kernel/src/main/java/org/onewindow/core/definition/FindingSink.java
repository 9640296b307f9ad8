package org.onewindow.core.definition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.finding.Severity;
import org.onewindow.spi.finding.SourcePlace;

/**
 * Collects the findings about definition files, each located in its file.
 *
 * <p>The subject of a finding about a document is {@code <id>#<pointer>}, such as
 * {@code enterprise-filing#/materials/2/name}.
 *
 * <p><b>Threads.</b> For one thread.
 */
public final class FindingSink {
    private final List<Finding> findings = new ArrayList<>();

    /** An error about the value at {@code pointer} (JSON pointer, {@code ""} for the whole document). */
    public void error(String code, DefinitionDocument document, String pointer, String... arguments) {
        add(code, Severity.ERROR, document, pointer, document.placeOf(pointer), arguments);
    }

    /** A warning about the value at {@code pointer}. */
    public void warning(String code, DefinitionDocument document, String pointer, String... arguments) {
        add(code, Severity.WARNING, document, pointer, document.placeOf(pointer), arguments);
    }

    /** Something worth knowing about the value at {@code pointer}; nothing needs to be done. */
    public void note(String code, DefinitionDocument document, String pointer, String... arguments) {
        add(code, Severity.INFO, document, pointer, document.placeOf(pointer), arguments);
    }

    /** An error about the key of the member at {@code pointer} rather than about its value. */
    public void errorAtKey(String code, DefinitionDocument document, String pointer, String... arguments) {
        add(code, Severity.ERROR, document, pointer, document.placeOfKey(pointer), arguments);
    }

    /**
     * An error inside the text at {@code pointer}, such as a condition that does not compile.
     *
     * @param offset how many code points before the spot, 0 or more
     */
    public void errorWithin(String code, DefinitionDocument document, String pointer, int offset, String... arguments) {
        add(code, Severity.ERROR, document, pointer, document.placeWithin(pointer, offset), arguments);
    }

    /** An error about words that were found in the text at {@code pointer}; the words are its one argument. */
    public void errorAtText(String code, DefinitionDocument document, String pointer, MatchResult words) {
        String text = document.tree().at(pointer).asText();
        int offset = text.codePointCount(0, Math.min(words.start(), text.length()));
        errorWithin(code, document, pointer, offset, words.group());
    }

    /**
     * What a plug-in finds in the settings under {@code owner}: each at its setting's line, or at the owner's if the setting is not there.
     *
     * @param problems their subjects are the settings' names
     */
    public void aboutSettings(Collection<Finding> problems, DefinitionDocument document, String owner) {
        for (Finding each : problems) {
            String setting =
                    owner + "/settings/" + each.subject().replace("~", "~0").replace("/", "~1");
            String pointer = document.tree().at(setting).isMissingNode() ? owner : setting;
            add(
                    each.code(),
                    each.severity(),
                    document,
                    pointer,
                    document.placeOf(pointer),
                    each.arguments().toArray(String[]::new));
        }
    }

    /** A finding made elsewhere. */
    public void add(Finding finding) {
        findings.add(finding);
    }

    /** Findings made elsewhere. */
    public void addAll(Collection<Finding> others) {
        findings.addAll(others);
    }

    /** What was found, in the order in which it was found. */
    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    private void add(
            String code,
            Severity severity,
            DefinitionDocument document,
            String pointer,
            SourcePlace place,
            String... arguments) {
        String subject = document.id() + "#" + pointer;
        add(new Finding(code, severity, subject, Optional.of(place), List.of(arguments)));
    }
}
