package org.onewindow.adapters.rest.api;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.onewindow.adapters.rest.answer.Answer;
import org.onewindow.adapters.rest.answer.OutcomeMapper;
import org.onewindow.adapters.rest.json.ForJersey;
import org.onewindow.adapters.rest.session.Visitor;
import org.onewindow.core.act.CurrentCaller;
import org.onewindow.core.act.Scope;
import org.onewindow.core.bundle.BundleCase;
import org.onewindow.core.bundle.BundleReading;
import org.onewindow.core.people.ProgressLookup;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.application.ApplicationNumber;
import org.onewindow.spi.application.ApplicationState;
import org.onewindow.spi.application.DecisionKind;
import org.onewindow.spi.item.DefinitionRef;

/** 一事联办: bundles that were handed in, and where their parts stand. */
@Path("bundle-applications")
@ForJersey
@Consumes(MediaType.APPLICATION_JSON)
public class BundleCaseResource implements ApiResource {
    private final BundleReading reading;
    private final ProgressLookup lookup;
    private final CurrentCaller caller;

    @Inject
    BundleCaseResource(BundleReading reading, ProgressLookup lookup, CurrentCaller caller) {
        this.reading = reading;
        this.lookup = lookup;
        this.caller = caller;
    }

    /** What the receipt says. */
    record BundleReceipt(String number, String lookupCode) {}

    /** Bundles in sight, the last one first. */
    record BundleCases(List<BundleCaseLine> bundles) {}

    /**
     * One bundle in sight.
     *
     * @param lookupCode opens its progress together with the number
     */
    record BundleCaseLine(String id, String lookupCode, BundleProgress progress) {}

    /**
     * Where a bundle stands; no personal data.
     *
     * @param dueOn the one due date, as it was promised on handing in
     * @param parts in the order in which they can be done
     */
    record BundleProgress(
            ApplicationNumber number, DefinitionRef bundle, Instant receivedAt, LocalDate dueOn, List<Part> parts) {
        static BundleProgress of(BundleCase bundle) {
            return new BundleProgress(
                    bundle.number(),
                    bundle.bundle(),
                    bundle.receivedAt(),
                    bundle.dueOn(),
                    bundle.parts().stream().map(Part::of).toList());
        }

        /**
         * One part.
         *
         * @param number its own number; absent as long as it has not been handed in
         * @param state where it stands
         * @param waitsFor ids of the parts that must be granted before it is handed in
         * @param plannedOn by when it is to be decided, as counted on handing in
         * @param promisedOn last day of its own promised limit, once it is accepted
         * @param notHandedIn why the hall did not hand it in and will not; absent otherwise
         */
        record Part(
                String part,
                DefinitionRef item,
                Optional<ApplicationNumber> number,
                ApplicationState state,
                List<String> waitsFor,
                LocalDate plannedOn,
                Optional<LocalDate> promisedOn,
                Optional<DecisionKind> decision,
                Optional<LocalizedText> notHandedIn) {
            static Part of(BundleCase.PartCase part) {
                return new Part(
                        part.part(),
                        part.item(),
                        part.number(),
                        part.state(),
                        part.waitsFor(),
                        part.plannedOn(),
                        part.promisedOn(),
                        part.decision().map(decision -> decision.kind()),
                        part.notHandedIn()
                                .filter(BundleCase.NotHandedIn::byHall)
                                .map(BundleCase.NotHandedIn::reasons));
            }
        }
    }

    @GET
    @Endpoint(
            value = "The bundles in sight, the last one first, with where their parts stand",
            access = Access.SIGNED_IN)
    public Answer<BundleCases> inSight() {
        Scope scope = Scope.of(caller.get());
        return new Answer.Good<>(new BundleCases(reading.list(scope).stream()
                .map(bundle -> new BundleCaseLine(
                        bundle.id(), reading.lookupCode(bundle.id(), scope).orElse(""), BundleProgress.of(bundle)))
                .toList()));
    }

    @POST
    @Path("progress")
    @Endpoint(
            value =
                    "Progress by the bundle's number and lookup code; changes nothing, but number and code stand in no address",
            access = Access.PUBLIC,
            countsTries = true)
    public Answer<BundleProgress> progress(BundleReceipt receipt, @Context HttpServletRequest request) {
        return OutcomeMapper.answer(lookup.bundle(receipt.number(), receipt.lookupCode(), Visitor.client(request)))
                .map(BundleProgress::of);
    }
}
