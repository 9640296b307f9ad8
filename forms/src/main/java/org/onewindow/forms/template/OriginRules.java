package org.onewindow.forms.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.onewindow.core.fact.FieldOrigin;
import org.onewindow.core.fact.FieldRemark;
import org.onewindow.core.fact.Provenance;
import org.onewindow.forms.field.Asking;
import org.onewindow.forms.field.FactPolicy;
import org.onewindow.forms.field.FactPolicy.Correction;
import org.onewindow.forms.field.FactPolicy.WhenDown;
import org.onewindow.forms.field.FieldGroup;
import org.onewindow.forms.field.FormField;
import org.onewindow.spi.finding.Finding;

/** What a form demands of values because of where they come from. Pure; the same for a page, the API and the counter. */
public final class OriginRules {
    /** Arguments: the field's label, the sources. */
    private static final String MUST_WAIT = "OW-FRM-3009";
    /** Arguments: the field's label, the sources. */
    private static final String NOT_UNDERTAKEN = "OW-FRM-3010";
    /** Arguments: the field's label, the source. */
    private static final String NO_REASON = "OW-FRM-3011";
    /** Arguments: the field's label, the source. */
    private static final String NO_EVIDENCE = "OW-FRM-3012";
    /** Arguments: the field's label, most characters. */
    private static final String REASON_TOO_LONG = "OW-FRM-3013";

    private OriginRules() {}

    /**
     * Everything that stands against {@code data}.
     *
     * @param materials ids of the materials that the item knows
     * @param names what people call the registers
     */
    public static List<Finding> check(
            FormTemplate template,
            Map<String, Object> data,
            Provenance provenance,
            Set<String> materials,
            SourceNames names) {
        List<Finding> findings = new ArrayList<>();
        Asking asking = template.asking(data);
        for (FormField field : template.fields()) {
            FieldOrigin origin = provenance.origins().get(field.key());
            if (origin != null && field.fact().isPresent() && asking.asksFor(field)) {
                FactPolicy policy = field.fact().get().policy();
                Optional<FieldRemark> remark =
                        Optional.ofNullable(provenance.remarks().get(field.key()));
                remark.filter(said -> said.reason().length() > FieldRemark.LONGEST)
                        .ifPresent(said -> findings.add(Finding.error(
                                REASON_TOO_LONG,
                                FieldGroup.pointer(field.key()),
                                field.label().asArgument(),
                                String.valueOf(FieldRemark.LONGEST))));
                objection(field, data, origin, policy, remark, materials)
                        .map(code -> Finding.error(
                                code,
                                FieldGroup.pointer(field.key()),
                                field.label().asArgument(),
                                names.namesOf(origin.source()).asArgument()))
                        .ifPresent(findings::add);
            }
        }
        return findings;
    }

    private static Optional<String> objection(
            FormField field,
            Map<String, Object> data,
            FieldOrigin origin,
            FactPolicy policy,
            Optional<FieldRemark> remark,
            Set<String> materials) {
        if (origin.outOfReach()) {
            return whileDown(field.isEmpty(data.get(field.key())), policy, remark, materials);
        }
        return differs(field, data, origin) ? onCorrection(policy.correction(), remark, materials) : Optional.empty();
    }

    private static Optional<String> whileDown(
            boolean empty, FactPolicy policy, Optional<FieldRemark> remark, Set<String> materials) {
        if (policy.whenDown() == WhenDown.BLOCK) {
            return Optional.of(MUST_WAIT);
        }
        if (policy.material().filter(material -> !materials.contains(material)).isPresent()) {
            return Optional.of(MUST_WAIT); // the item has no such material: nothing can stand in for the register
        }
        boolean vouched = remark.filter(FieldRemark::undertaken).isPresent();
        return policy.whenDown() == WhenDown.UNDERTAKING && !empty && !vouched
                ? Optional.of(NOT_UNDERTAKEN)
                : Optional.empty();
    }

    private static Optional<String> onCorrection(
            Correction correction, Optional<FieldRemark> remark, Set<String> materials) {
        if (correction == Correction.FREE) {
            return Optional.empty();
        }
        if (remark.map(FieldRemark::reason).orElse("").isEmpty()) {
            return Optional.of(NO_REASON);
        }
        boolean shown = remark.flatMap(FieldRemark::evidence)
                .filter(materials::contains)
                .isPresent();
        return correction == Correction.EVIDENCE && !shown ? Optional.of(NO_EVIDENCE) : Optional.empty();
    }

    /** Whether what stands in the field is not what the register said; an empty field says nothing else. */
    public static boolean differs(FormField field, Map<String, Object> data, FieldOrigin origin) {
        Object value = data.get(field.key());
        return !field.isEmpty(value)
                && origin.told().filter(told -> !FormField.same(told, value)).isPresent();
    }

    /** The materials that have to be handed in because no register could be asked; a field that is empty needs no proof. */
    public static Set<String> inPlaceOfRegisters(
            FormTemplate template, Map<String, Object> data, Provenance provenance) {
        Set<String> materials = new TreeSet<>();
        Asking asking = template.asking(data);
        for (FormField field : template.fields()) {
            FieldOrigin origin = provenance.origins().get(field.key());
            if (origin != null
                    && origin.outOfReach()
                    && asking.asksFor(field)
                    && !field.isEmpty(data.get(field.key()))) {
                field.fact().flatMap(fact -> fact.policy().material()).ifPresent(materials::add);
            }
        }
        return materials;
    }
}
