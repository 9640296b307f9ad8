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
import jakarta.persistence.LockModeType;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onewindow.core.act.Refusal;
import org.onewindow.core.ledger.LedgerHead;
import org.onewindow.core.time.HallTime;
import org.onewindow.core.time.Warning;
import org.onewindow.spi.application.ActName;
import org.onewindow.spi.application.ApplicationNumber;
import org.onewindow.spi.application.ApplicationState;
import org.onewindow.spi.application.Decision;
import org.onewindow.spi.application.DecisionKind;
import org.onewindow.spi.application.SubmittedMaterial;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.identity.DepartmentId;
import org.onewindow.spi.identity.SubjectId;
import org.onewindow.spi.item.DefinitionRef;
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
 * <p>An application stays on the version of the item under which it was handed in, unless an authorised person moves it. Every method that acts answers with a
 * {@link Decided}: done with one event, or refused, and then nothing has changed.
 */
@Entity
@Table(name = "application")
@NamedQuery(
        name = Application.LOCKED,
        query = "select a from Application a where a.id = :id",
        lockMode = LockModeType.PESSIMISTIC_WRITE)
public class Application {
    /** Names the query that finds one application by {@code id} and locks its row. */
    static final String LOCKED = "Application.locked";

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

    @Column(name = "guide_version")
    private @Nullable Integer guideVersion;

    @Column(name = "guide_digest")
    private @Nullable String guideDigest;

    @Column(name = "scenario", nullable = false)
    private String scenario = "";

    @Enumerated(EnumType.STRING)
    @Column(name = "origin", nullable = false)
    private Origin origin = Origin.ONLINE;

    @Column(name = "subject", nullable = false)
    private String subject = "";

    @Column(name = "applicant_label", nullable = false)
    private String applicantLabel = "";

    @Column(name = "papers_taken_in_on")
    private @Nullable LocalDate papersTakenInOn;

    @Embedded
    private Dossier dossier = new Dossier();

    @Embedded
    private LegalClock clock = new LegalClock();

    @Embedded
    private OpenDemands demands = new OpenDemands();

    @Embedded
    private SeparatedDuties duties = new SeparatedDuties();

    @Embedded
    private ReceivedPapers papers = new ReceivedPapers();

    @Convert(converter = DocumentsColumn.class)
    @Column(name = "documents", nullable = false)
    private List<String> documents = List.of();

    @Embedded
    private @Nullable StoredDecision decision;

    @Embedded
    private @Nullable ResultPublication publication;

    @Embedded
    private @Nullable StoredCommitment commitment;

    @Embedded
    @SuppressWarnings(
            "UnusedVariable") // queries read it: inboxes are ordered by it, and the scanner of deadlines asks for it
    private @Nullable NextDeadline nextDeadline;

    @Column(name = "next_yellow_at")
    @SuppressWarnings("UnusedVariable") // the scanner of warnings asks for it
    private @Nullable Instant nextYellowAt;

    @Column(name = "asked")
    private @Nullable String asked;

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

    /** The hall has the papers from {@code day} on; what comes later is judged by the same day. */
    void papersTakenIn(LocalDate day) {
        if (papersTakenInOn == null) {
            papersTakenInOn = day;
        }
    }

    /** The day by which papers' ages are judged, once the hall has had them. */
    Optional<LocalDate> papersTakenInOn() {
        return Optional.ofNullable(papersTakenInOn);
    }

    // ---- Before the hall has it

    Decided<String> saveDraft(Handling handling, Dossier data) {
        return when(handling, () -> {
            dossier = data;
            return Decided.done(new ApplicationEvent.DraftSaved(this, handling.act()), id);
        });
    }

    /** What can be done from handing in to the hall's answer. */
    Intake intake(Handling handling) {
        return new Intake(this, handling);
    }

    /** What can be done from acceptance to the decision. */
    public Examination examination(Handling handling) {
        return new Examination(this, handling);
    }

    // ---- The steps that intake and examination are made of; none of them asks whether it is possible

    void enter(ApplicationState next) {
        state = next;
    }

    void takeIn(Handling handling, Dossier data, ApplicationNumber given) {
        number = given.value();
        handling.guide().ifPresent(guide -> {
            guideVersion = guide.item().version();
            guideDigest = guide.digest();
        });
        takeInAgain(handling, data);
    }

    void takeInAgain(Handling handling, Dossier data) {
        takeInMore(handling, data);
        clock.received(handling.act().at(), handling.time());
    }

    /** What is promised instead of proved, with the document that says so; what has come after all is promised no longer. */
    void promised(Handling handling, List<SubmittedMaterial> handedIn) {
        List<String> promised = Commitment.promisedAfter(commitment(), handedIn);
        if (promised.isEmpty()) {
            commitment = null;
        } else if (!promised.equals(commitment().map(Commitment::requirements).orElse(List.of()))) {
            commitmentIs(handling.documents().writeCommitment(this, handling, promised));
        }
    }

    void commitmentIs(Commitment now) {
        commitment = StoredCommitment.of(now);
    }

    /** What can be done about a commitment on which something was granted. */
    AfterChecks afterChecks(Handling handling) {
        return new AfterChecks(this, handling);
    }

    void takeInMore(Handling handling, Dossier data) {
        dossier = data;
        duties.servedBy(handling.act().caller());
    }

    /** What another has asked for on record, the caller may do. */
    <R> Decided<R> onRequest(
            Handling handling, List<Finding> objections, Function<SecondPersonRequest, Decided<R>> done) {
        ActName wanted = handling.act().name();
        List<Finding> findings = new ArrayList<>(objections);
        findings.addAll(duties.objectionsToDoing(wanted, handling.act().caller()));
        return findings.isEmpty()
                ? done.apply(duties.settle(wanted))
                : new Decided.Refused<>(Refusal.Kind.NOT_POSSIBLE_NOW, findings);
    }

    Decided<DecisionGiven> decided(Handling handling, DecisionKind kind, String grounds) {
        state = ApplicationState.DECIDED;
        String document = handling.documents().writeDecision(this, handling, kind, grounds);
        decision = StoredDecision.of(
                new Decision(kind, document, grounds, handling.act().at()));
        if (kind == DecisionKind.GRANTED) {
            commitment().ifPresent(afterChecks(handling)::granted);
        }
        return Decided.done(
                new ApplicationEvent.DecisionMade(this, handling.act(), kind, grounds),
                new DecisionGiven(id, requireNumber(), kind, document));
    }

    /**
     * Follows another version of its item from now on.
     *
     * @param objections what does not fit there
     * @param kept what the applicant said, as that version keeps it
     */
    Decided<DefinitionRef> moveTo(
            Handling handling,
            ServiceItem to,
            Supplier<List<Finding>> objections,
            Supplier<Dossier> kept,
            String reasons) {
        return when(handling, () -> {
            List<Finding> all = new ArrayList<>(objections.get());
            Grounds.objection(reasons).ifPresent(all::add);
            if (!all.isEmpty()) {
                return Decided.invalid(all);
            }
            dossier = kept.get();
            itemVersion = to.ref().version();
            clock.followsFromNowOn(to.limits(), handling.time());
            return Decided.done(new ApplicationEvent.MovedToVersion(this, handling.act(), reasons), to.ref());
        });
    }

    /**
     * Puts on record what became of a dispatch; where the application stands does not change.
     *
     * @param grounds department, what it was asked and what it said, in codes; no personal data
     */
    public <R> Decided<R> recordDispatch(Handling handling, String grounds, R result) {
        return when(
                handling,
                () -> Decided.done(new ApplicationEvent.DispatchRecorded(this, handling.act(), grounds), result));
    }

    /**
     * Puts on record what somebody wants of somebody about it, or who answers to its applicant; where the application stands does not
     * change.
     *
     * @param grounds what for, with codes for whom; no personal data
     */
    public <R> Decided<R> putOnRecord(Handling handling, String grounds, R result) {
        return when(handling, () -> Decided.done(new ApplicationEvent.Noted(this, handling.act(), grounds), result));
    }

    /**
     * Puts on record that a department has lost what was dispatched to it, and tells the applicant so.
     *
     * @param department what the department is called in the notice
     */
    public <R> Decided<R> recordLoss(Handling handling, String grounds, String department, R result) {
        return when(handling, () -> {
            handling.documents()
                    .write(this, handling, NoticeKind.HANDLING_NOTICE, told(Map.of("departments", department)));
            return Decided.done(new ApplicationEvent.DispatchRecorded(this, handling.act(), grounds), result);
        });
    }

    // ---- Result and ends

    /** Lays the result ready at the issuing counter; never while a deferred material is open. */
    Decided<String> issue(Handling handling) {
        return when(handling, () -> {
            List<Finding> open = demands.objectionsToIssuing(handling.item());
            if (!open.isEmpty()) {
                return new Decided.Refused<>(Refusal.Kind.NOT_POSSIBLE_NOW, open);
            }
            state = ApplicationState.ISSUED;
            handling.documents().write(this, handling, NoticeKind.PICK_UP_NOTICE, told(Map.of()));
            return Decided.done(new ApplicationEvent.Issued(this, handling.act()), id);
        });
    }

    /** Hands the result over, to a collector whose identity was checked. */
    Decided<Ending> deliver(Handling handling, String way) {
        return when(handling, () -> {
            if (way.isBlank()) {
                return Decided.invalid(List.of(Finding.error(ApplicationCodes.GROUNDS_MISSING, "/way")));
            }
            Map<String, String> told =
                    told(Map.of("collector", way, "servedAt", handling.minute().toString()));
            handling.documents().write(this, handling, NoticeKind.PICK_UP_SLIP, told);
            String proof = handling.documents().write(this, handling, NoticeKind.PROOF_OF_SERVICE, told);
            return closed(handling, ApplicationState.DELIVERED, way, proof);
        });
    }

    /** {@code more}, and which result it is about. */
    private Map<String, String> told(Map<String, String> more) {
        Map<String, String> told = new LinkedHashMap<>(more);
        decision().ifPresent(given -> told.put("servedDocument", given.documentNumber()));
        return told;
    }

    /** The applicant does not want it any longer; what the hall never had needs no notice. */
    Decided<Ending> withdraw(Handling handling, String reasons) {
        return when(
                handling,
                () -> state == ApplicationState.DRAFT
                        ? closed(handling, ApplicationState.WITHDRAWN, reasons, "")
                        : closedOnNotice(handling, ApplicationState.WITHDRAWN, reasons));
    }

    private Decided<Ending> closedOnNotice(Handling handling, ApplicationState end, String reasons) {
        Map<String, String> told = new LinkedHashMap<>();
        told.put("cause", end.name());
        told.put("reasons", reasons);
        String notice = handling.documents().write(this, handling, NoticeKind.RETURN_NOTICE, told);
        return closed(handling, end, reasons, notice);
    }

    /** Closes without decision because what was asked for did not come in time. */
    Decided<Ending> returnForLack(Handling handling) {
        return when(handling, () -> {
            LocalDate lastDay = demands.lastDay(state).orElse(null);
            if (lastDay == null || handling.act().at().isBefore(handling.time().endOf(lastDay))) {
                return Decided.notPossible(Finding.error(ApplicationCodes.NOT_DUE_YET, ""));
            }
            Map<String, String> told = new LinkedHashMap<>();
            told.put("lastDay", lastDay.toString());
            correctionNotice().ifPresent(notice -> told.put("refersTo", notice.documentNumber()));
            List<String> broken = demands.broken(handling.today());
            if (!broken.isEmpty()) {
                told.put("cause", "BROKEN_UNDERTAKING");
                told.putAll(Documents.fieldsOfDeferred(broken));
            }
            String document = handling.documents().write(this, handling, NoticeKind.RETURN_NOTICE, told);
            return closed(handling, ApplicationState.RETURNED, lastDay.toString(), document);
        });
    }

    /** Ends because applicant or object is gone. */
    Decided<Ending> terminate(Handling handling, String reasons) {
        return when(
                handling,
                () -> Grounds.objection(reasons)
                        .map(objection -> Decided.<Ending>invalid(List.of(objection)))
                        .orElseGet(() -> closedOnNotice(handling, ApplicationState.TERMINATED, reasons)));
    }

    /** Undoes a technical error, as somebody other than the caller has asked for on record. */
    Decided<Ending> voidOnRequest(Handling handling) {
        return when(
                handling,
                () -> onRequest(handling, List.of(), request -> {
                    publicity(handling).end(PublicationState.VOIDED, request.reasons());
                    return closed(handling, ApplicationState.VOIDED, request.reasons(), "");
                }));
    }

    Decided<Ending> closed(Handling handling, ApplicationState end, String grounds, String document) {
        state = end;
        return Decided.done(new ApplicationEvent.Closed(this, handling.act(), grounds), new Ending(id, end, document));
    }

    Decided<String> archive(Handling handling) {
        return when(handling, () -> {
            state = ApplicationState.ARCHIVED;
            return Decided.done(new ApplicationEvent.Archived(this, handling.act()), id);
        });
    }

    /**
     * The certificate that this application led to is ended: the decision on that goes on its file. Answers the document's number.
     *
     * @param decision which document it is
     * @param told what stands on it beside what stands on every document; the reasons under {@code reasons}
     */
    public Decided<String> decideAfterwards(Handling handling, NoticeKind decision, Map<String, String> told) {
        return when(handling, () -> {
            String document = handling.documents().write(this, handling, decision, told);
            return Decided.done(
                    new ApplicationEvent.DecidedAfterwards(this, handling.act(), told.getOrDefault("reasons", "")),
                    document);
        });
    }

    /**
     * 信用修复: that its undertaking, or its commitment, was not kept counts no longer against the applicant. What happened stays on record.
     *
     * @param reasons what the applicant has done about it
     */
    Decided<String> repairCredit(Handling handling, String reasons) {
        return when(handling, () -> {
            Optional<Commitment> broken = commitment().filter(Commitment::countsAgainstApplicant);
            if (!demands.countAgainstApplicant() && broken.isEmpty()) {
                return Decided.notPossible(Finding.error(ApplicationCodes.NOTHING_TO_REPAIR, ""));
            }
            Optional<Finding> objection = Grounds.objection(reasons);
            if (objection.isPresent()) {
                return Decided.invalid(List.of(objection.get()));
            }
            demands.repaired(handling.today());
            broken.ifPresent(promise -> commitmentIs(promise.repaired(handling.today())));
            return Decided.done(new ApplicationEvent.CreditRepaired(this, handling.act(), reasons), id);
        });
    }

    // ---- What the public reads

    /** What can be done about the result's being public. */
    Publicity publicity(Handling handling) {
        return new Publicity(this, handling);
    }

    void publicityIs(ResultPublication now) {
        publication = now;
    }

    // ---- Papers at the counter

    /** What can be done with papers that are brought. */
    PaperCounter paperCounter(Handling handling) {
        return new PaperCounter(this, handling);
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

    /** Puts on record which limits have turned yellow (黄牌), each once for each last day it has had. */
    Decided<List<Warning>> recordYellow(Handling handling) {
        return when(handling, () -> {
            List<Warning> yellow = clock.recordYellow(handling.act().at());
            return yellow.isEmpty()
                    ? Decided.notPossible(Finding.error(ApplicationCodes.NOT_DUE_YET, ""))
                    : Decided.done(new ApplicationEvent.Warned(this, handling.act(), Warning.write(yellow)), yellow);
        });
    }

    /**
     * Puts on record that steps of its chain have turned yellow or red; where the application stands does not change.
     *
     * @param warnings at least one
     */
    public Decided<List<Warning>> recordWarnings(Handling handling, List<Warning> warnings) {
        return when(
                handling,
                () -> Decided.done(
                        new ApplicationEvent.Warned(this, handling.act(), Warning.write(warnings)), warnings));
    }

    /**
     * Counts its limits once more because the calendar was amended; the old days and the reason go on record, and what was sent
     * stays as it was sent.
     *
     * @param reason which calendar counts now
     * @param stepsMove whether a step of its chain moves, even if the application does not
     */
    Decided<DueDates> recount(Handling handling, String reason, boolean stepsMove) {
        return when(handling, () -> {
            if (!stepsMove && !clock.isOutOfDate(handling.item().limits(), handling.time())) {
                return Decided.notPossible(Finding.error(ApplicationCodes.NOTHING_TO_RECOUNT, ""));
            }
            String before = clock.dueDatesOnRecord();
            clock.recount(handling.item().limits(), handling.time());
            return Decided.done(
                    new ApplicationEvent.TimeChanged(
                            this, handling.act(), reason + ": " + before + " -> " + clock.dueDatesOnRecord()),
                    new DueDates(clock.promisedDueOn(), clock.statutoryDueOn()));
        });
    }

    /** From now on these departments are asked; part of the act that asks, or needs no answer any more. */
    public void asks(Collection<DepartmentId> departments) {
        String all = departments.stream()
                .map(DepartmentId::value)
                .distinct()
                .sorted()
                .collect(Collectors.joining(" "));
        asked = all.isEmpty() ? null : all;
    }

    /** Sets the moment and the act of what falls due next; called once at the end of every act. */
    void planNextDeadline(HallTime time) {
        nextYellowAt = switch (state) {
            case ACCEPTED, IN_EXAMINATION, FORWARDED_UP -> clock.nextYellow().orElse(null);
            default -> null;
        };
        Optional<NextDeadline> lack =
                demands.lastDay(state).map(time::endOf).map(at -> NextDeadline.of(ActName.RETURN, at));
        Optional<NextDeadline> next = switch (state) {
            case SUBMITTED -> clock.answerDueAt().map(at -> NextDeadline.of(ActName.DEEM_ACCEPTED, at));
            case CORRECTION_REQUESTED, SUSPENDED, DECIDED -> lack;
            case ACCEPTED, IN_EXAMINATION, FORWARDED_UP ->
                Stream.concat(
                                lack.stream(),
                                clock.nextMiss().map(at -> NextDeadline.of(ActName.RECORD_DEADLINE, at)).stream())
                        .min(Comparator.comparing(NextDeadline::dueAt));
            default -> Optional.empty();
        };
        nextDeadline = next.orElse(null);
    }

    // ---- Record

    /** Everything the ledger proves: state, dates, marks and document numbers, as text. */
    public SortedMap<String, String> facts() {
        SortedMap<String, String> facts = new TreeMap<>();
        facts.put("state", state.name());
        facts.put("item", item().toString());
        facts.put("scenario", scenario);
        facts.put("origin", origin.name());
        facts.put("subject", subject);
        if (number != null) {
            facts.put("number", number);
        }
        guide().ifPresent(guide -> facts.put("guide", guide.toString()));
        duties.addFacts(facts);
        if (decision != null) {
            decision.addFacts(facts);
        }
        if (publication != null) {
            publication.addFacts(facts);
        }
        commitment().ifPresent(given -> given.addFacts(facts));
        clock.addFacts(facts);
        demands.addFacts(facts);
        if (asked != null) {
            facts.put("asked", asked);
        }
        papers.addFacts(facts);
        for (int i = 0; i < documents.size(); i++) {
            facts.put("document." + (i + 1), documents.get(i));
        }
        return facts;
    }

    LedgerHead ledgerHead() {
        return new LedgerHead(id, ledgerSeq, ledgerHash, lastActAt);
    }

    void recorded(LedgerHead head) {
        ledgerSeq = head.seq();
        ledgerHash = head.hash();
        lastActAt = head.at();
    }

    /** Lets the act decide if the life of an application has it from here. */
    <R> Decided<R> when(Handling handling, Supplier<Decided<R>> possible) {
        return ApplicationLife.after(state, handling.act().name()).isPresent()
                ? possible.get()
                : notPossibleNow(handling);
    }

    <R> Decided<R> notPossibleNow(Handling handling) {
        return Decided.notPossible(Finding.error(
                ApplicationCodes.NOT_POSSIBLE_NOW, "", handling.act().name().name(), state.name()));
    }

    // ---- Reading

    String requireNumber() {
        String given = number;
        if (given == null) {
            throw new IllegalStateException("a draft has no number");
        }
        return given;
    }

    /** How many documents of {@code kind} have been written. */
    long documentsOf(NoticeKind kind) {
        return documents.stream().filter(each -> each.startsWith(kind + " ")).count();
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

    /** The guide as it was on the day of handing in; absent for a draft. */
    public Optional<GuideSeen> guide() {
        return Optional.ofNullable(guideVersion)
                .flatMap(known -> Optional.ofNullable(guideDigest)
                        .map(digest -> new GuideSeen(new DefinitionRef(itemId, known), digest)));
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
        return demands.correctionNotice();
    }

    /** Materials accepted as deferred, supplied or not. */
    public List<DeferredMaterial> deferredMaterials() {
        return demands.deferred();
    }

    OpenDemands demands() {
        return demands;
    }

    SeparatedDuties duties() {
        return duties;
    }

    /** What papers the counter has seen and taken since handing in. */
    public ReceivedPapers papers() {
        return papers;
    }

    /** What somebody has asked for and another person may do. */
    public List<SecondPersonRequest> requests() {
        return duties.requests();
    }

    /** What was decided. */
    public Optional<Decision> decision() {
        return Optional.ofNullable(decision).map(StoredDecision::value);
    }

    /** Whether the result is public; empty before it lies ready, and if the item does not publish such decisions. */
    public Optional<ResultPublication> publication() {
        return Optional.ofNullable(publication);
    }

    /** 告知承诺: what the applicant promised instead of proving it; empty if nothing. */
    public Optional<Commitment> commitment() {
        return Optional.ofNullable(commitment).map(StoredCommitment::value);
    }

    /** The last moment on record. */
    public Instant lastActAt() {
        return lastActAt;
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
