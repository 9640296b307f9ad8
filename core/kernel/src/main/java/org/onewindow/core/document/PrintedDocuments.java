package org.onewindow.core.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.onewindow.core.act.IdempotencyKey;
import org.onewindow.core.act.Json;
import org.onewindow.core.act.Refusal;
import org.onewindow.core.act.Scope;
import org.onewindow.core.application.AfterDocument;
import org.onewindow.core.application.CaseFile;
import org.onewindow.core.application.CaseReading;
import org.onewindow.core.privacy.Subjects;
import org.onewindow.core.seal.StampRegister;
import org.onewindow.core.store.DocumentFiles;
import org.onewindow.core.store.DocumentFormat;
import org.onewindow.core.store.MaterialFiles;
import org.onewindow.core.work.NewWork;
import org.onewindow.core.work.Work;
import org.onewindow.core.work.WorkHandler;
import org.onewindow.core.work.WorkQueue;
import org.onewindow.core.work.WorkResult;
import org.onewindow.spi.facts.SubjectNumber;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.identity.SubjectId;
import org.onewindow.spi.seal.StampKind;

/**
 * Prints each document after the act that wrote it, has it sealed if its kind bears a stamp, and gives the stored file out again. Never
 * on an act's path; what a crash interrupts is resumed. Before the file is sealed and on record nobody is given it.
 *
 * <p>Needs a {@link DocumentPrinter} on the class path; without one nothing is planned and documents are pages only.
 *
 * <p><b>Threads.</b> Safe for use by several threads and nodes.
 */
@ApplicationScoped
public class PrintedDocuments implements WorkHandler, AfterDocument {
    /** The hall prints no files. */
    public static final String NO_PRINTER = "OW-DOC-2001";
    /** The file is not printed yet. */
    public static final String NOT_YET = "OW-DOC-2002";
    /** The document holds characters that cannot be printed. */
    public static final String LACKING = "OW-DOC-2003";
    /** Making the file would take more than the hall allows for one document. */
    static final String TOO_LONG = "OW-DOC-2006";

    private static final String KIND = "document-file";
    /** The language of official documents. */
    private static final Locale OFFICIAL = Locale.SIMPLIFIED_CHINESE;

    private final WorkQueue queue;
    private final CaseReading cases;
    private final NoticeSheets sheets;
    private final DocumentFiles printed;
    private final MaterialFiles files;
    private final Subjects subjects;
    private final Instance<DocumentPrinter> printer;
    private final Json json;
    private final Seals seals;
    private final DocumentDesk desk;

    @Inject
    PrintedDocuments(
            WorkQueue queue,
            CaseReading cases,
            NoticeSheets sheets,
            DocumentFiles printed,
            MaterialFiles files,
            Subjects subjects,
            @Any Instance<DocumentPrinter> printer,
            Json json,
            Seals seals,
            DocumentDesk desk) {
        this.queue = queue;
        this.cases = cases;
        this.sheets = sheets;
        this.printed = printed;
        this.files = files;
        this.subjects = subjects;
        this.printer = printer;
        this.json = json;
        this.seals = seals;
        this.desk = desk;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected PrintedDocuments() {
        this(null, null, null, null, null, null, null, null, null, null);
    }

    /** Why there is no file of what is called {@code title}: the hall makes none. */
    public static Finding noPrinter(String title, DocumentFormat format) {
        return Finding.error(NO_PRINTER, "", title, format.name());
    }

    /** Why there is no file: those characters cannot be printed. */
    public static Finding lacking(List<String> characters) {
        return Finding.error(LACKING, "", String.join(" ", characters));
    }

    /** Which document to print. */
    record Order(String application, String document) {}

    @Override
    public void plan(String applicationId, String documentId) {
        if (printer.isResolvable()) {
            queue.add(NewWork.of(KIND, workOf(documentId), new Order(applicationId, documentId)));
        }
    }

    /** The key of the work that makes the files of that document; it is done when all of them are on record. */
    static String workOf(String documentId) {
        return KIND + "-" + documentId;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public WorkResult run(Work work) {
        Order order = json.read(work.payload(), Order.class);
        if (!printer.isResolvable()) {
            return WorkResult.notNow(NO_PRINTER);
        }
        return cases.file(order.application(), new Scope.WholeHall())
                .flatMap(file -> documentOf(file, order.document()).map(document -> make(file, document, work)))
                .orElseGet(() -> WorkResult.failed("the document is gone: " + order.document()));
    }

    private WorkResult make(CaseFile file, CaseFile.Document document, Work work) {
        NoticeSheet sheet = sheets.of(file, document, OFFICIAL);
        List<String> lacking = printer.get().lacking(sheet);
        if (!lacking.isEmpty()) {
            return WorkResult.failed(LACKING + " " + String.join(" ", lacking));
        }
        try {
            for (DocumentFormat format : new TreeSet<>(printer.get().formats())) {
                if (printed.of(document.id(), format).isEmpty()) {
                    Optional<WorkResult> obstacle = make(file, document, sheet, format, work);
                    if (obstacle.isPresent()) {
                        return obstacle.get();
                    }
                }
            }
        } catch (DocumentTooLongException e) {
            return WorkResult.failed(TOO_LONG + " " + e.getMessage());
        }
        return WorkResult.done();
    }

    /** Makes the file in one format, seals it if the kind bears a stamp, and puts it on record; answers what stands against it. */
    private Optional<WorkResult> make(
            CaseFile file, CaseFile.Document document, NoticeSheet sheet, DocumentFormat format, Work work) {
        byte[] made = printer.get().print(sheet, format);
        Optional<StampKind> stamp =
                document.kind().stamp().filter(kind -> format == DocumentFormat.PDF && seals.areInUse());
        if (stamp.isEmpty()) {
            return file(file, document, format, made, Optional.empty(), work);
        }
        Seals.Sealing sealing = seals.seal(
                sheet, file.item().department(), stamp.get(), document.fields().getOrDefault("writtenBy", ""), made);
        if (sealing instanceof Seals.Sealing.Sealed sealed) {
            return file(file, document, format, sealed.file(), Optional.of(sealed.use()), work);
        }
        return Optional.of(
                sealing instanceof Seals.Sealing.NotNow wait
                        ? WorkResult.notNow(wait.why())
                        : WorkResult.failed(((Seals.Sealing.Failed) sealing).why()));
    }

    private Optional<WorkResult> file(
            CaseFile file,
            CaseFile.Document document,
            DocumentFormat format,
            byte[] made,
            Optional<StampRegister.Use> stamp,
            Work work) {
        return printed.lay(format, owner(file), made)
                .fold(
                        content -> desk.file(new DocumentDesk.File(
                                        keyOf(work, format),
                                        document.id(),
                                        document.number(),
                                        format,
                                        content,
                                        DocumentFiles.digest(made),
                                        stamp))
                                .fold(done -> Optional.<WorkResult>empty(), PrintedDocuments::notNow),
                        PrintedDocuments::notNow);
    }

    /** Each attempt lays another file down, so each has a key of its own; what was on record before stays. */
    private static IdempotencyKey keyOf(Work work, DocumentFormat format) {
        return new IdempotencyKey(work.key().substring(KIND.length() + 1) + "." + format + "." + work.fence());
    }

    private static Optional<WorkResult> notNow(Refusal refusal) {
        return Optional.of(WorkResult.notNow(refusal.findings().get(0).code()));
    }

    /** What became of a document's file. */
    public sealed interface Printed {
        /**
         * It is there.
         *
         * @param name what to call it, without ending
         */
        record Ready(String name, SubjectId owner, DocumentFiles.Kept file) implements Printed {}

        /** It is not there, and why. */
        record Missing(Finding why) implements Printed {}
    }

    /** The file of that document of {@code file} in that format; empty if there is no such document. */
    public Optional<Printed> of(CaseFile file, String documentId, DocumentFormat format) {
        return documentOf(file, documentId)
                .map(document -> printed.of(documentId, format)
                        .<Printed>map(kept -> new Printed.Ready(document.number(), owner(file), kept))
                        .orElseGet(() -> new Printed.Missing(Finding.error(
                                makes(format) ? NOT_YET : NO_PRINTER, "", document.number(), format.name()))));
    }

    /**
     * A copy of that document of {@code file} in large print, in the language of {@code locale}: made at once and not kept.
     *
     * @return the PDF file, or why there is none; empty if there is no such document
     */
    public Optional<Copy> inLargePrint(CaseFile file, String documentId, Locale locale) {
        return documentOf(file, documentId).map(document -> {
            if (!printer.isResolvable()) {
                return Copy.missing(Finding.error(NO_PRINTER, "", document.number(), DocumentFormat.PDF.name()));
            }
            NoticeSheet sheet = sheets.inLargePrint(sheets.of(file, document, locale));
            List<String> lacking = printer.get().lacking(sheet);
            return lacking.isEmpty()
                    ? Copy.of(document.number(), printer.get().printLarge(sheet))
                    : Copy.missing(Finding.error(LACKING, "", String.join(" ", lacking)));
        });
    }

    /** Opens a file that is ready; the caller closes it. */
    public InputStream open(Printed.Ready ready) throws IOException {
        return files.open(ready.owner(), ready.file().content());
    }

    /** Whether this hall makes files in that format. */
    public boolean makes(DocumentFormat format) {
        return printer.isResolvable() && printer.get().formats().contains(format);
    }

    private static Optional<CaseFile.Document> documentOf(CaseFile file, String id) {
        return file.documents().stream()
                .filter(document -> document.id().equals(id))
                .findFirst();
    }

    private SubjectId owner(CaseFile file) {
        return subjects.of(SubjectNumber.of(file.applicant()));
    }
}
