package org.onewindow.forms.entry;

import java.util.List;
import org.onewindow.spi.finding.Finding;

/**
 * What an input proposes.
 *
 * @param proposals in the order of the form; several for one field if the input contradicts itself, none of them clear then
 * @param findings what could not be read or used, and why
 */
public record EntryReading(List<EntryProposal> proposals, List<Finding> findings) {
    public EntryReading {
        proposals = List.copyOf(proposals);
        findings = List.copyOf(findings);
    }

    static EntryReading refused(String code, String... arguments) {
        return new EntryReading(List.of(), List.of(Finding.error(code, "", arguments)));
    }
}
