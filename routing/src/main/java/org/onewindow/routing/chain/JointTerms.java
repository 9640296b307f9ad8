package org.onewindow.routing.chain;

import java.util.List;
import java.util.Optional;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.identity.DepartmentId;

/**
 * 联合踏勘、联审会议、联合验收, as the chain provides for it: the lead department calls it when it is wanted.
 *
 * @param id {@code [a-z][a-z0-9-]*}, at most 40 characters, unique among the joint acts and milestones of the chain
 * @param kind what is done together
 * @param name what people call it
 * @param notice working days between the call and the day, at least
 * @param invites departments that are called, beside the lead department
 * @param applicant whether the applicant is called too
 * @param absence what it means that one of them does not come
 * @param rule the rule by which absence counts as consent; present if it does
 * @param before the step that is not answered before the joint act is concluded, by id; absent if none waits
 */
public record JointTerms(
        String id,
        JointKind kind,
        LocalizedText name,
        int notice,
        List<DepartmentId> invites,
        boolean applicant,
        Absence absence,
        Optional<LocalizedText> rule,
        Optional<String> before) {
    public JointTerms {
        invites = List.copyOf(invites);
    }
}
