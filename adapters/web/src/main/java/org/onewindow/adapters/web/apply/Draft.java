package org.onewindow.adapters.web.apply;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.onewindow.core.application.CaseFile;
import org.onewindow.core.application.Filing;
import org.onewindow.core.fact.FieldRemark;
import org.onewindow.forms.template.CarriedOver;
import org.onewindow.forms.template.FormStep;
import org.onewindow.forms.template.FormTemplate;
import org.onewindow.spi.application.SubmittedMaterial;
import org.onewindow.spi.item.ServiceItem;

/**
 * An application that its applicant is still filling in.
 *
 * @param file as it was saved last
 * @param item in the version in force now, by which it will be handed in
 * @param template of that item's form
 * @param carried what was filled in, as far as it has a place in that form
 */
record Draft(CaseFile file, ServiceItem item, FormTemplate template, CarriedOver carried) {
    /** Rows come back in no order; a repeated request must say the same as the first. */
    private static final Comparator<SubmittedMaterial> ONE_ORDER =
            Comparator.comparing(SubmittedMaterial::requirement).thenComparing(SubmittedMaterial::toString);

    String id() {
        return file.view().id();
    }

    String scenario() {
        return file.view().scenario();
    }

    Map<String, Object> values() {
        return carried.values();
    }

    /** Whether the form has changed since the draft was saved last. */
    boolean onNewForm() {
        return !file.item().form().equals(item.form());
    }

    /** What has no place in the form any more but stays with the draft, so that nothing typed is lost before it is handed in. */
    private Map<String, Object> withoutPlace() {
        Map<String, Object> without = new HashMap<>(file.view().formData());
        without.keySet().removeIf(key -> template.field(key).isPresent());
        return without;
    }

    /** What was filled in, as it is handed in: without what is not asked for, with what is computed. */
    Map<String, Object> answers() {
        return template.answers(values());
    }

    List<SubmittedMaterial> materials() {
        return file.view().materials().stream().sorted(ONE_ORDER).toList();
    }

    /** Those that ask for something, now that some is filled in. */
    List<FormStep> steps() {
        return template.steps(values());
    }

    Map<String, FieldRemark> remarks() {
        return file.provenance().remarks();
    }

    /** What is saved, with other values and materials. */
    Filing saved(Map<String, Object> values, List<SubmittedMaterial> materials) {
        Map<String, Object> all = withoutPlace();
        all.putAll(values);
        return filing(all, materials);
    }

    private Filing filing(Map<String, Object> values, List<SubmittedMaterial> materials) {
        return new Filing(item.ref().id(), scenario(), file.answers(), file.applicant(), values, materials)
                .saying(remarks());
    }

    /** What is handed in: as it was saved last. */
    Filing filing() {
        return filing(answers(), materials());
    }

    String path() {
        return "/apply/" + item.ref().id() + "/" + id();
    }

    @Override
    public String toString() {
        return "Draft[" + id() + "]";
    }
}
