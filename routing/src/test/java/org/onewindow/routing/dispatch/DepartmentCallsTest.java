package org.onewindow.routing.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.onewindow.core.plugin.PluginAnswer;
import org.onewindow.core.plugin.PluginBoundary;
import org.onewindow.core.plugin.PluginRegistry;
import org.onewindow.spi.department.DepartmentAdapter;
import org.onewindow.spi.department.DepartmentBinding;
import org.onewindow.spi.department.DepartmentUnreachableException;
import org.onewindow.spi.department.Dispatch;
import org.onewindow.spi.department.DispatchAnswer;
import org.onewindow.spi.department.DispatchedFiles;
import org.onewindow.spi.identity.DepartmentId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whatever an adapter does with the thread it is called on stays with its department (G7): the zoo of bad adapters. */
class DepartmentCallsTest {
    private static final Logger LOG = LoggerFactory.getLogger(DepartmentCallsTest.class);

    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final DepartmentBinding BAD = new DepartmentBinding(new DepartmentId("planning"), "bad", Map.of());
    private static final DepartmentBinding GOOD = new DepartmentBinding(new DepartmentId("land"), "good", Map.of());
    private static final String PATIENCE = "onewindow.dispatch.patience";

    private final CountDownLatch never = new CountDownLatch(1);
    private DepartmentCalls calls;

    /** An adapter of that kind; what it does, each test says at the call. */
    private record Adapter(String kind) implements DepartmentAdapter {
        @Override
        public DispatchAnswer send(Dispatch dispatch, DepartmentBinding binding, DispatchedFiles files) {
            return new DispatchAnswer.Taken("X-1");
        }
    }

    @BeforeEach
    void open() {
        System.setProperty(PATIENCE, "PT0.3S");
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        calls = new DepartmentCalls(
                new PluginBoundary(PluginRegistry.of(new Adapter("bad"), new Adapter("good")), clock), clock);
    }

    @AfterEach
    void close() {
        never.countDown();
        calls.stop();
        System.clearProperty(PATIENCE);
    }

    static Stream<Throwable> whatAnAdapterMayThrow() {
        return Stream.of(
                new IllegalStateException("defect"),
                new NullPointerException(),
                new Exception("checked, thrown all the same"),
                new InterruptedException(),
                new Error("error"),
                new AssertionError(),
                new StackOverflowError(),
                new NoClassDefFoundError("org/example/Missing"),
                new ExceptionInInitializerError(),
                new LinkageError());
    }

    @ParameterizedTest
    @MethodSource("whatAnAdapterMayThrow")
    void whatever_is_thrown_is_a_defect_of_that_adapter_and_nobody_elses(Throwable thrown) {
        Optional<PluginAnswer<String>> answer = calls.on(BAD, "zoo", adapter -> {
            throw sneaky(thrown);
        });

        assertThat(answer).get().isInstanceOf(PluginAnswer.Defective.class);
        assertThat(theOtherAnswers()).isTrue();
        assertThat(calls.closed()).isEmpty();
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void null_for_an_answer_is_a_defect() {
        assertThat(calls.on(BAD, "zoo", adapter -> (String) null)).get().isInstanceOf(PluginAnswer.Defective.class);
    }

    @Test
    void one_that_never_comes_back_uses_up_its_own_threads_and_is_not_called_any_more() {
        for (int i = 0; i < DepartmentCalls.MOST_AT_ONCE; i++) {
            assertThat(calls.on(BAD, "zoo", adapter -> deaf())).isEmpty();
        }

        assertThat(calls.closed()).containsExactly(BAD.department());
        assertThat(calls.on(BAD, "zoo", adapter -> "called all the same")).isEmpty();
        assertThat(theOtherAnswers()).isTrue();
    }

    /** As one that loops without looking up does. */
    private String deaf() {
        while (never.getCount() > 0) {
            try {
                never.await();
            } catch (InterruptedException e) {
                LOG.debug("it does not give up: that is what is wrong with it", e);
            }
        }
        return "";
    }

    @Test
    void one_that_gives_up_when_it_is_told_to_may_be_called_again() {
        assertThat(calls.on(BAD, "zoo", adapter -> {
                    never.await();
                    return "";
                }))
                .isEmpty();

        assertThat(calls.on(BAD, "zoo", adapter -> "back"))
                .get()
                .isInstanceOfSatisfying(
                        PluginAnswer.Answered.class,
                        answered -> assertThat(answered.value()).isEqualTo("back"));
    }

    @Test
    void what_one_leaves_behind_on_its_thread_does_not_reach_the_next_call() {
        calls.on(BAD, "zoo", adapter -> {
            Thread.currentThread().interrupt();
            return "";
        });
        for (int i = 0; i < 5; i++) {
            calls.on(BAD, "zoo", adapter -> {
                new Thread(this::deaf, "leaked").start();
                return "";
            });
        }

        assertThat(theOtherAnswers()).isTrue();
        assertThat(calls.on(
                        BAD,
                        "zoo",
                        adapter -> String.valueOf(Thread.currentThread().isInterrupted())))
                .get()
                .isEqualTo(new PluginAnswer.Answered<>("false"));
    }

    @Test
    void one_out_of_reach_three_times_is_left_alone_and_the_others_are_not() {
        for (int i = 0; i < 3; i++) {
            assertThat(calls.on(BAD, "zoo", adapter -> {
                        throw new DepartmentUnreachableException("gone", new IllegalStateException());
                    }))
                    .get()
                    .isInstanceOf(PluginAnswer.Unable.class);
        }

        assertThat(calls.closed()).containsExactly(BAD.department());
        assertThat(theOtherAnswers()).isTrue();
    }

    private boolean theOtherAnswers() {
        return calls.on(GOOD, "zoo", adapter -> List.of("fine"))
                .filter(PluginAnswer.Answered.class::isInstance)
                .isPresent();
    }

    @SuppressWarnings("unchecked") // that is how one throws a checked exception that nobody declared
    private static <T extends Throwable> RuntimeException sneaky(Throwable thrown) throws T {
        throw (T) thrown;
    }
}
