package org.onewindow.adapters.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onewindow.adapters.testkit.database.DatabaseKind;
import org.onewindow.adapters.testkit.database.TestDatabase;
import org.onewindow.adapters.testkit.hall.OnBothDatabases;
import org.onewindow.adapters.verifier.Violation.Kind;

/** The hall's own tables know where each chain ends: who tampers with the ledger alone is found by them. */
@OnBothDatabases({DatabaseKind.H2_MEMORY, DatabaseKind.POSTGRESQL})
class InnerHeadsTest {
    private final TestDatabase database;
    private Tampering tampering;

    InnerHeadsTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void write() throws SQLException {
        tampering = new Tampering(database);
        for (String table : List.of("application", "hall_chain")) {
            tampering.run("drop table if exists " + table);
            tampering.run("create table " + table + " (id varchar, ledger_seq int, ledger_hash varchar)");
        }
        for (Head head : tampering.heads()) {
            insert(TwoCases.OWN.equals(head.chain()) ? "hall_chain" : "application", head);
        }
    }

    private void insert(String table, Head head) throws SQLException {
        try (Connection connection = database.connect();
                PreparedStatement insert = connection.prepareStatement("insert into " + table + " values (?, ?, ?)")) {
            insert.setString(1, head.chain());
            insert.setLong(2, head.seq());
            insert.setString(3, head.hash());
            insert.executeUpdate();
        }
    }

    @AfterEach
    void cleanUp() throws SQLException {
        tampering.run("drop table application");
        tampering.run("drop table hall_chain");
        tampering.close();
    }

    @Test
    void a_sound_ledger_agrees_with_them() {
        VerificationReport report = tampering.verify(Heads.none());

        assertThat(report.violations()).isEmpty();
        assertThat(report.innerHeads()).isEqualTo(3);
    }

    /** Days and months have no application; what they record is no stranger's for that. */
    @Test
    void the_days_of_queue_and_fees_and_the_months_of_appointments_own_their_chains() throws SQLException {
        tampering.run("create table queue_day (queue_day date, ledger_seq int, ledger_hash varchar)");
        tampering.run("create table fee_day (fee_day date, ledger_seq int, ledger_hash varchar)");
        tampering.run(
                "create table monthly_chain (name varchar, ledger_month varchar, ledger_seq int, ledger_hash varchar)");
        try {
            tampering.run(
                    "insert into queue_day values (date '2026-11-27', 2, '%s')".formatted(write("queue/2026-11-27")));
            tampering.run(
                    "insert into fee_day values (date '2026-11-27', 2, '%s')".formatted(write("fees/2026-11-27")));
            write("appointments/2026-10");
            tampering.run("insert into monthly_chain values ('appointments', '2026-11', 2, '%s')"
                    .formatted(write("appointments/2026-11")));
            write("appointments/2026-12");
            write("queue/2026-11-28");

            assertThat(tampering.verify(Heads.none()).violations())
                    .containsExactlyInAnyOrder(
                            Violation.of(Kind.UNOWNED, "appointments/2026-12", 0),
                            Violation.of(Kind.UNOWNED, "queue/2026-11-28", 0));
        } finally {
            for (String table : List.of("queue_day", "fee_day", "monthly_chain")) {
                tampering.run("drop table " + table);
            }
        }
    }

    /** A sound chain of that name; answers the hash of its end. */
    private String write(String chain) throws SQLException {
        List<Map<Column, @Nullable String>> entries = tampering.entries(TwoCases.OWN);
        for (Map<Column, @Nullable String> entry : entries) {
            entry.put(Column.CHAIN, chain);
            entry.put(Column.ACT_KEY, chain + entry.get(Column.SEQ));
        }
        List<Map<Column, @Nullable String>> written = Tampering.rewritten(entries);
        for (Map<Column, @Nullable String> entry : written) {
            tampering.insert(entry);
        }
        return String.valueOf(written.get(written.size() - 1).get(Column.HASH));
    }

    @Test
    void a_chain_cut_off_is_found() throws SQLException {
        List<Map<Column, @Nullable String>> entries = tampering.entries(TwoCases.SURVEY);
        tampering.replace(TwoCases.SURVEY, entries.subList(0, 1));

        assertThat(tampering.verify(Heads.none()).violations())
                .containsExactly(Violation.of(Kind.CUT_OFF, TwoCases.SURVEY, 1, 2));
    }

    @Test
    void an_entry_put_behind_the_last_is_found_though_it_fits() throws SQLException {
        List<Map<Column, @Nullable String>> entries = tampering.entries(TwoCases.SURVEY);
        Map<Column, @Nullable String> forged =
                tampering.entries(TwoCases.SURVEY).get(1);
        forged.put(Column.ACT_KEY, "request-99999");
        entries.add(forged);
        tampering.replace(TwoCases.SURVEY, Tampering.rewritten(entries));

        assertThat(tampering.verify(Heads.none()).violations())
                .containsExactly(Violation.of(Kind.INSERTED, TwoCases.SURVEY, 3));
    }

    @Test
    void a_chain_rebuilt_is_found() throws SQLException {
        List<Map<Column, @Nullable String>> entries = tampering.entries(TwoCases.OWN);
        entries.get(0).put(Column.GROUNDS, "另有依据");
        tampering.replace(TwoCases.OWN, Tampering.rewritten(entries));

        assertThat(tampering.verify(Heads.none()).violations())
                .containsExactly(Violation.of(Kind.REBUILT, TwoCases.OWN, 2));
    }

    /** A hall goes on working while its ledger is read. */
    @Test
    void an_act_done_between_the_entries_and_the_heads_is_seen_in_neither() throws SQLException {
        List<Map<Column, @Nullable String>> entries = tampering.entries(TwoCases.OWN);
        Map<Column, @Nullable String> next = tampering.entries(TwoCases.OWN).get(1);
        next.put(Column.ACT_KEY, "request-99999");
        entries.add(next);
        Map<Column, @Nullable String> appended = Tampering.rewritten(entries).get(2);
        List<LedgerSource.InnerHead> seen = new ArrayList<>();

        tampering.source().read(new LedgerSource.Visitor() {
            private boolean hasBegun;

            @Override
            public void entry(StoredEntry entry) {
                if (!hasBegun) {
                    hasBegun = true;
                    act(appended);
                }
            }

            @Override
            public void unreadable(long row) {
                throw new AssertionError("row " + row + " is readable");
            }

            @Override
            public void innerHead(LedgerSource.InnerHead head) {
                seen.add(head);
            }
        });

        assertThat(seen)
                .hasSize(3)
                .allSatisfy(head -> assertThat(head.lastSeq())
                        .as(head.head().chain())
                        .isEqualTo(head.head().seq()));
    }

    private void act(Map<Column, @Nullable String> appended) {
        try {
            tampering.insert(appended);
            tampering.run("update hall_chain set ledger_seq = 3, ledger_hash = '" + appended.get(Column.HASH) + "'");
        } catch (SQLException e) {
            throw new AssertionError("the hall could not go on", e);
        }
    }

    @Test
    void a_chain_whose_application_is_gone_is_found() throws SQLException {
        tampering.run("delete from application where id = '" + TwoCases.FILING + "'");

        assertThat(tampering.verify(Heads.none()).violations())
                .containsExactly(Violation.of(Kind.UNOWNED, TwoCases.FILING, 0));
    }
}
