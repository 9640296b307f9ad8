package org.onewindow.core.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.onewindow.core.plugin.PluginAnswer.Answered;
import org.onewindow.core.plugin.PluginAnswer.Defective;
import org.onewindow.core.plugin.PluginAnswer.Unable;
import org.onewindow.core.text.KernelTexts;
import org.onewindow.core.text.Messages;
import org.onewindow.spi.department.DepartmentAdapter;
import org.onewindow.spi.department.DepartmentBinding;
import org.onewindow.spi.department.DepartmentUnreachableException;
import org.onewindow.spi.department.Dispatch;
import org.onewindow.spi.department.DispatchAnswer;
import org.onewindow.spi.department.DispatchedFiles;
import org.onewindow.spi.facts.FactSource;

class PluginBoundaryTest {
    private static final Instant MONDAY = Instant.parse("2026-03-02T01:00:00Z");
    private static final String NUMBER = "320583202603021234000017";
    private static final DepartmentAdapter PLANNING = new DepartmentAdapter() {
        @Override
        public String kind() {
            return "planning";
        }

        @Override
        public DispatchAnswer send(Dispatch dispatch, DepartmentBinding binding, DispatchedFiles files) {
            return new DispatchAnswer.Taken("P-1");
        }
    };

    private final PluginBoundary boundary =
            new PluginBoundary(PluginRegistry.of(PLANNING), Clock.fixed(MONDAY, ZoneOffset.UTC));

    @Test
    void what_a_plug_in_answers_comes_through() {
        assertThat(send(adapter -> "P-1")).isEqualTo(new Answered<>("P-1"));
        assertThat(boundary.health(DepartmentAdapter.class, "planning"))
                .contains(new PluginHealth(1, 0, 0, Optional.empty()));
    }

    @ParameterizedTest
    @MethodSource("misbehaviours")
    void whatever_a_plug_in_throws_stays_at_the_border_as_a_finding_that_names_it(Throwable thrown) {
        PluginAnswer<String> answer = send(adapter -> {
            throw sneaky(thrown);
        });

        assertThat(answer).isInstanceOfSatisfying(Defective.class, defect -> {
            assertThat(defect.finding().code()).isEqualTo("OW-SPI-2003");
            assertThat(Messages.of(new KernelTexts()).text(defect.finding(), Locale.ENGLISH))
                    .contains("planning", NUMBER, thrown.getClass().getName())
                    .doesNotContain("secret");
        });
        assertThat(boundary.health(DepartmentAdapter.class, "planning"))
                .contains(new PluginHealth(0, 0, 1, Optional.of(MONDAY)));
    }

    static List<Throwable> misbehaviours() {
        return List.of(
                new IllegalStateException("secret"),
                new IOException("secret"),
                new NoClassDefFoundError("secret"),
                new ExceptionInInitializerError("secret"),
                new AssertionError("secret"),
                new StackOverflowError());
    }

    @Test
    void endless_recursion_is_the_plug_ins_own_trouble() {
        List<UnaryOperator<String>> asksItself = new ArrayList<>();
        asksItself.add(number -> asksItself.get(0).apply(number) + number);

        assertThat(send(adapter -> asksItself.get(0).apply("P-1"))).isInstanceOf(Defective.class);
    }

    @Test
    void trouble_of_the_virtual_machine_itself_gets_through() {
        assertThatThrownBy(() -> send(adapter -> {
                    throw new OutOfMemoryError("full");
                }))
                .isInstanceOf(OutOfMemoryError.class);
    }

    @Test
    void a_department_out_of_reach_is_no_defect() {
        DepartmentUnreachableException outage = new DepartmentUnreachableException("down", new IOException());

        PluginAnswer<String> answer = send(adapter -> {
            throw outage;
        });

        assertThat(answer).isEqualTo(new Unable<>(outage));
        assertThat(boundary.health(DepartmentAdapter.class, "planning"))
                .contains(new PluginHealth(0, 1, 0, Optional.empty()));
    }

    @Test
    void null_is_no_answer() {
        PluginAnswer<String> answer = send(adapter -> Map.<String, String>of().get("P-1"));

        assertThat(answer)
                .isInstanceOfSatisfying(
                        Defective.class,
                        defect -> assertThat(defect.finding().code()).isEqualTo("OW-SPI-2100"));
    }

    @Test
    void an_interrupt_that_a_plug_in_met_is_kept_for_the_caller() {
        send(adapter -> {
            throw new InterruptedException();
        });

        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void a_kind_that_nobody_serves_is_a_finding() {
        PluginAnswer<String> answer = boundary.call(FactSource.class, "planning", NUMBER, FactSource::kind);

        assertThat(answer)
                .isInstanceOfSatisfying(
                        Defective.class,
                        defect -> assertThat(defect.finding().code()).isEqualTo("OW-SPI-1004"));
    }

    private PluginAnswer<String> send(PluginBoundary.Call<DepartmentAdapter, String> call) {
        return boundary.call(DepartmentAdapter.class, "planning", NUMBER, call);
    }

    private static Exception sneaky(Throwable thrown) throws Exception {
        if (thrown instanceof Error error) {
            throw error;
        }
        return (Exception) thrown;
    }
}
