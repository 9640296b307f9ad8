package org.onewindow.adapters.web.apply;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.onewindow.core.application.CaseFile;
import org.onewindow.core.application.Filing;
import org.onewindow.core.fact.FieldRemark;
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
 */
record Draft(CaseFile file, ServiceItem item, FormTemplate template) {
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
        return file.view().formData();
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

    /** What is handed in or saved, with other values and materials. */
    Filing filing(Map<String, Object> values, List<SubmittedMaterial> materials) {
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
