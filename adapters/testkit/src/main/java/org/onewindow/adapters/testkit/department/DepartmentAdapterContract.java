package org.onewindow.adapters.testkit.department;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.onewindow.adapters.testkit.conformance.ConformanceReport;
import org.onewindow.adapters.testkit.conformance.MayBeImpossible;
import org.onewindow.spi.application.OpinionKind;
import org.onewindow.spi.department.DepartmentAdapter;
import org.onewindow.spi.department.DepartmentReply;
import org.onewindow.spi.department.DepartmentUnreachableException;
import org.onewindow.spi.department.Dispatch;
import org.onewindow.spi.department.DispatchAnswer;
import org.onewindow.spi.department.DispatchedFiles;
import org.onewindow.spi.department.ReplyReceipt;
import org.onewindow.spi.finding.Finding;

/**
 * What {@link DepartmentAdapter} demands, as tests: subclass it in the adapter's own build. What came of it stands in {@code
 * target/conformance/<class>.html} and on the log.
 */
@ExtendWith(ConformanceReport.class)
public abstract class DepartmentAdapterContract implements MayBeImpossible {
    private static final int AT_ONCE = 16;
    private static final int MANY = 100;

    private DepartmentAdapter adapter;
    private DepartmentUnderTest department;
    private boolean impossible;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    /** The adapter to be tested, fresh for each test. */
    protected abstract DepartmentAdapter adapter();

    /** The department's system, fresh and well-behaved for each test. */
    protected abstract DepartmentUnderTest department();

    /** How long one call of the adapter may take, whatever the department does; the hall's own default. */
    protected Duration patience() {
        return Duration.ofSeconds(30);
    }

    /** Whether files travel with a dispatch. */
    protected boolean carriesFiles() {
        return true;
    }

    @Override
    public final boolean wasImpossible() {
        return impossible;
    }

    /** Opens the department and the adapter. */
    @BeforeEach
    void open() {
        department = department();
        adapter = adapter();
    }

    /** Closes the department. */
    @AfterEach
    void close() {
        threads.shutdownNow();
        department.close();
    }

    @Test
    void the_kind_is_a_short_name_and_like_everything_else_it_says_of_itself_the_same_on_every_call() {
        assertThat(adapter.kind()).matches("[a-z][a-z0-9-]{0,39}").isEqualTo(adapter.kind());
        assertThat(adapter.collects()).isEqualTo(adapter.collects());
    }

    @Test
    void a_dispatch_arrives_with_its_key_and_all_of_its_data_and_comes_back_as_taken_under_a_number() throws Exception {
        Dispatch dispatch = SampleDispatches.ask(1);

        assertTaken(send(dispatch));

        assertThat(department.received())
                .singleElement()
                .satisfies(got -> assertThat(got.key()).isEqualTo(dispatch.key()))
                .satisfies(got -> assertThat(got.text())
                        .contains(
                                SampleDispatches.PROJECT,
                                dispatch.step(),
                                dispatch.applicant().name()));
    }

    @Test
    void texts_of_every_kind_arrive_as_they_are() throws Exception {
        assertTaken(send(SampleDispatches.withOddTexts(2)));

        assertThat(department.received().get(0).text()).contains(SampleDispatches.oddTextsThatAreReadable());
    }

    @Test
    void files_arrive_byte_for_byte() throws Exception {
        assertTaken(send(SampleDispatches.withFiles(3)));

        List<String> files = department.received().get(0).files();
        assertThat(files).hasSize(carriesFiles() ? 2 : 0);
        if (carriesFiles()) {
            assertThat(files)
                    .containsExactlyInAnyOrder(SampleDispatches.fileOf("site-plan"), SampleDispatches.fileOf("report"));
        }
    }

    @Test
    void a_dispatch_that_is_offered_again_carries_the_same_key_so_that_the_department_has_one_matter()
            throws Exception {
        for (int i = 0; i < 3; i++) {
            assertTaken(send(SampleDispatches.ask(4)));
        }

        assertThat(matters()).containsExactly(SampleDispatches.ask(4).key());
    }

    @Test
    void many_dispatches_at_once_all_arrive_and_none_is_mixed_up_with_another() throws Exception {
        List<Future<DispatchAnswer>> answers = new ArrayList<>();
        ExecutorService some = Executors.newFixedThreadPool(AT_ONCE);
        for (int i = 0; i < MANY; i++) {
            Dispatch dispatch = SampleDispatches.ask(1_000 + i);
            answers.add(some.submit(() -> adapter.send(dispatch, department.binding(), SampleDispatches.FILES)));
        }
        for (Future<DispatchAnswer> answer : answers) {
            assertTaken(answer.get(patience().toSeconds() * 2, TimeUnit.SECONDS));
        }
        some.shutdown();

        assertThat(matters()).hasSize(MANY);
        assertThat(department.received())
                .allSatisfy(got -> assertThat(got.text()).contains(got.key()));
    }

    @Test
    void a_department_is_told_that_its_answer_is_not_needed_any_more() throws Exception {
        send(SampleDispatches.ask(5));

        assertTaken(send(SampleDispatches.callOff(5)));

        assertThat(department.received())
                .filteredOn(got -> got.purpose() == Dispatch.Purpose.CALL_OFF)
                .extracting(DepartmentUnderTest.Received::key)
                .contains(SampleDispatches.ask(5).key());
    }

    @ParameterizedTest
    @EnumSource(Misbehaviour.class)
    void whatever_the_department_does_the_adapter_says_taken_only_if_it_is_and_comes_back_in_time(Misbehaviour how)
            throws Exception {
        if (!department.canDo().contains(how)) {
            impossible = true;
            return;
        }
        department.misbehave(how);
        Dispatch dispatch = SampleDispatches.ask(6);

        Optional<DispatchAnswer> answer = sendOrUnreachable(dispatch);

        if (how == Misbehaviour.REFUSES) {
            assertThat(answer)
                    .as("a department that refuses was understood")
                    .get()
                    .isInstanceOf(DispatchAnswer.Refused.class);
            assertThat(((DispatchAnswer.Refused) answer.orElseThrow()).reasons())
                    .isNotEmpty();
        } else {
            assertThat(answer).as("the adapter does not know, and says so").isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Misbehaviour.class)
    void after_whatever_the_department_did_the_same_dispatch_is_taken_once(Misbehaviour how) throws Exception {
        if (!department.canDo().contains(how)) {
            impossible = true;
            return;
        }
        Dispatch dispatch = SampleDispatches.ask(7);
        department.misbehave(how);
        sendOrUnreachable(dispatch);

        department.behave();

        assertTaken(send(dispatch));
        assertThat(matters()).containsExactly(dispatch.key());
    }

    @Test
    void a_call_that_is_interrupted_gives_up_at_once() throws Exception {
        Set<Misbehaviour> stuck = EnumSet.of(Misbehaviour.NEVER_ANSWERS, Misbehaviour.DRIPS);
        stuck.retainAll(department.canDo());
        for (Misbehaviour how : stuck) {
            department.misbehave(how);
            Thread caller = new Thread(() -> quietly(SampleDispatches.ask(8)));
            caller.setDaemon(true);
            caller.start();
            TimeUnit.MILLISECONDS.sleep(300);
            caller.interrupt();
            caller.join(Duration.ofSeconds(5).toMillis());
            assertThat(caller.isAlive())
                    .as("still calling a department that " + how)
                    .isFalse();
        }
    }

    @Test
    void what_the_adapter_says_of_a_failure_names_no_person() throws Exception {
        for (Misbehaviour how : department.canDo()) {
            department.misbehave(how);
            Dispatch dispatch = SampleDispatches.ask(9);
            try {
                adapter.send(dispatch, department.binding(), SampleDispatches.FILES);
            } catch (DepartmentUnreachableException e) {
                assertThat(e.getMessage())
                        .doesNotContain(dispatch.applicant().name())
                        .doesNotContain(SampleDispatches.PROJECT);
            }
        }
    }

    @Test
    void replies_are_collected_until_they_are_confirmed_and_not_after() throws Exception {
        if (!adapter.collects()) {
            impossible = true;
            assertThat(adapter.collect(department.binding())).isEmpty();
            return;
        }
        send(SampleDispatches.ask(10));
        DepartmentReply reply = reply(SampleDispatches.ask(10), "R-1");
        department.lay(reply);

        List<DepartmentReply> collected = adapter.collect(department.binding());
        assertThat(collected).hasSize(1).allMatch(each -> is(reply, each));
        assertThat(adapter.collect(department.binding())).isEqualTo(collected);
        adapter.confirm(collected.get(0), new ReplyReceipt.Effective(), department.binding());
        adapter.confirm(collected.get(0), new ReplyReceipt.Effective(), department.binding());

        assertThat(adapter.collect(department.binding())).isEmpty();
    }

    private boolean is(DepartmentReply laid, DepartmentReply collected) {
        String key = department.keysItsReplies() ? laid.key() : collected.key();
        return collected.equals(new DepartmentReply(laid.dispatch(), key, laid.officer(), laid.answer()));
    }

    @Test
    void a_reply_that_cannot_be_read_holds_up_no_other() throws Exception {
        if (!adapter.collects()) {
            impossible = true;
            return;
        }
        send(SampleDispatches.ask(11));
        department.layPoison();
        DepartmentReply good = reply(SampleDispatches.ask(11), "R-2");
        department.lay(good);

        List<DepartmentReply> collected = adapter.collect(department.binding());
        collected.forEach(each -> adapter.confirm(
                each, new ReplyReceipt.KeptAside(Finding.error("OW-RTE-2103", "")), department.binding()));

        assertThat(collected).anyMatch(each -> is(good, each));
        assertThat(adapter.collect(department.binding())).isEmpty();
    }

    @Test
    void the_list_of_open_dispatches_if_it_keeps_one_has_what_was_taken() throws Exception {
        send(SampleDispatches.ask(12));

        adapter.openDispatches(department.binding())
                .ifPresent(open ->
                        assertThat(open).contains(SampleDispatches.ask(12).key()));
    }

    private Set<String> matters() {
        return department.received().stream()
                .filter(got -> got.purpose() == Dispatch.Purpose.ASK)
                .map(DepartmentUnderTest.Received::key)
                .collect(Collectors.toUnmodifiableSet());
    }

    private DispatchAnswer send(Dispatch dispatch) throws Exception {
        return sendOrUnreachable(dispatch)
                .orElseThrow(() -> new AssertionError("a department that behaves was called unreachable"));
    }

    /** What the adapter answered; empty if it threw what it may throw. Fails if it threw anything else or took too long. */
    private Optional<DispatchAnswer> sendOrUnreachable(Dispatch dispatch) throws Exception {
        DispatchedFiles files = SampleDispatches.FILES;
        Future<DispatchAnswer> answer = threads.submit(() -> adapter.send(dispatch, department.binding(), files));
        try {
            return Optional.of(answer.get(patience().toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            answer.cancel(true);
            return fail("the adapter took longer than " + patience());
        } catch (ExecutionException e) {
            if (e.getCause() instanceof DepartmentUnreachableException) {
                return Optional.empty();
            }
            return fail("the adapter threw what it may not", e.getCause());
        } catch (NullPointerException e) {
            return fail("the adapter answered null", e);
        }
    }

    private void quietly(Dispatch dispatch) {
        try {
            adapter.send(dispatch, department.binding(), SampleDispatches.FILES);
        } catch (DepartmentUnreachableException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void assertTaken(DispatchAnswer answer) {
        assertThat(answer).isInstanceOf(DispatchAnswer.Taken.class);
        assertThat(((DispatchAnswer.Taken) answer).departmentNumber())
                .isNotBlank()
                .hasSizeLessThanOrEqualTo(80);
    }

    private static DepartmentReply reply(Dispatch dispatch, String key) {
        return new DepartmentReply(
                dispatch.key(), key, "1024", new DepartmentReply.Opinion(OpinionKind.AGREE_ON_CONDITIONS, "退让道路红线"));
    }
}
