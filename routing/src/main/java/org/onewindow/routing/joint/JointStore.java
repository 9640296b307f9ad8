package org.onewindow.routing.joint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import org.onewindow.core.act.Reading;
import org.onewindow.routing.chain.Chain;
import org.onewindow.routing.chain.JointTerms;
import org.onewindow.routing.task.BesideTheChain;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.identity.DepartmentId;

/** Where joint acts and follow-ups are kept and found; inside an act what is found may be changed. */
@ApplicationScoped
class JointStore implements BesideTheChain {
    private final EntityManager entities;
    private final Reading reading;

    @Inject
    JointStore(EntityManager entities, Reading reading) {
        this.entities = entities;
        this.reading = reading;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected JointStore() {
        this(null, null);
    }

    /** Keeps a joint act, a department that was called, or a follow-up, in the act in progress. */
    void keep(Object entity) {
        entities.persist(entity);
    }

    Optional<JointAct> joint(String id, String application) {
        return reading.read(manager -> Optional.ofNullable(manager.find(JointAct.class, id))
                .filter(joint -> joint.applicationId().equals(application)));
    }

    Optional<FollowUp> followUp(String id, String application) {
        return reading.read(manager -> Optional.ofNullable(manager.find(FollowUp.class, id))
                .filter(followUp -> followUp.applicationId().equals(application)));
    }

    /** Every joint act of an application, oldest first. */
    List<JointAct> jointActs(String application) {
        return list(
                JointAct.class,
                "select j from JointAct j where j.applicationId = :id order by j.calledAt, j.id",
                application);
    }

    /** Everything left to do of an application, what is due first on top. */
    List<FollowUp> followUps(String application) {
        return list(
                FollowUp.class,
                "select f from FollowUp f where f.applicationId = :id order by f.dueAt, f.id",
                application);
    }

    /** Who was called to a joint act. */
    List<JointInvitee> invited(String joint) {
        return list(
                JointInvitee.class,
                "select i from JointInvitee i where i.jointActId = :id order by i.department",
                joint);
    }

    private <T> List<T> list(Class<T> type, String query, String id) {
        return reading.read(manager ->
                manager.createQuery(query, type).setParameter("id", id).getResultList());
    }

    @Override
    public boolean involves(String applicationId, DepartmentId department) {
        return reading.read(manager -> counts(
                        manager.createQuery(
                                "select count(i) from JointInvitee i where i.applicationId = :id and i.department = :department",
                                Long.class),
                        applicationId,
                        department)
                || counts(
                        manager.createQuery(
                                "select count(f) from FollowUp f where f.applicationId = :id and f.owner = :department",
                                Long.class),
                        applicationId,
                        department));
    }

    private static boolean counts(TypedQuery<Long> query, String application, DepartmentId department) {
        return query.setParameter("id", application)
                        .setParameter("department", department.value())
                        .getSingleResult()
                > 0;
    }

    @Override
    public Optional<Finding> waitsFor(String applicationId, Chain chain, String step) {
        List<JointTerms> awaited = chain.besides().joint().stream()
                .filter(terms -> terms.before().filter(step::equals).isPresent())
                .toList();
        if (awaited.isEmpty()) {
            return Optional.empty();
        }
        List<String> concluded = jointActs(applicationId).stream()
                .filter(joint -> joint.state() == JointState.CONCLUDED)
                .map(JointAct::act)
                .toList();
        return awaited.stream()
                .filter(terms -> !concluded.contains(terms.id()))
                .findFirst()
                .map(terms ->
                        Finding.error(JointCodes.STEP_WAITS, "", terms.name().zh()));
    }
}
