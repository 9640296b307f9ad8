package org.onewindow.adapters.web.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.onewindow.adapters.web.page.Visit;
import org.onewindow.core.act.Json;
import org.onewindow.forms.entry.EntryInput;
import org.onewindow.forms.entry.EntryProposal;
import org.onewindow.forms.entry.EntryReading;
import org.onewindow.forms.entry.SmartEntry;
import org.onewindow.forms.field.FilledValues;
import org.onewindow.forms.field.FormField;
import org.onewindow.forms.template.FormTemplate;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.finding.Finding;

/**
 * 智能录单 on a page: what was pasted or dropped becomes proposals, and those that the visitor ticks go into the form. A proposal goes
 * through the page and back, and is then as good as typed.
 */
@ApplicationScoped
public class EntryForm {
    /** The text area. */
    private static final String TEXT = "entry.text";
    /** The file input. */
    private static final String FILE = "entry.file";
    /** Before the place of a proposal: its field and value. */
    private static final String PROPOSED = "entry.is.";
    /** The boxes; the value is the place of a proposal. */
    private static final String USE = "entry.use";

    private final SmartEntry entry;
    private final Json json;

    @Inject
    EntryForm(SmartEntry entry, Json json) {
        this.entry = entry;
        this.json = json;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected EntryForm() {
        this(null, null);
    }

    /**
     * What an input proposes, as a page shows it.
     *
     * @param lines one for each proposal
     * @param findings what could not be read or used
     */
    public record View(List<Line> lines, List<Finding> findings) {
        /** Nothing was pasted yet. */
        public static final View NOTHING = new View(List.of(), List.of());
    }

    /**
     * One proposal.
     *
     * @param name of the hidden input that holds it
     * @param at value of its box
     * @param packed field and value
     * @param text the value as people read it
     * @param now what stands in the field; absent if nothing does
     * @param same whether the field says that already
     * @param ticked whether its box is ticked to begin with: only where nothing is overwritten and nothing contradicts
     */
    public record Line(
            String name,
            String at,
            String packed,
            LocalizedText label,
            LocalizedText text,
            Optional<LocalizedText> now,
            EntryProposal proposal,
            boolean same,
            boolean ticked) {
        @Override
        public String toString() {
            return "Line[" + proposal + "]";
        }
    }

    /** A proposal on its way through the page. */
    record Packed(String field, Object value) {
        @Override
        public String toString() {
            return "Packed[" + field + "]";
        }
    }

    /** What the visitor pasted or dropped proposes for the form that says {@code values}. */
    public View read(FormTemplate template, Map<String, Object> values, Visit visit) throws IOException {
        List<EntryProposal> proposals = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (EntryInput input : inputs(visit)) {
            EntryReading reading = entry.read(template, input);
            proposals.addAll(reading.proposals());
            findings.addAll(reading.findings());
        }
        List<Line> lines = new ArrayList<>();
        for (EntryProposal proposal : proposals) {
            template.field(proposal.field()).ifPresent(field -> lines.add(line(field, proposal, values, lines.size())));
        }
        return new View(lines, findings);
    }

    private static List<EntryInput> inputs(Visit visit) throws IOException {
        List<EntryInput> inputs = new ArrayList<>();
        if (!visit.field(TEXT).isBlank()) {
            inputs.add(new EntryInput.OfText(visit.field(TEXT)));
        }
        for (Part part : visit.files()) {
            if (part.getName().equals(FILE)) {
                try (InputStream content = part.getInputStream()) {
                    inputs.add(new EntryInput.OfFile(content.readNBytes(EntryInput.LONGEST_FILE + 1)));
                }
            }
        }
        return inputs.isEmpty() ? List.of(new EntryInput.OfText("")) : inputs;
    }

    private Line line(FormField field, EntryProposal proposal, Map<String, Object> values, int number) {
        Object now = values.get(field.key());
        boolean same = FormField.same(now, proposal.value());
        return new Line(
                PROPOSED + number,
                Integer.toString(number),
                json.write(new Packed(field.key(), proposal.value())),
                field.label(),
                text(field, proposal.value()),
                Optional.ofNullable(now).filter(each -> !field.isEmpty(each)).map(each -> text(field, each)),
                proposal,
                same,
                proposal.clear() && field.isEmpty(now));
    }

    private static LocalizedText text(FormField field, Object value) {
        return new LocalizedText(
                FilledValues.show(field, value, Locale.SIMPLIFIED_CHINESE),
                FilledValues.show(field, value, Locale.ENGLISH));
    }

    /** {@code values} with the proposals that the visitor ticked; what is no proposal for this form is passed over. */
    public Map<String, Object> using(FormTemplate template, Map<String, Object> values, Visit visit) {
        Map<String, Object> used = new TreeMap<>(values);
        for (String at : visit.fields(USE)) {
            unpacked(visit.field(PROPOSED + at))
                    .filter(packed -> template.field(packed.field()).isPresent())
                    .ifPresent(packed -> used.put(packed.field(), packed.value()));
        }
        return used;
    }

    private Optional<Packed> unpacked(String text) {
        try {
            return Optional.ofNullable(json.mapper().readValue(text, Packed.class))
                    .filter(packed -> packed.field() != null && packed.value() != null);
        } catch (JsonProcessingException tampered) {
            return Optional.empty();
        }
    }
}
