package org.onewindow.core.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onewindow.core.act.Reading;
import org.onewindow.core.act.Scope;
import org.onewindow.core.ledger.Ledger;
import org.onewindow.core.time.DueDate;
import org.onewindow.core.time.HallTime;
import org.onewindow.spi.application.ActName;
import org.onewindow.spi.application.ApplicationNumber;
import org.onewindow.spi.application.ApplicationState;
import org.onewindow.spi.application.ApplicationView;
import org.onewindow.spi.identity.SubjectId;
import org.onewindow.spi.item.ApplicationKind;
import org.onewindow.spi.item.DefinitionRef;
import org.onewindow.spi.item.ServiceItem;

/**
 * Reading applications, apart from acting on them. Every query takes the scope of who asks.
 *
 * <p><b>Threads.</b> Safe; each call is a reading of its own.
 */
@ApplicationScoped
public class CaseReading {
    private static final int MOST_LINES = 200;

    private final Reading reading;
    private final Dossiers dossiers;
    private final OpenFindings openFindings;
    private final ItemCatalogue catalogue;
    private final Sight sight;
    private final FrontDesk frontDesk;
    private final Ledger ledger;
    private final LookupCodes lookupCodes;
    private final HallTime time;

    @Inject
    CaseReading(
            Reading reading,
            Dossiers dossiers,
            OpenFindings openFindings,
            ItemCatalogue catalogue,
            Sight sight,
            FrontDesk frontDesk,
            Ledger ledger,
            LookupCodes lookupCodes,
            HallTime time) {
        this.reading = reading;
        this.dossiers = dossiers;
        this.openFindings = openFindings;
        this.catalogue = catalogue;
        this.sight = sight;
        this.frontDesk = frontDesk;
        this.ledger = ledger;
        this.lookupCodes = lookupCodes;
        this.time = time;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected CaseReading() {
        this(null, null, null, null, null, null, null, null, null);
    }

    /** The whole case, if there is one in {@code scope}. */
    public Optional<CaseFile> file(String id, Scope scope) {
        return reading.read(
                entities -> find(entities, id, scope).map(application -> file(entities, application, scope)));
    }

    /** Earlier versions of the materials of that application, oldest first; none if it is not in {@code scope}. */
    public List<ReplacedMaterial> replacedMaterials(String id, Scope scope) {
        return reading.read(entities -> find(entities, id, scope)
                .map(application -> Applications.replaced(Applications.materialsOf(entities, application)))
                .orElse(List.of()));
    }

    /** The outside identifier of the application of that number, if there is one in {@code scope}. */
    public Optional<String> withNumber(ApplicationNumber number, Scope scope) {
        return reading.read(entities -> withNumber(entities, number)
                .filter(application -> sight.reaches(application, scope))
                .map(Application::id));
    }

    private static Optional<Application> withNumber(EntityManager entities, ApplicationNumber number) {
        return entities.createQuery("select a from Application a where a.number = :number", Application.class)
                .setParameter("number", number.value())
                .getResultStream()
                .findFirst();
    }

    /** Whether there is such an application in {@code scope}: the check before anything else of it is shown. */
    public boolean sees(String id, Scope scope) {
        return standing(id, scope).isPresent();
    }

    /** Where the application stands, without reading the rest of it; empty if there is none in {@code scope}. */
    public Optional<CaseStanding> standing(String id, Scope scope) {
        return reading.read(entities -> entities.createQuery(
                        "select a.subject, a.itemId, a.itemVersion, a.scenario, a.state from Application a where a.id = :id",
                        Object[].class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .filter(row -> sight.reaches(
                        id,
                        new SubjectId((String) row[0]),
                        new DefinitionRef((String) row[1], (int) row[2]),
                        (ApplicationState) row[4],
                        scope))
                .map(row -> new CaseStanding(
                        new DefinitionRef((String) row[1], (int) row[2]), (String) row[3], (ApplicationState) row[4])));
    }

    /** What is on record of the application, oldest first; empty if there is none in {@code scope}. */
    public List<HistoryLine> history(String id, Scope scope) {
        return reading.read(entities -> find(entities, id, scope)
                .map(application -> ledger.chain(id).stream()
                        .map(HistoryLine::of)
                        .filter(line -> !isOwn(scope) || !line.act().isInternal())
                        .toList())
                .orElseGet(List::of));
    }

    /** The code that opens the progress page, for whoever may see the application anyway. */
    public Optional<String> lookupCode(String id, Scope scope) {
        return reading.read(entities -> find(entities, id, scope).map(application -> lookupCodes.of(id)));
    }

    /**
     * The progress of the application of that number, if {@code code} is its lookup code. Unknown number and wrong code are told
     * apart neither by the answer nor by its time.
     */
    public Optional<Progress> progress(ApplicationNumber number, String code) {
        return reading.read(entities -> {
            Optional<Application> found = withNumber(entities, number);
            boolean fits = lookupCodes.fits(found.map(Application::id).orElse("none"), code);
            return found.filter(application -> fits).map(this::progress);
        });
    }

    /**
     * A desk's list: applications in {@code states} within {@code scope}, the one due first on top.
     *
     * @return at most 200 lines
     */
    public List<CaseLine> list(Collection<ApplicationState> states, Scope scope) {
        if (scope instanceof Scope.Nothing || scope instanceof Scope.OfDepartment) {
            return List.of();
        }
        return reading.read(entities -> {
            boolean own = scope instanceof Scope.OfSubject;
            boolean limited =
                    scope instanceof Scope.OfSubject covered && !covered.items().isEmpty();
            TypedQuery<Application> query = entities.createQuery(
                            "select a from Application a where a.state in :states"
                                    + (own ? " and a.subject = :subject" : "")
                                    + (limited ? " and a.itemId in :items" : "")
                                    + " order by a.nextDeadline.dueAt nulls last, a.id",
                            Application.class)
                    .setParameter("states", EnumSet.copyOf(states))
                    .setMaxResults(MOST_LINES);
            if (scope instanceof Scope.OfSubject subject) {
                query.setParameter("subject", subject.subject().value());
                if (limited) {
                    query.setParameter("items", subject.items());
                }
            }
            return query.getResultList().stream().map(CaseLine::of).toList();
        });
    }

    /**
     * The immediate items (即办件) that silence has accepted and nobody has decided: no department waits for them, the counter has
     * to decide them still.
     *
     * @return at most 200 lines, the one received first on top
     */
    public List<CaseLine> acceptedBySilenceAndUndecided(Scope scope) {
        if (!(scope instanceof Scope.WholeHall)) {
            return List.of();
        }
        return reading.read(entities -> entities
                .createQuery(
                        "select a from Application a where a.state = :accepted and a.clock.acceptanceMode = :deemed"
                                + " order by a.clock.receivedAt, a.id",
                        Application.class)
                .setParameter("accepted", ApplicationState.ACCEPTED)
                .setParameter("deemed", AcceptanceMode.DEEMED)
                .getResultList()
                .stream()
                .filter(application -> catalogue
                        .version(application.item())
                        .filter(item -> item.kind() == ApplicationKind.IMMEDIATE)
                        .isPresent())
                .limit(MOST_LINES)
                .map(CaseLine::of)
                .toList());
    }

    /**
     * What the front desk has handed over to a department and nobody has answered (收件移送), the one to be answered first on top; none
     * unless {@code scope} is the department's.
     *
     * @return at most 200 lines
     */
    public List<CaseLine> handedOver(Scope scope) {
        List<String> items = frontDesk.itemsHandedOver();
        if (!(scope instanceof Scope.OfDepartment) || items.isEmpty()) {
            return List.of();
        }
        return reading.read(entities -> entities.createQuery(
                        "select a from Application a where a.state in :unanswered and a.itemId in :items"
                                + " order by a.nextDeadline.dueAt nulls last, a.id",
                        Application.class)
                .setParameter(
                        "unanswered", EnumSet.of(ApplicationState.SUBMITTED, ApplicationState.CORRECTION_REQUESTED))
                .setParameter("items", items)
                .getResultStream()
                .filter(application -> sight.reaches(application, scope))
                .limit(MOST_LINES)
                .map(CaseLine::of)
                .toList());
    }

    /**
     * 待核查的承诺: the commitments to be checked within {@code scope}, the one due first on top.
     *
     * @return at most 200 lines
     */
    public List<DueCheck> checksDue(Scope scope) {
        if (!(scope instanceof Scope.OfDepartment || scope instanceof Scope.WholeHall)) {
            return List.of();
        }
        return reading.read(entities -> entities.createQuery(
                        "select a from Application a where a.commitment.checkDueOn is not null"
                                + " order by a.commitment.checkDueOn, a.id",
                        Application.class)
                .getResultStream()
                .filter(application -> sight.reaches(application, scope))
                .limit(MOST_LINES)
                .map(CaseReading::dueCheck)
                .toList());
    }

    private static DueCheck dueCheck(Application application) {
        Commitment commitment = application.commitment().orElseThrow();
        return new DueCheck(
                CaseLine.of(application),
                commitment.checkDueOn().orElseThrow(),
                commitment.rectificationOrdered(),
                application.requests().stream().anyMatch(request -> request.act() == ActName.REVOKE_DECISION));
    }

    /** Whether an applicant looks at its own. */
    private static boolean isOwn(Scope scope) {
        return scope instanceof Scope.OfSubject;
    }

    private Optional<Application> find(EntityManager entities, String id, Scope scope) {
        return Applications.find(entities, id, scope, LockModeType.NONE, sight);
    }

    private CaseFile file(EntityManager entities, Application application, Scope scope) {
        ServiceItem item = catalogue.version(application.item()).orElseThrow();
        List<Material> materials = Applications.materialsOf(entities, application);
        LegalClock clock = application.clock();
        boolean unanswered = application.state() == ApplicationState.SUBMITTED;
        boolean clerkDecides =
                application.state() == ApplicationState.ACCEPTED && item.kind() == ApplicationKind.IMMEDIATE;
        EnumSet<ActName> possible = EnumSet.noneOf(ActName.class);
        possible.addAll(ApplicationLife.possibleIn(application.state()));
        return new CaseFile(
                view(application, dossiers.fieldsOf(application), materials),
                item,
                dossiers.applicantOf(application),
                dossiers.answersOf(application),
                dossiers.provenanceByNow(application),
                application.origin(),
                application.guide(),
                documents(entities, application.id(), scope),
                application.correctionNotice(),
                application.deferredMaterials(),
                isOwn(scope) ? application.commitment().map(Commitment::asToldToApplicant) : application.commitment(),
                application.papers().all(),
                application.papers().answeringNotice(),
                isOwn(scope) ? List.of() : application.requests(),
                clock.stoppedBy(),
                unanswered ? clock.answerDueOn() : Optional.empty(),
                explain(clock, LegalClock.Limit.PROMISED, item),
                explain(clock, LegalClock.Limit.STATUTORY, item),
                unanswered || clerkDecides ? openFindings.of(application, item, materials) : List.of(),
                possible);
    }

    private Optional<DueDate> explain(LegalClock clock, LegalClock.Limit limit, ServiceItem item) {
        return clock.acceptedOn().map(on -> clock.explain(limit, item.limits(), time));
    }

    private static ApplicationView view(Application application, Map<String, Object> fields, List<Material> materials) {
        LegalClock clock = application.clock();
        return new ApplicationView(
                application.id(),
                application.number(),
                application.version(),
                application.state(),
                application.item(),
                application.scenario(),
                application.applicantLabel(),
                fields,
                Applications.current(materials),
                new ApplicationView.Dates(
                        clock.receivedAt(), clock.acceptedOn(), clock.promisedDueOn(), clock.statutoryDueOn()),
                application.decision());
    }

    /** What is kept within the hall is not for the applicant. */
    private static List<CaseFile.Document> documents(EntityManager entities, String applicationId, Scope scope) {
        return entities.createQuery(
                        "select d from OfficialDocument d where d.applicationId = :id order by d.writtenAt, d.id",
                        OfficialDocument.class)
                .setParameter("id", applicationId)
                .getResultStream()
                .filter(document ->
                        !(scope instanceof Scope.OfSubject && document.kind().isInternal()))
                .map(document -> new CaseFile.Document(
                        document.id(), document.kind(), document.number(), document.fields(), document.writtenAt()))
                .toList();
    }

    private Progress progress(Application application) {
        LegalClock clock = application.clock();
        return new Progress(
                application.id(),
                application.number().orElseThrow(),
                application.item(),
                application.state(),
                clock.answerDueOn(),
                clock.promisedDueOn(),
                clock.statutoryDueOn(),
                application
                        .correctionNotice()
                        .filter(notice -> application.state() == ApplicationState.CORRECTION_REQUESTED)
                        .map(CorrectionNotice::dueOn),
                ledger.chain(application.id()).stream()
                        .map(entry -> new Progress.Step(entry.at(), ActName.valueOf(entry.act())))
                        .filter(step -> !step.act().isInternal())
                        .toList());
    }
}
