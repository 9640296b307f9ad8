package org.onewindow.core.application;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onewindow.core.act.Caller;
import org.onewindow.core.act.Refusal;
import org.onewindow.core.ledger.LedgerHead;
import org.onewindow.core.time.Extension;
import org.onewindow.core.time.HallTime;
import org.onewindow.core.time.Suspension;
import org.onewindow.core.time.TimeFacts;
import org.onewindow.spi.application.ActName;
import org.onewindow.spi.application.ApplicationNumber;
import org.onewindow.spi.application.ApplicationState;
import org.onewindow.spi.application.Decision;
import org.onewindow.spi.application.DecisionKind;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.identity.SubjectId;
import org.onewindow.spi.item.ApplicationKind;
import org.onewindow.spi.item.DefinitionRef;
import org.onewindow.spi.item.MaterialRequirement;
import org.onewindow.spi.item.Necessity;
import org.onewindow.spi.item.ServiceItem;
import org.onewindow.spi.notification.NoticeKind;

/**
 * One applicant's request (办件), from draft to archive; nothing else changes its state.
 *
 * <p>It is born a {@link ApplicationState#DRAFT}. Submission gives it a number and starts the five working days in which the
 * hall must answer: accept, ask once for corrections, or say with reasons that it does not accept; silence accepts by law.
 * From acceptance on the promised and the statutory limit run, are stopped by special procedures and lengthened at most
 * once, until departments have examined it and one decides. The result is issued at the one issuing counter, delivered, and
 * the file archived. On the way it may be withdrawn, returned, terminated or voided. {@link ApplicationLife#TABLE} is the
 * whole of it.
 *
 * <p>An application stays on the version of the item under which it was handed in. Every method that acts answers with a
 * {@link Decided}: done with one event, or refused, and then nothing has changed.
 */
@Entity
@Table(name = "application")
public class Application {
    @Id
    private String id = "";

    @Version
    private long version;

    @Column(name = "application_number")
    private @Nullable String number;

    @Enumerated(EnumType.STRING)
    @Column(name = "state", nullable = false)
    private ApplicationState state = ApplicationState.DRAFT;

    @Column(name = "item_id", nullable = false)
    private String itemId = "";

    @Column(name = "item_version", nullable = false)
    private int itemVersion;

    @Column(name = "scenario", nullable = false)
    private String scenario = "";

    @Enumerated(EnumType.STRING)
    @Column(name = "origin", nullable = false)
    private Origin origin = Origin.ONLINE;

    @Column(name = "subject", nullable = false)
    private String subject = "";

    @Column(name = "applicant_label", nullable = false)
    private String applicantLabel = "";

    @Embedded
    private Dossier dossier = new Dossier();

    @Embedded
    private LegalClock clock = new LegalClock();

    @Convert(converter = CorrectionNoticeColumn.class)
    @Column(name = "correction_notice")
    private @Nullable CorrectionNotice correctionNotice;

    @Convert(converter = DeferredMaterialsColumn.class)
    @Column(name = "deferred_materials")
    private List<DeferredMaterial> deferredMaterials = List.of();

    @Convert(converter = DocumentsColumn.class)
    @Column(name = "documents", nullable = false)
    private List<String> documents = List.of();

    /** Everybody who served the applicant at the front desk, as the ledger names them, separated by spaces. */
    @Column(name = "front_desk")
    private @Nullable String frontDesk;

    @Convert(converter = SecondPersonRequestsColumn.class)
    @Column(name = "second_person_requests", nullable = false)
    private List<SecondPersonRequest> requests = List.of();

    @Enumerated(EnumType.STRING)
    @Column(name = "decision_kind")
    private @Nullable DecisionKind decisionKind;

    @Column(name = "decision_number")
    private @Nullable String decisionNumber;

    @Column(name = "decision_grounds")
    private @Nullable String decisionGrounds;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "next_deadline_act")
    private @Nullable ActName nextDeadlineAct;

    @Column(name = "next_deadline_at")
    private @Nullable Instant nextDeadlineAt;

    @Column(name = "ledger_seq", nullable = false)
    private int ledgerSeq;

    @Column(name = "ledger_hash", nullable = false)
    private String ledgerHash = "";

    @Column(name = "last_act_at", nullable = false)
    private Instant lastActAt = Instant.EPOCH;

    protected Application() {}

    /** A new draft of {@code subject}, for an item in the version in force. */
    static Application draft(
            String id, Origin origin, SubjectId subject, String applicantLabel, DefinitionRef item, String scenario) {
        Application draft = new Application();
        draft.id = id;
        draft.origin = origin;
        draft.subject = subject.value();
        draft.applicantLabel = applicantLabel;
        draft.itemId = item.id();
        draft.itemVersion = item.version();
        draft.scenario = scenario;
        return draft;
    }

    /** A draft follows the item's version in force until it is handed in; from then on the version is pinned. */
    void pinTo(DefinitionRef inForce, String chosenScenario) {
        if (state == ApplicationState.DRAFT) {
            itemId = inForce.id();
            itemVersion = inForce.version();
            scenario = chosenScenario;
        }
    }

    // ---- Before the hall has it

    Decided<String> saveDraft(Handling handling, Dossier data) {
        return when(handling, () -> {
            dossier = data;
            return Decided.done(new ApplicationEvent.DraftSaved(this, handling.act()), id);
        });
    }

    /** Takes the application in: from now the hall has five working days to answer. */
    Decided<Submission> submit(Handling handling, Dossier data, ApplicationNumber given, List<Finding> open) {
        return when(handling, () -> {
            if (stopsHandingIn(handling, open)) {
                return Decided.invalid(open);
            }
            takeIn(handling, data, given);
            state = ApplicationState.SUBMITTED;
            return Decided.done(new ApplicationEvent.Submitted(this, handling.act()), submission());
        });
    }

    /** Takes in at the counter and accepts on the spot, complete and in due form. */
    Decided<Acceptance> takeInAndAccept(Handling handling, Dossier data, ApplicationNumber given, List<Finding> open) {
        return when(handling, () -> {
            List<Finding> findings = new ArrayList<>(open);
            objectionToLeavingUndecided(handling).ifPresent(findings::add);
            if (hasStopping(findings)) {
                return Decided.invalid(findings);
            }
            takeIn(handling, data, given);
            return accepted(handling, AcceptanceMode.ORDINARY, handling.today());
        });
    }

    private void takeIn(Handling handling, Dossier data, ApplicationNumber given) {
        dossier = data;
        number = given.value();
        servedBy(handling.act().caller());
        clock.received(handling.act().at(), handling.time());
    }

    private void servedBy(Caller caller) {
        if (caller instanceof Caller.Staff staff && !servedAtFrontDesk(staff)) {
            String name = staff.ledgerName();
            frontDesk = frontDesk == null ? name : frontDesk + " " + name;
        }
    }

    private boolean servedAtFrontDesk(Caller caller) {
        return frontDesk != null && List.of(frontDesk.split(" ")).contains(caller.ledgerName());
    }

    /** Hands in again, after corrections. The five days run anew, but only against the notice. */
    Decided<Submission> supplement(Handling handling, Dossier data, List<Finding> open) {
        return when(handling, () -> {
            if (stopsHandingIn(handling, open)) {
                return Decided.invalid(open);
            }
            dossier = data;
            servedBy(handling.act().caller());
            correctionNotice = notice().answeredNow();
            clock.received(handling.act().at(), handling.time());
            state = ApplicationState.SUBMITTED;
            return Decided.done(new ApplicationEvent.Submitted(this, handling.act()), submission());
        });
    }

    // ---- The outcomes of intake

    /** Accepts (受理), or lists every finding that stands in the way. */
    Decided<Acceptance> accept(Handling handling, List<Finding> open) {
        return when(handling, () -> {
            List<Finding> findings = new ArrayList<>(open);
            objectionToLeavingUndecided(handling).ifPresent(findings::add);
            return hasStopping(findings)
                    ? Decided.invalid(findings)
                    : accepted(handling, modeOfOrdinaryAcceptance(), dateOfOrdinaryAcceptance(handling));
        });
    }

    /** No department waits for an immediate item (即办件): whoever accepts it decides it. */
    private Optional<Finding> objectionToLeavingUndecided(Handling handling) {
        return handling.item().kind() == ApplicationKind.IMMEDIATE
                ? Optional.of(Finding.error(ApplicationCodes.IMMEDIATE_ITEM, "", itemId))
                : Optional.empty();
    }

    private AcceptanceMode modeOfOrdinaryAcceptance() {
        return correctionNotice == null ? AcceptanceMode.ORDINARY : AcceptanceMode.AFTER_CORRECTION;
    }

    /** After a correction the date of acceptance is the day all corrected materials were in. */
    private LocalDate dateOfOrdinaryAcceptance(Handling handling) {
        return correctionNotice == null ? handling.today() : receivedOn(handling.time());
    }

    /** Accepts although {@code deferred} are missing (容缺受理): only materials marked so, on a signed undertaking. */
    Decided<Acceptance> acceptWithDeferred(
            Handling handling, List<String> deferred, boolean undertakingSigned, List<Finding> open) {
        return when(handling, () -> {
            List<Finding> findings = new ArrayList<>();
            objectionToLeavingUndecided(handling).ifPresent(findings::add);
            deferred.forEach(
                    requirement -> objectionToDeferring(handling, requirement).ifPresent(findings::add));
            if (!undertakingSigned) {
                findings.add(Finding.error(ApplicationCodes.UNDERTAKING_MISSING, "/undertakingSigned"));
            }
            open.stream()
                    .filter(finding -> !deferred.contains(finding.subject()))
                    .forEach(findings::add);
            if (hasStopping(findings)) {
                return Decided.invalid(findings);
            }
            LocalDate dueOn = handling.time()
                    .dueDate(
                            handling.act().at(),
                            handling.item().limits().deferral().orElseThrow(),
                            TimeFacts.NONE)
                    .date()
                    .orElseThrow();
            deferredMaterials = deferred.stream()
                    .distinct()
                    .map(requirement -> new DeferredMaterial(requirement, dueOn, false))
                    .toList();
            handling.documents().write(this, handling, NoticeKind.DEFERRED_ACCEPTANCE_NOTICE, Map.of());
            return accepted(handling, AcceptanceMode.WITH_DEFERRED_MATERIALS, dateOfOrdinaryAcceptance(handling));
        });
    }

    private static Optional<Finding> objectionToDeferring(Handling handling, String requirement) {
        return isDeferrable(handling.item(), requirement)
                ? Optional.empty()
                : Optional.of(Finding.error(ApplicationCodes.NOT_DEFERRABLE, requirement, requirement));
    }

    /**
     * Accepts and decides an immediate item (即办) in one act; only the acceptance notice is omitted. What is accepted already, by
     * silence, keeps its date of acceptance; what it lacks can no longer be asked for, but is a reason to refuse.
     */
    Decided<DecisionGiven> acceptAndDecide(Handling handling, DecisionKind kind, String grounds, List<Finding> open) {
        return when(handling, () -> {
            boolean lacksCount = state == ApplicationState.SUBMITTED || kind == DecisionKind.GRANTED;
            List<Finding> findings = new ArrayList<>(lacksCount ? open : List.of());
            if (handling.item().kind() != ApplicationKind.IMMEDIATE) {
                findings.add(Finding.error(ApplicationCodes.NOT_IMMEDIATE, "", itemId));
            }
            Grounds.objection(grounds).ifPresent(findings::add);
            if (hasStopping(findings)) {
                return Decided.invalid(findings);
            }
            if (clock.acceptedOn().isEmpty()) {
                clock.accepted(
                        dateOfOrdinaryAcceptance(handling),
                        modeOfOrdinaryAcceptance(),
                        handling.item().limits(),
                        handling.time());
            }
            servedBy(handling.act().caller());
            return decided(handling, kind, grounds);
        });
    }

    /** Silence has accepted: as of the day of receipt, not of the day the five days ran out (Art. 32 (4)). */
    Decided<Acceptance> deemAccepted(Handling handling) {
        return when(
                handling,
                () -> clock.answerDueAt()
                                .filter(due -> !handling.act().at().isBefore(due))
                                .isEmpty()
                        ? Decided.notPossible(Finding.error(ApplicationCodes.NOT_DUE_YET, ""))
                        : accepted(handling, AcceptanceMode.DEEMED, receivedOn(handling.time())));
    }

    private Decided<Acceptance> accepted(Handling handling, AcceptanceMode mode, LocalDate on) {
        clock.accepted(on, mode, handling.item().limits(), handling.time());
        state = ApplicationState.ACCEPTED;
        servedBy(handling.act().caller());
        String notice = handling.documents().write(this, handling, NoticeKind.ACCEPTANCE_NOTICE, Map.of());
        return Decided.done(
                new ApplicationEvent.Accepted(this, handling.act(), mode, notice),
                new Acceptance(id, requireNumber(), mode, on, notice, clock.promisedDueOn(), clock.statutoryDueOn()));
    }

    /**
     * Asks once for everything to be corrected. A later notice may only repeat points that are still not met; what it does not
     * repeat is met for good. A new demand is refused to everyone, and the attempt is put on record.
     */
    Decided<CorrectionNotice> requestCorrection(Handling handling, List<CorrectionNotice.Point> points) {
        return when(handling, () -> {
            if (points.isEmpty()) {
                return Decided.invalid(List.of(Finding.error(ApplicationCodes.NO_CORRECTION_POINTS, "/points")));
            }
            LocalDate dueOn = handling.time()
                    .dueDate(handling.act().at(), handling.item().limits().correction(), TimeFacts.NONE)
                    .date()
                    .orElseThrow();
            CorrectionNotice first = correctionNotice;
            if (first == null) {
                String document = handling.documents()
                        .write(this, handling, NoticeKind.CORRECTION_NOTICE, Documents.fieldsOf(points, dueOn));
                return correctionRequested(handling, new CorrectionNotice(document, dueOn, points, false));
            }
            List<CorrectionNotice.Point> demands = first.newIn(points);
            if (demands.isEmpty()) {
                CorrectionNotice again = first.askedAgain(points, dueOn);
                Map<String, String> told = Documents.fieldsOf(again.points(), dueOn);
                told.put("repeats", first.documentNumber());
                handling.documents().write(this, handling, NoticeKind.CORRECTION_NOTICE, told);
                return correctionRequested(handling, again);
            }
            return new Decided.RefusedOnRecord<>(
                    "A-4 " + first.documentNumber(),
                    demands.stream()
                            .map(point -> Finding.error(
                                    ApplicationCodes.NEW_DEMAND,
                                    point.subject(),
                                    point.subject(),
                                    first.documentNumber()))
                            .toList());
        });
    }

    private Decided<CorrectionNotice> correctionRequested(Handling handling, CorrectionNotice notice) {
        correctionNotice = notice;
        servedBy(handling.act().caller());
        clock.answered();
        state = ApplicationState.CORRECTION_REQUESTED;
        return Decided.done(new ApplicationEvent.CorrectionRequested(this, handling.act(), notice), notice);
    }

    /** Does not accept (不予受理), by a written decision with reasons. */
    Decided<Ending> notAccept(Handling handling, String reasons) {
        return when(handling, () -> {
            Optional<Finding> objection = Grounds.objection(reasons);
            if (objection.isPresent()) {
                return Decided.invalid(List.of(objection.get()));
            }
            clock.answered();
            String document = handling.documents()
                    .write(this, handling, NoticeKind.NON_ACCEPTANCE_DECISION, Map.of("reasons", reasons));
            return closed(handling, ApplicationState.NOT_ACCEPTED, reasons, document);
        });
    }

    // ---- Examination

    /**
     * Records that {@code requirements} have come in, complete and in due form; the result is no longer held back once all have.
     *
     * @param open what the formal check finds, the new materials included
     */
    Decided<Submission> supplyDeferred(Handling handling, Dossier data, Set<String> requirements, List<Finding> open) {
        return when(handling, () -> {
            List<Finding> findings = requirements.stream()
                    .filter(requirement -> deferredMaterials.stream()
                            .noneMatch(deferred -> deferred.requirement().equals(requirement) && !deferred.supplied()))
                    .map(requirement -> Finding.error(ApplicationCodes.NOT_DEFERRED, requirement, requirement))
                    .collect(Collectors.toCollection(ArrayList::new));
            if (requirements.isEmpty()) {
                findings.add(Finding.error(ApplicationCodes.NOT_DEFERRED, "", ""));
            }
            open.stream()
                    .filter(finding -> requirements.contains(finding.subject()))
                    .forEach(findings::add);
            if (hasStopping(findings)) {
                return Decided.invalid(findings);
            }
            dossier = data;
            servedBy(handling.act().caller());
            deferredMaterials = deferredMaterials.stream()
                    .map(deferred -> requirements.contains(deferred.requirement()) ? deferred.withSupplied() : deferred)
                    .toList();
            return Decided.done(
                    new ApplicationEvent.DeferredMaterialSupplied(this, handling.act(), List.copyOf(requirements)),
                    submission());
        });
    }

    /**
     * A department's person takes up, puts back or answers a task. The person who accepted at the front desk may not: acceptance
     * and examination are separated (受审分离).
     *
     * @param grounds for the ledger
     * @param result what the caller is answered
     */
    public <R> Decided<R> examine(Handling handling, String grounds, R result) {
        return when(handling, () -> {
            if (servedAtFrontDesk(handling.act().caller())) {
                return samePerson();
            }
            state = ApplicationState.IN_EXAMINATION;
            return Decided.done(new ApplicationEvent.Examined(this, handling.act(), grounds), result);
        });
    }

    private static <R> Decided<R> samePerson() {
        return Decided.notPossible(Finding.error(ApplicationCodes.SAME_PERSON, ""));
    }

    /**
     * Stops the clock for a special procedure (Art. 45).
     *
     * @param suspension since when; neither before acceptance nor in the future
     * @param end how long it will take, which the applicant is told in writing
     */
    Decided<DueDates> suspend(Handling handling, Suspension suspension, ExpectedEnd end) {
        return when(handling, () -> {
            if (servedAtFrontDesk(handling.act().caller())) {
                return samePerson();
            }
            List<Finding> findings = new ArrayList<>();
            LocalDate accepted = clock.acceptedOn().orElseThrow();
            if (suspension.start().isBefore(accepted) || suspension.start().isAfter(handling.today())) {
                findings.add(Finding.error(
                        ApplicationCodes.SUSPENSION_NOT_WITHIN,
                        "/from",
                        suspension.start().toString(),
                        accepted.toString(),
                        handling.today().toString()));
            }
            findings.addAll(end.objections(handling.today()));
            if (!findings.isEmpty()) {
                return Decided.invalid(findings);
            }
            clock.suspended(suspension, handling.item().limits(), handling.time());
            state = ApplicationState.SUSPENDED;
            Map<String, String> told = new LinkedHashMap<>(end.fields());
            told.put("procedure", suspension.kind().name());
            told.put("from", suspension.start().toString());
            handling.documents().write(this, handling, NoticeKind.SPECIAL_PROCEDURE_NOTICE, told);
            return timeChanged(handling, suspension.kind().name() + " " + suspension.legalBasis());
        });
    }

    /** Lets the clock run on. */
    Decided<DueDates> resume(Handling handling) {
        return when(handling, () -> {
            clock.resumed(handling.today(), handling.item().limits(), handling.time());
            state = ApplicationState.IN_EXAMINATION;
            return timeChanged(handling, "");
        });
    }

    /**
     * Puts on record that somebody asks for what needs a second person: an extension (Art. 42), or voiding. Who asks again takes the
     * place of whoever asked before.
     */
    Decided<String> askFor(ActName wanted, Handling handling, String reasons) {
        return when(handling, () -> {
            List<Finding> objections = wanted == ActName.EXTEND ? objectionsToExtending(handling) : List.of();
            if (!objections.isEmpty()) {
                return new Decided.Refused<>(Refusal.Kind.NOT_POSSIBLE_NOW, objections);
            }
            Optional<Finding> objection = Grounds.objection(reasons);
            if (objection.isPresent()) {
                return Decided.invalid(List.of(objection.get()));
            }
            requests = Stream.concat(
                            requestsBut(wanted),
                            Stream.of(new SecondPersonRequest(
                                    wanted, handling.act().caller().ledgerName(), reasons)))
                    .toList();
            return Decided.done(new ApplicationEvent.SecondPersonAsked(this, handling.act(), reasons), id);
        });
    }

    private Stream<SecondPersonRequest> requestsBut(ActName settled) {
        return requests.stream().filter(request -> request.act() != settled);
    }

    private Optional<SecondPersonRequest> requestFor(ActName wanted) {
        return requests.stream().filter(request -> request.act() == wanted).findFirst();
    }

    /** What another has asked for on record, the caller may do. */
    private <R> Decided<R> onRequest(
            Handling handling, List<Finding> objections, Function<SecondPersonRequest, Decided<R>> done) {
        List<Finding> findings = new ArrayList<>(objections);
        ActName wanted = handling.act().name();
        Optional<SecondPersonRequest> request = requestFor(wanted);
        if (request.isEmpty()) {
            findings.add(Finding.error(
                    ApplicationCodes.NOBODY_ASKED,
                    "",
                    SecondPersonRequest.askingFor(wanted).name()));
        }
        if (request.map(SecondPersonRequest::by)
                .filter(handling.act().caller().ledgerName()::equals)
                .isPresent()) {
            findings.add(Finding.error(ApplicationCodes.NEEDS_ANOTHER_PERSON, ""));
        }
        if (!findings.isEmpty()) {
            return new Decided.Refused<>(Refusal.Kind.NOT_POSSIBLE_NOW, findings);
        }
        requests = requestsBut(wanted).toList();
        return done.apply(request.orElseThrow());
    }

    private List<Finding> objectionsToExtending(Handling handling) {
        List<Finding> objections = new ArrayList<>();
        if (clock.isExtended()) {
            objections.add(Finding.error(ApplicationCodes.EXTENDED_BEFORE, ""));
        }
        if (clock.dueAt(LegalClock.Limit.STATUTORY)
                .filter(due -> !handling.act().at().isBefore(due))
                .isPresent()) {
            objections.add(Finding.error(ApplicationCodes.EXTENSION_TOO_LATE, ""));
        }
        return objections;
    }

    /** Extends the limits, once, before they have passed, approved by somebody other than who asked (Art. 42). */
    Decided<DueDates> extend(Handling handling) {
        return when(
                handling,
                () -> onRequest(handling, objectionsToExtending(handling), request -> {
                    clock.extended(
                            new Extension(
                                    handling.act().at(),
                                    handling.item().limits().extension()),
                            handling.item().limits(),
                            handling.time());
                    handling.documents()
                            .write(this, handling, NoticeKind.EXTENSION_NOTICE, Map.of("reasons", request.reasons()));
                    return timeChanged(handling, request.reasons());
                }));
    }

    private Decided<DueDates> timeChanged(Handling handling, String grounds) {
        return Decided.done(
                new ApplicationEvent.TimeChanged(this, handling.act(), grounds),
                new DueDates(clock.promisedDueOn(), clock.statutoryDueOn()));
    }

    /** Forwards to the higher authority that decides above this one's limits. */
    Decided<String> forwardUp(Handling handling, String authority) {
        return when(handling, () -> {
            if (servedAtFrontDesk(handling.act().caller())) {
                return samePerson();
            }
            if (authority.isBlank()) {
                return Decided.invalid(List.of(Finding.error(ApplicationCodes.GROUNDS_MISSING, "/authority")));
            }
            state = ApplicationState.FORWARDED_UP;
            return Decided.done(new ApplicationEvent.ForwardedUp(this, handling.act(), authority), id);
        });
    }

    /** Grants or refuses; a refusal without reasons is no decision. */
    public Decided<DecisionGiven> decide(Handling handling, DecisionKind kind, String grounds) {
        return when(handling, () -> {
            if (servedAtFrontDesk(handling.act().caller())) {
                return samePerson();
            }
            Optional<Finding> objection = Grounds.objection(grounds);
            return objection.isPresent() ? Decided.invalid(List.of(objection.get())) : decided(handling, kind, grounds);
        });
    }

    /** Records the decision of the higher authority; only for an application that was forwarded to it. */
    Decided<DecisionGiven> decideFromAbove(Handling handling, DecisionKind kind, String grounds) {
        return state == ApplicationState.FORWARDED_UP
                ? decide(handling, kind, grounds)
                : Decided.notPossible(Finding.error(
                        ApplicationCodes.NOT_POSSIBLE_NOW,
                        "",
                        handling.act().name().name(),
                        state.name()));
    }

    private Decided<DecisionGiven> decided(Handling handling, DecisionKind kind, String grounds) {
        state = ApplicationState.DECIDED;
        decisionKind = kind;
        decisionGrounds = grounds;
        decidedAt = handling.act().at();
        decisionNumber = handling.documents()
                .write(
                        this,
                        handling,
                        kind == DecisionKind.GRANTED ? NoticeKind.GRANT_DECISION : NoticeKind.REFUSAL_DECISION,
                        Map.of("grounds", grounds));
        return Decided.done(
                new ApplicationEvent.DecisionMade(this, handling.act(), kind, grounds),
                new DecisionGiven(id, requireNumber(), kind, decisionNumber));
    }

    // ---- Result and ends

    /** Lays the result ready at the issuing counter; never while a deferred material is open. */
    Decided<String> issue(Handling handling) {
        return when(handling, () -> {
            List<Finding> open = deferredMaterials.stream()
                    .filter(deferred -> !deferred.supplied())
                    .map(deferred -> Finding.error(
                            ApplicationCodes.DEFERRED_STILL_OPEN,
                            deferred.requirement(),
                            nameOf(handling, deferred.requirement()),
                            deferred.dueOn().toString()))
                    .toList();
            if (!open.isEmpty()) {
                return new Decided.Refused<>(Refusal.Kind.NOT_POSSIBLE_NOW, open);
            }
            state = ApplicationState.ISSUED;
            return Decided.done(new ApplicationEvent.Issued(this, handling.act()), id);
        });
    }

    private static String nameOf(Handling handling, String requirement) {
        return handling.item()
                .material(requirement)
                .map(material -> material.name().zh())
                .orElse(requirement);
    }

    /** Hands the result over, to a collector whose identity was checked. */
    Decided<Ending> deliver(Handling handling, String way) {
        return when(
                handling,
                () -> way.isBlank()
                        ? Decided.invalid(List.of(Finding.error(ApplicationCodes.GROUNDS_MISSING, "/way")))
                        : closed(handling, ApplicationState.DELIVERED, way, ""));
    }

    /** The applicant does not want it any longer. */
    Decided<Ending> withdraw(Handling handling, String reasons) {
        return when(handling, () -> closed(handling, ApplicationState.WITHDRAWN, reasons, ""));
    }

    /** Closes without decision because what was asked for did not come in time. */
    Decided<Ending> returnForLack(Handling handling) {
        return when(handling, () -> {
            LocalDate lastDay = lastDayOfWhatIsMissing().orElse(null);
            if (lastDay == null || handling.act().at().isBefore(handling.time().endOf(lastDay))) {
                return Decided.notPossible(Finding.error(ApplicationCodes.NOT_DUE_YET, ""));
            }
            String document = handling.documents()
                    .write(this, handling, NoticeKind.RETURN_NOTICE, Map.of("lastDay", lastDay.toString()));
            return closed(handling, ApplicationState.RETURNED, lastDay.toString(), document);
        });
    }

    private Optional<LocalDate> lastDayOfWhatIsMissing() {
        return Stream.concat(
                        Stream.ofNullable(correctionNotice)
                                .filter(notice -> state == ApplicationState.CORRECTION_REQUESTED)
                                .map(CorrectionNotice::dueOn),
                        deferredMaterials.stream()
                                .filter(deferred -> !deferred.supplied())
                                .map(DeferredMaterial::dueOn))
                .min(Comparator.naturalOrder());
    }

    /** Ends because applicant or object is gone. */
    Decided<Ending> terminate(Handling handling, String reasons) {
        return when(
                handling,
                () -> Grounds.objection(reasons)
                        .map(objection -> Decided.<Ending>invalid(List.of(objection)))
                        .orElseGet(() -> closed(handling, ApplicationState.TERMINATED, reasons, "")));
    }

    /** Undoes a technical error, as somebody other than the caller has asked for on record. */
    Decided<Ending> voidOnRequest(Handling handling) {
        return when(
                handling,
                () -> onRequest(
                        handling,
                        List.of(),
                        request -> closed(handling, ApplicationState.VOIDED, request.reasons(), "")));
    }

    private Decided<Ending> closed(Handling handling, ApplicationState end, String grounds, String document) {
        state = end;
        return Decided.done(new ApplicationEvent.Closed(this, handling.act(), grounds), new Ending(id, end, document));
    }

    Decided<String> archive(Handling handling) {
        return when(handling, () -> {
            state = ApplicationState.ARCHIVED;
            return Decided.done(new ApplicationEvent.Archived(this, handling.act()), id);
        });
    }

    // ---- Deadlines

    /** Puts on record, once, that a limit of the decision has been missed. */
    Decided<List<LegalClock.Limit>> recordMissedLimits(Handling handling) {
        return when(handling, () -> {
            List<LegalClock.Limit> missed = clock.recordMissed(handling.act().at());
            return missed.isEmpty()
                    ? Decided.notPossible(Finding.error(ApplicationCodes.NOT_DUE_YET, ""))
                    : Decided.done(
                            new ApplicationEvent.DeadlineFellDue(this, handling.act(), missed.toString()), missed);
        });
    }

    /** Sets the moment and the act of what falls due next; called once at the end of every act. */
    void planNextDeadline(HallTime time) {
        Optional<Instant> lack = lastDayOfWhatIsMissing().map(time::endOf);
        Optional<Deadline> next = switch (state) {
            case SUBMITTED -> clock.answerDueAt().map(at -> new Deadline(ActName.DEEM_ACCEPTED, at));
            case CORRECTION_REQUESTED, SUSPENDED, DECIDED -> lack.map(at -> new Deadline(ActName.RETURN, at));
            case ACCEPTED, IN_EXAMINATION, FORWARDED_UP ->
                Stream.concat(
                                lack.map(at -> new Deadline(ActName.RETURN, at)).stream(),
                                clock.nextMiss().map(at -> new Deadline(ActName.RECORD_DEADLINE, at)).stream())
                        .min(Comparator.comparing(Deadline::at));
            default -> Optional.empty();
        };
        nextDeadlineAct = next.map(Deadline::act).orElse(null);
        nextDeadlineAt = next.map(Deadline::at).orElse(null);
    }

    private record Deadline(ActName act, Instant at) {}

    // ---- Record

    /** Everything the ledger proves: state, dates, marks and document numbers, as text. */
    public SortedMap<String, String> facts() {
        SortedMap<String, String> facts = new TreeMap<>();
        facts.put("state", state.name());
        facts.put("item", item().toString());
        facts.put("scenario", scenario);
        facts.put("origin", origin.name());
        facts.put("subject", subject);
        putIfPresent(facts, "number", number);
        putIfPresent(facts, "frontDesk", frontDesk);
        requests.forEach(request -> facts.put("asked." + request.act(), request.by()));
        putIfPresent(facts, "decisionKind", decisionKind);
        putIfPresent(facts, "decisionNumber", decisionNumber);
        putIfPresent(facts, "decidedAt", decidedAt);
        clock.addFacts(facts);
        CorrectionNotice notice = correctionNotice;
        if (notice != null) {
            facts.put("correctionNotice", notice.documentNumber());
            facts.put("correctionDueOn", notice.dueOn().toString());
            facts.put("correctionPoints", Integer.toString(notice.points().size()));
            facts.put("correctionAnswered", Boolean.toString(notice.answered()));
        }
        deferredMaterials.forEach(deferred -> facts.put(
                "deferred." + deferred.requirement(),
                deferred.supplied() ? "supplied" : deferred.dueOn().toString()));
        for (int i = 0; i < documents.size(); i++) {
            facts.put("document." + (i + 1), documents.get(i));
        }
        return facts;
    }

    private static void putIfPresent(Map<String, String> facts, String name, @Nullable Object value) {
        if (value != null) {
            facts.put(name, value.toString());
        }
    }

    LedgerHead ledgerHead() {
        return new LedgerHead(id, ledgerSeq, ledgerHash, lastActAt);
    }

    void recorded(LedgerHead head) {
        ledgerSeq = head.seq();
        ledgerHash = head.hash();
        lastActAt = head.at();
    }

    private <R> Decided<R> when(Handling handling, Supplier<Decided<R>> possible) {
        ActName act = handling.act().name();
        return ApplicationLife.after(state, act).isPresent()
                ? possible.get()
                : Decided.notPossible(Finding.error(ApplicationCodes.NOT_POSSIBLE_NOW, "", act.name(), state.name()));
    }

    private static boolean hasStopping(List<Finding> findings) {
        return findings.stream().anyMatch(Finding::stops);
    }

    private static boolean stopsHandingIn(Handling handling, List<Finding> findings) {
        boolean atCounter = handling.act().caller() instanceof Caller.Staff;
        return findings.stream()
                .filter(Finding::stops)
                .anyMatch(finding -> !FormalCheck.mayFollow(handling.item(), finding, atCounter));
    }

    private static boolean isDeferrable(ServiceItem item, String requirement) {
        return item.limits().deferral().isPresent()
                && item.material(requirement)
                        .map(MaterialRequirement::necessity)
                        .filter(Necessity.DEFERRABLE::equals)
                        .isPresent();
    }

    // ---- Reading

    private Submission submission() {
        return new Submission(id, requireNumber(), clock.receivedAt().orElseThrow(), clock.answerDueOn());
    }

    private LocalDate receivedOn(HallTime time) {
        return time.dayOf(clock.receivedAt().orElseThrow());
    }

    private CorrectionNotice notice() {
        CorrectionNotice notice = correctionNotice;
        if (notice == null) {
            throw new IllegalStateException("no correction was asked for");
        }
        return notice;
    }

    private String requireNumber() {
        String given = number;
        if (given == null) {
            throw new IllegalStateException("a draft has no number");
        }
        return given;
    }

    void documentWritten(NoticeKind kind, String documentNumber) {
        List<String> all = new ArrayList<>(documents);
        all.add(kind + " " + documentNumber);
        documents = List.copyOf(all);
    }

    /** Outside identifier, 32 hexadecimal digits. */
    public String id() {
        return id;
    }

    /** Counts the acts. */
    public long version() {
        return version;
    }

    /** Application number, once handed in. */
    public Optional<ApplicationNumber> number() {
        return Optional.ofNullable(number).map(ApplicationNumber::new);
    }

    /** Where it stands. */
    public ApplicationState state() {
        return state;
    }

    /** The item in the version the application is pinned to. */
    public DefinitionRef item() {
        return new DefinitionRef(itemId, itemVersion);
    }

    /** Id of the scenario. */
    public String scenario() {
        return scenario;
    }

    /** Through which channel it came in. */
    public Origin origin() {
        return origin;
    }

    /** Whose it is. */
    public SubjectId subject() {
        return new SubjectId(subject);
    }

    /** What a screen may show of the applicant. */
    public String applicantLabel() {
        return applicantLabel;
    }

    /** What the applicant said. */
    public Dossier dossier() {
        return dossier;
    }

    /** Its legal dates. */
    public LegalClock clock() {
        return clock;
    }

    /** The one-time notice, if one went out. */
    public Optional<CorrectionNotice> correctionNotice() {
        return Optional.ofNullable(correctionNotice);
    }

    /** Materials accepted as deferred, supplied or not. */
    public List<DeferredMaterial> deferredMaterials() {
        return deferredMaterials;
    }

    /** What somebody has asked for and another person may do. */
    public List<SecondPersonRequest> requests() {
        return requests;
    }

    /** What was decided. */
    public Optional<Decision> decision() {
        return decisionKind == null || decisionNumber == null || decisionGrounds == null || decidedAt == null
                ? Optional.empty()
                : Optional.of(new Decision(decisionKind, decisionNumber, decisionGrounds, decidedAt));
    }

    /** The last moment on record. */
    public Instant lastActAt() {
        return lastActAt;
    }

    /** Correction notice as JSON. */
    @Converter
    public static class CorrectionNoticeColumn extends JsonColumn<CorrectionNotice>
            implements AttributeConverter<CorrectionNotice, String> {
        /** For the persistence provider. */
        public CorrectionNoticeColumn() {
            super(new TypeReference<>() {});
        }
    }

    /** Deferred materials as JSON. */
    @Converter
    public static class DeferredMaterialsColumn extends JsonColumn<List<DeferredMaterial>>
            implements AttributeConverter<List<DeferredMaterial>, String> {
        /** For the persistence provider. */
        public DeferredMaterialsColumn() {
            super(new TypeReference<>() {});
        }
    }

    /** Requests for a second person as JSON. */
    @Converter
    public static class SecondPersonRequestsColumn extends JsonColumn<List<SecondPersonRequest>>
            implements AttributeConverter<List<SecondPersonRequest>, String> {
        /** For the persistence provider. */
        public SecondPersonRequestsColumn() {
            super(new TypeReference<>() {});
        }
    }

    /** Document numbers as JSON. */
    @Converter
    public static class DocumentsColumn extends JsonColumn<List<String>>
            implements AttributeConverter<List<String>, String> {
        /** For the persistence provider. */
        public DocumentsColumn() {
            super(new TypeReference<>() {});
        }
    }
}
