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
import org.onewindow.core.act.Json;
import org.onewindow.core.act.Outcome;
import org.onewindow.core.act.Scope;
import org.onewindow.core.application.AfterDocument;
import org.onewindow.core.application.CaseFile;
import org.onewindow.core.application.CaseReading;
import org.onewindow.core.privacy.Subjects;
import org.onewindow.core.store.DocumentFiles;
import org.onewindow.core.store.MaterialFiles;
import org.onewindow.core.work.NewWork;
import org.onewindow.core.work.Work;
import org.onewindow.core.work.WorkHandler;
import org.onewindow.core.work.WorkQueue;
import org.onewindow.core.work.WorkResult;
import org.onewindow.spi.facts.SubjectNumber;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.identity.SubjectId;

/**
 * Prints each document after the act that wrote it, once, and gives the stored file out again. Never on an act's path; what a crash
 * interrupts is resumed.
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
    static final String LACKING = "OW-DOC-2003";

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

    @Inject
    PrintedDocuments(
            WorkQueue queue,
            CaseReading cases,
            NoticeSheets sheets,
            DocumentFiles printed,
            MaterialFiles files,
            Subjects subjects,
            @Any Instance<DocumentPrinter> printer,
            Json json) {
        this.queue = queue;
        this.cases = cases;
        this.sheets = sheets;
        this.printed = printed;
        this.files = files;
        this.subjects = subjects;
        this.printer = printer;
        this.json = json;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected PrintedDocuments() {
        this(null, null, null, null, null, null, null, null);
    }

    /** Which document to print. */
    record Order(String application, String document) {}

    @Override
    public void plan(String applicationId, String documentId) {
        if (printer.isResolvable()) {
            queue.add(NewWork.of(KIND, KIND + "-" + documentId, new Order(applicationId, documentId)));
        }
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
                .flatMap(file -> documentOf(file, order.document()).map(document -> print(file, document)))
                .orElseGet(() -> WorkResult.failed("the document is gone: " + order.document()));
    }

    private WorkResult print(CaseFile file, CaseFile.Document document) {
        NoticeSheet sheet = sheets.of(file, document, OFFICIAL);
        List<String> lacking = printer.get().lacking(sheet);
        if (!lacking.isEmpty()) {
            return WorkResult.failed(LACKING + " " + String.join(" ", lacking));
        }
        Outcome<DocumentFiles.Kept> kept =
                printed.keep(document.id(), owner(file), printer.get().print(sheet));
        return kept.fold(
                done -> WorkResult.done(),
                refusal -> WorkResult.notNow(refusal.findings().get(0).code()));
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

    /** The file of that document of {@code file}; empty if there is no such document. */
    public Optional<Printed> of(CaseFile file, String documentId) {
        return documentOf(file, documentId)
                .map(document -> printed.of(documentId)
                        .<Printed>map(kept -> new Printed.Ready(document.number(), owner(file), kept))
                        .orElseGet(() -> new Printed.Missing(
                                Finding.error(printer.isResolvable() ? NOT_YET : NO_PRINTER, "", document.number()))));
    }

    /** Opens a file that is ready; the caller closes it. */
    public InputStream open(Printed.Ready ready) throws IOException {
        return files.open(ready.owner(), ready.file().content());
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
