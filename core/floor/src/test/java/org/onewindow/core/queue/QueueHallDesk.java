package org.onewindow.core.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.onewindow.core.act.Act;
import org.onewindow.core.act.ActCommand;
import org.onewindow.core.act.IdempotencyKey;
import org.onewindow.core.act.Outcome;
import org.onewindow.core.definition.DefinitionPublisher;
import org.onewindow.core.definition.DefinitionReader;
import org.onewindow.core.definition.DefinitionSource;
import org.onewindow.core.definition.Publication;
import org.onewindow.spi.application.ActName;
import org.onewindow.spi.identity.Role;

/** Brings a small hall with queues into force, without a catalogue. */
@ApplicationScoped
public class QueueHallDesk {
    private final DefinitionReader reader;
    private final DefinitionPublisher publisher;

    @Inject
    QueueHallDesk(DefinitionReader reader, DefinitionPublisher publisher) {
        this.reader = reader;
        this.publisher = publisher;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected QueueHallDesk() {
        this(null, null);
    }

    public record Publish(IdempotencyKey key, Map<String, String> files) implements ActCommand {}

    @Act(name = ActName.PUBLISH_DEFINITIONS, roles = Role.SYSTEM)
    public Outcome<Publication> publish(Publish command) {
        return Outcome.done(publisher.publish(reader.check(DefinitionSource.of(command.files())), ""));
    }
}
