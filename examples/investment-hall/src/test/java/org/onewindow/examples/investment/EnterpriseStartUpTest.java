package org.onewindow.examples.investment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.onewindow.adapters.testkit.hall.HallFixture;
import org.onewindow.adapters.testkit.hall.OnBothDatabases;
import org.onewindow.adapters.verifier.Heads;
import org.onewindow.adapters.verifier.LedgerSource;
import org.onewindow.adapters.verifier.LedgerVerifier;
import org.onewindow.catalog.publishing.FolderInForce;
import org.onewindow.core.act.Caller;
import org.onewindow.core.act.IdempotencyKey;
import org.onewindow.core.act.Outcome;
import org.onewindow.core.act.Refusal;
import org.onewindow.core.act.Scope;
import org.onewindow.core.application.ApplicantDesk;
import org.onewindow.core.application.CaseReading;
import org.onewindow.core.application.Commands;
import org.onewindow.core.application.CorrectionNotice;
import org.onewindow.core.application.DecisionGiven;
import org.onewindow.core.application.Filing;
import org.onewindow.core.application.HistoryLine;
import org.onewindow.core.application.IssuingDesk;
import org.onewindow.core.application.ReceptionDesk;
import org.onewindow.core.application.Submission;
import org.onewindow.core.bundle.BundleCase;
import org.onewindow.core.bundle.BundleCase.PartCase;
import org.onewindow.core.bundle.BundleCatalogue;
import org.onewindow.core.bundle.BundleCommands;
import org.onewindow.core.bundle.BundleDesk;
import org.onewindow.core.bundle.BundleDraft;
import org.onewindow.core.bundle.BundleDrafts;
import org.onewindow.core.bundle.BundlePlan;
import org.onewindow.core.bundle.BundleReading;
import org.onewindow.core.bundle.BundleSubmission;
import org.onewindow.core.bundle.MaterialLine;
import org.onewindow.core.definition.DefinitionSource;
import org.onewindow.core.integrity.InvariantChecker;
import org.onewindow.core.privacy.Subjects;
import org.onewindow.core.store.FileSweep;
import org.onewindow.core.store.MaterialFiles;
import org.onewindow.core.store.Upload;
import org.onewindow.core.time.HallTime;
import org.onewindow.core.work.Workers;
import org.onewindow.examples.investment.story.Typed;
import org.onewindow.forms.prefill.FillShare;
import org.onewindow.forms.prefill.Prefill;
import org.onewindow.forms.prefill.Prefilled;
import org.onewindow.forms.template.FormTemplate;
import org.onewindow.forms.template.PublishedMergedForms;
import org.onewindow.routing.task.ReviewDesk;
import org.onewindow.routing.task.ReviewReading;
import org.onewindow.routing.task.TaskCommands;
import org.onewindow.routing.task.TaskLine;
import org.onewindow.spi.application.Applicant;
import org.onewindow.spi.application.ApplicationState;
import org.onewindow.spi.application.ApplicationView;
import org.onewindow.spi.application.Decision;
import org.onewindow.spi.application.DecisionKind;
import org.onewindow.spi.application.OpinionKind;
import org.onewindow.spi.application.PaperDates;
import org.onewindow.spi.application.SubmittedMaterial;
import org.onewindow.spi.facts.FactSource;
import org.onewindow.spi.facts.SubjectNumber;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.identity.CitizenIdNumber;
import org.onewindow.spi.identity.DepartmentId;
import org.onewindow.spi.identity.Role;
import org.onewindow.spi.identity.StaffId;
import org.onewindow.spi.identity.SubjectId;
import org.onewindow.spi.item.DefinitionRef;
import org.onewindow.spi.store.ContentRef;

/** The start-up bundle of Jinniu, from one hand-in to six results. */
@OnBothDatabases
class EnterpriseStartUpTest {
    private static final Scope HALL = new Scope.WholeHall();
    private static final Caller CLERK = staff("lin.yue", "", Role.RECEPTION_CLERK);
    private static final Caller ISSUER = staff("tang.li", "", Role.ISSUER);
    private static final Caller EXAMINER = staff("chen.guo", "approval-bureau", Role.DEPARTMENT_APPROVER);
    private static final Map<String, Caller> DECIDES = Map.of(
            "licence", staff("song.lan", "approval-bureau", Role.DEPARTMENT_APPROVER),
            "seals", staff("shen.he", "public-security", Role.DEPARTMENT_APPROVER),
            "social-insurance", staff("xu.qing", "social-insurance", Role.DEPARTMENT_APPROVER),
            "housing-fund", staff("he.lin", "housing-fund", Role.DEPARTMENT_APPROVER),
            "bank", staff("ma.tian", "bank", Role.DEPARTMENT_APPROVER));
    private static final Applicant FOUNDER =
            new Applicant.Person("张三", new CitizenIdNumber("990101199001010019"), "13900000001", Optional.empty());

    private final HallFixture hall;

    EnterpriseStartUpTest(HallFixture hall) {
        this.hall = hall;
        Path folder = Path.of("..", "halls", "jinniu-start-up");
        assertThat(hall.get(FolderInForce.class).bring(DefinitionSource.folder(folder)))
                .isInstanceOf(FolderInForce.InForce.class);
    }

    @AfterEach
    void all_invariants_hold() {
        assertThat(hall.get(InvariantChecker.class).violations()).isEmpty();
        assertThat(LedgerVerifier.verify(LedgerSource.of(hall.database()::connect), Heads.none())
                        .violations())
                .isEmpty();
    }

    @Test
    void one_application_becomes_six_results_and_nothing_is_asked_for_twice() {
        BundleSubmission handedIn = handIn(form("成都甲公司"), freshKey()).orElseThrow();

        BundleCase bundle = bundle(handedIn);
        assertThat(bundle.parts())
                .extracting(PartCase::part)
                .containsExactly("licence", "seals", "tax", "social-insurance", "housing-fund", "bank");
        assertThat(bundle.parts())
                .extracting(PartCase::state)
                .containsOnlyOnce(ApplicationState.SUBMITTED)
                .contains(ApplicationState.DRAFT);

        decideLicence(bundle, DecisionKind.GRANTED);
        hall.get(Workers.class).runDue();

        BundleCase going = bundle(handedIn);
        assertThat(going.parts())
                .filteredOn(part -> !part.part().equals("licence"))
                .allSatisfy(part -> {
                    assertThat(part.state()).isEqualTo(ApplicationState.SUBMITTED);
                    assertThat(part.number()).isPresent();
                    assertThat(materialsOf(part)).anyMatch(each -> each.startsWith("business-licence 营业执照 金审批登"));
                    assertThat(history(part)).anySatisfy(line -> {
                        assertThat(line.actor()).isEqualTo("hall");
                        assertThat(line.grounds()).contains(handedIn.number());
                    });
                });

        // The licence is had at once, whatever the others still take.
        issueAndDeliver(part(going, "licence"));
        assertThat(part(bundle(handedIn), "licence").state()).isEqualTo(ApplicationState.DELIVERED);
        assertThat(part(bundle(handedIn), "bank").state()).isEqualTo(ApplicationState.SUBMITTED);

        ReceptionDesk reception = hall.get(ReceptionDesk.class);
        as(
                        CLERK,
                        () -> reception.acceptAndDecide(new Commands.Decide(
                                freshKey(),
                                part(going, "tax").application(),
                                Optional.empty(),
                                DecisionKind.GRANTED,
                                "信息齐全,予以核定")))
                .orElseThrow();
        for (String part : List.of("seals", "social-insurance", "housing-fund", "bank")) {
            accept(part(going, part));
            decide(part(going, part), DecisionKind.GRANTED).orElseThrow();
        }
        for (String part : List.of("seals", "tax", "social-insurance", "housing-fund", "bank")) {
            issueAndDeliver(part(going, part));
        }
        hall.get(Workers.class).runDue();
        assertThat(bundle(handedIn).parts()).allMatch(part -> part.state() == ApplicationState.DELIVERED);
    }

    @Test
    void a_founder_types_a_fifth_of_the_one_form_for_starting_an_enterprise_at_most() {
        BundlePlan plan =
                hall.get(BundleCatalogue.class).inForce("enterprise-start-up").orElseThrow();
        FormTemplate one = hall.get(PublishedMergedForms.class).of(plan).template();
        Prefilled known = hall.get(Prefill.class)
                .of(one, SubjectNumber.of(FOUNDER), new FactSource.Purpose("enterprise-start-up", "subject:founder"));
        Map<String, Object> data = new HashMap<>(known.data());
        data.putAll(Typed.startUp());

        FillShare share = FillShare.of(one, data, known.values());

        assertThat(one.check(data)).noneMatch(Finding::stops);
        assertThat(known.findings()).isEmpty();
        assertThat(share).isEqualTo(new FillShare(45, 9));
        assertThat(share.typedPart()).isLessThanOrEqualTo(0.20);
    }

    @Test
    void parts_that_wait_for_what_was_refused_are_told_why_they_are_not_handed_in() {
        BundleSubmission handedIn = handIn(form("成都乙公司"), freshKey()).orElseThrow();

        decideLicence(bundle(handedIn), DecisionKind.REFUSED);
        hall.get(Workers.class).runDue();

        assertThat(bundle(handedIn).parts())
                .filteredOn(part -> !part.part().equals("licence"))
                .allSatisfy(part -> {
                    assertThat(part.state()).isEqualTo(ApplicationState.WITHDRAWN);
                    assertThat(history(part)).anyMatch(line -> line.grounds().contains("前置部分“公司设立登记”"));
                    assertThat(part.notHandedIn()).hasValueSatisfying(why -> {
                        assertThat(why.byHall()).isTrue();
                        assertThat(why.reasons().zh()).contains("前置部分“公司设立登记”").doesNotContain("not handed in");
                        assertThat(why.reasons().en()).startsWith("not handed in");
                    });
                });
    }

    @Test
    void parts_that_wait_for_what_was_withdrawn_are_not_handed_in() {
        BundleSubmission handedIn = handIn(form("成都丙公司"), freshKey()).orElseThrow();
        ApplicantDesk applicants = hall.get(ApplicantDesk.class);
        String licence = part(bundle(handedIn), "licence").application();

        as(
                        founder(),
                        () -> applicants.withdraw(
                                new Commands.OnWithReasons(freshKey(), licence, Optional.empty(), "不再设立")))
                .orElseThrow();
        hall.get(Workers.class).runDue();

        assertThat(bundle(handedIn).parts()).allMatch(part -> part.state() == ApplicationState.WITHDRAWN);
    }

    @Test
    void a_clerk_takes_the_bundle_in_and_the_registration_is_accepted_on_the_spot() {
        BundleDesk desk = hall.get(BundleDesk.class);

        BundleSubmission takenIn = as(
                        CLERK, () -> desk.takeInAndAccept(command(freshKey(), form("成都辛公司"), materials())))
                .orElseThrow();

        assertThat(bundle(takenIn).parts())
                .extracting(PartCase::state)
                .startsWith(ApplicationState.ACCEPTED)
                .containsOnly(ApplicationState.ACCEPTED, ApplicationState.DRAFT);
        assertThat(history(part(bundle(takenIn), "licence")))
                .anySatisfy(line -> assertThat(line.grounds()).contains(takenIn.number()));
        String byApplicant = as(founder(), () -> desk.takeInAndAccept(command(freshKey(), form("成都壬公司"), materials())))
                .fold(done -> "done", refusal -> refusal.kind().name());
        assertThat(byApplicant).isEqualTo("FORBIDDEN");
    }

    @Test
    void what_is_wrong_when_a_parts_turn_comes_goes_to_the_reception_desk_and_is_mended_there() {
        Map<String, String> files = new HashMap<>(DefinitionSource.folder(Path.of("..", "halls", "jinniu-start-up"))
                .texts());
        files.computeIfPresent(
                "items/housing-fund-registration.yaml",
                (name, text) -> text.replace(
                        "materials:\n",
                        "materials:\n  - {id: agreement, name: {zh: 缴存协议, en: Agreement}, form: PAPER, originals: 1}\n"));
        assertThat(hall.get(FolderInForce.class).bring(DefinitionSource.of(files)))
                .isInstanceOf(FolderInForce.InForce.class);
        BundleDesk desk = hall.get(BundleDesk.class);
        ReceptionDesk reception = hall.get(ReceptionDesk.class);

        // At the counter a paper may follow.
        BundleSubmission takenIn = as(CLERK, () -> desk.submit(command(freshKey(), form("成都丑公司"), materials())))
                .orElseThrow();
        decideLicence(bundle(takenIn), DecisionKind.GRANTED);
        hall.get(Workers.class).runDue();

        PartCase fund = part(bundle(takenIn), "housing-fund");
        assertThat(fund.state()).isEqualTo(ApplicationState.SUBMITTED);
        assertThat(hall.get(CaseReading.class)
                        .file(fund.application(), HALL)
                        .orElseThrow()
                        .openFindings())
                .extracting(Finding::subject)
                .containsExactly("agreement");
        CorrectionNotice notice = as(
                        CLERK,
                        () -> reception.requestCorrection(new Commands.RequestCorrection(
                                freshKey(), fund.application(), Optional.empty(), List.of())))
                .orElseThrow();
        assertThat(notice.points()).extracting(CorrectionNotice.Point::subject).containsExactly("agreement");
        as(
                        founder(),
                        () -> hall.get(ApplicantDesk.class)
                                .supplement(new Commands.Supplement(
                                        freshKey(),
                                        fund.application(),
                                        Optional.empty(),
                                        Map.of(),
                                        List.of(new SubmittedMaterial("agreement", "缴存协议", 1, 0, Optional.empty())))))
                .orElseThrow();
        accept(fund);
        assertThat(part(bundle(takenIn), "housing-fund").state()).isEqualTo(ApplicationState.ACCEPTED);
    }

    @Test
    void a_part_whose_same_application_was_handed_in_alone_meanwhile_ends_and_says_where() {
        Map<String, String> files = new HashMap<>(DefinitionSource.folder(Path.of("..", "halls", "jinniu-start-up"))
                .texts());
        // On paper the result of one part is the same as the licence that the founder brings herself.
        files.computeIfPresent(
                "items/seal-carving.yaml",
                (name, text) -> text.replace(
                        "name: {zh: 营业执照, en: Business licence}\n    form: ELECTRONIC",
                        "name: {zh: 营业执照, en: Business licence}\n    form: PAPER"));
        assertThat(hall.get(FolderInForce.class).bring(DefinitionSource.of(files)))
                .isInstanceOf(FolderInForce.InForce.class);
        BundleSubmission handedIn = handIn(form("成都卯公司"), freshKey()).orElseThrow();
        decideLicence(bundle(handedIn), DecisionKind.GRANTED);
        PartCase seals = part(bundle(handedIn), "seals");
        Decision licence = part(bundle(handedIn), "licence").decision().orElseThrow();
        ApplicationView prepared = hall.get(CaseReading.class)
                .file(seals.application(), HALL)
                .orElseThrow()
                .view();
        List<SubmittedMaterial> brought = new ArrayList<>(prepared.materials());
        brought.removeIf(material -> material.requirement().equals("business-licence"));
        brought.add(
                new SubmittedMaterial("business-licence", "营业执照 " + licence.documentNumber(), 1, 0, Optional.empty())
                        .dated(PaperDates.issued(hall.get(HallTime.class).dayOf(licence.at()))));
        ApplicantDesk applicants = hall.get(ApplicantDesk.class);

        Submission alone = as(
                        founder(),
                        () -> applicants.submit(new Commands.Submit(
                                freshKey(),
                                Optional.empty(),
                                new Filing("seal-carving", "standard", FOUNDER, prepared.formData(), brought))))
                .orElseThrow();
        hall.get(Workers.class).runDue();

        PartCase ended = part(bundle(handedIn), "seals");
        assertThat(ended.state()).isEqualTo(ApplicationState.WITHDRAWN);
        assertThat(ended.notHandedIn()).hasValueSatisfying(why -> {
            assertThat(why.byHall()).isTrue();
            assertThat(why.reasons().zh()).contains(alone.number());
            assertThat(why.reasons().en()).contains(alone.number());
        });
        assertThat(bundle(handedIn).parts())
                .filteredOn(part -> !part.part().equals("seals") && !part.part().equals("licence"))
                .allMatch(part -> part.state() == ApplicationState.SUBMITTED);
    }

    @Test
    void a_document_that_was_put_right_in_one_part_goes_to_every_part_that_uses_it() {
        bringWithArticlesInTwoParts("");
        BundleSubmission handedIn = handIn(form("成都寅公司"), freshKey()).orElseThrow();
        PartCase licence = part(bundle(handedIn), "licence");
        wantArticlesPutRight(licence);
        supplement(licence, "已签字的章程", PaperDates.UNKNOWN).orElseThrow();

        decideLicence(bundle(handedIn), DecisionKind.GRANTED);
        hall.get(Workers.class).runDue();

        assertThat(materialsOf(part(bundle(handedIn), "housing-fund")))
                .contains("articles 已签字的章程")
                .noneMatch(each -> each.equals("articles licence.articles.txt"));
    }

    @Test
    void a_document_that_comes_later_is_judged_by_the_day_on_which_the_hall_first_had_it_in_every_part() {
        bringWithArticlesInTwoParts(", expires: true");
        LocalDate first = hall.get(HallTime.class).today();
        List<SubmittedMaterial> brought = new ArrayList<>(materials());
        brought.replaceAll(material -> material.requirement().equals("licence.articles")
                ? material.dated(validUntil(first.plusDays(1)))
                : material);
        BundleSubmission handedIn = handIn(form("成都卯公司"), brought, freshKey()).orElseThrow();
        PartCase licence = part(bundle(handedIn), "licence");
        wantArticlesPutRight(licence);
        hall.clock().advance(Duration.ofDays(1));
        LocalDate later = hall.get(HallTime.class).today();

        Outcome<Submission> runOut = supplement(licence, "已经过期的章程", validUntil(later.minusDays(1)));
        supplement(licence, "当天到期的章程", validUntil(later)).orElseThrow();
        hall.clock().advance(Duration.ofDays(1));
        decideLicence(bundle(handedIn), DecisionKind.GRANTED);
        hall.get(Workers.class).runDue();

        assertThat(runOut.fold(done -> List.<Finding>of(), Refusal::findings))
                .extracting(Finding::code, Finding::subject)
                .contains(tuple("OW-APP-1050", "articles"));
        PartCase fund = part(bundle(handedIn), "housing-fund");
        assertThat(materialsOf(fund)).contains("articles 当天到期的章程");
        assertThat(hall.get(CaseReading.class)
                        .file(fund.application(), HALL)
                        .orElseThrow()
                        .openFindings())
                .isEmpty();
    }

    /** The hall with a second part that wants the articles; {@code age} is what both say about their age. */
    private void bringWithArticlesInTwoParts(String age) {
        Map<String, String> files = new HashMap<>(DefinitionSource.folder(Path.of("..", "halls", "jinniu-start-up"))
                .texts());
        files.computeIfPresent(
                "items/housing-fund-registration.yaml",
                (name, text) -> text.replace(
                        "materials:\n",
                        "materials:\n  - {id: articles, name: {zh: 公司章程, en: Articles}, form: ELECTRONIC" + age
                                + "}\n"));
        files.computeIfPresent(
                "items/company-registration.yaml",
                (name, text) ->
                        text.replace("  - id: articles\n", "  - id: articles\n" + age.replace(", ", "    ") + "\n"));
        assertThat(hall.get(FolderInForce.class).bring(DefinitionSource.of(files)))
                .isInstanceOf(FolderInForce.InForce.class);
    }

    private void wantArticlesPutRight(PartCase licence) {
        ReceptionDesk reception = hall.get(ReceptionDesk.class);
        as(
                        CLERK,
                        () -> reception.requestCorrection(new Commands.RequestCorrection(
                                freshKey(),
                                licence.application(),
                                Optional.empty(),
                                List.of(new CorrectionNotice.Point("articles", "章程未签字", "请全体股东签字", "公司法")))))
                .orElseThrow();
    }

    private Outcome<Submission> supplement(PartCase licence, String title, PaperDates dates) {
        SubmittedMaterial articles =
                new SubmittedMaterial("articles", title, 0, 0, Optional.of(file(title))).dated(dates);
        return as(
                founder(),
                () -> hall.get(ApplicantDesk.class)
                        .supplement(new Commands.Supplement(
                                freshKey(), licence.application(), Optional.empty(), Map.of(), List.of(articles))));
    }

    private static PaperDates validUntil(LocalDate end) {
        return new PaperDates(Optional.empty(), Optional.of(end));
    }

    @Test
    void a_part_that_waits_is_not_handed_in_alone() {
        BundleSubmission handedIn = handIn(form("成都癸公司"), freshKey()).orElseThrow();
        PartCase seals = part(bundle(handedIn), "seals");
        ApplicantDesk applicants = hall.get(ApplicantDesk.class);

        Refusal refusal = as(
                        founder(),
                        () -> applicants.submit(new Commands.Submit(
                                freshKey(),
                                Optional.of(seals.application()),
                                new Filing("seal-carving", "standard", FOUNDER, Map.of(), List.of()))))
                .fold(
                        done -> {
                            throw new AssertionError(done);
                        },
                        refused -> refused);

        assertThat(refusal.findings()).extracting(Finding::code).containsExactly("OW-APP-1044");
    }

    @Test
    void a_draft_keeps_what_was_typed_and_its_files_until_it_is_handed_in() {
        BundleDrafts drafts = hall.get(BundleDrafts.class);
        DefinitionRef bundle = hall.get(BundleCatalogue.class)
                .inForce("enterprise-start-up")
                .orElseThrow()
                .bundle()
                .ref();
        Map<String, Object> form = form("成都子公司");
        List<SubmittedMaterial> materials = materials();

        drafts.save(subject(), bundle, Optional.empty(), Map.of("companyName", "成都"), List.of(), Map.of())
                .orElseThrow();
        drafts.save(subject(), bundle, Optional.of("no-visit"), form, materials, Map.of())
                .orElseThrow();
        hall.clock().advance(Duration.ofDays(3));
        hall.get(FileSweep.class).sweep();

        BundleDraft draft = drafts.find(subject(), bundle.id()).orElseThrow();
        assertThat(drafts.list(subject())).hasSize(1);
        assertThat(draft.route()).contains("no-visit");
        assertThat(new TreeMap<>(draft.formData())).hasToString(new TreeMap<>(form).toString());
        assertThat(draft.materials()).containsExactlyInAnyOrderElementsOf(materials);
        assertThat(drafts.find(new SubjectId("0".repeat(32)), bundle.id())).isEmpty();

        handIn(draft.formData(), draft.materials(), freshKey()).orElseThrow();
        assertThat(drafts.find(subject(), bundle.id())).isEmpty();
    }

    @Test
    void files_of_a_draft_that_is_thrown_away_are_swept() {
        BundleDrafts drafts = hall.get(BundleDrafts.class);
        DefinitionRef bundle = new DefinitionRef("enterprise-start-up", 1);
        List<SubmittedMaterial> materials = materials();
        drafts.save(subject(), bundle, Optional.empty(), Map.of(), materials, Map.of())
                .orElseThrow();

        drafts.discard(subject(), bundle.id());
        hall.clock().advance(Duration.ofDays(3));
        hall.get(FileSweep.class).sweep();

        List<Finding> objections = drafts.save(subject(), bundle, Optional.empty(), Map.of(), materials, Map.of())
                .fold(done -> List.of(), Refusal::findings);
        assertThat(objections).extracting(Finding::code).containsOnly("OW-STO-1011");
    }

    @Test
    void of_two_first_savings_at_once_one_counts() throws Exception {
        BundleDrafts drafts = hall.get(BundleDrafts.class);
        DefinitionRef bundle = new DefinitionRef("enterprise-start-up", 1);
        drafts.discard(subject(), bundle.id());

        List<Outcome<Instant>> saved = atOnce(
                () -> drafts.save(subject(), bundle, Optional.empty(), Map.of("companyName", "一"), List.of(), Map.of()),
                () -> drafts.save(
                        subject(), bundle, Optional.empty(), Map.of("companyName", "二"), List.of(), Map.of()));

        assertThat(saved).allMatch(Outcome.Done.class::isInstance);
        assertThat(drafts.list(subject())).hasSize(1);
        drafts.discard(subject(), bundle.id());
    }

    @Test
    void a_repeated_key_gives_the_first_answer_and_makes_no_second_bundle() {
        IdempotencyKey key = freshKey();
        Map<String, Object> form = form("成都丁公司");
        List<SubmittedMaterial> materials = materials();
        BundleSubmission first = handIn(form, materials, key).orElseThrow();
        int before = hall.get(BundleReading.class).list(HALL).size();

        assertThat(handIn(form, materials, key).orElseThrow()).isEqualTo(first);
        assertThat(hall.get(BundleReading.class).list(HALL)).hasSize(before);
    }

    @Test
    void everything_that_is_missing_in_any_part_is_told_at_once_and_nothing_is_kept() {
        Map<String, Object> form = form("成都戊公司");
        form.remove("companyName");
        form.remove("taxpayerKind");
        int before = hall.get(BundleReading.class).list(HALL).size();
        List<SubmittedMaterial> materials = new ArrayList<>(materials());
        materials.removeIf(each -> each.requirement().equals("licence.domicile"));

        Refusal refusal = handIn(form, materials, freshKey())
                .fold(
                        done -> {
                            throw new AssertionError(done);
                        },
                        refused -> refused);

        assertThat(refusal.findings())
                .extracting(Finding::subject)
                .contains("/companyName", "/taxpayerKind", "licence.domicile")
                .doesNotContain("business-licence");
        assertThat(hall.get(BundleReading.class).list(HALL)).hasSize(before);
    }

    @Test
    void of_two_decisions_at_once_one_counts_and_the_waiting_parts_are_handed_in_once() throws Exception {
        BundleSubmission handedIn = handIn(form("成都己公司"), freshKey()).orElseThrow();
        PartCase licence = part(bundle(handedIn), "licence");
        accept(licence);
        examine(licence);

        List<Outcome<DecisionGiven>> outcomes =
                atOnce(() -> decide(licence, DecisionKind.GRANTED), () -> decide(licence, DecisionKind.REFUSED));
        List<Integer> runs = atOnce(
                () -> hall.get(Workers.class).runDue(),
                () -> hall.get(Workers.class).runDue());
        hall.get(Workers.class).runDue();

        assertThat(outcomes).filteredOn(Outcome.Done.class::isInstance).hasSize(1);
        assertThat(runs.stream().mapToInt(Integer::intValue).sum()).isPositive();
        ApplicationState expected =
                part(bundle(handedIn), "licence").granted() ? ApplicationState.SUBMITTED : ApplicationState.WITHDRAWN;
        assertThat(bundle(handedIn).parts())
                .filteredOn(part -> !part.part().equals("licence"))
                .allMatch(part -> part.state() == expected);
    }

    @Test
    void number_and_lookup_code_open_the_bundle_and_a_wrong_code_does_not() {
        BundleSubmission handedIn = handIn(form("成都庚公司"), freshKey()).orElseThrow();
        BundleReading reading = hall.get(BundleReading.class);
        String code = reading.lookupCode(handedIn.id(), HALL).orElseThrow();
        BundleCase bundle = bundle(handedIn);

        assertThat(reading.progress(bundle.number(), code)).contains(bundle);
        assertThat(reading.progress(bundle.number(), "22222222")).isEmpty();
        assertThat(reading.file(handedIn.id(), new Scope.OfSubject(new SubjectId("0".repeat(32)))))
                .isEmpty();
    }

    @Test
    void it_takes_four_working_days_and_at_most_one_visit_where_that_is_true() {
        BundlePlan plan =
                hall.get(BundleCatalogue.class).inForce("enterprise-start-up").orElseThrow();

        assertThat(plan.routes())
                .extracting(route -> route.id() + " " + route.visits())
                .containsExactly("all-in-one-visit 1", "no-visit 0", "registration-on-site 2");
        assertThat(plan.materials())
                .extracting(MaterialLine::id)
                .containsExactly("licence.request", "licence.identity", "licence.domicile", "licence.articles");
        assertThat(plan.due(hall.get(HallTime.class), LocalDate.of(2026, 11, 2)).dueOn())
                .isEqualTo("2026-11-06");
    }

    private void decideLicence(BundleCase bundle, DecisionKind kind) {
        PartCase licence = part(bundle, "licence");
        accept(licence);
        examine(licence);
        decide(licence, kind).orElseThrow();
    }

    private void accept(PartCase part) {
        ReceptionDesk reception = hall.get(ReceptionDesk.class);
        as(CLERK, () -> reception.accept(new Commands.On(freshKey(), part.application(), Optional.empty())))
                .orElseThrow();
    }

    private void examine(PartCase licence) {
        ReviewDesk desk = hall.get(ReviewDesk.class);
        TaskLine task = task(licence, "examination");
        as(
                        EXAMINER,
                        () -> desk.giveOpinion(
                                new TaskCommands.GiveOpinion(freshKey(), task.task(), OpinionKind.AGREE, "")))
                .orElseThrow();
    }

    private Outcome<DecisionGiven> decide(PartCase part, DecisionKind kind) {
        ReviewDesk desk = hall.get(ReviewDesk.class);
        TaskLine task = task(part, "decision");
        return as(
                Optional.ofNullable(DECIDES.get(part.part())).orElseThrow(),
                () -> desk.decide(new TaskCommands.Decide(freshKey(), task.task(), kind, "依法作出决定")));
    }

    private TaskLine task(PartCase part, String step) {
        return hall.get(ReviewReading.class).tasks(part.application(), HALL).stream()
                .filter(line -> line.step().equals(step))
                .findFirst()
                .orElseThrow();
    }

    private void issueAndDeliver(PartCase part) {
        IssuingDesk issuing = hall.get(IssuingDesk.class);
        as(ISSUER, () -> issuing.issue(new Commands.On(freshKey(), part.application(), Optional.empty())))
                .orElseThrow();
        // Nothing is handed over before its documents are made and sealed.
        hall.get(Workers.class).runDue();
        as(
                        ISSUER,
                        () -> issuing.deliver(
                                new Commands.Deliver(freshKey(), part.application(), Optional.empty(), "本人领取，已核验身份证")))
                .orElseThrow();
    }

    private Outcome<BundleSubmission> handIn(Map<String, Object> form, IdempotencyKey key) {
        return handIn(form, materials(), key);
    }

    private Outcome<BundleSubmission> handIn(
            Map<String, Object> form, List<SubmittedMaterial> materials, IdempotencyKey key) {
        BundleDesk desk = hall.get(BundleDesk.class);
        return as(founder(), () -> desk.submit(command(key, form, materials)));
    }

    private static BundleCommands.Submit command(
            IdempotencyKey key, Map<String, Object> form, List<SubmittedMaterial> materials) {
        return new BundleCommands.Submit(
                key, "enterprise-start-up", Optional.of("all-in-one-visit"), FOUNDER, form, materials);
    }

    private static Map<String, Object> form(String company) {
        Map<String, Object> form = new HashMap<>();
        form.put("companyName", company);
        form.put("companyType", "LIMITED");
        form.put("domicile", "成都市金牛区蜀汉路 1 号");
        form.put("registeredCapital", new BigDecimal("100"));
        form.put("businessScope", "软件开发");
        form.put("legalRepresentative", "张三");
        form.put("legalRepresentativeId", "990101199001010019");
        form.put("phone", "028 5555 0100");
        form.put("priorLicence", false);
        form.put("sealSet", "BASIC");
        form.put("taxpayerKind", "SMALL_SCALE");
        form.put("financeOfficer", "李四");
        form.put("invoicesEachMonth", new BigDecimal("25"));
        form.put("employees", new BigDecimal("8"));
        form.put("handler", "王五");
        form.put("rate", new BigDecimal("6"));
        form.put("startMonth", "2026-12-01");
        form.put("place", "HALL");
        return form;
    }

    private List<SubmittedMaterial> materials() {
        return List.of("licence.request", "licence.identity", "licence.domicile", "licence.articles").stream()
                .map(line -> new SubmittedMaterial(line, line + ".txt", 0, 0, Optional.of(file(line))))
                .toList();
    }

    private ContentRef file(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return hall.get(MaterialFiles.class)
                .receive(
                        subject(),
                        new Upload("paper.txt", OptionalLong.of(bytes.length), new ByteArrayInputStream(bytes)))
                .orElseThrow();
    }

    private List<String> materialsOf(PartCase part) {
        return hall.get(CaseReading.class).file(part.application(), HALL).orElseThrow().view().materials().stream()
                .map(each -> each.requirement() + " " + each.title())
                .toList();
    }

    private List<HistoryLine> history(PartCase part) {
        return hall.get(CaseReading.class).history(part.application(), HALL);
    }

    private BundleCase bundle(BundleSubmission handedIn) {
        return hall.get(BundleReading.class).file(handedIn.id(), HALL).orElseThrow();
    }

    private static PartCase part(BundleCase bundle, String part) {
        return bundle.part(part).orElseThrow();
    }

    private SubjectId subject() {
        return hall.get(Subjects.class).of(SubjectNumber.of(FOUNDER));
    }

    private Caller founder() {
        return new Caller.Subject(subject());
    }

    private <T> T as(Caller who, Supplier<T> what) {
        return hall.as(who, what);
    }

    private static Caller staff(String id, String department, Role role) {
        return new Caller.Staff(
                new StaffId(id),
                Set.copyOf(EnumSet.of(role)),
                department.isEmpty() ? Optional.empty() : Optional.of(new DepartmentId(department)));
    }

    private static IdempotencyKey freshKey() {
        return new IdempotencyKey(UUID.randomUUID().toString());
    }

    @SafeVarargs
    private static <T> List<T> atOnce(Supplier<T>... all) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(all.length);
        CountDownLatch start = new CountDownLatch(1);
        try {
            List<Future<T>> running = new ArrayList<>();
            for (Supplier<T> each : all) {
                running.add(threads.submit(() -> {
                    start.await();
                    return each.get();
                }));
            }
            start.countDown();
            List<T> results = new ArrayList<>();
            for (Future<T> each : running) {
                results.add(each.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
