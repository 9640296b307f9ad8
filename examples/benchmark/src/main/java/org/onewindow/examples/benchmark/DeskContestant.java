package org.onewindow.examples.benchmark;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.onewindow.adapters.testkit.database.TestDatabase;
import org.onewindow.adapters.testkit.hall.HallFixture;
import org.onewindow.catalog.publishing.FolderInForce;
import org.onewindow.core.act.Caller;
import org.onewindow.core.act.IdempotencyKey;
import org.onewindow.core.act.Outcome;
import org.onewindow.core.act.Scope;
import org.onewindow.core.act.UnitOfWork;
import org.onewindow.core.application.ApplicantDesk;
import org.onewindow.core.application.CaseReading;
import org.onewindow.core.application.Commands;
import org.onewindow.core.application.Filing;
import org.onewindow.core.application.IssuingDesk;
import org.onewindow.core.application.ReceptionDesk;
import org.onewindow.core.definition.DefinitionSource;
import org.onewindow.core.definition.PublishedDefinitions;
import org.onewindow.core.hall.Hall;
import org.onewindow.core.privacy.Vault;
import org.onewindow.core.store.MaterialFiles;
import org.onewindow.core.store.Upload;
import org.onewindow.core.time.HallTime;
import org.onewindow.examples.investment.SampleFilings;
import org.onewindow.routing.task.ReviewDesk;
import org.onewindow.routing.task.ReviewReading;
import org.onewindow.routing.task.TaskCommands;
import org.onewindow.routing.task.TaskLine;
import org.onewindow.spi.application.Applicant;
import org.onewindow.spi.application.DecisionKind;
import org.onewindow.spi.application.OpinionKind;
import org.onewindow.spi.facts.SubjectNumber;
import org.onewindow.spi.identity.DepartmentId;
import org.onewindow.spi.identity.StaffId;
import org.onewindow.spi.identity.SubjectId;
import org.onewindow.spi.store.ContentRef;

/** The hall itself, through its desks. */
final class DeskContestant implements Contestant {
    private static final List<String> DEPARTMENTS = List.of("planning", "land", "environment", "economy-trade");
    private static final Map<String, String> APPROVERS =
            Map.of("planning", "xu.qing", "land", "ma.tian", "environment", "shen.he", "economy-trade", "gu.wei");

    private static final DepartmentId PLANNING = new DepartmentId("planning");
    private static final byte[] PDF = "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    private final HallFixture hall;
    private final AtomicInteger numbers = new AtomicInteger();
    private final Queue<Filing> seriesStock = new ConcurrentLinkedQueue<>();
    private final Queue<Filing> parallelStock = new ConcurrentLinkedQueue<>();
    private volatile boolean readsAfterActs = true;
    private final ExecutorService racers = Executors.newCachedThreadPool();
    private final Hall people;

    DeskContestant(TestDatabase database) {
        hall = HallFixture.on(database, Map.of("onewindow.db.pool", "16"));
        FolderInForce.Result result = hall.get(FolderInForce.class)
                .bring(DefinitionSource.classPath(getClass().getClassLoader(), "hall"));
        if (!(result instanceof FolderInForce.InForce)) {
            throw new IllegalStateException("the hall's folder is not in force: " + result);
        }
        people = hall.get(PublishedDefinitions.class).hall().orElseThrow();
    }

    /** The hall, for counting. */
    HallFixture hall() {
        return hall;
    }

    @Override
    public String name() {
        return "OneWindow";
    }

    @Override
    public String run(Work work, Steps steps) throws Exception {
        return switch (work) {
            case SERIES -> series(steps);
            case PARALLEL -> parallel(steps, false);
            case RACE -> parallel(steps, true);
        };
    }

    @Override
    public boolean reads() {
        return true;
    }

    @Override
    public void leaveOpen() throws Exception {
        accepted(Untimed.STEPS);
    }

    @Override
    public int inbox(int most) {
        return hall.get(ReviewReading.class)
                .inbox(PLANNING, new Scope.OfDepartment(PLANNING), Optional.empty(), most)
                .size();
    }

    @Override
    public int history(String application) {
        Scope scope = new Scope.WholeHall();
        if (hall.get(CaseReading.class).file(application, scope).isEmpty()
                || hall.get(CaseReading.class).history(application, scope).isEmpty()) {
            throw new IllegalStateException("nothing is known of " + application);
        }
        return hall.get(ReviewReading.class).tasks(application, scope).size();
    }

    @Override
    public void prepare(Work work, int count) {
        for (int i = 0; i < count; i++) {
            stockOf(work).add(filing(work));
        }
    }

    private Filing next(Work work) {
        Filing ready = stockOf(work).poll();
        return ready == null ? filing(work) : ready;
    }

    private Queue<Filing> stockOf(Work work) {
        return work == Work.SERIES ? seriesStock : parallelStock;
    }

    private Filing filing(Work work) {
        int number = numbers.incrementAndGet();
        Applicant.Organisation applicant = SampleFilings.enterprise(number);
        LocalDate today = hall.get(HallTime.class).today();
        return work == Work.SERIES
                ? SampleFilings.feasibility(
                        applicant,
                        "教学楼扩建第" + number + "期",
                        SampleFilings.feasibilityMaterials(file(applicant), file(applicant), today))
                : SampleFilings.approval(
                        applicant,
                        "精密连接器第" + number + "期",
                        SampleFilings.approvalMaterials(file(applicant), file(applicant), today));
    }

    private String series(Steps steps) throws Exception {
        Filing filing = next(Work.SERIES);
        String id = steps.step("start", () -> {
            String started = as(
                    "lin.yue",
                    () -> hall.get(ReceptionDesk.class)
                            .takeInAndAccept(new Commands.TakeIn(key(), filing))
                            .orElseThrow()
                            .application());
            openTasks(started);
            return started;
        });
        answer(steps, "approval 1", id, "chen.guo");
        answer(steps, "approval 2", id, "song.lan");
        decide(steps, id, "wu.zheng");
        return id;
    }

    /** Handed in and accepted: the departments have been asked. */
    private String accepted(Steps steps) throws Exception {
        Filing filing = next(Work.PARALLEL);
        String id = steps.step("start", () -> {
            String started = as(
                    "lin.yue",
                    () -> hall.get(ApplicantDesk.class)
                            .submit(new Commands.Submit(key(), Optional.empty(), filing))
                            .orElseThrow()
                            .application());
            openTasks(started);
            return started;
        });
        steps.step("accept", () -> {
            as(
                    "lin.yue",
                    () -> hall.get(ReceptionDesk.class)
                            .accept(new Commands.On(key(), id, Optional.empty()))
                            .orElseThrow());
            openTasks(id);
            return id;
        });
        return id;
    }

    private String parallel(Steps steps, boolean race) throws Exception {
        String id = accepted(steps);
        if (race) {
            List<Future<?>> answers = new ArrayList<>();
            CyclicBarrier together = new CyclicBarrier(DEPARTMENTS.size());
            for (String department : DEPARTMENTS) {
                answers.add(racers.submit(() -> {
                    together.await();
                    answer(steps, "opinion", id, approver(department));
                    return department;
                }));
            }
            for (Future<?> answer : answers) {
                answer.get();
            }
        } else {
            for (String department : DEPARTMENTS) {
                answer(steps, "opinion", id, approver(department));
            }
        }
        decide(steps, id, "wu.zheng");
        steps.step("issue", () -> {
            as(
                    "tang.li",
                    () -> hall.get(IssuingDesk.class)
                            .issue(new Commands.On(key(), id, Optional.empty()))
                            .orElseThrow());
            openTasks(id);
            return id;
        });
        return id;
    }

    private static String approver(String department) {
        String approver = APPROVERS.get(department);
        if (approver == null) {
            throw new IllegalArgumentException(department);
        }
        return approver;
    }

    private void answer(Steps steps, String step, String id, String who) throws Exception {
        TaskLine task = myTask(id, who);
        steps.step(step, () -> {
            Outcome<?> outcome = as(
                    who,
                    () -> hall.get(ReviewDesk.class)
                            .giveOpinion(new TaskCommands.GiveOpinion(key(), task.task(), OpinionKind.AGREE, "符合要求")));
            if (!(outcome instanceof Outcome.Done)) {
                steps.exception();
            }
            openTasks(id);
            return id;
        });
    }

    private void decide(Steps steps, String id, String who) throws Exception {
        TaskLine task = myTask(id, who);
        steps.step("decide", () -> {
            as(
                    who,
                    () -> hall.get(ReviewDesk.class)
                            .decide(new TaskCommands.Decide(key(), task.task(), DecisionKind.GRANTED, "符合条件,予以批准"))
                            .orElseThrow());
            openTasks(id);
            return id;
        });
    }

    private TaskLine myTask(String id, String who) {
        Caller.Staff staff = member(who);
        return hall.get(ReviewReading.class).tasks(id, new Scope.WholeHall()).stream()
                .filter(task -> task.closedAt().isEmpty())
                .filter(task ->
                        staff.department().filter(task.department()::equals).isPresent())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no open task of " + id + " for " + who));
    }

    /** Does {@code work} without the reading that follows each act, so that acts alone are counted. */
    <T> T onlyActing(Callable<T> work) throws Exception {
        readsAfterActs = false;
        try {
            return work.call();
        } finally {
            readsAfterActs = true;
        }
    }

    private List<TaskLine> openTasks(String id) {
        if (!readsAfterActs) {
            return List.of();
        }
        return hall.get(ReviewReading.class).tasks(id, new Scope.WholeHall());
    }

    private <T> T as(String who, Supplier<T> act) {
        return hall.as(member(who), act);
    }

    private Caller.Staff member(String who) {
        return people.member(new StaffId(who)).orElseThrow().caller();
    }

    private IdempotencyKey key() {
        return new IdempotencyKey("bench-" + Long.toHexString(System.nanoTime()) + "-" + numbers.incrementAndGet());
    }

    /** A short file, taken in before the clock runs: what is measured is the desks, not the content store. */
    private ContentRef file(Applicant applicant) {
        SubjectId owner =
                hall.get(UnitOfWork.class).within(() -> hall.get(Vault.class).subjectOf(SubjectNumber.of(applicant)));
        return hall.get(MaterialFiles.class)
                .receive(owner, new Upload("report.pdf", OptionalLong.empty(), new ByteArrayInputStream(PDF)))
                .orElseThrow();
    }

    @Override
    public void close() throws SQLException, IOException {
        racers.shutdown();
        hall.close();
    }
}
