package org.onewindow.examples.investment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.onewindow.adapters.testkit.database.DatabaseKind;
import org.onewindow.adapters.testkit.database.TestDatabase;
import org.onewindow.adapters.testkit.hall.OnBothDatabases;
import org.onewindow.core.act.Caller;
import org.onewindow.core.act.CurrentCaller;
import org.onewindow.core.act.IdempotencyKey;
import org.onewindow.core.act.Json;
import org.onewindow.core.act.Outcome;
import org.onewindow.core.act.Scope;
import org.onewindow.core.application.ApplicantDesk;
import org.onewindow.core.application.CaseDesk;
import org.onewindow.core.application.CaseFile;
import org.onewindow.core.application.CaseReading;
import org.onewindow.core.application.Commands;
import org.onewindow.core.application.DeadlineWatch;
import org.onewindow.core.application.ReceptionDesk;
import org.onewindow.core.definition.PublishedDefinitions;
import org.onewindow.core.document.DocumentPrinter;
import org.onewindow.core.document.NoticeSheet;
import org.onewindow.core.document.NoticeSheets;
import org.onewindow.core.document.PrintedDocuments;
import org.onewindow.core.integrity.InvariantChecker;
import org.onewindow.core.people.DocumentLookup;
import org.onewindow.core.people.GuessAnswer;
import org.onewindow.core.plugin.PluginRegistry;
import org.onewindow.core.privacy.RandomIds;
import org.onewindow.core.seal.StampCommands;
import org.onewindow.core.seal.StampDesk;
import org.onewindow.core.seal.StampRegister;
import org.onewindow.core.store.DocumentFiles;
import org.onewindow.core.store.DocumentFormat;
import org.onewindow.core.store.FileSweep;
import org.onewindow.core.work.Workers;
import org.onewindow.examples.investment.story.Play;
import org.onewindow.examples.investment.story.StoryClock;
import org.onewindow.spi.application.ApplicationState;
import org.onewindow.spi.application.DecisionKind;
import org.onewindow.spi.application.OpinionKind;
import org.onewindow.spi.identity.Role;
import org.onewindow.spi.identity.StaffId;
import org.onewindow.spi.item.ApplicationKind;
import org.onewindow.spi.notification.NoticeKind;
import org.onewindow.spi.seal.SealCheck;
import org.onewindow.spi.seal.SealOrder;
import org.onewindow.spi.seal.SealService;
import org.onewindow.spi.seal.StampKind;

/**
 * Every document that the acts of the hall write comes out as a file that says what the document says. {@code -Donewindow.write}
 * writes one file of each kind into {@code examples/documents}.
 */
@OnBothDatabases(DatabaseKind.H2_FILE)
class DocumentSamplesTest {
    private static final Path SAMPLES = Path.of("..", "documents");
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final EnumSet<NoticeKind> WRITTEN_BY_ACTS = EnumSet.of(
            NoticeKind.INTAKE_RECEIPT,
            NoticeKind.ACCEPTANCE_NOTICE,
            NoticeKind.CORRECTION_NOTICE,
            NoticeKind.NON_ACCEPTANCE_DECISION,
            NoticeKind.DEFERRED_UNDERTAKING,
            NoticeKind.DEFERRED_ACCEPTANCE_NOTICE,
            NoticeKind.EXTENSION_APPROVAL,
            NoticeKind.EXTENSION_NOTICE,
            NoticeKind.SPECIAL_PROCEDURE_NOTICE,
            NoticeKind.SPECIAL_PROCEDURE_ENDED,
            NoticeKind.GRANT_DECISION,
            NoticeKind.REFUSAL_DECISION,
            NoticeKind.RETURN_NOTICE,
            NoticeKind.PICK_UP_NOTICE,
            NoticeKind.PICK_UP_SLIP,
            NoticeKind.PROOF_OF_SERVICE);
    /** What the acts of kinds will freeze that no act writes today. */
    private static final String FIELDS = "document-fields.json";

    private final TestDatabase database;

    DocumentSamplesTest(TestDatabase database) {
        this.database = database;
    }

    @Test
    void every_document_of_the_hall_is_printed_after_its_act_and_says_what_its_page_says() throws Exception {
        try (RunningHall hall = RunningHall.start(HallUnderTest.on(database, Map.of()))) {
            hall.awaitFirstDay();
            writeWhatTheFirstDayDoesNot(hall);
            Map<NoticeKind, byte[]> samples = new EnumMap<>(NoticeKind.class);
            Map<NoticeKind, byte[]> national = new EnumMap<>(NoticeKind.class);
            for (CaseFile file : files(hall)) {
                for (CaseFile.Document document : file.documents()) {
                    byte[] pdf = printed(hall, file, document);
                    assertIsGenuineAndAnythingElseAltered(hall, document, pdf);
                    assertIsSealedIfItsKindBearsAStamp(hall, file, document, pdf);
                    byte[] ofd = printed(hall, file, document, DocumentFormat.OFD);
                    assertIsGenuineAndAnythingElseAltered(hall, document, ofd);
                    national.merge(
                            document.kind(), ofd, (first, other) -> first.length >= other.length ? first : other);
                    assertSays(hall.get(NoticeSheets.class).of(file, document, Locale.SIMPLIFIED_CHINESE), pdf);
                    samples.merge(document.kind(), pdf, (first, other) -> first.length >= other.length ? first : other);
                }
            }

            assertThatABlockedStampHoldsDocumentsBack(hall);
            assertThatTheSweepLeaves(hall);
            assertThat(hall.get(InvariantChecker.class).violations()).isEmpty();
            assertThat(samples.keySet()).containsAll(WRITTEN_BY_ACTS);
            fromTheirFieldsAlone(hall).forEach(samples::putIfAbsent);
            assertThat(samples.keySet()).isEqualTo(EnumSet.allOf(NoticeKind.class));
            if (Boolean.getBoolean("onewindow.write")) {
                write(samples, DocumentFormat.PDF);
                national.keySet().retainAll(EnumSet.of(NoticeKind.CORRECTION_NOTICE, NoticeKind.GRANT_DECISION));
                write(national, DocumentFormat.OFD);
            }
        }
    }

    @Test
    void the_list_of_kinds_says_of_each_which_act_writes_it() throws Exception {
        List<String> rows = Files.readAllLines(SAMPLES.resolve("README.md")).stream()
                .filter(line -> line.startsWith("| [`"))
                .toList();

        assertThat(NoticeKind.values())
                .allSatisfy(kind -> assertThat(rows)
                        .filteredOn(row -> row.startsWith("| [`" + fileOf(kind) + ".pdf`]"))
                        .singleElement()
                        .satisfies(row -> assertThat(row.split("\\|", -1)).hasSize(5)));
    }

    /** The other kinds need nothing but their fields: the act that will write one only has to fill them. */
    private static Map<NoticeKind, byte[]> fromTheirFieldsAlone(RunningHall hall) throws IOException {
        Map<NoticeKind, Map<String, String>> fields;
        try (InputStream file = DocumentSamplesTest.class.getResourceAsStream(FIELDS)) {
            fields = hall.get(Json.class).mapper().readValue(file, new TypeReference<>() {});
        }
        CaseFile file = files(hall).stream()
                .filter(each ->
                        each.documents().stream().anyMatch(written -> written.kind() == NoticeKind.PROOF_OF_SERVICE))
                .findFirst()
                .orElseThrow();
        Map<NoticeKind, byte[]> samples = new EnumMap<>(NoticeKind.class);
        for (Map.Entry<NoticeKind, Map<String, String>> each : fields.entrySet()) {
            NoticeSheet sheet = hall.get(NoticeSheets.class).of(file, document(file, each), Locale.SIMPLIFIED_CHINESE);
            assertThat(hall.get(DocumentPrinter.class).lacking(sheet)).isEmpty();
            byte[] pdf = hall.get(DocumentPrinter.class).print(sheet);
            assertSays(sheet, pdf);
            String text = withoutSpaces(textOf(pdf));
            assertThat(each.getValue().values())
                    .filteredOn(value -> !value.matches("[0-9]{4}-.*|[A-Z_]+"))
                    .allSatisfy(value -> assertThat(text).contains(withoutSpaces(value)));
            samples.put(each.getKey(), pdf);
        }
        return samples;
    }

    private static CaseFile.Document document(CaseFile file, Map.Entry<NoticeKind, Map<String, String>> sample) {
        Map<String, String> fields = new HashMap<>(file.documents().get(0).fields());
        fields.keySet().removeIf(name -> name.startsWith("received."));
        fields.putAll(sample.getValue());
        return new CaseFile.Document(
                "sample",
                sample.getKey(),
                file.item().output().numberPrefix() + sample.getKey().word() + "〔2026〕1号",
                fields,
                file.documents().get(0).writtenAt());
    }

    /** While its stamp is blocked a document waits, and nobody is given it; released, it is sealed. */
    private static void assertThatABlockedStampHoldsDocumentsBack(RunningHall hall) throws Exception {
        CaseFile open = files(hall).stream()
                .filter(each -> each.view().state() == ApplicationState.ACCEPTED)
                .findFirst()
                .orElseThrow();
        String stamp = SealOrder.stampId(open.item().department(), StampKind.ACCEPTANCE);
        StampDesk stamps = hall.get(StampDesk.class);
        Caller administration =
                new Caller.Staff(new StaffId("he.qi"), Set.of(Role.HALL_ADMINISTRATION), Optional.empty());
        CurrentCaller caller = hall.get(CurrentCaller.class);
        caller.as(administration, () -> stamps.block(new StampCommands.Settle(key(hall), stamp, "核对印模")))
                .orElseThrow();
        as(
                hall,
                "lin.yue",
                () -> hall.get(ApplicantDesk.class)
                        .withdraw(withReasons(hall, open.view().id(), "不再建设")));
        CaseFile closed = hall.get(CaseReading.class)
                .file(open.view().id(), new Scope.WholeHall())
                .orElseThrow();
        CaseFile.Document notice = closed.documents().stream()
                .filter(each -> each.kind() == NoticeKind.RETURN_NOTICE)
                .findFirst()
                .orElseThrow();
        hall.get(Workers.class).runDue();
        assertThat(hall.get(PrintedDocuments.class)
                        .of(closed, notice.id(), DocumentFormat.PDF)
                        .orElseThrow())
                .isInstanceOf(PrintedDocuments.Printed.Missing.class);

        caller.as(administration, () -> stamps.release(new StampCommands.Settle(key(hall), stamp, "印模无误")))
                .orElseThrow();
        StoryClock clock = hall.get(StoryClock.class);
        clock.stopAt(clock.instant().plus(Duration.ofHours(2)));
        try {
            assertIsSealedIfItsKindBearsAStamp(hall, closed, notice, printed(hall, closed, notice));
        } finally {
            clock.goOn();
        }
    }

    /** A day and more after their acts the files are still there, the same bytes. */
    private static void assertThatTheSweepLeaves(RunningHall hall) throws Exception {
        StoryClock clock = hall.get(StoryClock.class);
        CaseFile file = files(hall).stream()
                .filter(each -> !each.documents().isEmpty())
                .findFirst()
                .orElseThrow();
        CaseFile.Document document = file.documents().get(0);
        byte[] before = printed(hall, file, document);
        clock.stopAt(clock.instant().plus(Duration.ofDays(2)));
        try {
            hall.get(FileSweep.class).sweep();
        } finally {
            clock.goOn();
        }
        assertThat(printed(hall, file, document)).isEqualTo(before);
    }

    private static void assertIsGenuineAndAnythingElseAltered(
            RunningHall hall, CaseFile.Document document, byte[] pdf) {
        DocumentLookup lookup = hall.get(DocumentLookup.class);
        byte[] altered = pdf.clone();
        altered[pdf.length / 2] ^= 1;

        DocumentLookup.Verdict genuine = verdict(lookup.byFile(pdf, "visitor"));
        assertThat(genuine.altered()).isFalse();
        assertThat(genuine.document().number()).isEqualTo(document.number());
        assertThat(verdict(lookup.byFile(altered, "visitor")).altered()).isTrue();
    }

    /** The seal is valid, is on the register with whoever wrote the document, and the public page tells of it. */
    private static void assertIsSealedIfItsKindBearsAStamp(
            RunningHall hall, CaseFile file, CaseFile.Document document, byte[] pdf) {
        boolean bears = document.kind().stamp().isPresent();
        SealCheck check = hall.get(PluginRegistry.class)
                .find(SealService.class, "pades")
                .orElseThrow()
                .check(pdf);
        assertThat(check.state()).isEqualTo(bears ? SealCheck.State.INTACT : SealCheck.State.UNSEALED);
        assertThat(verdict(hall.get(DocumentLookup.class).byFile(pdf, "visitor"))
                        .document()
                        .sealedBy())
                .isEqualTo(check.signer());
        if (bears) {
            assertThat(hall.get(StampRegister.class)
                            .newestUses(new Caller.Staff(
                                    new StaffId("du.jian"), Set.of(Role.SUPERVISOR), Optional.empty())))
                    .anySatisfy(use -> {
                        assertThat(use.document()).isEqualTo(document.number());
                        assertThat(use.fileDigest()).isEqualTo(DocumentFiles.digest(pdf));
                        assertThat(use.writtenBy()).isEqualTo(document.fields().get("writtenBy"));
                        assertThat(use.stamp())
                                .startsWith(file.item().department().value());
                    });
        }
    }

    private static DocumentLookup.Verdict verdict(GuessAnswer<DocumentLookup.Verdict> answer) {
        return answer.fold(
                verdict -> verdict,
                wrong -> {
                    throw new AssertionError(wrong);
                },
                wait -> {
                    throw new AssertionError(wait);
                });
    }

    private static void assertSays(NoticeSheet sheet, byte[] pdf) throws IOException {
        String text = withoutSpaces(textOf(pdf));
        List<String> told = new ArrayList<>(List.of(sheet.organ(), sheet.title(), sheet.number(), sheet.addressee()));
        told.addAll(sheet.body());
        sheet.points().forEach(point -> told.add(point.what()));
        sheet.facts().forEach(fact -> told.add(fact.value()));
        told.addAll(sheet.closing());
        assertThat(told).allSatisfy(each -> assertThat(text).contains(withoutSpaces(each)));
    }

    private static String textOf(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    /** Where lines break is the layout's business. */
    private static String withoutSpaces(String text) {
        return text.replaceAll("\\s", "");
    }

    private static byte[] printed(RunningHall hall, CaseFile file, CaseFile.Document document) throws Exception {
        return printed(hall, file, document, DocumentFormat.PDF);
    }

    private static byte[] printed(RunningHall hall, CaseFile file, CaseFile.Document document, DocumentFormat format)
            throws Exception {
        PrintedDocuments documents = hall.get(PrintedDocuments.class);
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            if (documents.of(file, document.id(), format).orElseThrow()
                    instanceof PrintedDocuments.Printed.Ready ready) {
                try (InputStream content = documents.open(ready)) {
                    return content.readAllBytes();
                }
            }
            hall.get(Workers.class).runDue();
        }
        throw new AssertionError(document.kind() + " was not printed");
    }

    private static List<CaseFile> files(RunningHall hall) {
        CaseReading cases = hall.get(CaseReading.class);
        return cases.list(EnumSet.allOf(ApplicationState.class), new Scope.WholeHall()).stream()
                .map(line -> cases.file(line.id(), new Scope.WholeHall()).orElseThrow())
                .toList();
    }

    /** Not accepted, accepted with deferred materials, extended, refused, a procedure ended, returned for lack. */
    private static void writeWhatTheFirstDayDoesNot(RunningHall hall) {
        ReceptionDesk reception = hall.get(ReceptionDesk.class);
        CaseDesk cases = hall.get(CaseDesk.class);
        Play play = hall.get(Play.class);
        String filing = in(hall, ApplicationState.SUBMITTED, ApplicationKind.IMMEDIATE);
        as(hall, "zhou.an", () -> reception.notAccept(withReasons(hall, filing, "该项目属于核准管理范围，依法不属于备案事项。")));
        String approval = in(hall, ApplicationState.SUBMITTED, ApplicationKind.PROMISED);
        as(
                hall,
                "lin.yue",
                () -> reception.acceptWithDeferred(new Commands.AcceptWithDeferred(
                        key(hall), approval, Optional.empty(), List.of("environmental-approval"), true)));
        String examined = nearlyDue(hall);
        as(hall, "xu.qing", () -> cases.askForExtension(withReasons(hall, examined, "项目涉及跨区域协调，需要进一步论证。")));
        as(hall, "du.jian", () -> cases.extend(new Commands.On(key(hall), examined, Optional.empty())));
        play.opinion("shen.he", examined, OpinionKind.DISAGREE, "选址位于饮用水水源保护区，不符合环境保护要求");
        play.decide("song.lan", examined, DecisionKind.REFUSED, "选址位于饮用水水源二级保护区，不符合《中华人民共和国水污染防治法》第六十六条的规定。");
        String halted = in(hall, ApplicationState.SUSPENDED, ApplicationKind.PROMISED);
        as(hall, "jin.yi", () -> cases.resume(new Commands.On(key(hall), halted, Optional.empty())));
        StoryClock clock = hall.get(StoryClock.class);
        clock.stopAt(clock.instant().plus(Duration.ofDays(60)));
        try {
            hall.get(DeadlineWatch.class).actOnWhatIsDue();
            // What was planned on that day is due on that day, and only this thread is there already.
            hall.get(Workers.class).runDue();
        } finally {
            clock.goOn();
        }
    }

    /** The approval that only environment has not answered. */
    private static String nearlyDue(RunningHall hall) {
        return files(hall).stream()
                .filter(file -> file.view().state() == ApplicationState.IN_EXAMINATION)
                .filter(file -> file.applicant().name().contains("华联"))
                .map(file -> file.view().id())
                .findFirst()
                .orElseThrow();
    }

    private static String in(RunningHall hall, ApplicationState state, ApplicationKind kind) {
        return files(hall).stream()
                .filter(file -> file.view().state() == state && file.item().kind() == kind)
                .map(file -> file.view().id())
                .findFirst()
                .orElseThrow();
    }

    private static Commands.OnWithReasons withReasons(RunningHall hall, String id, String reasons) {
        return new Commands.OnWithReasons(key(hall), id, Optional.empty(), reasons);
    }

    private static IdempotencyKey key(RunningHall hall) {
        return new IdempotencyKey("sample-" + hall.get(RandomIds.class).next());
    }

    private static <R> void as(RunningHall hall, String person, Supplier<Outcome<R>> act) {
        hall.get(CurrentCaller.class)
                .as(
                        hall.get(PublishedDefinitions.class)
                                .hall()
                                .orElseThrow()
                                .member(new StaffId(person))
                                .orElseThrow()
                                .caller(),
                        act)
                .orElseThrow();
    }

    private static void write(Map<NoticeKind, byte[]> samples, DocumentFormat format) throws IOException {
        Files.createDirectories(SAMPLES);
        for (Map.Entry<NoticeKind, byte[]> sample : samples.entrySet()) {
            Files.write(SAMPLES.resolve(fileOf(sample.getKey()) + "." + format.ending()), sample.getValue());
        }
    }

    private static String fileOf(NoticeKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
