package org.onewindow.forms.prefill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onewindow.forms.prefill.Register.YESTERDAY;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.onewindow.core.fact.FactAccess;
import org.onewindow.core.fact.FactRecords;
import org.onewindow.core.fact.FieldOrigin;
import org.onewindow.core.plugin.PluginBoundary;
import org.onewindow.core.plugin.PluginRegistry;
import org.onewindow.core.text.Messages;
import org.onewindow.forms.template.FormTemplate;
import org.onewindow.forms.template.FormTexts;
import org.onewindow.forms.template.Templates;
import org.onewindow.spi.facts.Fact;
import org.onewindow.spi.facts.FactSource;
import org.onewindow.spi.facts.FactSource.Purpose;
import org.onewindow.spi.facts.SubjectNumber;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.identity.SocialCreditCode;

class PrefillTest {
    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofMillis(50);
    private static final FormTemplate FILING = Templates.filing();
    private static final SubjectNumber TAIJI =
            new SubjectNumber.OfOrganisation(new SocialCreditCode("91320583MA1MTC0U5U"));
    private static final Purpose PURPOSE = new Purpose("enterprise-filing", "applicant");

    private final SourceThreads threads = new SourceThreads();
    private final List<FactRecords.Asked> recorded = new ArrayList<>();
    private final Prefill.Recording recording = (subject, purpose, actor, questions, origins) -> {
        recorded.addAll(questions);
        return origins;
    };

    @AfterEach
    void stop() {
        threads.stop();
    }

    @Test
    void a_form_is_filled_with_what_registers_know_each_value_with_source_and_time() {
        Prefilled filled = fill(
                LONG,
                new Register("enterprise-register")
                        .says("enterprise.name", "昆山泰吉精密机械有限公司")
                        .says("enterprise.creditCode", TAIJI.text())
                        .says("enterprise.established", "2016-08-09"));

        assertThat(filled.findings()).isEmpty();
        assertThat(filled.values())
                .containsOnlyKeys("enterpriseName", "creditCode", "established")
                .containsEntry(
                        "enterpriseName",
                        new PrefilledValue(
                                "enterpriseName", "昆山泰吉精密机械有限公司", "enterprise.name", "enterprise-register", YESTERDAY));
        assertThat(filled.data()).containsEntry("established", "2016-08-09");
    }

    @Test
    void a_source_is_asked_only_for_facts_that_the_form_binds_and_the_source_knows() {
        Register register = new Register("tax").says("enterprise.name", "泰吉").says("enterprise.revenue", "9");

        fill(LONG, register);

        assertThat(register.questions).containsExactly("91320583MA1MTC0U5U [enterprise.name] enterprise-filing");
    }

    @Test
    void a_source_whom_the_binding_does_not_name_is_not_asked() {
        Register rumour = new Register("rumour").says("enterprise.name", "泰吉");

        assertThat(fill(LONG, rumour).values()).isEmpty();
        assertThat(rumour.questions).isEmpty();
    }

    @Test
    void amounts_come_in_the_unit_of_the_field() {
        Prefilled filled =
                fill(LONG, new Register("tax").says("enterprise.registeredCapital", new BigDecimal("5000000000")));

        assertThat(filled.data()).containsEntry("registeredCapital", new BigDecimal("5000"));
    }

    @Test
    void the_source_named_first_goes_first_and_disagreement_is_told() {
        Prefilled filled = fill(
                LONG,
                new Register("tax").says("enterprise.name", "昆山泰吉机械", NOW),
                new Register("enterprise-register").says("enterprise.name", "昆山泰吉精密机械有限公司"));

        assertThat(filled.data()).containsEntry("enterpriseName", "昆山泰吉精密机械有限公司");
        assertThat(filled.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code() + finding.subject()).isEqualTo("OW-FRM-3006/enterpriseName");
            assertThat(finding.stops()).isFalse();
            assertThat(Messages.of(new FormTexts()).text(finding, Locale.ENGLISH))
                    .isEqualTo("Registers disagree about “Enterprise”: what enterprise-register says was filled in, "
                            + "tax says otherwise.");
        });
    }

    @Test
    void what_another_register_says_otherwise_is_kept_beside_the_value_and_overwrites_nothing() {
        Prefilled filled = fill(
                LONG,
                new Register("tax").says("enterprise.name", "昆山泰吉机械", NOW),
                new Register("enterprise-register").says("enterprise.name", "昆山泰吉精密机械有限公司"));

        FieldOrigin origin = filled.origins().get("enterpriseName");
        assertThat(origin.told()).contains("昆山泰吉精密机械有限公司");
        assertThat(origin.others()).containsExactly(new FieldOrigin.Said("tax", "昆山泰吉机械", NOW));
    }

    @Test
    void a_field_whose_every_register_is_silent_is_told_to_be_out_of_reach_and_the_question_is_on_record() {
        FactSource down = broken(() -> {
            throw new IllegalStateException("down");
        });

        Prefilled filled = fill(LONG, down, new Register("tax").says("enterprise.name", "泰吉"));

        assertThat(filled.origins().get("creditCode")).isEqualTo(FieldOrigin.unreachable(List.of("broken")));
        assertThat(filled.origins().get("enterpriseName").outOfReach()).isFalse();
        assertThat(recorded)
                .containsExactlyInAnyOrder(
                        new FactRecords.Asked("broken", Set.of("enterprise.creditCode"), FactAccess.Outcome.FAILED),
                        new FactRecords.Asked("tax", Set.of("enterprise.name"), FactAccess.Outcome.ANSWERED));
    }

    @Test
    void what_a_register_no_longer_vouches_for_is_not_filled_in() {
        Register lapsed = new Register("enterprise-register")
                .saysUntil("enterprise.creditCode", TAIJI.text(), NOW.minusSeconds(1));
        Register valid = new Register("tax").saysUntil("enterprise.established", "2016-08-09", NOW);

        Prefilled filled = fill(LONG, lapsed, valid);

        assertThat(filled.values()).containsOnlyKeys("established");
        assertThat(filled.values().get("established").validUntil()).contains(NOW);
        assertThat(filled.findings()).extracting(Finding::code).containsExactly("OW-FRM-3008");
    }

    @Test
    void what_is_older_than_the_form_takes_is_not_filled_in() {
        FormTemplate template = Templates.read("""
                {"name": {"zh": "表"}, "type": "object", "properties": {
                  "name": {"type": "string", "label": {"zh": "名称", "en": "Name"},
                    "fact": {"name": "enterprise.name", "freshForDays": 30}}}}""");
        Register old = new Register("tax").says("enterprise.name", "泰吉", NOW.minus(Duration.ofDays(31)));
        Register fresh = new Register("tax").says("enterprise.name", "泰吉", NOW.minus(Duration.ofDays(30)));

        assertThat(prefill(LONG, old).of(template, TAIJI, PURPOSE).findings())
                .extracting(Finding::code)
                .containsExactly("OW-FRM-3008");
        assertThat(prefill(LONG, fresh).of(template, TAIJI, PURPOSE).data()).containsEntry("name", "泰吉");
    }

    @Test
    void three_registers_that_take_a_tenth_of_a_second_each_take_no_longer_together() {
        Runnable tenth = () -> LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        FactSource[] three = {waiting("one", tenth), waiting("two", tenth), waiting("three", tenth)};
        fill(LONG, three);

        long begin = System.nanoTime();
        fill(LONG, three);

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofMillis(150));
    }

    @Test
    void where_none_is_named_the_freshest_goes_first() {
        Prefilled filled = fill(
                LONG,
                new Register("archive").says("enterprise.established", "2016-08-08", YESTERDAY),
                new Register("tax").says("enterprise.established", "2016-08-09", NOW));

        assertThat(filled.values().get("established"))
                .isEqualTo(new PrefilledValue(
                        "established",
                        "2016-08-09",
                        "enterprise.established",
                        "tax",
                        NOW,
                        Optional.empty(),
                        List.of(new FieldOrigin.Said("archive", "2016-08-08", YESTERDAY))));
    }

    @Test
    void sources_that_agree_are_no_finding_however_they_write_the_number() {
        Prefilled filled = fill(
                LONG,
                new Register("archive").says("enterprise.registeredCapital", new BigDecimal("5E+9")),
                new Register("tax").says("enterprise.registeredCapital", 5_000_000_000L));

        assertThat(filled.findings()).isEmpty();
        assertThat(filled.values().get("registeredCapital").source()).isEqualTo("archive");
    }

    @Test
    void a_fact_from_the_future_is_as_old_as_now() {
        Prefilled filled = fill(
                LONG,
                new Register("tax")
                        .says("enterprise.established", "2016-08-09", Instant.parse("2099-01-01T00:00:00Z")));

        assertThat(filled.values().get("established").asOf()).isEqualTo(NOW);
    }

    static Stream<Object> values_that_do_not_fit() {
        return Stream.of(
                "yesterday",
                "1899-12-31",
                new BigDecimal("20160809"),
                Map.of("year", "2016"),
                List.of("2016-08-09"),
                new BigDecimal("1E+999999999"),
                new Object(),
                endless(),
                "x".repeat(30_000));
    }

    @ParameterizedTest
    @MethodSource("values_that_do_not_fit")
    void a_value_that_does_not_fit_the_form_is_not_filled_in(Object value) {
        Prefilled filled = fill(
                LONG,
                new Register("tax").says("enterprise.established", value).says("enterprise.creditCode", TAIJI.text()));

        assertThat(filled.values()).containsOnlyKeys("creditCode");
        assertThat(filled.findings())
                .extracting(finding -> finding.code() + " " + finding.subject())
                .containsExactly("OW-FRM-3003 /established");
    }

    @Test
    void a_value_that_does_not_fit_makes_room_for_the_next_source() {
        Prefilled filled = fill(
                LONG,
                new Register("enterprise-register").says("enterprise.name", "泰\u0000吉"),
                new Register("tax").says("enterprise.name", "昆山泰吉机械"));

        assertThat(filled.data()).containsEntry("enterpriseName", "昆山泰吉机械");
        assertThat(filled.findings()).extracting(Finding::code).containsExactly("OW-FRM-3003");
    }

    @Test
    void what_a_source_leaves_blank_it_does_not_know() {
        Prefilled filled = fill(LONG, new Register("tax").says("enterprise.name", "  "));

        assertThat(filled.values()).isEmpty();
        assertThat(filled.findings()).isEmpty();
    }

    @Test
    void facts_nobody_asked_for_are_dropped_and_told() {
        Prefilled filled = fill(
                LONG,
                new Register("tax")
                        .says("enterprise.name", "泰吉")
                        .saysUnasked("person.illnesses", "none")
                        .saysUnasked("<script>", "x"));

        assertThat(filled.values()).containsOnlyKeys("enterpriseName");
        assertThat(filled.findings())
                .extracting(finding -> finding.code() + finding.arguments())
                .containsExactly("OW-FRM-3004[tax, ?, person.illnesses]");
    }

    @Test
    void a_source_that_contradicts_itself_fills_nothing() {
        Prefilled filled =
                fill(LONG, new Register("tax").says("enterprise.name", "泰吉").says("enterprise.name", "吉泰"));

        assertThat(filled.values()).isEmpty();
        assertThat(filled.findings()).extracting(Finding::code).containsExactly("OW-FRM-3005");
    }

    static Stream<FactSource> broken_sources() {
        return Stream.of(
                broken(() -> {
                    throw new IllegalStateException("no line to the register");
                }),
                broken(() -> {
                    throw new StackOverflowError();
                }),
                broken(() -> {
                    throw new NoClassDefFoundError("driver");
                }),
                broken(() -> null),
                broken(() -> Arrays.asList((Fact) null)),
                broken(() -> new AbstractList<>() {
                    @Override
                    public Fact get(int index) {
                        throw new UnsupportedOperationException();
                    }

                    @Override
                    public int size() {
                        return 5;
                    }
                }));
    }

    @ParameterizedTest
    @MethodSource("broken_sources")
    void a_broken_source_costs_its_own_values_only(FactSource broken) {
        Prefilled filled = fill(LONG, broken, new Register("enterprise-register").says("enterprise.name", "泰吉"));

        assertThat(filled.data()).isEqualTo(Map.of("enterpriseName", "泰吉"));
        assertThat(filled.findings())
                .extracting(finding -> finding.code() + finding.arguments())
                .containsExactly("OW-FRM-3002[broken]");
    }

    @Test
    void an_answer_that_never_ends_is_cut_off() {
        Prefilled filled = fill(LONG, broken(() -> new AbstractList<>() {
            @Override
            public Fact get(int index) {
                return new Fact("noise" + index, "x", "broken", YESTERDAY);
            }

            @Override
            public int size() {
                return Integer.MAX_VALUE;
            }
        }));

        assertThat(filled.findings()).extracting(Finding::code).containsExactly("OW-FRM-3004");
    }

    @Test
    void a_source_that_cannot_say_what_it_knows_is_not_asked() {
        Register dumb = new Register("tax") {
            @Override
            public Set<String> knows() {
                throw new IllegalStateException("not yet");
            }
        };

        assertThat(fill(LONG, dumb).values()).isEmpty();
        assertThat(dumb.questions).isEmpty();
    }

    @Test
    void all_sources_are_asked_at_the_same_time() {
        CyclicBarrier together = new CyclicBarrier(3);

        Prefilled filled = fill(
                LONG,
                waiting("first", () -> meet(together)),
                waiting("second", () -> meet(together)),
                waiting("third", () -> meet(together)));

        assertThat(filled.findings()).isEmpty();
        assertThat(filled.data()).containsEntry("established", "2016-08-09");
    }

    @Test
    void a_source_that_is_late_costs_its_own_values_only() throws Exception {
        CountDownLatch interrupted = new CountDownLatch(1);
        Register slow = waiting("slow", () -> {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                interrupted.countDown();
                Thread.currentThread().interrupt();
            }
        });

        Prefilled filled =
                fill(Duration.ofMillis(500), slow, new Register("enterprise-register").says("enterprise.name", "泰吉"));

        assertThat(filled.data()).isEqualTo(Map.of("enterpriseName", "泰吉"));
        assertThat(filled.findings())
                .extracting(finding -> finding.code() + finding.arguments())
                .containsExactly("OW-FRM-3001[slow, 500]");
        assertThat(interrupted.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void a_source_that_never_comes_back_is_not_called_any_more_until_it_does() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(SourceThreads.MOST_PER_SOURCE);
        AtomicInteger called = new AtomicInteger();
        Register stuck = waiting("stuck", () -> {
            called.incrementAndGet();
            awaitDeafly(end);
            ended.countDown();
        });
        Prefill prefill = prefill(SHORT, stuck);
        // On a busy machine a question may be given up before its thread has begun; then the source was not called.
        for (int tries = 0; called.get() < SourceThreads.MOST_PER_SOURCE; tries++) {
            assertThat(tries).isLessThan(1_000);
            assertThat(prefill.of(FILING, TAIJI, PURPOSE).findings())
                    .extracting(Finding::code)
                    .hasSize(1)
                    .isSubsetOf("OW-FRM-3001", "OW-FRM-3007");
        }

        for (int again = 0; again < 3; again++) {
            assertThat(prefill.of(FILING, TAIJI, PURPOSE).findings())
                    .extracting(Finding::code)
                    .containsExactly("OW-FRM-3007");
        }
        assertThat(called).hasValue(SourceThreads.MOST_PER_SOURCE);

        end.countDown();
        assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
        threads.stop();
    }

    @Test
    void findings_and_values_never_print_personal_data() {
        Prefilled filled = fill(
                LONG,
                new Register("enterprise-register").says("enterprise.name", "secret-1234\u0000"),
                new Register("tax").says("enterprise.name", "secret-5678"));

        assertThat(filled.findings().toString() + filled.values().get("enterpriseName"))
                .doesNotContain("secret");
    }

    private Prefilled fill(Duration patience, FactSource... sources) {
        return prefill(patience, sources).of(FILING, TAIJI, PURPOSE);
    }

    private Prefill prefill(Duration patience, FactSource... sources) {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        PluginRegistry registry = PluginRegistry.of((Object[]) sources);
        PluginBoundary boundary = new PluginBoundary(registry, clock);
        return new Prefill(
                new Sources(new RegisteredFacts(registry, boundary, threads), boundary, List::of),
                threads,
                recording,
                clock,
                patience);
    }

    private interface Answer {
        @Nullable
        List<Fact> give();
    }

    private static FactSource broken(Answer answer) {
        return new Register("broken") {
            @Override
            @SuppressWarnings("NullAway")
            public List<Fact> lookUp(SubjectNumber subject, Set<String> wanted, Purpose purpose) {
                return answer.give();
            }
        }.claimsToKnow("enterprise.creditCode");
    }

    private static Register waiting(String kind, Runnable wait) {
        Register register = new Register(kind) {
            @Override
            public List<Fact> lookUp(SubjectNumber subject, Set<String> wanted, Purpose purpose) {
                List<Fact> facts = super.lookUp(subject, wanted, purpose);
                wait.run();
                return facts;
            }
        };
        return register.says("enterprise.established", "2016-08-09");
    }

    private static void meet(CyclicBarrier together) {
        try {
            together.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException("not asked at the same time", e);
        }
    }

    private static void awaitDeafly(CountDownLatch end) {
        boolean interrupted = false;
        while (end.getCount() > 0) {
            try {
                end.await();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<String> endless() {
        return new AbstractList<>() {
            @Override
            public String get(int index) {
                return "x";
            }

            @Override
            public int size() {
                return Integer.MAX_VALUE;
            }

            @Override
            public String toString() {
                return "an endless list";
            }
        };
    }
}
