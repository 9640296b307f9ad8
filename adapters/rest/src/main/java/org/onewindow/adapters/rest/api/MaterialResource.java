package org.onewindow.adapters.rest.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.onewindow.adapters.rest.answer.Answer;
import org.onewindow.adapters.rest.answer.Problem;
import org.onewindow.adapters.rest.answer.ProblemKind;
import org.onewindow.adapters.rest.json.ForJersey;
import org.onewindow.core.act.CurrentCaller;
import org.onewindow.core.act.Scope;
import org.onewindow.core.application.ApplicationCodes;
import org.onewindow.core.application.CaseFile;
import org.onewindow.core.application.CaseReading;
import org.onewindow.core.application.ReplacedMaterial;
import org.onewindow.core.material.MaterialPreviews;
import org.onewindow.core.material.MaterialViewer.Seen;
import org.onewindow.core.privacy.Subjects;
import org.onewindow.forms.comparison.ComparisonReport;
import org.onewindow.forms.evidence.CaseComparisons;
import org.onewindow.spi.facts.SubjectNumber;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.store.ContentRef;

/** 材料: what was handed in, looked at and compared; for whoever has the case in sight. */
@Path("applications")
@ForJersey
public class MaterialResource implements ApiResource {
    private final CaseReading cases;
    private final CaseComparisons comparisons;
    private final MaterialPreviews previews;
    private final Subjects subjects;
    private final CurrentCaller caller;

    @Inject
    MaterialResource(
            CaseReading cases,
            CaseComparisons comparisons,
            MaterialPreviews previews,
            Subjects subjects,
            CurrentCaller caller) {
        this.cases = cases;
        this.comparisons = comparisons;
        this.previews = previews;
        this.subjects = subjects;
        this.caller = caller;
    }

    /**
     * What comparing said.
     *
     * @param report the last one; absent until it is done, some seconds after handing in
     * @param earlier those before it that said something else, the newest first
     */
    record Compared(Optional<ComparisonReport> report, List<ComparisonReport> earlier) {}

    @GET
    @Path("{id}/comparison")
    @Endpoint(
            value = "Form, registers and materials held against each other, field by field, with the evidence",
            access = Access.SIGNED_IN)
    public Answer<Compared> comparison(@PathParam("id") String id) {
        return file(id).<Answer<Compared>>map(
                        file -> new Answer.Good<>(new Compared(comparisons.of(file), comparisons.earlier(file))))
                .orElseGet(MaterialResource::notFound);
    }

    @GET
    @Path("{id}/materials/{key}/pages/{page}.png")
    @Endpoint(
            value = "A page of a material as a picture, made outside the hall's process; 409 if it cannot be shown",
            access = Access.SIGNED_IN,
            answers = "image/png")
    public Answer<byte[]> page(
            @PathParam("id") String id, @PathParam("key") String key, @PathParam("page") String page) {
        Optional<CaseFile> file = file(id);
        Optional<ContentRef> content = file.flatMap(found -> Stream.concat(
                        found.view().materials().stream(),
                        cases.replacedMaterials(id, Scope.of(caller.get())).stream()
                                .map(ReplacedMaterial::material))
                .flatMap(material -> material.content().stream())
                .filter(ref -> ref.key().equals(key))
                .findFirst());
        if (content.isEmpty() || !page.matches("\\d{1,4}")) {
            return notFound();
        }
        Seen seen = previews.page(
                subjects.of(SubjectNumber.of(file.orElseThrow().applicant())), content.get(), Integer.parseInt(page));
        if (seen instanceof Seen.Page picture) {
            return new Answer.Good<>(picture.png());
        }
        return seen instanceof Seen.Nothing nothing
                ? Answer.bad(Problem.of(ProblemKind.NOT_POSSIBLE_NOW, nothing.why()))
                : notFound();
    }

    private Optional<CaseFile> file(String id) {
        return cases.file(id, Scope.of(caller.get()));
    }

    private static <T> Answer<T> notFound() {
        return Answer.bad(Problem.of(ProblemKind.NOT_FOUND, Finding.error(ApplicationCodes.NOT_FOUND, "")));
    }
}
