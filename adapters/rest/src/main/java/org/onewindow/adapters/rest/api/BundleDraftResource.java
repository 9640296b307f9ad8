package org.onewindow.adapters.rest.api;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.onewindow.adapters.rest.answer.Answer;
import org.onewindow.adapters.rest.answer.OutcomeMapper;
import org.onewindow.adapters.rest.answer.Problem;
import org.onewindow.adapters.rest.answer.ProblemDocument;
import org.onewindow.adapters.rest.answer.ProblemKind;
import org.onewindow.adapters.rest.answer.ProblemTexts;
import org.onewindow.adapters.rest.json.ForJersey;
import org.onewindow.adapters.rest.session.Visitor;
import org.onewindow.core.act.Caller;
import org.onewindow.core.act.CurrentCaller;
import org.onewindow.core.bundle.BundleCatalogue;
import org.onewindow.core.bundle.BundleDraft;
import org.onewindow.core.bundle.BundleDrafts;
import org.onewindow.core.bundle.BundlePlan;
import org.onewindow.core.people.Accounts;
import org.onewindow.forms.prefill.Prefill;
import org.onewindow.forms.prefill.Prefilled;
import org.onewindow.forms.prefill.PrefilledValue;
import org.onewindow.forms.template.FormTemplate;
import org.onewindow.forms.template.PublishedMergedForms;
import org.onewindow.spi.application.Applicant;
import org.onewindow.spi.application.SubmittedMaterial;
import org.onewindow.spi.facts.FactSource;
import org.onewindow.spi.facts.SubjectNumber;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.identity.SubjectId;

/** What the signed-in applicant is still filling in for a bundle: what was saved, and what the registers know besides. */
@Path("bundles/{bundle}/draft")
@ForJersey
@Consumes(MediaType.APPLICATION_JSON)
public class BundleDraftResource implements ApiResource {
    private final BundleCatalogue bundles;
    private final BundleDrafts drafts;
    private final PublishedMergedForms forms;
    private final Prefill prefill;
    private final Accounts accounts;
    private final CurrentCaller caller;
    private final ProblemTexts texts;
    private final Replies replies;

    @Inject
    BundleDraftResource(
            BundleCatalogue bundles,
            BundleDrafts drafts,
            PublishedMergedForms forms,
            Prefill prefill,
            Accounts accounts,
            CurrentCaller caller,
            ProblemTexts texts,
            Replies replies) {
        this.bundles = bundles;
        this.drafts = drafts;
        this.forms = forms;
        this.prefill = prefill;
        this.accounts = accounts;
        this.caller = caller;
        this.texts = texts;
        this.replies = replies;
    }

    /**
     * What is to be saved, right or wrong, complete or not.
     *
     * @param route id of the combination of channels chosen so far, if one is
     * @param formData key of the one form to value
     * @param materials each under the name that the bundle's list has for it
     * @param remarks key of the one form to what the applicant says to registers; may be left out
     */
    record DraftBody(
            Optional<String> route,
            Map<String, Object> formData,
            List<SubmittedMaterial> materials,
            Optional<Map<String, FilingBody.RemarkBody>> remarks) {}

    /**
     * How far filling in has come.
     *
     * @param savedAt when it was saved last, UTC; absent if nothing was, and then the form holds what the registers know
     * @param left how many fields still stand against handing the form in: missing, or wrong
     * @param known what the registers say, each value with its source and its time; each datum once for all parts
     * @param findings which registers could not be used, and why
     */
    record FilledSoFar(
            Optional<Instant> savedAt,
            Optional<String> route,
            Map<String, Object> formData,
            List<SubmittedMaterial> materials,
            int left,
            List<PrefilledValue> known,
            List<ProblemDocument.Reason> findings) {}

    /** When it was saved, UTC. */
    record Saved(Instant savedAt) {}

    @GET
    @Endpoint(
            value =
                    "The signed-in applicant's draft of a bundle, what the registers know besides, and what is left to fill in",
            access = Access.SIGNED_IN)
    public Answer<FilledSoFar> draft(@PathParam("bundle") String bundle, @Context HttpServletRequest request) {
        return forApplicant(bundle, (plan, owner) -> {
            FormTemplate template = forms.of(plan).template();
            Prefilled known = known(plan, template, request);
            Optional<BundleDraft> saved = drafts.find(owner, bundle);
            Map<String, Object> data = saved.map(BundleDraft::formData).orElseGet(known::data);
            return new Answer.Good<>(new FilledSoFar(
                    saved.map(BundleDraft::savedAt),
                    saved.flatMap(BundleDraft::route),
                    data,
                    saved.map(BundleDraft::materials).orElse(List.of()),
                    template.open(data),
                    List.copyOf(known.values().values()),
                    known.findings().stream()
                            .map(finding -> texts.reason(finding, replies.language()))
                            .toList()));
        });
    }

    private Prefilled known(BundlePlan plan, FormTemplate template, HttpServletRequest request) {
        Optional<Applicant> applicant = Visitor.of(request).flatMap(accounts::applicantOf);
        return applicant
                .map(who -> prefill.of(
                        template,
                        SubjectNumber.of(who),
                        new FactSource.Purpose(
                                plan.bundle().ref().id(), caller.get().ledgerName())))
                .orElse(Prefilled.NOTHING);
    }

    @PUT
    @Endpoint(
            value = "Save what the signed-in applicant has filled in so far; repeat it freely, the last one counts",
            access = Access.SIGNED_IN)
    public Answer<Saved> save(@PathParam("bundle") String bundle, DraftBody body) {
        return forApplicant(
                bundle,
                (plan, owner) -> OutcomeMapper.answer(drafts.save(
                                owner,
                                plan.bundle().ref(),
                                body.route(),
                                FilingBody.fields(body.formData()),
                                body.materials(),
                                FilingBody.said(body.remarks())))
                        .map(Saved::new));
    }

    @DELETE
    @Endpoint(value = "Throw the signed-in applicant's draft away; none is no error", access = Access.SIGNED_IN)
    public Answer<SessionResource.Done> discard(@PathParam("bundle") String bundle) {
        return forApplicant(bundle, (plan, owner) -> {
            drafts.discard(owner, bundle);
            return new Answer.Good<>(new SessionResource.Done(true));
        });
    }

    private <T> Answer<T> forApplicant(String bundle, BiFunction<BundlePlan, SubjectId, Answer<T>> what) {
        if (!(caller.get() instanceof Caller.Subject applicant)) {
            return Answer.bad(Problem.of(ProblemKind.FORBIDDEN, Finding.error("OW-WEB-3006", "")));
        }
        return bundles.inForce(bundle)
                .map(plan -> what.apply(plan, applicant.subject()))
                .orElseGet(() -> Answer.bad(Problem.of(ProblemKind.NOT_FOUND, Finding.error("OW-WEB-1007", ""))));
    }
}
