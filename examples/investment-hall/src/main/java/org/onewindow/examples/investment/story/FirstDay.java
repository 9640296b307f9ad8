package org.onewindow.examples.investment.story;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.onewindow.core.act.Scope;
import org.onewindow.core.application.CaseReading;
import org.onewindow.core.application.CorrectionNotice;
import org.onewindow.core.application.ExpectedEnd;
import org.onewindow.core.application.Filing;
import org.onewindow.core.ledger.HallIdentity;
import org.onewindow.core.time.HallTime;
import org.onewindow.examples.investment.register.EnterpriseRegister;
import org.onewindow.spi.application.Applicant;
import org.onewindow.spi.application.ApplicationState;
import org.onewindow.spi.application.DecisionKind;
import org.onewindow.spi.application.OpinionKind;
import org.onewindow.spi.identity.DepartmentId;
import org.onewindow.spi.seal.SealOrder;
import org.onewindow.spi.seal.StampKind;
import org.onewindow.spi.time.SpecialProcedureKind;

/**
 * What is under way when the demonstration is opened for the first time, so that every desk has something to do: the same every
 * time, counted back from today.
 */
@ApplicationScoped
public class FirstDay {
    private static final String HUALIAN = "91320583MA1X7P4M0X";
    private static final String HENGTUO = "91320583MA1Y6C8R7R";
    private static final String CHENGHU = "91320583MA20H5T95L";
    private static final String JINXI = "913205837491206533";
    private static final String RUICHUAN = "91320583MA24L7W1X2";
    private static final String QIANDENG = "91320583MA26E9JR99";
    private static final String SCHOOL = "12320583466952134N";

    private static final int DAYS_OF_REVIEW = 28;
    /** The hall in which it happens. */
    private static final String KUNSHAN = "kunshan-investment";

    private final HallIdentity hall;
    private final Play play;
    private final FilledIn filledIn;
    private final EnterpriseRegister register;
    private final Walk walk;
    private final CaseReading cases;
    private final StoryClock clock;
    private final HallTime time;
    private final Voices voices;

    @Inject
    FirstDay(
            HallIdentity hall,
            Play play,
            FilledIn filledIn,
            EnterpriseRegister register,
            Walk walk,
            CaseReading cases,
            StoryClock clock,
            HallTime time,
            Voices voices) {
        this.hall = hall;
        this.play = play;
        this.filledIn = filledIn;
        this.register = register;
        this.walk = walk;
        this.cases = cases;
        this.clock = clock;
        this.time = time;
        this.voices = voices;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected FirstDay() {
        this(null, null, null, null, null, null, null, null, null);
    }

    /**
     * Plays what has happened so far, unless the hall is another one or has applications already. Deadlines must not be watched meanwhile: to the
     * watch the past would look like days of silence.
     *
     * @param goOn asked before each act; if it says no, what is left is not played
     */
    public void prepare(BooleanSupplier goOn) {
        if (!hall.value().equals(KUNSHAN)
                || !cases.list(EnumSet.allOf(ApplicationState.class), new Scope.WholeHall())
                        .isEmpty()) {
            return;
        }
        Story story = new Story();
        AtomicReference<String> archived = new AtomicReference<>("");
        walk.addTo(story, archived);
        voices.addTo(story, applicant(Walk.JINGWEI), archived, applicant(HUALIAN), applicant(CHENGHU));
        custody(story);
        nearDue(story);
        overdue(story);
        suspended(story);
        decided(story);
        issued(story);
        corrected(story);
        inSeries(story);
        foreignInvested(story);
        waitingForCorrection(story);
        justHandedIn(story);
        draft(story);
        story.play(clock, time, goOn, told -> {});
    }

    /** Before the first document is sealed the commission's stamps are in somebody's custody. */
    private void custody(Story story) {
        for (StampKind kind : List.of(StampKind.ACCEPTANCE, StampKind.LICENSING)) {
            String stamp = SealOrder.stampId(new DepartmentId("development-reform"), kind);
            story.on(
                    20,
                    "08:40",
                    () -> play.entrust("he.ming", stamp, kind == StampKind.ACCEPTANCE ? "lin.yue" : "tang.li"));
        }
    }

    /** Promised for tomorrow, and environment has not answered. */
    private void nearDue(Story story) {
        AtomicReference<String> id = new AtomicReference<>("");
        story.on(9, "09:05", submit(id, () -> approval(HUALIAN, "26000", "4200")))
                .on(9, "11:20", () -> play.accept("lin.yue", id.get()))
                .on(8, "10:15", agree(id, "xu.qing", "符合规划，同意"))
                .on(7, "09:30", agree(id, "gu.wei", "符合产业政策，同意"))
                .on(7, "16:05", agree(id, "ma.tian", "用地已预审，同意"))
                .on(6, "14:45", () -> play.claim("shen.he", id.get()));
    }

    /** Promised for the day before yesterday; environment is silent, and has been ordered to answer. */
    private void overdue(Story story) {
        AtomicReference<String> id = new AtomicReference<>("");
        Map<String, Object> typed = new HashMap<>(Typed.approval("18000", "900"));
        typed.put("totalInvestment", new BigDecimal("24000"));
        typed.put("ownFunds", new BigDecimal("6000"));
        story.on(13, "10:10", submit(id, () -> form("enterprise-approval", "standard", RUICHUAN, typed)))
                .on(12, "09:20", () -> play.askSpecialist("lin.yue", id.get(), "planning", "选址意见书能否与核准同步办理"))
                .on(12, "09:26", () -> play.answerAsSpecialist("ye.zhi", id.get(), "可以，核准前取得即可，请先受理"))
                .on(12, "09:40", () -> play.accept("lin.yue", id.get()))
                .on(11, "10:30", agree(id, "xu.qing", "符合规划，同意"))
                .on(10, "09:50", agree(id, "gu.wei", "符合产业政策，同意"))
                .on(9, "15:05", agree(id, "ma.tian", "用地已预审，同意"))
                .on(1, "09:10", () -> play.order("du.jian", id.get(), "environment", "环境意见超过承诺期限，请说明原因并于期限内作出意见", 2));
    }

    /** The clock stands still while experts look at the energy report. */
    private void suspended(Story story) {
        AtomicReference<String> id = new AtomicReference<>("");
        story.on(8, "13:40", submit(id, () -> approval(HENGTUO, "0", "2600")))
                .on(8, "15:15", () -> play.accept("zhou.an", id.get()))
                .on(7, "10:40", agree(id, "qian.hao", "利用现有厂房，符合规划"))
                .on(
                        5,
                        "09:20",
                        () -> play.suspend(
                                "jin.yi",
                                id.get(),
                                SpecialProcedureKind.EXPERT_REVIEW,
                                time.today(),
                                ExpectedEnd.on(time.today().plusDays(DAYS_OF_REVIEW))));
    }

    /** Decided yesterday; the issuing desk has not laid the result ready. */
    private void decided(Story story) {
        AtomicReference<String> id = new AtomicReference<>("");
        story.on(8, "09:30", submit(id, () -> approval(CHENGHU, "20000", "3100")))
                .on(8, "10:10", () -> play.accept("lin.yue", id.get()))
                .on(6, "09:45", agree(id, "xu.qing", "符合巴城镇规划，同意"))
                .on(6, "10:50", agree(id, "he.lin", "属鼓励类产业，同意"))
                .on(5, "14:30", agree(id, "lu.yuan", "用地已预审，同意"))
                .on(4, "11:00", agree(id, "jin.yi", "环评已批复，同意"))
                .on(1, "16:20", () -> play.decide("song.lan", id.get(), DecisionKind.GRANTED, "符合核准条件，予以核准"));
    }

    /** Filed on the spot; nobody has collected the notice yet. */
    private void issued(Story story) {
        AtomicReference<String> id = new AtomicReference<>("");
        story.on(
                        3,
                        "10:00",
                        submit(
                                id,
                                () -> filing(
                                        RUICHUAN,
                                        Map.of(
                                                "industry", "SERVICES",
                                                "constructionKind", "NEW",
                                                "projectName", "瑞川半导体员工培训中心项目",
                                                "totalInvestment", new BigDecimal("1600"),
                                                "ownFunds", new BigDecimal("1600")))))
                .on(3, "10:25", () -> play.acceptAndDecide("zhou.an", id.get(), "材料齐全，信息完整，予以备案"))
                .on(3, "11:05", () -> play.issue("tang.li", id.get()));
    }

    /** Asked once for a correction, corrected the day after, accepted; the departments have it, and yesterday it was expedited. */
    private void corrected(Story story) {
        AtomicReference<String> id = new AtomicReference<>("");
        AtomicReference<Filing> handedIn = new AtomicReference<>();
        story.on(5, "15:35", () -> {
                    handedIn.set(approval(QIANDENG, "7500", "380"));
                    return remember(id, play.submit(Optional.empty(), handedIn.get()));
                })
                .on(
                        4,
                        "09:15",
                        () -> play.requestCorrection(
                                "lin.yue",
                                id.get(),
                                new CorrectionNotice.Point(
                                        "application-report",
                                        "项目申请报告缺少咨询机构资质证书",
                                        "附丙级以上工程咨询资质证书复印件",
                                        "企业投资项目核准和备案管理办法")))
                .on(
                        3,
                        "10:30",
                        () -> play.supplement(
                                handedIn.get().applicant(),
                                id.get(),
                                Map.of(),
                                handedIn.get().materials().stream()
                                        .filter(material ->
                                                material.requirement().equals("application-report"))
                                        .toList()))
                .on(3, "14:10", () -> play.accept("lin.yue", id.get()))
                .on(2, "15:20", agree(id, "gu.wei", "符合产业政策，同意"))
                .on(1, "08:50", () -> play.expedite("song.lan", id.get(), "列入2026年市重大项目清单第27项"));
    }

    /** One department, three persons in series: examined, not yet reviewed. */
    private void inSeries(Story story) {
        AtomicReference<String> id = new AtomicReference<>("");
        story.on(
                        5,
                        "09:10",
                        () -> remember(
                                id,
                                play.takeInAndAccept(
                                        "zhou.an",
                                        form("government-feasibility", "standard", SCHOOL, Typed.feasibility()))))
                .on(2, "16:30", agree(id, "chen.guo", "方案可行，投资估算合理"));
    }

    /** Accepted yesterday; development and reform has to examine it first. */
    private void foreignInvested(Story story) {
        AtomicReference<String> id = new AtomicReference<>("");
        story.on(2, "11:25", submit(id, () -> form("foreign-investment", "city", RUICHUAN, Typed.foreign())))
                .on(1, "09:35", () -> play.accept("zhou.an", id.get()));
    }

    /** The applicant has been asked to correct and has not answered; sign in as {@code hualian} to do it. */
    private void waitingForCorrection(Story story) {
        AtomicReference<String> id = new AtomicReference<>("");
        story.on(2, "14:50", submit(id, () -> filing(HUALIAN, Map.of("projectName", "华联新材料研发中心装修项目"))))
                .on(
                        1,
                        "10:20",
                        () -> play.requestCorrection(
                                "lin.yue",
                                id.get(),
                                new CorrectionNotice.Point(
                                        "filing-form", "备案申请表未加盖属地政府印章", "加盖千灯镇人民政府印章后重新上传", "江苏省企业投资项目备案暂行办法")));
    }

    /** Handed in yesterday; the reception desk has not looked at it. In one the report says something else than the form. */
    private void justHandedIn(Story story) {
        story.on(1, "15:55", submit(new AtomicReference<>(""), () -> filing(JINXI, Map.of())))
                .on(
                        1,
                        "17:25",
                        submit(
                                new AtomicReference<>(""),
                                () -> filledIn.form(
                                                "enterprise-approval",
                                                "standard",
                                                register.applicant(JINXI).orElseThrow(),
                                                Typed.approval("3200", "720"),
                                                Map.of(
                                                        "bankLoans",
                                                        new BigDecimal("3600"),
                                                        "energyUse",
                                                        new BigDecimal("980")))
                                        .filing()));
    }

    /** What {@code jingwei} finds when signing in, besides the closed file. */
    private void draft(Story story) {
        story.on(
                1,
                "21:10",
                () -> play.saveDraft(filing(
                        Walk.JINGWEI, Map.of("projectName", "精微电子仓库屋面改造项目", "constructionKind", "RECONSTRUCTION"))));
    }

    private Supplier<Told> submit(AtomicReference<String> id, Supplier<Filing> filing) {
        return () -> remember(id, play.submit(Optional.empty(), filing.get()));
    }

    private Supplier<Told> agree(AtomicReference<String> id, String person, String grounds) {
        return () -> play.opinion(person, id.get(), OpinionKind.AGREE, grounds);
    }

    private static Told remember(AtomicReference<String> id, Told told) {
        id.set(told.application());
        return told;
    }

    private Filing approval(String creditCode, String bankLoans, String energyUse) {
        return form("enterprise-approval", "standard", creditCode, Typed.approval(bankLoans, energyUse));
    }

    private Filing filing(String creditCode, Map<String, Object> alsoTyped) {
        Map<String, Object> typed = new HashMap<>(Typed.filing());
        typed.putAll(alsoTyped);
        return form("enterprise-filing", "standard", creditCode, typed);
    }

    private Filing form(String item, String scenario, String creditCode, Map<String, Object> typed) {
        Applicant applicant = applicant(creditCode);
        return filledIn.form(item, scenario, applicant, typed).filing();
    }

    private Applicant applicant(String creditCode) {
        return register.applicant(creditCode).orElseThrow();
    }
}
