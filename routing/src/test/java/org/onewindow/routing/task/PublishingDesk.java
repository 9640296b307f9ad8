package org.onewindow.routing.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
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
public class PublishingDesk {
    @Inject
    DefinitionReader reader;

    @Inject
    DefinitionPublisher publisher;

    /** Publishes, with departments that work in systems of their own reached through {@code adapter}. */
    record Publish(IdempotencyKey key, String adapter, List<String> withSystem, Map<String, String> more)
            implements ActCommand {}

    @Act(name = ActName.PUBLISH_DEFINITIONS, roles = Role.HALL_ADMINISTRATION)
    Outcome<Integer> publish(Publish command) {
        return Outcome.done(publisher
                .publish(
                        reader.check(InvestmentHall.files(command.adapter(), command.withSystem(), command.more())), "")
                .changes()
                .size());
    }
}
