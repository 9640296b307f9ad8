package org.onewindow.catalog.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.onewindow.core.act.Caller;
import org.onewindow.core.act.CurrentCaller;
import org.onewindow.core.act.IdempotencyKey;
import org.onewindow.core.act.Outcome;
import org.onewindow.core.act.Refusal;
import org.onewindow.core.definition.DefinitionSource;
import org.onewindow.core.definition.Publication;
import org.onewindow.core.definition.PublishedDefinitions;

/**
 * Brings a hall's folder into force when the hall starts, in the name of the hall itself. A folder that says what is in force
 * already publishes nothing, and so does the very folder of the last start: what the administration has adjusted since stays.
 */
@ApplicationScoped
public class FolderInForce {
    private final CatalogueDesk desk;
    private final PublishedDefinitions published;
    private final CurrentCaller caller;

    @Inject
    FolderInForce(CatalogueDesk desk, PublishedDefinitions published, CurrentCaller caller) {
        this.desk = desk;
        this.published = published;
        this.caller = caller;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected FolderInForce() {
        this(null, null, null);
    }

    /** Brings {@code source} into force. To be called before the first request is taken. */
    public Result bring(DefinitionSource source) {
        if (desk.startedWith(source)) {
            return new InForce(new Publication(List.of()));
        }
        Proposal proposal = desk.propose(source);
        if (proposal.inForce()) {
            return new InForce(proposal.changes());
        }
        if (!proposal.publishable()) {
            return new Broken(proposal, published.hall().isPresent());
        }
        PublishCommand command = new PublishCommand(key(source, proposal.changes()), source, "");
        Outcome<Publication> outcome = caller.as(new Caller.Hall(), () -> desk.publish(command));
        return outcome.fold(InForce::new, Refused::new);
    }

    /** Two nodes that start with the same folder at once publish it once. */
    private static IdempotencyKey key(DefinitionSource source, Publication changes) {
        String versions = Integer.toHexString(changes.changes().toString().hashCode());
        return new IdempotencyKey("start:" + versions + ":" + source.digest().substring(0, 40));
    }

    /** How it went. */
    public sealed interface Result {}

    /**
     * The folder is in force.
     *
     * @param changes what that changed; nothing if it was in force before
     */
    public record InForce(Publication changes) implements Result {}

    /**
     * The folder has errors.
     *
     * @param proposal with everything that is wrong
     * @param earlierInForce whether an earlier publication is in force and stays so
     */
    public record Broken(Proposal proposal, boolean earlierInForce) implements Result {}

    /** The act was refused, such as when the database is not to be had. */
    public record Refused(Refusal refusal) implements Result {
        /** Every reason's code. */
        public List<String> codes() {
            return refusal.findings().stream().map(each -> each.code()).toList();
        }
    }
}
