package org.onewindow.adapters.rest.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.onewindow.adapters.rest.answer.Answer;
import org.onewindow.adapters.rest.answer.Problem;
import org.onewindow.adapters.rest.answer.ProblemKind;
import org.onewindow.adapters.rest.answer.ProblemTexts;
import org.onewindow.adapters.rest.json.ForJersey;
import org.onewindow.adapters.rest.json.ProblemException;
import org.onewindow.core.act.CurrentCaller;
import org.onewindow.core.act.Scope;
import org.onewindow.core.application.ApplicationCodes;
import org.onewindow.core.application.CaseFile;
import org.onewindow.core.application.CaseLine;
import org.onewindow.core.application.CaseReading;
import org.onewindow.core.application.GuideSeen;
import org.onewindow.core.application.HistoryLine;
import org.onewindow.core.document.Copy;
import org.onewindow.core.document.PrintedDocuments;
import org.onewindow.core.fact.SharedMaterial;
import org.onewindow.core.fact.SharedMaterials;
import org.onewindow.core.store.DocumentFormat;
import org.onewindow.core.time.DueDate;
import org.onewindow.forms.print.CaseForms;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.application.ApplicationNumber;
import org.onewindow.spi.application.ApplicationState;
import org.onewindow.spi.application.SubmittedMaterial;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.item.DefinitionRef;

/** 办件: reading applications; everybody sees what the scope of the person gives, and of the rest not even that it exists. */
@Path("applications")
@ForJersey
public class CaseResource implements ApiResource {
    private final CaseReading cases;
    private final PrintedDocuments printed;
    private final CaseForms filledForms;
    private final SharedMaterials shared;
    private final CurrentCaller caller;
    private final ProblemTexts texts;
    private final Replies replies;

    @Inject
    CaseResource(
            CaseReading cases,
            PrintedDocuments printed,
            CaseForms filledForms,
            SharedMaterials shared,
            CurrentCaller caller,
            ProblemTexts texts,
            Replies replies) {
        this.cases = cases;
        this.printed = printed;
        this.filledForms = filledForms;
        this.shared = shared;
        this.caller = caller;
        this.texts = texts;
        this.replies = replies;
    }

    /** Lines of a list, the one due first on top. */
    record CaseList(List<CaseLine> cases) {}

    /** What is on record, oldest first. */
    record History(List<HistoryLine> acts) {}

    /** How the due dates come about, day by day; absent before acceptance. */
    record DueDateExplanation(Optional<DueDate> promised, Optional<DueDate> statutory) {}

    /** The code that, with the number, opens the progress page. */
    record LookupCode(String lookupCode) {}

    @GET
    @Endpoint(value = "Applications in the caller's scope, at most 200", access = Access.SIGNED_IN)
    public Answer<CaseList> list(@QueryParam("state") List<String> states) {
        EnumSet<ApplicationState> wanted = EnumSet.noneOf(ApplicationState.class);
        states.forEach(state -> wanted.add(stateOf(state)));
        if (wanted.isEmpty()) {
            wanted.addAll(EnumSet.allOf(ApplicationState.class));
        }
        return new Answer.Good<>(new CaseList(cases.list(wanted, scope())));
    }

    @GET
    @Path("{id}")
    @Endpoint(value = "One case; its ETag is the version to act upon", access = Access.SIGNED_IN)
    public Answer<CaseDocument> file(@PathParam("id") String id) {
        return found(cases.file(id, scope()).map(this::document));
    }

    @GET
    @Path("{id}/history")
    @Endpoint(value = "What is on record of one case, oldest first", access = Access.SIGNED_IN)
    public Answer<History> history(@PathParam("id") String id) {
        return found(Optional.of(cases.history(id, scope()))
                .filter(acts -> !acts.isEmpty())
                .map(History::new));
    }

    @GET
    @Path("{id}/due-dates")
    @Endpoint(value = "How the due dates come about, each day counted or skipped and why", access = Access.SIGNED_IN)
    public Answer<DueDateExplanation> dueDates(@PathParam("id") String id) {
        return found(
                cases.file(id, scope()).map(file -> new DueDateExplanation(file.promisedDue(), file.statutoryDue())));
    }

    @GET
    @Path("{id}/lookup-code")
    @Endpoint(value = "The code that opens the progress page", access = Access.SIGNED_IN)
    public Answer<LookupCode> lookupCode(@PathParam("id") String id) {
        return found(cases.lookupCode(id, scope()).map(LookupCode::new));
    }

    @GET
    @Path("{id}/documents/{document}.pdf")
    @Endpoint(
            value = "The printed file of one document; 409 while it is being made, or if the hall prints none",
            access = Access.SIGNED_IN,
            answers = "application/pdf")
    public Answer<byte[]> pdf(@PathParam("id") String id, @PathParam("document") String document) throws IOException {
        return file(id, document, DocumentFormat.PDF);
    }

    @GET
    @Path("{id}/documents/{document}.ofd")
    @Endpoint(
            value = "The same document in OFD (GB/T 33190); 409 while it is being made, or if the hall makes none",
            access = Access.SIGNED_IN,
            answers = "application/ofd")
    public Answer<byte[]> ofd(@PathParam("id") String id, @PathParam("document") String document) throws IOException {
        return file(id, document, DocumentFormat.OFD);
    }

    @GET
    @Path("{id}/documents/{document}/large-print.pdf")
    @Endpoint(
            value = "A copy of one document in large print, made at once; 409 if the hall prints none",
            access = Access.SIGNED_IN,
            answers = "application/pdf")
    public Answer<byte[]> largePrint(@PathParam("id") String id, @PathParam("document") String document) {
        return made(cases.file(id, scope())
                .flatMap(file -> printed.inLargePrint(file, document, Locale.SIMPLIFIED_CHINESE)));
    }

    @GET
    @Path("{id}/form.pdf")
    @Endpoint(
            value =
                    "The filled-in form, printed back for signature, in the reader's language; of a draft too; 409 if the hall prints none",
            access = Access.SIGNED_IN,
            answers = "application/pdf")
    public Answer<byte[]> form(@PathParam("id") String id) {
        return made(cases.file(id, scope())
                .flatMap(filledForms::of)
                .map(filled -> filledForms.pdf(filled, replies.language())));
    }

    private Answer<byte[]> made(Optional<Copy> copy) {
        return copy.flatMap(Copy::why).isPresent()
                ? Answer.bad(Problem.of(
                        ProblemKind.NOT_POSSIBLE_NOW, copy.flatMap(Copy::why).orElseThrow()))
                : found(copy.map(Copy::file));
    }

    private Answer<byte[]> file(String id, String document, DocumentFormat format) throws IOException {
        Optional<PrintedDocuments.Printed> found =
                cases.file(id, scope()).flatMap(file -> printed.of(file, document, format));
        if (found.isPresent() && found.get() instanceof PrintedDocuments.Printed.Missing missing) {
            return Answer.bad(Problem.of(ProblemKind.NOT_POSSIBLE_NOW, missing.why()));
        }
        if (found.isPresent() && found.get() instanceof PrintedDocuments.Printed.Ready ready) {
            try (InputStream content = printed.open(ready)) {
                return new Answer.Good<>(content.readAllBytes());
            }
        }
        return found(Optional.empty());
    }

    /**
     * 收件凭证: what the applicant has in hand from the moment of handing in; it is no acceptance.
     *
     * @param number application number; absent for a draft, of which nothing has been received yet
     * @param lookupCode opens the progress page together with the number
     * @param item id and version
     * @param itemName what the item is called
     * @param received when it was taken in
     * @param answerDueOn last day on which the hall says whether it accepts; absent once it has
     * @param materials what was handed in
     * @param guide the guide as it was on that day, with its digest; absent for what was handed in before halls kept it
     * @param guideAt where that guide can be read again
     */
    record Receipt(
            Optional<ApplicationNumber> number,
            String lookupCode,
            DefinitionRef item,
            LocalizedText itemName,
            Optional<Instant> received,
            Optional<LocalDate> answerDueOn,
            List<SubmittedMaterial> materials,
            Optional<GuideSeen> guide,
            Optional<String> guideAt) {
        static Receipt of(CaseFile file, String lookupCode) {
            return new Receipt(
                    file.view().number(),
                    lookupCode,
                    file.view().item(),
                    file.item().name(),
                    file.view().dates().received(),
                    file.answerDueOn(),
                    file.view().materials(),
                    file.guide(),
                    file.guide()
                            .map(guide ->
                                    ApiModule.BASE + "/items/" + guide.item().id() + "/guide?version="
                                            + guide.item().version()));
        }
    }

    @GET
    @Path("{id}/receipt")
    @Endpoint(
            value = "The receipt of what was handed in, with the digest of the guide as it was on that day",
            access = Access.SIGNED_IN)
    public Answer<Receipt> receipt(@PathParam("id") String id) {
        String code = cases.lookupCode(id, scope()).orElse("");
        return found(cases.file(id, scope()).map(file -> Receipt.of(file, code)));
    }

    /** What data sharing has yielded for the materials that nobody brings: where from and when, not what. */
    record SharedMaterialList(List<SharedMaterial> materials) {}

    @GET
    @Path("{id}/shared-materials")
    @Endpoint(
            value = "What data sharing has yielded for the materials that nobody brings, with source and time",
            access = Access.SIGNED_IN)
    public Answer<SharedMaterialList> sharedMaterials(@PathParam("id") String id) {
        return found(cases.sees(id, scope()) ? Optional.of(new SharedMaterialList(shared.of(id))) : Optional.empty());
    }

    private CaseDocument document(CaseFile file) {
        return CaseDocument.of(
                file,
                file.openFindings().stream()
                        .map(finding -> texts.reason(finding, replies.language()))
                        .toList());
    }

    private Scope scope() {
        return Scope.of(caller.get());
    }

    private static <T> Answer<T> found(Optional<T> value) {
        return value.<Answer<T>>map(Answer.Good::new)
                .orElseGet(() ->
                        Answer.bad(Problem.of(ProblemKind.NOT_FOUND, Finding.error(ApplicationCodes.NOT_FOUND, ""))));
    }

    private static ApplicationState stateOf(String name) {
        try {
            return ApplicationState.valueOf(name);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(Problem.of(
                    ProblemKind.MALFORMED,
                    Finding.error(
                            "OW-WEB-3003",
                            "",
                            EnumSet.allOf(ApplicationState.class).toString())));
        }
    }
}
