package org.onewindow.adapters.web.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.onewindow.adapters.web.page.Visit;
import org.onewindow.core.fact.FieldOrigin;
import org.onewindow.core.fact.Provenance;
import org.onewindow.forms.field.FormField;
import org.onewindow.forms.template.FormInput;
import org.onewindow.forms.template.FormStep;
import org.onewindow.forms.template.FormTemplate;
import org.onewindow.spi.finding.Finding;

/**
 * What a page posted for some steps of a form, laid over what was there before.
 *
 * @param values all of the form's values as typed, of the other steps too
 * @param findings what is wrong in these steps
 * @param growing key of the list to which a row is to be added; empty if none
 * @param changed whether a row was taken away, a register's word taken over, or something is asked for that the page did not ask for, so that the form is shown again
 */
public record PostedForm(Map<String, Object> values, List<Finding> findings, String growing, boolean changed) {
    private static final String UNKNOWN_FIELD = "OW-WEB-4106";

    /** Name of the buttons that add a row; the value is the list's key. */
    private static final String ADD = "_add";
    /** Name of the buttons that take a row away; the value is the name of its inputs. */
    private static final String REMOVE = "_remove";
    /** Name of the field in which the page says back what it asked for. */
    private static final String ASKED = "_asked";
    /** What is to be done when the page only wants to know what is asked for now; nothing is kept. */
    private static final String LOOK = "look";
    /** Name of the buttons that take over a register's word; the value is the field's key, with {@code :source} for a further one. */
    private static final String TAKE = "_take";

    public PostedForm {
        findings = List.copyOf(findings);
    }

    /** Reads what {@code visit} posted for {@code steps}; {@code before} is what was filled in earlier. */
    public static PostedForm read(
            FormTemplate template, List<FormStep> steps, Map<String, Object> before, Visit visit) {
        Set<String> keys = steps.stream()
                .flatMap(step -> step.groups().stream())
                .flatMap(group -> group.fields().stream())
                .map(FormField::key)
                .collect(Collectors.toSet());
        String removed = visit.field(REMOVE);
        Map<String, List<String>> posted = new LinkedHashMap<>();
        visit.request().getParameterMap().forEach((name, values) -> {
            boolean gone = !removed.isEmpty() && name.startsWith(removed + ".");
            if (name.startsWith(FormView.PREFIX) && !gone) {
                posted.put(name.substring(FormView.PREFIX.length()), Arrays.asList(values));
            }
        });
        Map<String, Object> values = new TreeMap<>(before);
        values.keySet().removeAll(keys);
        FormInput.read(template, posted).values().forEach((key, value) -> {
            if (keys.contains(key)) {
                values.put(key, value);
            }
        });
        List<Finding> findings = new ArrayList<>(unknown(template, posted));
        template.check(template.answers(values)).stream()
                .filter(finding -> keys.contains(keyOf(finding)))
                .forEach(findings::add);
        boolean changed = !removed.isEmpty() || looksOnly(visit) || asksForMore(template, steps, values, visit);
        return new PostedForm(values, findings, visit.field(ADD), changed);
    }

    /** Whether the page only asks what it has to ask for, now that something was filled in; nothing is to be kept. */
    public static boolean looksOnly(Visit visit) {
        return visit.field("_do").equals(LOOK);
    }

    /** Whether these answers make the form ask for something that was not on the page; then the reader sees it before going on. */
    private static boolean asksForMore(
            FormTemplate template, List<FormStep> steps, Map<String, Object> values, Visit visit) {
        if (visit.field(ASKED).isEmpty()) {
            return false;
        }
        Set<String> seen = Set.copyOf(Arrays.asList(visit.field(ASKED).split(",", -1)));
        return !seen.containsAll(
                FormView.of(template, steps, FilledForm.of(values)).names());
    }

    /** What the form does not ask for is neither kept nor passed over in silence. */
    private static List<Finding> unknown(FormTemplate template, Map<String, List<String>> posted) {
        Set<String> known = template.fields().stream().map(FormField::key).collect(Collectors.toSet());
        return posted.keySet().stream()
                .filter(name -> !name.startsWith("_"))
                .map(name -> name.split("\\.", 2)[0])
                .filter(name -> !known.contains(name))
                .distinct()
                .map(name -> Finding.error(UNKNOWN_FIELD, "", name))
                .toList();
    }

    /** The same with what a register says in the field that the visitor chose it for; as it is if none was chosen. */
    public PostedForm taking(Visit visit, Provenance provenance) {
        String[] chosen = visit.field(TAKE).split(":", 2);
        Optional<Object> word = Optional.ofNullable(provenance.origins().get(chosen[0]))
                .flatMap(origin -> chosen.length == 1 ? origin.told() : saidBy(chosen[1], origin));
        if (word.isEmpty()) {
            return this;
        }
        Map<String, Object> taken = new TreeMap<>(values);
        taken.put(chosen[0], word.get());
        return new PostedForm(taken, findings, growing, true);
    }

    private static Optional<Object> saidBy(String source, FieldOrigin origin) {
        return origin.others().stream()
                .filter(other -> other.source().equals(source))
                .map(FieldOrigin.Said::value)
                .findFirst();
    }

    /** Whether the form is to be shown again because it has changed. */
    public boolean reshaped() {
        return changed || !growing.isEmpty();
    }

    /** Whether anything stops an application. */
    public boolean stops() {
        return findings.stream().anyMatch(Finding::stops);
    }

    /** The key of the field at the top of the form that a finding is about; empty if it is about none. */
    public static String keyOf(Finding finding) {
        String subject = finding.subject();
        if (!subject.startsWith("/")) {
            return "";
        }
        int end = subject.indexOf('/', 1);
        return subject.substring(1, end < 0 ? subject.length() : end);
    }

    @Override
    public String toString() {
        return "PostedForm[" + values.keySet() + "]";
    }
}
