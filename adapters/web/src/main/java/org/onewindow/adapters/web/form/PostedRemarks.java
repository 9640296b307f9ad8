package org.onewindow.adapters.web.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.onewindow.adapters.web.page.Visit;
import org.onewindow.core.fact.FieldRemark;
import org.onewindow.forms.field.FormField;
import org.onewindow.forms.template.FormStep;

/** What a page posted about registers' words: a reason, a proof, an undertaking for each field. */
public final class PostedRemarks {
    /** What stands before the names of these inputs. */
    private static final String PREFIX = "r.";

    private PostedRemarks() {}

    /** What was posted for the fields of {@code steps}, laid over what was said before of the others. */
    public static Map<String, FieldRemark> read(List<FormStep> steps, Map<String, FieldRemark> before, Visit visit) {
        Map<String, FieldRemark> remarks = new TreeMap<>(before);
        steps.stream()
                .flatMap(step -> step.groups().stream())
                .flatMap(group -> group.fields().stream())
                .filter(field -> field.fact().isPresent())
                .map(FormField::key)
                .forEach(key -> {
                    FieldRemark remark = remark(PREFIX + key, visit);
                    if (remark.says()) {
                        remarks.put(key, remark);
                    } else {
                        remarks.remove(key);
                    }
                });
        return remarks;
    }

    private static FieldRemark remark(String name, Visit visit) {
        return new FieldRemark(
                visit.field(name + ".reason"),
                Optional.of(visit.field(name + ".evidence")).filter(id -> !id.isEmpty()),
                visit.field(name + ".undertaken").equals("yes"));
    }
}
