package org.onewindow.core.application;

import java.util.List;
import java.util.Optional;
import org.onewindow.spi.application.ApplicationState;
import org.onewindow.spi.finding.Finding;

/** 结果公开: puts an application's result before the public, and takes it back. Where the application stands does not change. */
final class Publicity {
    private final Application application;
    private final Handling handling;

    Publicity(Application application, Handling handling) {
        this.application = application;
        this.handling = handling;
    }

    /** From now on everybody reads the result; part of the act that lays it ready. */
    void publish(String digest) {
        application.publicityIs(ResultPublication.of(handling.act(), digest));
    }

    /**
     * Publishes a result that was withdrawn, or that lay ready before there were publications.
     *
     * @param digest of what will be read; absent if the item does not publish such decisions
     */
    Decided<String> publishAgain(Optional<String> digest) {
        return application.when(handling, () -> {
            boolean ended = application.state() == ApplicationState.ARCHIVED
                    && application.publication().isEmpty();
            if (digest.isEmpty() || ended || isNow(PublicationState.VOIDED)) {
                return Decided.notPossible(Finding.error(
                        ApplicationCodes.NOT_FOR_THE_PUBLIC,
                        "",
                        handling.item().name().asArgument()));
            }
            if (isNow(PublicationState.PUBLISHED)) {
                return Decided.notPossible(Finding.error(ApplicationCodes.PUBLIC_ALREADY, ""));
            }
            publish(digest.get());
            return changed("");
        });
    }

    /** Takes the result from public view. */
    Decided<String> withdraw(String reasons) {
        return application.when(handling, () -> {
            if (!isNow(PublicationState.PUBLISHED)) {
                return Decided.notPossible(Finding.error(ApplicationCodes.NOT_PUBLIC, ""));
            }
            Optional<Finding> objection = Grounds.objection(reasons);
            if (objection.isPresent()) {
                return Decided.invalid(List.of(objection.get()));
            }
            end(PublicationState.WITHDRAWN, reasons);
            return changed(reasons);
        });
    }

    /** What has been published, if anything, is so no longer. */
    void end(PublicationState how, String reasons) {
        application.publication().ifPresent(now -> application.publicityIs(now.ended(how, handling.act(), reasons)));
    }

    private Decided<String> changed(String grounds) {
        return Decided.done(
                new ApplicationEvent.PublicityChanged(application, handling.act(), grounds), application.id());
    }

    private boolean isNow(PublicationState expected) {
        return application.publication().filter(now -> now.state() == expected).isPresent();
    }
}
