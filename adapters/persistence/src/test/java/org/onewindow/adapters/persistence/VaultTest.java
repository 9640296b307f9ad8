package org.onewindow.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onewindow.adapters.testkit.hall.HallFixture;
import org.onewindow.adapters.testkit.hall.OnBothDatabases;
import org.onewindow.core.act.Reading;
import org.onewindow.core.act.UnitOfWork;
import org.onewindow.core.integrity.InvariantChecker;
import org.onewindow.core.privacy.ErasedException;
import org.onewindow.core.privacy.FileSeal;
import org.onewindow.core.privacy.MasterKeyException;
import org.onewindow.core.privacy.Subjects;
import org.onewindow.core.privacy.Vault;
import org.onewindow.spi.facts.SubjectNumber;
import org.onewindow.spi.identity.CitizenIdNumber;
import org.onewindow.spi.identity.SocialCreditCode;
import org.onewindow.spi.identity.SubjectId;

/** Keys of persons on a real database. */
@HallWithFiles
class VaultTest {
    private static final SubjectNumber ZHANG_SAN = person("11010519491231002");
    private static final SubjectNumber KUNSHAN_TOOLS =
            new SubjectNumber.OfOrganisation(new SocialCreditCode("91320583MA1234567X"));
    private static final String CONTENT_KEY = "00112233445566778899aabbccddeeff";

    private final HallFixture hall;
    private final Subjects subjects;

    VaultTest(HallFixture hall) {
        this.hall = hall;
        subjects = hall.get(Subjects.class);
    }

    @AfterEach
    void everything_that_must_be_true_of_the_data_is() {
        assertThat(hall.get(InvariantChecker.class).violations()).isEmpty();
    }

    @Test
    void a_number_always_belongs_to_the_same_subject_and_another_number_to_another() {
        SubjectId zhangSan = subjects.of(ZHANG_SAN);

        assertThat(subjects.of(ZHANG_SAN)).isEqualTo(zhangSan);
        assertThat(subjects.of(KUNSHAN_TOOLS)).isNotEqualTo(zhangSan);
    }

    @Test
    void a_new_number_asked_for_twice_in_one_transaction_is_one_subject() {
        SubjectNumber number = person("32058319900101123");

        List<SubjectId> both = within(vault -> List.of(vault.subjectOf(number), vault.subjectOf(number)));

        assertThat(both.get(0)).isEqualTo(both.get(1));
    }

    @Test
    void thirty_two_first_visits_of_one_person_at_once_make_one_subject() throws Exception {
        SubjectNumber number = person("32058319800505007");
        Callable<SubjectId> visit = () -> subjects.of(number);

        assertThat(atOnce(Collections.nCopies(32, visit))).hasSize(32).containsOnly(subjects.of(number));
    }

    @Test
    void the_database_holds_neither_numbers_nor_what_was_sealed() throws SQLException {
        SubjectId subject = subjects.of(ZHANG_SAN);
        String sealed = within(vault -> vault.seal(subject, "{\"legalRepresentative\":\"张三\"}"));

        assertThat(sealed).doesNotContain("张三");
        assertThat(allRows("person_key")).isNotEmpty().noneMatch(row -> row.contains(ZHANG_SAN.text()));
    }

    @Test
    void an_act_for_a_known_person_spends_one_statement_on_its_keys() {
        subjects.of(ZHANG_SAN);

        var counts = hall.statements().during(() -> {
            String opened = within(vault -> {
                SubjectId subject = vault.subjectOf(ZHANG_SAN);
                assertThat(vault.digest(subject, "data")).hasSize(64);
                vault.fileSeal(subject, CONTENT_KEY);
                return vault.open(subject, vault.seal(subject, "data"));
            });
            assertThat(opened).isEqualTo("data");
        });

        assertThat(counts.statements()).as("%s", counts).isEqualTo(1);
    }

    @Test
    void an_erased_persons_data_cannot_be_opened_by_any_node_at_once() throws Exception {
        SubjectNumber number = person("32058319751111001");
        SubjectId subject = subjects.of(number);
        String sealed = within(vault -> vault.seal(subject, "secret"));
        String digest = within(vault -> vault.digest(subject, "secret"));
        try (HallFixture otherNode = secondNode(Map.of())) {
            assertThat(openIn(otherNode, subject, sealed)).isEqualTo("secret");

            erase(subject);

            assertThatThrownBy(() -> openIn(otherNode, subject, sealed)).isInstanceOf(ErasedException.class);
            assertThatThrownBy(() -> openIn(hall, subject, sealed)).isInstanceOf(ErasedException.class);
        }
        assertThatThrownBy(() -> within(vault -> vault.digest(subject, "secret")))
                .isInstanceOf(ErasedException.class);
        assertThat(allRows("person_key"))
                .filteredOn(row -> row.contains(subject.value()))
                .singleElement()
                .satisfies(row -> assertThat(row).doesNotContain(digest).contains("null|null"));
    }

    @Test
    void an_erased_person_who_comes_again_is_met_as_somebody_new() {
        SubjectNumber number = person("32058319660606002");
        SubjectId before = subjects.of(number);

        erase(before);
        erase(before);

        assertThat(subjects.of(number)).isNotEqualTo(before);
    }

    @Test
    void nothing_is_opened_for_a_subject_the_hall_does_not_know() {
        SubjectId unknown = new SubjectId("0123456789abcdef0123456789abcdef");

        assertThatThrownBy(() -> within(vault -> vault.seal(unknown, "data"))).isInstanceOf(ErasedException.class);
        assertThatNoException().isThrownBy(() -> erase(unknown));
    }

    @Test
    void a_file_is_transferred_without_a_transaction() throws IOException {
        SubjectId subject = subjects.of(ZHANG_SAN);
        FileSeal seal = within(vault -> vault.fileSeal(subject, CONTENT_KEY));
        byte[] plan = new byte[200_000];

        byte[] sealed = seal.encrypting(new ByteArrayInputStream(plan)).readAllBytes();
        FileSeal again = within(vault -> vault.fileSeal(subject, CONTENT_KEY));

        assertThat(again.decrypting(new ByteArrayInputStream(sealed))).hasBinaryContent(plan);
    }

    @Test
    void a_hall_with_another_master_key_does_not_start_on_this_database() {
        String other = Base64.getEncoder().encodeToString(new byte[32]);

        assertThat(findingOf(catchThrowable(() -> secondNode(Map.of("onewindow.master-key", other)))))
                .isEqualTo("OW-PRV-0005");
    }

    @Test
    void a_hall_without_its_master_key_does_not_start_and_makes_no_new_one(@TempDir Path folder) {
        Map<String, String> settings = Map.of("onewindow.master-key", "", "onewindow.data", folder.toString());

        assertThat(findingOf(catchThrowable(() -> secondNode(settings)))).isEqualTo("OW-PRV-0001");
        assertThat(folder).isEmptyDirectory();
    }

    private HallFixture secondNode(Map<String, String> settings) {
        return HallFixture.ofPackages(
                hall.database(),
                settings,
                HallWithFiles.class.getAnnotation(OnBothDatabases.class).onlyPackagesOf());
    }

    private static String findingOf(Throwable failedStart) {
        return Stream.iterate(failedStart, each -> each != null, Throwable::getCause)
                .filter(MasterKeyException.class::isInstance)
                .map(each -> ((MasterKeyException) each).finding().code())
                .findFirst()
                .orElseThrow(() -> new AssertionError(failedStart));
    }

    private static String openIn(HallFixture node, SubjectId subject, String sealed) {
        return node.get(Reading.class).read(entities -> node.get(Vault.class).open(subject, sealed));
    }

    private <T> T within(Function<Vault, T> work) {
        return hall.get(UnitOfWork.class).within(() -> work.apply(hall.get(Vault.class)));
    }

    private void erase(SubjectId subject) {
        within(vault -> {
            vault.erase(subject);
            return subject;
        });
    }

    private List<String> allRows(String table) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = hall.database().connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select * from " + table)) {
            while (result.next()) {
                StringBuilder row = new StringBuilder();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    row.append(result.getString(i)).append('|');
                }
                rows.add(row.toString());
            }
        }
        return rows;
    }

    private static List<SubjectId> atOnce(List<Callable<SubjectId>> visits) throws Exception {
        ExecutorService counters = Executors.newFixedThreadPool(visits.size());
        try {
            List<SubjectId> subjects = new ArrayList<>();
            for (Future<SubjectId> visit : counters.invokeAll(visits)) {
                subjects.add(visit.get());
            }
            return subjects;
        } finally {
            counters.shutdown();
        }
    }

    /** The number whose first 17 digits are {@code seventeen}. */
    private static SubjectNumber person(String seventeen) {
        return "0123456789X"
                .chars()
                .mapToObj(check -> CitizenIdNumber.parse(seventeen + (char) check))
                .flatMap(Optional::stream)
                .map(SubjectNumber.OfPerson::new)
                .findFirst()
                .orElseThrow();
    }
}
