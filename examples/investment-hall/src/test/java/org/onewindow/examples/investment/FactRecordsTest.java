package org.onewindow.examples.investment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.onewindow.adapters.testkit.database.TestDatabase;
import org.onewindow.adapters.testkit.hall.HallFixture;
import org.onewindow.adapters.testkit.hall.OnBothDatabases;
import org.onewindow.core.act.Caller;
import org.onewindow.core.act.UnitOfWork;
import org.onewindow.core.fact.FactAccess;
import org.onewindow.core.fact.FactAudit;
import org.onewindow.core.fact.FactRecords;
import org.onewindow.core.fact.FieldOrigin;
import org.onewindow.core.integrity.InvariantChecker;
import org.onewindow.core.privacy.Subjects;
import org.onewindow.spi.facts.SubjectNumber;
import org.onewindow.spi.identity.Role;
import org.onewindow.spi.identity.SocialCreditCode;
import org.onewindow.spi.identity.StaffId;
import org.onewindow.spi.identity.SubjectId;

/** What registers said, and who asked them, on a real database. */
@OnBothDatabases
class FactRecordsTest {
    private static final SubjectNumber TOOLS =
            new SubjectNumber.OfOrganisation(new SocialCreditCode("91320583MA1WJ3K23T"));
    private static final SubjectNumber OTHERS =
            new SubjectNumber.OfOrganisation(new SocialCreditCode("91320583MA1X7P4M0X"));
    private static final Instant YESTERDAY = Instant.parse("2026-03-01T01:00:00Z");
    private static final FieldOrigin DOWN = FieldOrigin.unreachable(List.of("tax"));
    private static final FieldOrigin TOLD = FieldOrigin.told(
            "tax",
            new BigDecimal("5000.5"),
            YESTERDAY,
            Optional.empty(),
            List.of(new FieldOrigin.Said("archive", "昆山", YESTERDAY)));
    private static final Caller AUDIT =
            new Caller.Staff(new StaffId("cha.xin"), EnumSet.of(Role.AUDIT_ADMINISTRATOR), Optional.empty());
    private static final Caller CLERK =
            new Caller.Staff(new StaffId("wang.fang"), EnumSet.of(Role.RECEPTION_CLERK), Optional.empty());

    private final HallFixture hall;
    private final FactRecords records;
    private final FactAudit audit;

    FactRecordsTest(TestDatabase database) {
        hall = HallFixture.on(database, Map.of("onewindow.file.directory", HallUnderTest.FILES));
        records = hall.get(FactRecords.class);
        audit = hall.get(FactAudit.class);
    }

    @AfterEach
    void close() throws IOException, SQLException {
        assertThat(hall.get(InvariantChecker.class).violations()).isEmpty();
        hall.close();
    }

    @Test
    void what_registers_said_is_read_back_whole() {
        asked(TOOLS, "filing", Map.of("capital", TOLD, "name", DOWN));

        assertThat(origins(TOOLS, "filing")).containsEntry("capital", TOLD).containsEntry("name", DOWN);
        assertThat(origins(TOOLS, "another-item")).isEmpty();
        assertThat(origins(OTHERS, "filing")).isEmpty();
    }

    @Test
    void a_register_that_is_down_now_does_not_wipe_out_its_word_for_a_day() {
        asked(TOOLS, "approval", Map.of("capital", TOLD));

        assertThat(asked(TOOLS, "approval", Map.of("capital", DOWN))).containsEntry("capital", TOLD);
        hall.clock().advance(Duration.ofDays(1).plusSeconds(1));
        assertThat(asked(TOOLS, "approval", Map.of("capital", DOWN))).containsEntry("capital", DOWN);
    }

    @Test
    void a_word_for_which_the_register_no_longer_vouches_does_not_stand_in() {
        FieldOrigin lapsing = FieldOrigin.told(
                "tax", "x", YESTERDAY, Optional.of(hall.clock().instant().plusSeconds(60)), List.of());
        asked(TOOLS, "design", Map.of("capital", lapsing));
        hall.clock().advance(Duration.ofSeconds(61));

        assertThat(asked(TOOLS, "design", Map.of("capital", DOWN))).containsEntry("capital", DOWN);
    }

    @Test
    void the_audit_reads_every_question_the_person_her_own_and_nobody_else_any() {
        asked(TOOLS, "proposal", Map.of());
        asked(OTHERS, "proposal", Map.of());
        SubjectId tools = hall.get(Subjects.class).of(TOOLS);

        assertThat(audit.newest(AUDIT)).extracting(FactAccess::subject).contains(tools);
        assertThat(audit.newest(new Caller.Subject(tools)))
                .isNotEmpty()
                .allMatch(access -> access.subject().equals(tools));
        assertThat(audit.newest(new Caller.Subject(tools)).get(0))
                .extracting(FactAccess::source, FactAccess::facts, FactAccess::actor)
                .containsExactly("tax", List.of("enterprise.capital", "enterprise.name"), "staff:wang.fang");
        assertThat(audit.newest(CLERK)).isEmpty();
    }

    private Map<String, FieldOrigin> asked(SubjectNumber subject, String purpose, Map<String, FieldOrigin> origins) {
        return records.record(
                subject,
                purpose,
                "staff:wang.fang",
                List.of(new FactRecords.Asked(
                        "tax", Set.of("enterprise.name", "enterprise.capital"), FactAccess.Outcome.ANSWERED)),
                origins);
    }

    private Map<String, FieldOrigin> origins(SubjectNumber subject, String purpose) {
        SubjectId id = hall.get(Subjects.class).of(subject);
        return hall.get(UnitOfWork.class).within(() -> records.origins(id, purpose));
    }
}
