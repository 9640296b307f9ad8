package org.onewindow.routing.chain;

import java.util.List;
import java.util.Optional;

/**
 * What a chain provides for beside its steps.
 *
 * @param joint joint acts, each called as often as it is wanted, one at a time
 * @param milestones what is followed up once the application was granted
 */
public record Besides(List<JointTerms> joint, List<Milestone> milestones) {
    /** Nothing. */
    public static final Besides NOTHING = new Besides(List.of(), List.of());

    public Besides {
        joint = List.copyOf(joint);
        milestones = List.copyOf(milestones);
    }

    /** The joint act of that id. */
    public Optional<JointTerms> joint(String id) {
        return joint.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** The milestone of that id. */
    public Optional<Milestone> milestone(String id) {
        return milestones.stream().filter(each -> each.id().equals(id)).findFirst();
    }
}
