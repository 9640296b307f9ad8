package org.onewindow.forms.entry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import org.onewindow.core.act.Json;
import org.onewindow.forms.template.FormTemplate;

/**
 * 智能录单: reads what somebody pasted or dropped and proposes values for the fields of a form.
 *
 * <p><b>Guaranteed.</b> Every proposal fits its field. Nothing is stored, fetched or computed; damaged, hostile or endless input is a
 * finding, in bounded time and memory.
 * <p><b>Threads.</b> Safe for use by several threads.
 */
@ApplicationScoped
public class SmartEntry {
    private static final byte[] OLD_OFFICE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final String FILE_LIMIT = (EntryInput.LONGEST_FILE >> 20) + " MB";

    private final Json json;

    @Inject
    public SmartEntry(Json json) {
        this.json = json;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected SmartEntry() {
        this.json = null;
    }

    /** What {@code input} proposes for {@code template}. */
    public EntryReading read(FormTemplate template, EntryInput input) {
        Proposals proposals = new Proposals(template);
        try {
            if (input instanceof EntryInput.OfText pasted) {
                text(pasted.text(), proposals, EntryProposal.Origin.TEXT);
            } else if (input instanceof EntryInput.OfFile file) {
                file(file.content(), proposals);
            }
        } catch (UnreadableException unreadable) {
            return unreadable.reading();
        }
        return proposals.reading();
    }

    private void file(byte[] content, Proposals proposals) throws UnreadableException {
        if (content.length > EntryInput.LONGEST_FILE) {
            throw new UnreadableException(EntryCodes.TOO_LONG, FILE_LIMIT);
        }
        if (QrPicture.isPicture(content)) {
            text(QrPicture.read(content), proposals, EntryProposal.Origin.QR_CODE);
        } else if (begins(content, new byte[] {'P', 'K', 3, 4})) {
            Spreadsheet spreadsheet = Spreadsheet.read(content);
            spreadsheet.tables().forEach(proposals::table);
            proposals.passedOver(spreadsheet.formulas());
        } else if (begins(content, OLD_OFFICE)) {
            throw new UnreadableException(EntryCodes.OLD_SPREADSHEET);
        } else {
            String text = CsvText.text(content);
            if (!isJson(text) && CsvText.isTable(text)) {
                proposals.table(CsvText.table(text));
            } else {
                text(text, proposals, EntryProposal.Origin.TEXT);
            }
        }
    }

    private static boolean begins(byte[] content, byte[] signature) {
        return content.length >= signature.length
                && Arrays.equals(content, 0, signature.length, signature, 0, signature.length);
    }

    private void text(String text, Proposals proposals, EntryProposal.Origin origin) throws UnreadableException {
        if (text.length() > EntryInput.LONGEST_TEXT) {
            throw new UnreadableException(EntryCodes.TOO_LONG, String.valueOf(EntryInput.LONGEST_TEXT));
        }
        if (isJson(text)) {
            proposals.json(tree(text));
        } else if (CsvText.isTable(text) && text.indexOf('\t') >= 0) {
            proposals.table(CsvText.table(text)); // cells copied from a spreadsheet
            if (proposals.isEmpty()) {
                proposals.text(text, origin);
            }
        } else {
            proposals.text(text, origin);
        }
    }

    private static boolean isJson(String text) {
        String stripped = text.strip();
        return List.of("{}", "[]").stream()
                .anyMatch(pair -> !stripped.isEmpty()
                        && stripped.charAt(0) == pair.charAt(0)
                        && stripped.charAt(stripped.length() - 1) == pair.charAt(1));
    }

    private JsonNode tree(String text) throws UnreadableException {
        try {
            return json.mapper().readTree(text);
        } catch (JsonProcessingException damaged) {
            throw new UnreadableException(EntryCodes.DAMAGED);
        }
    }
}
