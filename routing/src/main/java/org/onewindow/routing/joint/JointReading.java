package org.onewindow.routing.joint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.onewindow.core.act.Reading;
import org.onewindow.core.act.Scope;
import org.onewindow.core.application.Application;
import org.onewindow.core.application.CaseReading;
import org.onewindow.core.time.HallTime;
import org.onewindow.routing.chain.Chain;
import org.onewindow.routing.chain.JointTerms;
import org.onewindow.routing.task.Chains;
import org.onewindow.spi.application.ApplicationNumber;
import org.onewindow.spi.identity.DepartmentId;

/**
 * Reads joint acts and follow-ups. Every query takes the scope of who asks.
 *
 * <p><b>Threads.</b> Safe; each call is a reading of its own.
 */
@ApplicationScoped
public class JointReading {
    private final Reading reading;
    private final CaseReading cases;
    private final JointStore store;
    private final Chains chains;
    private final HallTime time;

    @Inject
    JointReading(Reading reading, CaseReading cases, JointStore store, Chains chains, HallTime time) {
        this.reading = reading;
        this.cases = cases;
        this.store = store;
        this.chains = chains;
        this.time = time;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected JointReading() {
        this(null, null, null, null, null);
    }

    /**
     * A joint act that may be called.
     *
     * @param terms as the chain provides for it
     * @param earliest the first day on which it may be held if it is called today
     */
    public record Offer(JointTerms terms, LocalDate earliest) {}

    /**
     * What goes on beside the chain of one application.
     *
     * @param lead who leads; absent if the application has no chain
     * @param offers what the lead may call
     * @param acts what was called, oldest first; for the applicant only what it was called to
     * @param followUps what is left to do; for the applicant only what it owes
     */
    public record Beside(
            Optional<DepartmentId> lead, List<Offer> offers, List<JointLine> acts, List<FollowUpLine> followUps) {
        /** Whether there is anything to show. */
        public boolean isEmpty() {
            return offers.isEmpty() && acts.isEmpty() && followUps.isEmpty();
        }
    }

    /** Everything beside the chain of one application; nothing if it is not in {@code scope}. */
    public Beside of(String application, Scope scope) {
        boolean applicant = scope instanceof Scope.OfSubject;
        return reading.read(entities -> cases.standing(application, scope)
                .flatMap(standing -> chains.ofVersion(standing.item(), standing.scenario()))
                .map(chain -> {
                    String number = number(entities, application);
                    return new Beside(
                            Optional.of(chain.lead()),
                            applicant ? List.of() : offers(chain),
                            store.jointActs(application).stream()
                                    .flatMap(joint -> line(joint, chain, number, applicant))
                                    .toList(),
                            store.followUps(application).stream()
                                    .map(each -> each.line(number, time.now()))
                                    .filter(each -> !applicant || each.owner().isEmpty())
                                    .toList());
                })
                .orElseGet(() -> new Beside(Optional.empty(), List.of(), List.of(), List.of())));
    }

    private List<Offer> offers(Chain chain) {
        return chain.besides().joint().stream()
                .map(terms -> new Offer(terms, JointRules.earliest(time, time.today(), terms)))
                .toList();
    }

    private Stream<JointLine> line(JointAct joint, Chain chain, String number, boolean applicant) {
        return chain.besides().joint(joint.act()).stream()
                .filter(terms -> !applicant || terms.applicant())
                .map(terms -> joint.line(
                        number,
                        terms,
                        store.invited(joint.id()).stream()
                                .map(JointInvitee::line)
                                .toList()))
                .map(line -> applicant ? line.forApplicant() : line);
    }

    /** 会务: what {@code department} is called to and has not said its opinion about, the next one on top; for it and the whole hall. */
    public List<JointLine> calledFor(DepartmentId department, Scope scope, int most) {
        return !mayAsk(department, scope)
                ? List.of()
                : reading.read(entities -> entities.createQuery(
                                "select j, a from JointAct j join JointInvitee i on i.jointActId = j.id"
                                        + " join Application a on a.id = j.applicationId"
                                        + " where j.state in (:called, :held) and i.department = :department"
                                        + " and i.opinion is null order by j.meetsAt, j.id",
                                Object[].class)
                        .setParameter("called", JointState.CALLED)
                        .setParameter("held", JointState.HELD)
                        .setParameter("department", department.value())
                        .setMaxResults(most)
                        .getResultStream()
                        .flatMap(row -> lineOf((JointAct) row[0], (Application) row[1]))
                        .toList());
    }

    private Stream<JointLine> lineOf(JointAct joint, Application application) {
        return chains.ofVersion(application.item(), application.scenario()).stream()
                .flatMap(chain -> line(joint, chain, numberOf(application), false));
    }

    /** What {@code department} has to do, what is due first on top; for it and the whole hall. */
    public List<FollowUpLine> owedBy(DepartmentId department, Scope scope, int most) {
        return !mayAsk(department, scope)
                ? List.of()
                : reading.read(entities -> entities.createQuery(
                                "select f, a from FollowUp f join Application a on a.id = f.applicationId"
                                        + " where f.state = :open and f.owner = :department order by f.dueAt, f.id",
                                Object[].class)
                        .setParameter("open", FollowUpState.OPEN)
                        .setParameter("department", department.value())
                        .setMaxResults(most)
                        .getResultStream()
                        .map(row -> ((FollowUp) row[0]).line(numberOf((Application) row[1]), time.now()))
                        .toList());
    }

    private static boolean mayAsk(DepartmentId department, Scope scope) {
        return scope instanceof Scope.WholeHall || scope.equals(new Scope.OfDepartment(department));
    }

    private static String number(EntityManager entities, String application) {
        return Optional.ofNullable(entities.find(Application.class, application))
                .map(JointReading::numberOf)
                .orElse("");
    }

    private static String numberOf(Application application) {
        return application.number().map(ApplicationNumber::value).orElse("");
    }
}
