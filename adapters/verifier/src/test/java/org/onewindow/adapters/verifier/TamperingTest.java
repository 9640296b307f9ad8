package org.onewindow.adapters.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onewindow.adapters.testkit.database.DatabaseKind;
import org.onewindow.adapters.testkit.database.TestDatabase;
import org.onewindow.adapters.testkit.hall.OnBothDatabases;
import org.onewindow.adapters.verifier.Violation.Kind;

/** G22: whatever is changed through raw SQL is found, and nothing is found where nothing was changed. */
@OnBothDatabases({DatabaseKind.H2_MEMORY, DatabaseKind.POSTGRESQL})
class TamperingTest {
    private static final List<String> CHAINS = List.of(TwoCases.FILING, TwoCases.SURVEY, TwoCases.OWN);
    private static final String FRESH_KEY = "request-99999";

    private final TestDatabase database;
    private Tampering tampering;

    TamperingTest(TestDatabase database) throws SQLException {
        this.database = database;
    }

    @BeforeEach
    void write() throws SQLException {
        tampering = new Tampering(database);
    }

    @AfterEach
    void cleanUp() throws SQLException {
        tampering.close();
    }

    @Test
    void what_the_hall_wrote_is_sound_with_and_without_heads_kept_outside() {
        VerificationReport alone = tampering.verify(Heads.none());
        VerificationReport withHeads = tampering.verify(tampering.keptOutside());

        assertThat(alone.violations()).isEmpty();
        assertThat(withHeads.violations()).isEmpty();
        assertThat(withHeads.entries()).isEqualTo(7);
        assertThat(withHeads.chains()).isEqualTo(3);
        assertThat(withHeads.outsideHeads()).isEqualTo(3);
        assertThat(withHeads.hall()).isEqualTo(TwoCases.HALL);
    }

    @Test
    void every_changed_character_of_every_column_is_found_without_any_head() throws SQLException {
        // A server takes a connection for each verification: there, every sixteenth.
        int step = database.kind() == DatabaseKind.POSTGRESQL ? 16 : 1;
        int changes = 0;
        int found = 0;
        for (String chain : CHAINS) {
            for (Map<Column, @Nullable String> entry : tampering.entries(chain)) {
                for (Column column : Column.values()) {
                    for (String value : neighbours(column, entry.get(column))) {
                        if (changes++ % step == 0) {
                            assertFound(entry, column, value);
                            found++;
                        }
                    }
                }
            }
        }
        assertThat(found).isGreaterThan(6000 / step);
        assertThat(tampering.verify(tampering.keptOutside()).violations()).isEmpty();
    }

    private void assertFound(Map<Column, @Nullable String> entry, Column column, @Nullable String value)
            throws SQLException {
        String key = entry.get(Column.ACT_KEY);
        tampering.set(key, column, value);
        assertThat(tampering.verify(Heads.none()).isSound())
                .as("%s of %s changed to <%s>", column, key, value)
                .isFalse();
        if (column == Column.ACT_KEY) {
            tampering.restore();
        } else {
            tampering.set(key, column, entry.get(column));
        }
    }

    /** Every text that differs from {@code value} in one character, or is one shorter or longer, or is none at all. */
    private static List<@Nullable String> neighbours(Column column, String value) {
        List<@Nullable String> neighbours = new ArrayList<>();
        neighbours.add(null);
        if (column.isNumber()) {
            long number = Long.parseLong(value);
            for (int bit = 0; bit < (column == Column.SEQ ? 31 : 63); bit++) {
                neighbours.add(Long.toString(number ^ (1L << bit)));
            }
            neighbours.add(Long.toString(-number));
            return neighbours;
        }
        int[] characters = value.codePoints().toArray();
        for (int i = 0; i < characters.length; i++) {
            int[] changed = characters.clone();
            changed[i] ^= 1;
            neighbours.add(new String(changed, 0, changed.length));
            int[] otherCase = characters.clone();
            otherCase[i] ^= 32;
            if (otherCase[i] != 0) {
                neighbours.add(new String(otherCase, 0, otherCase.length));
            }
        }
        if (!value.isEmpty()) {
            neighbours.add(new String(characters, 0, characters.length - 1));
            neighbours.add("");
        }
        neighbours.add(value + " ");
        neighbours.add(value + "0");
        return neighbours;
    }

    @Test
    void every_removed_entry_is_found_and_the_last_of_a_chain_by_its_head() throws SQLException {
        for (String chain : CHAINS) {
            List<Map<Column, @Nullable String>> entries = tampering.entries(chain);
            for (int i = 0; i < entries.size(); i++) {
                List<Map<Column, @Nullable String>> left = new ArrayList<>(entries);
                left.remove(i);
                tampering.replace(chain, left);
                boolean isLast = i == entries.size() - 1;

                assertThat(kinds(Heads.none())).isEqualTo(isLast ? Set.of() : Set.of(Kind.REMOVED));
                assertThat(kinds(tampering.keptOutside())).isEqualTo(Set.of(isLast ? Kind.CUT_OFF : Kind.REMOVED));
                tampering.restore();
            }
        }
    }

    @Test
    void an_entry_copied_to_any_place_is_found_however_its_position_and_hash_are_recomputed() throws SQLException {
        List<Map<Column, @Nullable String>> entries = tampering.entries(TwoCases.FILING);
        for (Map<Column, @Nullable String> copied : entries) {
            for (int place = 0; place < entries.size(); place++) {
                List<Map<Column, @Nullable String>> beside = withCopy(entries, copied, place);
                tampering.replace(TwoCases.FILING, beside);
                assertThat(kinds(Heads.none())).contains(Kind.FORKED);

                List<Map<Column, @Nullable String>> shifted = new ArrayList<>();
                for (Map<Column, @Nullable String> each : beside) {
                    Map<Column, @Nullable String> renumbered = new EnumMap<>(each);
                    renumbered.put(Column.SEQ, Integer.toString(shifted.size() + 1));
                    shifted.add(renumbered);
                }
                tampering.replace(TwoCases.FILING, shifted);
                assertThat(kinds(Heads.none())).contains(Kind.INSERTED, Kind.REORDERED);

                tampering.replace(TwoCases.FILING, Tampering.rewritten(beside));
                assertThat(kinds(Heads.none())).isEmpty();
                assertThat(kinds(tampering.keptOutside())).isEqualTo(Set.of(Kind.REBUILT));
                tampering.restore();
            }
        }
    }

    /** The copy stands in front of the entry at {@code place}, linked to the one before, under a key of its own. */
    private static List<Map<Column, @Nullable String>> withCopy(
            List<Map<Column, @Nullable String>> entries, Map<Column, @Nullable String> copied, int place) {
        Map<Column, @Nullable String> copy = new EnumMap<>(copied);
        copy.put(Column.SEQ, Integer.toString(place + 1));
        copy.put(Column.PREVIOUS_HASH, entries.get(place).get(Column.PREVIOUS_HASH));
        copy.put(Column.AT_MICROS, entries.get(place).get(Column.AT_MICROS));
        copy.put(Column.ACT_KEY, FRESH_KEY);
        copy.put(Column.HASH, Tampering.rehashed(copy));
        List<Map<Column, @Nullable String>> all = new ArrayList<>(entries);
        all.add(place, copy);
        return all;
    }

    @Test
    void a_key_used_twice_is_found_even_in_another_chain() throws SQLException {
        List<Map<Column, @Nullable String>> survey = new ArrayList<>(tampering.entries(TwoCases.SURVEY));
        survey.get(1).put(Column.ACT_KEY, tampering.entries(TwoCases.OWN).get(1).get(Column.ACT_KEY));
        tampering.replace(TwoCases.SURVEY, Tampering.rewritten(survey));

        assertThat(kinds(Heads.none())).isEqualTo(Set.of(Kind.DOUBLE_KEY));
    }

    @Test
    void every_swap_of_neighbours_is_found() throws SQLException {
        for (String chain : CHAINS) {
            List<Map<Column, @Nullable String>> entries = tampering.entries(chain);
            for (int i = 1; i < entries.size(); i++) {
                List<Map<Column, @Nullable String>> swapped = new ArrayList<>(entries);
                Collections.swap(swapped, i - 1, i);
                List<Map<Column, @Nullable String>> renumbered = new ArrayList<>();
                for (Map<Column, @Nullable String> each : swapped) {
                    Map<Column, @Nullable String> copy = new EnumMap<>(each);
                    copy.put(Column.SEQ, Integer.toString(renumbered.size() + 1));
                    renumbered.add(copy);
                }
                tampering.replace(chain, renumbered);
                assertThat(kinds(Heads.none())).isEqualTo(Set.of(Kind.REORDERED));

                for (Map<Column, @Nullable String> each : renumbered) {
                    each.put(Column.HASH, Tampering.rehashed(each));
                }
                tampering.replace(chain, renumbered);
                assertThat(kinds(Heads.none())).isNotEmpty();

                tampering.replace(chain, Tampering.rewritten(swapped));
                assertThat(kinds(tampering.keptOutside())).contains(Kind.REBUILT);
                tampering.restore();
            }
        }
    }

    @Test
    void a_chain_cut_to_any_length_is_found_by_its_head_alone() throws SQLException {
        for (String chain : CHAINS) {
            List<Map<Column, @Nullable String>> entries = tampering.entries(chain);
            for (int length = 0; length < entries.size(); length++) {
                tampering.replace(chain, entries.subList(0, length));

                assertThat(kinds(Heads.none())).as("nothing inside can tell").isEmpty();
                assertThat(tampering.verify(tampering.keptOutside()).violations())
                        .containsExactly(Violation.of(Kind.CUT_OFF, chain, length, entries.size()));
                tampering.restore();
            }
        }
    }

    @Test
    void a_chain_without_its_beginning_is_found() throws SQLException {
        List<Map<Column, @Nullable String>> entries = tampering.entries(TwoCases.FILING);
        tampering.replace(TwoCases.FILING, entries.subList(2, entries.size()));

        assertThat(tampering.verify(Heads.none()).violations())
                .containsExactly(new Violation(Kind.REMOVED, TwoCases.FILING, 3, "1-2"));
    }

    @Test
    void a_chain_rebuilt_as_a_whole_is_found_by_the_head_kept_outside_and_by_nothing_else() throws SQLException {
        List<Map<Column, @Nullable String>> entries = tampering.entries(TwoCases.FILING);
        entries.get(1).put(Column.GROUNDS, "本人申请当日补正");
        tampering.replace(TwoCases.FILING, Tampering.rewritten(entries));

        assertThat(kinds(Heads.none())).isEmpty();
        assertThat(tampering.verify(tampering.keptOutside()).violations())
                .containsExactly(Violation.of(Kind.REBUILT, TwoCases.FILING, 3));
    }

    @Test
    void an_entry_rewritten_with_its_own_hash_only_is_found_by_the_next() throws SQLException {
        List<Map<Column, @Nullable String>> entries = tampering.entries(TwoCases.FILING);
        entries.get(1).put(Column.GROUNDS, "同意受理");
        entries.get(1).put(Column.HASH, Tampering.rehashed(entries.get(1)));
        tampering.replace(TwoCases.FILING, entries);

        assertThat(tampering.verify(Heads.none()).violations())
                .containsExactly(Violation.of(Kind.REPLACED, TwoCases.FILING, 2));
    }

    @Test
    void a_chain_of_another_hall_or_under_another_name_is_found() throws SQLException {
        List<Map<Column, @Nullable String>> entries = tampering.entries(TwoCases.SURVEY);
        for (Map<Column, @Nullable String> entry : entries) {
            entry.put(Column.HALL, "suzhou");
        }
        tampering.replace(TwoCases.SURVEY, Tampering.rewritten(entries));
        assertThat(kinds(Heads.none())).isEqualTo(Set.of(Kind.FOREIGN));

        tampering.restore();
        List<Map<Column, @Nullable String>> renamed = tampering.entries(TwoCases.SURVEY);
        for (Map<Column, @Nullable String> entry : renamed) {
            entry.put(Column.CHAIN, TwoCases.FILING);
            entry.put(Column.HASH, Tampering.rehashed(entry));
        }
        tampering.remove(TwoCases.SURVEY);
        tampering.replace(TwoCases.FILING, renamed);
        assertThat(kinds(Heads.none())).contains(Kind.FOREIGN);
    }

    @Test
    void time_that_goes_back_is_found_though_every_hash_fits() throws SQLException {
        List<Map<Column, @Nullable String>> entries = tampering.entries(TwoCases.SURVEY);
        entries.get(1).put(Column.AT_MICROS, "1772413200000000");
        tampering.replace(TwoCases.SURVEY, Tampering.rewritten(entries));

        assertThat(tampering.verify(Heads.none()).violations())
                .containsExactly(Violation.of(Kind.TIME_WENT_BACK, TwoCases.SURVEY, 2));
    }

    private Set<Kind> kinds(Heads heads) {
        return new LinkedHashSet<>(tampering.verify(heads).counts().keySet());
    }
}
