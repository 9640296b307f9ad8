package org.onewindow.core.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import org.onewindow.core.act.Refusal;
import org.onewindow.spi.finding.Finding;

/** Everybody who follows results, told in one place. */
@ApplicationScoped
class ResultFollowers {
    private final Instance<ResultFollower> followers;
    private final Applications applications;
    private final Dossiers dossiers;

    @Inject
    ResultFollowers(@Any Instance<ResultFollower> followers, Applications applications, Dossiers dossiers) {
        this.followers = followers;
        this.applications = applications;
        this.dossiers = dossiers;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected ResultFollowers() {
        this(null, null, null);
    }

    /** The result of {@code application} has been laid ready. */
    void issued(Application application, Handling handling) {
        if (!followers.isUnsatisfied()) {
            IssuedResult result = new IssuedResult(
                    application,
                    handling,
                    application.decision().orElseThrow(),
                    dossiers.applicantOf(application),
                    dossiers.fieldsOf(application),
                    Applications.current(applications.materialsOf(application)));
            followers.forEach(follower -> follower.issued(result));
        }
    }

    /** Hands the result over if nobody objects. */
    Decided<Ending> deliver(Application application, Handling handling, String collector) {
        return application.when(handling, () -> {
            List<Finding> objections = followers.stream()
                    .flatMap(follower -> follower.objectionsToDelivery(application).stream())
                    .toList();
            return objections.isEmpty()
                    ? application.deliver(handling, collector)
                    : new Decided.Refused<>(Refusal.Kind.NOT_POSSIBLE_NOW, objections);
        });
    }

    /** Voids the application, and what came of its result. */
    Decided<Ending> voidOnRequest(Application application, Handling handling) {
        String reasons = reasonsOfRequest(application, handling);
        Decided<Ending> decided = application.voidOnRequest(handling);
        if (decided instanceof Decided.Done) {
            followers.forEach(follower -> follower.voided(application, handling, reasons));
        }
        return decided;
    }

    /** Revokes the decision, and ends what came of it. */
    Decided<String> revokeOnRequest(Application application, Handling handling) {
        String reasons = reasonsOfRequest(application, handling);
        Decided<String> decided = application.afterChecks(handling).revoke();
        if (decided instanceof Decided.Done) {
            followers.forEach(follower -> follower.revoked(application, handling, reasons));
        }
        return decided;
    }

    private static String reasonsOfRequest(Application application, Handling handling) {
        return application.requests().stream()
                .filter(request -> request.act() == handling.act().name())
                .findFirst()
                .map(SecondPersonRequest::reasons)
                .orElse("");
    }
}
