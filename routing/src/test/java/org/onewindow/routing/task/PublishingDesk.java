package org.onewindow.routing.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.onewindow.core.act.Act;
import org.onewindow.core.act.ActCommand;
import org.onewindow.core.act.IdempotencyKey;
import org.onewindow.core.act.Outcome;
import org.onewindow.core.definition.DefinitionPublisher;
import org.onewindow.core.definition.DefinitionReader;
import org.onewindow.spi.application.ActName;
import org.onewindow.spi.identity.Role;

/** Publishes the hall of the tests. */
@ApplicationScoped
class PublishingDesk {
    @Inject
    DefinitionReader reader;

    @Inject
    DefinitionPublisher publisher;

    /** Publishes. */
    record Publish(IdempotencyKey key) implements ActCommand {}

    @Act(name = ActName.PUBLISH_DEFINITIONS, roles = Role.HALL_ADMINISTRATION)
    Outcome<Integer> publish(Publish command) {
        return Outcome.done(publisher
                .publish(reader.check(InvestmentHall.files()), "")
                .changes()
                .size());
    }
}
