package org.onewindow.adapters.web.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.onewindow.adapters.web.page.Visit;
import org.onewindow.forms.field.FormField;
import org.onewindow.forms.template.FormInput;
import org.onewindow.forms.template.FormStep;
import org.onewindow.forms.template.FormTemplate;
import org.onewindow.spi.finding.Finding;

/**
 * What a page posted for some steps of a form, laid over what was there before.
 *
 * @param values all of the form's values, of the other steps too
 * @param findings what is wrong in these steps
 * @param growing key of the list to which a row is to be added; empty if none
 * @param shrunk whether a row was taken away, so that the form is shown again
 */
public record PostedForm(Map<String, Object> values, List<Finding> findings, String growing, boolean shrunk) {
    private static final String UNKNOWN_FIELD = "OW-WEB-4106";

    /** Name of the buttons that add a row; the value is the list's key. */
    private static final String ADD = "_add";
    /** Name of the buttons that take a row away; the value is the name of its inputs. */
    private static final String REMOVE = "_remove";

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
        template.check(values).stream()
                .filter(finding -> keys.contains(keyOf(finding)))
                .forEach(findings::add);
        return new PostedForm(values, findings, visit.field(ADD), !removed.isEmpty());
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

    /** Whether the form is to be shown again because its rows changed. */
    public boolean reshaped() {
        return shrunk || !growing.isEmpty();
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
