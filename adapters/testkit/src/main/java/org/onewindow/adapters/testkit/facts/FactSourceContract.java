package org.onewindow.adapters.testkit.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.onewindow.adapters.testkit.conformance.ConformanceReport;
import org.onewindow.spi.facts.Fact;
import org.onewindow.spi.facts.FactSource;
import org.onewindow.spi.facts.SubjectNumber;

/** What {@link FactSource} demands, as tests: subclass it in the source's own build and give it the source and two subjects. */
@ExtendWith(ConformanceReport.class)
public abstract class FactSourceContract {
    private static final int AT_ONCE = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** The source to be tested; the same during one test. */
    protected abstract FactSource source();

    /** Somebody of whom the source knows at least one fact. */
    protected abstract SubjectNumber known();

    /** Somebody of whom it knows nothing. */
    protected abstract SubjectNumber unknown();

    /** For what it is asked; an item's id for a source that answers only for some. */
    protected FactSource.Purpose purpose() {
        return new FactSource.Purpose("contract-test", "hall");
    }

    @Test
    void the_kind_is_a_short_name_and_the_same_on_every_call() {
        assertThat(source().kind()).matches("[a-z][a-z0-9-]{0,39}").isEqualTo(source().kind());
    }

    @Test
    void it_says_beforehand_which_facts_it_can_know_by_names_that_forms_can_bind() {
        assertThat(source().knows())
                .isNotEmpty()
                .allMatch(name -> name.matches("[a-z][A-Za-z0-9]*(\\.[a-z][A-Za-z0-9]*)*"))
                .isEqualTo(source().knows());
    }

    @Test
    void of_somebody_known_it_tells_what_was_asked_each_fact_once_with_a_time_and_in_plain_words() {
        List<Fact> told = source().lookUp(known(), source().knows(), purpose());

        assertThat(told).isNotEmpty();
        assertThat(told).extracting(Fact::name).doesNotHaveDuplicates().isSubsetOf(source().knows());
        assertThat(told).allSatisfy(fact -> {
            assertThat(isPlain(fact.value())).as(fact.name()).isTrue();
            assertThat(fact.asOf()).isAfter(Instant.EPOCH);
        });
    }

    @Test
    void it_tells_nothing_that_was_not_asked() {
        for (Fact fact : source().lookUp(known(), source().knows(), purpose())) {
            assertThat(source().lookUp(known(), Set.of(fact.name()), purpose()))
                    .extracting(Fact::name)
                    .containsExactly(fact.name());
        }
        assertThat(source().lookUp(known(), Set.of(), purpose())).isEmpty();
    }

    @Test
    void a_fact_that_it_does_not_know_is_left_out() {
        assertThat(source().lookUp(known(), Set.of("contract.unheardOf"), purpose()))
                .isEmpty();
    }

    @Test
    void of_somebody_unknown_it_tells_nothing_and_throws_nothing() {
        assertThat(source().lookUp(unknown(), source().knows(), purpose())).isEmpty();
    }

    @Test
    void it_says_the_same_to_several_threads_at_once() throws Exception {
        List<Fact> alone = source().lookUp(known(), source().knows(), purpose());
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            Callable<List<Fact>> question = () -> source().lookUp(known(), source().knows(), purpose());
            List<Future<List<Fact>>> answers = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                answers.add(threads.submit(question));
            }
            for (Future<List<Fact>> answer : answers) {
                assertThat(answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                        .extracting(fact -> fact.name() + "=" + fact.value())
                        .containsExactlyInAnyOrderElementsOf(alone.stream()
                                .map(fact -> fact.name() + "=" + fact.value())
                                .toList());
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static boolean isPlain(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().allMatch(FactSourceContract::isPlain);
        }
        if (value instanceof Map<?, ?> map) {
            return map.keySet().stream().allMatch(String.class::isInstance)
                    && map.values().stream().allMatch(FactSourceContract::isPlain);
        }
        return value instanceof String
                || value instanceof Boolean
                || value instanceof BigDecimal
                || value instanceof Integer
                || value instanceof Long;
    }
}
