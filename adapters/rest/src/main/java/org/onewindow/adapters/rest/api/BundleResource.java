package org.onewindow.adapters.rest.api;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onewindow.adapters.rest.answer.Answer;
import org.onewindow.adapters.rest.answer.Problem;
import org.onewindow.adapters.rest.answer.ProblemKind;
import org.onewindow.adapters.rest.intake.ApplicantEntry;
import org.onewindow.adapters.rest.json.ForJersey;
import org.onewindow.adapters.rest.session.Visitor;
import org.onewindow.core.bundle.BundleCatalogue;
import org.onewindow.core.bundle.BundleCommands;
import org.onewindow.core.bundle.BundleDesk;
import org.onewindow.core.bundle.BundlePlan;
import org.onewindow.core.bundle.BundleSubmission;
import org.onewindow.core.people.Accounts;
import org.onewindow.core.time.HallTime;
import org.onewindow.forms.template.PublishedMergedForms;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.application.SubmittedMaterial;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.item.DefinitionRef;

/** 一件事: what people can apply for in one go, with what follows from it, and handing it in. */
@Path("bundles")
@ForJersey
@Consumes(MediaType.APPLICATION_JSON)
public class BundleResource implements ApiResource {
    private final BundleCatalogue bundles;
    private final PublishedMergedForms forms;
    private final BundleDesk desk;
    private final Accounts accounts;
    private final HallTime time;

    @Inject
    BundleResource(
            BundleCatalogue bundles, PublishedMergedForms forms, BundleDesk desk, Accounts accounts, HallTime time) {
        this.bundles = bundles;
        this.forms = forms;
        this.desk = desk;
        this.accounts = accounts;
        this.time = time;
    }

    /** One bundle in a list. */
    record BundleLine(DefinitionRef ref, LocalizedText name, LocalizedText summary, int parts) {}

    /** The bundles that are offered. */
    record BundleList(List<BundleLine> bundles) {}

    /**
     * What is handed in.
     *
     * @param route id of the combination of channels chosen, if one is
     * @param applicant who asks; a signed-in applicant may leave it out and is taken from the account
     * @param formData key of the one form to value
     * @param materials what is handed in with it, each under the name that the bundle's list has for it
     * @param remarks key of the one form to what the applicant says where a register says otherwise or cannot be asked; may be left out
     */
    record BundleBody(
            Optional<String> route,
            Optional<ApplicantEntry> applicant,
            Map<String, Object> formData,
            List<SubmittedMaterial> materials,
            Optional<Map<String, FilingBody.RemarkBody>> remarks) {}

    @GET
    @Endpoint(value = "Every bundle that is offered", access = Access.PUBLIC)
    public Answer<BundleList> offered() {
        return new Answer.Good<>(new BundleList(bundles.inForce().stream()
                .map(plan -> new BundleLine(
                        plan.bundle().ref(),
                        plan.bundle().name(),
                        plan.bundle().summary(),
                        plan.parts().size()))
                .toList()));
    }

    @GET
    @Path("{bundle}")
    @Endpoint(
            value = "One bundle: parts in order, one list of materials, the one form, limits, the one due date, visits",
            access = Access.PUBLIC)
    public Answer<BundleView> guide(@PathParam("bundle") String bundle) {
        return bundles.inForce(bundle)
                .<Answer<BundleView>>map(plan -> new Answer.Good<>(view(plan)))
                .orElseGet(() -> Answer.bad(Problem.of(ProblemKind.NOT_FOUND, Finding.error("OW-WEB-1007", ""))));
    }

    private BundleView view(BundlePlan plan) {
        JsonNode form = forms.of(plan).template().schema();
        return BundleView.of(plan, plan.due(time, time.today()), form);
    }

    @POST
    @Path("{bundle}/submissions")
    @Endpoint(value = "Hand a bundle in; answers its number and what became of each part", access = Access.ACT)
    public Answer<BundleSubmission> submit(
            @PathParam("bundle") String bundle,
            BundleBody body,
            @BeanParam KeyHeader headers,
            @Context HttpServletRequest request) {
        return headers.answer(desk.submit(command(bundle, body, headers, request)));
    }

    @POST
    @Path("{bundle}/taken-in")
    @Endpoint(
            value = "Take a bundle in at the counter; the parts that wait for no other are accepted on the spot",
            access = Access.ACT)
    public Answer<BundleSubmission> takeInAndAccept(
            @PathParam("bundle") String bundle,
            BundleBody body,
            @BeanParam KeyHeader headers,
            @Context HttpServletRequest request) {
        return headers.answer(desk.takeInAndAccept(command(bundle, body, headers, request)));
    }

    private BundleCommands.Submit command(
            String bundle, BundleBody body, KeyHeader headers, HttpServletRequest request) {
        return new BundleCommands.Submit(
                headers.key(),
                bundle,
                body.route(),
                FilingBody.applicant(body.applicant(), Visitor.of(request).flatMap(accounts::applicantOf)),
                FilingBody.fields(body.formData()),
                body.materials(),
                FilingBody.said(body.remarks()));
    }
}
