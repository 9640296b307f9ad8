package org.onewindow.catalog.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.onewindow.core.act.Act;
import org.onewindow.core.act.Caller;
import org.onewindow.core.act.CurrentAct;
import org.onewindow.core.act.Outcome;
import org.onewindow.core.act.Reading;
import org.onewindow.core.act.Refusal;
import org.onewindow.core.definition.CheckedDefinitions;
import org.onewindow.core.definition.DefinitionPublisher;
import org.onewindow.core.definition.DefinitionReader;
import org.onewindow.core.definition.DefinitionSource;
import org.onewindow.core.definition.Publication;
import org.onewindow.spi.application.ActName;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.identity.Role;

/** Where the hall's administration brings definitions into force. */
@ApplicationScoped
public class CatalogueDesk {
    private final DefinitionReader reader;
    private final DefinitionPublisher publisher;
    private final EntityManager entities;
    private final Reading reading;
    private final CurrentAct current;

    @Inject
    CatalogueDesk(
            DefinitionReader reader,
            DefinitionPublisher publisher,
            EntityManager entities,
            Reading reading,
            CurrentAct current) {
        this.reader = reader;
        this.publisher = publisher;
        this.entities = entities;
        this.reading = reading;
        this.current = current;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected CatalogueDesk() {
        this(null, null, null, null, null);
    }

    /** What publishing {@code source} would do. Changes nothing. */
    public Proposal propose(DefinitionSource source) {
        CheckedDefinitions checked = check(source);
        return new Proposal(checked, checked.sound() ? publisher.difference(checked) : new Publication(List.of()));
    }

    /**
     * Brings a folder into force: new versions of what changed, withdrawal of what is gone. Running applications stay on their
     * versions. Refused with every finding if the folder has errors; what is in force then stays in force.
     */
    @Act(
            name = ActName.PUBLISH_DEFINITIONS,
            roles = {Role.HALL_ADMINISTRATION, Role.SYSTEM})
    public Outcome<Publication> publish(PublishCommand command) {
        CheckedDefinitions checked = check(command.source());
        if (!checked.sound()) {
            List<Finding> reasons =
                    checked.findings().stream().filter(Finding::stops).toList();
            return Outcome.refused(Refusal.of(Refusal.Kind.INVALID, ActName.PUBLISH_DEFINITIONS, reasons));
        }
        Publication publication = publisher.publish(checked, command.grounds());
        if (current.get().caller() instanceof Caller.Hall) {
            remember(command.source());
        }
        return Outcome.done(publication);
    }

    /** Whether the hall's last start has brought that very folder into force. */
    boolean startedWith(DefinitionSource source) {
        return reading.read(em -> Optional.ofNullable(em.find(FolderAtStart.class, FolderAtStart.ROW))
                .filter(last -> last.has(source.digest()))
                .isPresent());
    }

    private void remember(DefinitionSource source) {
        FolderAtStart last = entities.find(FolderAtStart.class, FolderAtStart.ROW);
        if (last == null) {
            entities.persist(new FolderAtStart(source.digest()));
        } else {
            last.is(source.digest());
        }
    }

    private CheckedDefinitions check(DefinitionSource source) {
        return publisher.heldAgainstForce(reader.check(source));
    }
}
