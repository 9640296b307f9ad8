package org.onewindow.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.h2.util.DateTimeUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onewindow.adapters.testkit.hall.HallFixture;
import org.onewindow.core.act.Reading;
import org.onewindow.core.act.Sequences;
import org.onewindow.core.act.UnitOfWork;

@SmallHall
class ColumnTest {
    private static final Instant AT = Instant.parse("2026-02-28T23:59:59.123456789Z");
    private static final LocalDate SPRING_FESTIVAL = LocalDate.of(2026, 2, 17);
    private static final TimeZone MACHINE = TimeZone.getDefault();

    private final HallFixture hall;
    private final String id = UUID.randomUUID().toString();

    ColumnTest(HallFixture hall) {
        this.hall = hall;
    }

    @AfterEach
    void put_the_zone_back() {
        TimeZone.setDefault(MACHINE);
        DateTimeUtils.resetCalendar();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Asia/Shanghai", "America/New_York"})
    void what_is_kept_comes_back_whatever_the_machines_zone(String zone) throws Exception {
        keep(new Keepsake(id).filled(AT, Duration.ofMinutes(90), SPRING_FESTIVAL, "䶮 𠮷 🏮", new byte[] {1, 2, 3}));
        String inZone = id + "z";
        try (HallFixture there = startedIn(zone)) {
            Keepsake here = there.get(Reading.class).read(entities -> entities.find(Keepsake.class, id));
            assertThat(here.keptAt()).isEqualTo(AT.truncatedTo(ChronoUnit.MICROS));
            assertThat(here.keptOn()).isEqualTo(SPRING_FESTIVAL);
            assertThat(here.keptFor()).isEqualTo(Duration.ofMinutes(90));
            assertThat(here.note()).isEqualTo("䶮 𠮷 🏮");
            assertThat(here.content()).containsExactly(1, 2, 3);
            keep(there, new Keepsake(inZone).filled(AT, Duration.ZERO, SPRING_FESTIVAL, "", new byte[0]));
        }
        put_the_zone_back();

        Keepsake back = read(entities -> entities.find(Keepsake.class, inZone));
        assertThat(back.keptAt()).isEqualTo(AT.truncatedTo(ChronoUnit.MICROS));
        assertThat(back.keptOn()).isEqualTo(SPRING_FESTIVAL);
    }

    private HallFixture startedIn(String zone) {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        DateTimeUtils.resetCalendar();
        return SmallHalls.on(hall.database(), Map.of());
    }

    @Test
    void absent_values_stay_absent() {
        keep(new Keepsake(id));

        assertThat(kept(Keepsake::keptAt)).isNull();
        assertThat(kept(Keepsake::keptFor)).isNull();
        assertThat(kept(Keepsake::keptOn)).isNull();
        assertThat(kept(Keepsake::note)).isNull();
        assertThat(kept(Keepsake::content)).isNull();
    }

    @Test
    void a_value_can_be_taken_away_again() {
        keep(new Keepsake(id).filled(AT, Duration.ofDays(1), SPRING_FESTIVAL, "note", new byte[] {1}));
        hall.get(UnitOfWork.class)
                .within(() -> hall.get(Reading.class).read(entities -> entities.merge(new Keepsake(id))));

        assertThat(kept(Keepsake::keptAt)).isNull();
        assertThat(kept(Keepsake::content)).isNull();
    }

    @Test
    void points_in_time_are_compared_and_aggregated_by_the_database() {
        keep(new Keepsake(id).filled(AT, Duration.ZERO, SPRING_FESTIVAL, "", new byte[0]));

        Instant latest = read(entities -> entities.createQuery(
                        "select max(k.keptAt) from Keepsake k where k.keptAt < :end", Instant.class)
                .setParameter("end", AT.plusSeconds(1))
                .getSingleResult());

        assertThat(latest).isEqualTo(Instant.parse("2026-02-28T23:59:59.123456Z"));
    }

    @Test
    void a_file_of_ten_megabytes_comes_back() {
        byte[] file = new byte[10 << 20];
        IntStream.range(0, file.length).forEach(i -> file[i] = (byte) (i * 31));
        keep(new Keepsake(id).filled(AT, Duration.ZERO, SPRING_FESTIVAL, "", file));

        assertThat(kept(Keepsake::content)).isEqualTo(file);
    }

    @Test
    void rows_of_one_kind_are_inserted_in_one_batch() {
        var counts = hall.statements()
                .during(() -> hall.get(UnitOfWork.class)
                        .within(() -> hall.get(Reading.class).read(entities -> {
                            IntStream.range(0, 20).forEach(i -> entities.persist(new Keepsake(id + i)));
                            return 20;
                        })));

        assertThat(counts.statements()).as("%s", counts).isEqualTo(1);
        assertThat(counts.batches()).isEqualTo(1);
        assertThat(counts.rowChanges()).isEqualTo(20);
        assertThat(counts.commits()).isEqualTo(1);
    }

    @Test
    void numbers_of_a_sequence_are_given_out_once_and_cost_a_statement_in_fifty() {
        Sequences sequences = hall.get(Sequences.class);
        Set<Long> seen = ConcurrentHashMap.newKeySet();
        var counts = hall.statements()
                .during(() -> LongStream.range(0, 100).forEach(i -> seen.add(sequences.next("ticket_serial"))));
        IntStream.range(0, 400).parallel().forEach(i -> seen.add(sequences.next("ticket_serial")));

        assertThat(seen).hasSize(500).allMatch(number -> number >= 1 && number <= 500);
        assertThat(counts.statements()).isEqualTo(2);
    }

    @Test
    void a_sequence_needs_a_plain_name() {
        Sequences sequences = hall.get(Sequences.class);

        assertThatThrownBy(() -> sequences.next("a; drop table counter")).isInstanceOf(IllegalArgumentException.class);
    }

    private void keep(Keepsake keepsake) {
        keep(hall, keepsake);
    }

    private static void keep(HallFixture where, Keepsake keepsake) {
        where.get(UnitOfWork.class)
                .within(() -> where.get(Reading.class).read(entities -> {
                    entities.persist(keepsake);
                    return keepsake;
                }));
    }

    private <T> T kept(Function<Keepsake, T> property) {
        return read(entities -> property.apply(entities.find(Keepsake.class, id)));
    }

    private <T> T read(Function<EntityManager, T> query) {
        return hall.get(Reading.class).read(query);
    }
}
