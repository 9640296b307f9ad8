package org.onewindow.routing.joint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.onewindow.core.integrity.Invariant;
import org.onewindow.core.ledger.Ledger;

/** G3, G21: joint acts, opinions, reports and reminders were made by acts on the application's ledger, by who the rows say. */
@ApplicationScoped
class JointFollowsTheLedger implements Invariant {
    private final Ledger ledger;

    @Inject
    JointFollowsTheLedger(Ledger ledger) {
        this.ledger = ledger;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected JointFollowsTheLedger() {
        this(null);
    }

    @Override
    public String claim() {
        return "joint acts, the opinions given there, and what is left to do stand on the application's ledger";
    }

    @Override
    public void check(EntityManager entities, Consumer<String> violations) {
        entities.createQuery("select j from JointAct j order by j.id", JointAct.class)
                .getResultStream()
                .forEach(joint -> {
                    int opinions = (int) entities.createQuery(
                                    "select i from JointInvitee i where i.jointActId = :id", JointInvitee.class)
                            .setParameter("id", joint.id())
                            .getResultStream()
                            .flatMap(each -> each.givenBy().stream()
                                    .filter(by -> onRecord(
                                                    joint.applicationId(),
                                                    joint.id() + " "
                                                            + each.department().value() + " ",
                                                    by::equals)
                                            == 1))
                            .count();
                    long ofLeaders = onRecord(joint.applicationId(), joint.id() + " ", joint.leaders()::contains);
                    long all = onRecord(joint.applicationId(), joint.id() + " ", anybody -> true);
                    if (all != joint.actsOnRecord() + opinions || ofLeaders < joint.actsOnRecord()) {
                        violations.accept("joint act " + joint.id() + ": " + all + " acts on record, its rows say "
                                + (joint.actsOnRecord() + opinions));
                    }
                });
        entities.createQuery("select f from FollowUp f order by f.id", FollowUp.class)
                .getResultStream()
                .forEach(followUp -> {
                    long all = onRecord(followUp.applicationId(), followUp.id() + " ", anybody -> true);
                    if (all != followUp.actsOnRecord()) {
                        violations.accept("follow-up " + followUp.id() + ": " + all + " acts on record, its row says "
                                + followUp.actsOnRecord());
                    }
                });
    }

    private long onRecord(String application, String begin, Predicate<String> by) {
        return ledger.chain(application).stream()
                .filter(entry -> entry.grounds().startsWith(begin))
                .filter(entry -> by.test(entry.actor()))
                .count();
    }
}
