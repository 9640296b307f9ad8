package org.onewindow.core.application;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.onewindow.core.act.ActInProgress;
import org.onewindow.core.act.Caller;
import org.onewindow.core.act.IdempotencyKey;
import org.onewindow.core.time.HallTime;
import org.onewindow.core.time.Suspension;
import org.onewindow.core.time.YearlyCalendar;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.application.ActName;
import org.onewindow.spi.application.ApplicationNumber;
import org.onewindow.spi.application.ApplicationState;
import org.onewindow.spi.application.DecisionKind;
import org.onewindow.spi.identity.DepartmentId;
import org.onewindow.spi.identity.Role;
import org.onewindow.spi.identity.StaffId;
import org.onewindow.spi.identity.SubjectId;
import org.onewindow.spi.item.ApplicationKind;
import org.onewindow.spi.item.DefinitionRef;
import org.onewindow.spi.item.ItemType;
import org.onewindow.spi.item.LegalBasis;
import org.onewindow.spi.item.MaterialForm;
import org.onewindow.spi.item.MaterialRequirement;
import org.onewindow.spi.item.MaterialSource;
import org.onewindow.spi.item.Necessity;
import org.onewindow.spi.item.Scenario;
import org.onewindow.spi.item.ServiceItem;
import org.onewindow.spi.item.ServiceTarget;
import org.onewindow.spi.notification.NoticeKind;
import org.onewindow.spi.time.OpeningHours;
import org.onewindow.spi.time.SpecialProcedureKind;
import org.onewindow.spi.time.TimeLimit;

/** An investment hall without a database: applications as they pass its desks. */
final class Cases {
    static final Caller CLERK = staff("li.wei", Role.RECEPTION_CLERK);
    static final Caller LEAD = staff("sun.hao", Role.COUNTER_LEAD);
    static final Caller PLANNER = staff("chen.yu", Role.DEPARTMENT_APPROVER);
    static final Caller DIRECTOR = staff("zhou.min", Role.DEPARTMENT_APPROVER);
    static final Caller ISSUER = staff("wu.fang", Role.ISSUER);
    static final Caller HALL = new Caller.Hall();
    static final Caller APPLICANT = new Caller.Subject(new SubjectId("0123456789abcdef0123456789abcdef"));
    static final Dossier DOSSIER = new Dossier("{}", "sealed", "d".repeat(64));
    static final ApplicationNumber NUMBER = ApplicationNumber.of("32058320260928APPR00001");

    /** The report may be promised; it is checked within thirty working days, and what is wrong is put right within ten. */
    static final CommitmentTerms COMMITMENT_TERMS = new CommitmentTerms(
            List.of("report"),
            LocalizedText.chinese("项目符合规划"),
            LocalizedText.chinese("曾作出虚假承诺的"),
            "国办发〔2020〕42号",
            TimeLimit.workingDays(30),
            TimeLimit.workingDays(10),
            true);

    private static final HallTime TIME = new HallTime(
            Clock.fixed(Instant.EPOCH, ZoneOffset.UTC), YearlyCalendar.builtIn(), OpeningHours.nineToFive());

    private Cases() {}

    private static Caller staff(String id, Role role) {
        return new Caller.Staff(new StaffId(id), Set.of(role), Optional.empty());
    }

    /** Project approval: 20 working days by law, 10 promised; the energy report may follow. */
    static ServiceItem projectApproval() {
        return item(ApplicationKind.PROMISED, TimeLimit.workingDays(10));
    }

    /** Filing: accepted and decided in one act. */
    static ServiceItem filing() {
        return item(ApplicationKind.IMMEDIATE, TimeLimit.workingDays(0));
    }

    private static ServiceItem item(ApplicationKind kind, TimeLimit promised) {
        LocalizedText text = LocalizedText.chinese("项目核准");
        return new ServiceItem(
                new DefinitionRef("approval", 1),
                text,
                ItemType.LICENSING,
                kind,
                new DepartmentId("development-reform"),
                Set.of(ServiceTarget.ENTERPRISE),
                new ServiceItem.Limits(
                        TimeLimit.workingDays(20),
                        promised,
                        TimeLimit.workingDays(10),
                        TimeLimit.workingDays(10),
                        Optional.of(TimeLimit.workingDays(5))),
                new DefinitionRef("approval-form", 1),
                Optional.of(new DefinitionRef("approval-chain", 1)),
                List.of(new Scenario("standard", text, 1, Optional.empty())),
                List.of(material("report", Necessity.REQUIRED, true), material("energy", Necessity.DEFERRABLE, false)),
                new ServiceItem.Output(text, false, "昆发改核"),
                new ServiceItem.Guide(text, text, text, text, text),
                List.of(new LegalBasis("企业投资项目核准和备案管理条例", "国令673", "")));
    }

    private static MaterialRequirement material(String id, Necessity necessity, boolean main) {
        return new MaterialRequirement(
                id,
                LocalizedText.chinese(id),
                necessity,
                main,
                new MaterialRequirement.Copies(1, 0),
                MaterialForm.PAPER,
                MaterialSource.APPLICANT,
                "",
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                "",
                "");
    }

    /** Ten in the morning of that day in the hall. */
    static Instant on(String date) {
        return LocalDate.parse(date)
                .atTime(LocalTime.of(10, 0))
                .atZone(HallTime.ZONE)
                .toInstant();
    }

    static Handling by(Caller caller, ActName act, String date) {
        return by(caller, act, date, projectApproval());
    }

    static Handling by(Caller caller, ActName act, String date, ServiceItem item) {
        Role role = caller.roles().iterator().next();
        return new Handling(
                new ActInProgress(act, caller, role, new IdempotencyKey("key-00000001"), "0".repeat(64), on(date)),
                item,
                Optional.of(new GuideSeen(item.ref(), "9".repeat(64))),
                TIME,
                new DocumentsOnPaper());
    }

    static Application draft(ServiceItem item) {
        return Application.draft(
                "a".repeat(32),
                Origin.ONLINE,
                ((Caller.Subject) APPLICANT).subject(),
                "昆山一号有限公司",
                item.ref(),
                "standard");
    }

    static Application submitted(String date) {
        Application application = draft(projectApproval());
        application.intake(by(APPLICANT, ActName.SUBMIT, date)).submit(DOSSIER, List.of(), NUMBER, List.of());
        return application;
    }

    static Application accepted(String date) {
        Application application = submitted(date);
        application.intake(by(CLERK, ActName.ACCEPT, date)).accept(List.of());
        return application;
    }

    static Application acceptedWithoutEnergyReport(String date) {
        Application application = submitted(date);
        application
                .intake(by(CLERK, ActName.ACCEPT_WITH_DEFERRED_MATERIALS, date))
                .acceptWithDeferred(Deferral.of(List.of("energy"), true), List.of());
        return application;
    }

    static Application inExamination(String date) {
        Application application = accepted(date);
        application.examination(by(PLANNER, ActName.GIVE_OPINION, date)).examine("", "");
        return application;
    }

    static Application decided(String date) {
        Application application = inExamination(date);
        application.examination(by(DIRECTOR, ActName.DECIDE, date)).decide(DecisionKind.GRANTED, "符合规划");
        return application;
    }

    /** So many originals, to stay. */
    static List<BroughtPaper> brought(String requirement, int originals) {
        return List.of(new BroughtPaper(requirement, 0, originals, 0, Optional.empty()));
    }

    static CorrectionNotice.Point point(String subject) {
        return new CorrectionNotice.Point(subject, "缺少", "补交", "材料清单");
    }

    /** An application that has come to {@code state} by real acts. */
    static Application in(ApplicationState state) {
        String day = "2026-09-14";
        return switch (state) {
            case DRAFT -> draft(projectApproval());
            case SUBMITTED -> submitted(day);
            case CORRECTION_REQUESTED -> {
                Application application = submitted(day);
                application
                        .intake(by(CLERK, ActName.REQUEST_CORRECTION, day))
                        .requestCorrection(List.of(point("report")));
                yield application;
            }
            case NOT_ACCEPTED -> {
                Application application = submitted(day);
                application.intake(by(CLERK, ActName.NOT_ACCEPT, day)).notAccept("不属于本机关职权范围");
                yield application;
            }
            case ACCEPTED -> accepted(day);
            case IN_EXAMINATION -> inExamination(day);
            case SUSPENDED -> {
                Application application = inExamination(day);
                application
                        .examination(by(PLANNER, ActName.SUSPEND, day))
                        .suspend(
                                Suspension.since(SpecialProcedureKind.EXPERT_REVIEW, LocalDate.parse(day)),
                                ExpectedEnd.on(LocalDate.parse("2026-09-30")));
                yield application;
            }
            case FORWARDED_UP -> {
                Application application = inExamination(day);
                application.examination(by(DIRECTOR, ActName.FORWARD_UP, day)).forwardUp("苏州市发展和改革委员会");
                yield application;
            }
            case DECIDED -> decided(day);
            case ISSUED -> {
                Application application = decided(day);
                application.issue(by(ISSUER, ActName.ISSUE, day));
                yield application;
            }
            case DELIVERED -> {
                Application application = in(ApplicationState.ISSUED);
                application.deliver(by(ISSUER, ActName.DELIVER, day), "本人,身份证已核");
                yield application;
            }
            case WITHDRAWN -> {
                Application application = submitted(day);
                application.withdraw(by(APPLICANT, ActName.WITHDRAW, day), "");
                yield application;
            }
            case RETURNED -> {
                Application application = in(ApplicationState.CORRECTION_REQUESTED);
                application.returnForLack(by(HALL, ActName.RETURN, "2026-11-02"));
                yield application;
            }
            case TERMINATED -> {
                Application application = accepted(day);
                application.terminate(by(LEAD, ActName.TERMINATE, day), "企业已注销");
                yield application;
            }
            case VOIDED -> {
                Application application = accepted(day);
                application.examination(by(CLERK, ActName.ASK_FOR_VOIDING, day)).askFor(ActName.VOID, "重复录入");
                application.voidOnRequest(by(LEAD, ActName.VOID, day));
                yield application;
            }
            case ARCHIVED -> {
                Application application = in(ApplicationState.DELIVERED);
                application.archive(by(ISSUER, ActName.ARCHIVE, day));
                yield application;
            }
        };
    }

    /** Numbers documents from 1 and keeps what they are. */
    static final class DocumentsOnPaper extends Documents {
        private final List<NoticeKind> written = new ArrayList<>();
        private final Map<String, String> told = new HashMap<>();

        @Override
        public String write(Application application, Handling handling, NoticeKind kind, Map<String, String> fields) {
            written.add(kind);
            told.putAll(fields);
            String number = kind + "-" + written.size();
            application.documentWritten(kind, number);
            return number;
        }

        @Override
        public String writeDecision(Application application, Handling handling, DecisionKind decision, String grounds) {
            return write(
                    application,
                    handling,
                    VariantKind.NEW.decision(decision),
                    Map.of("cause", decision.name(), "grounds", grounds));
        }

        @Override
        Commitment writeCommitment(Application application, Handling handling, List<String> promised) {
            return Commitment.given(
                    promised, write(application, handling, NoticeKind.COMMITMENT, Map.of()), COMMITMENT_TERMS);
        }

        List<NoticeKind> written() {
            return written;
        }

        /** The fields of everything written. */
        Map<String, String> told() {
            return told;
        }
    }
}
