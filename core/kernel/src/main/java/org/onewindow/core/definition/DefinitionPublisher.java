package org.onewindow.core.definition;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.onewindow.core.act.ActInProgress;
import org.onewindow.core.act.CurrentAct;
import org.onewindow.core.definition.DefinitionVersions.StoredVersion;
import org.onewindow.core.definition.Publication.Change;
import org.onewindow.core.definition.Publication.What;
import org.onewindow.core.hall.Hall;
import org.onewindow.core.ledger.HallLedger;

/**
 * Brings a checked folder into force: as one act, for the desk that publishes.
 *
 * <p><b>Threads.</b> Safe; two publications follow one another.
 */
@ApplicationScoped
public class DefinitionPublisher {
    private final DefinitionVersions versions;
    private final PublishedDefinitions published;
    private final HallLedger ledger;
    private final CurrentAct current;

    @Inject
    DefinitionPublisher(
            DefinitionVersions versions, PublishedDefinitions published, HallLedger ledger, CurrentAct current) {
        this.versions = versions;
        this.published = published;
        this.ledger = ledger;
        this.current = current;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected DefinitionPublisher() {
        this(null, null, null, null);
    }

    /** What publishing would change. Reads only; needs no act. */
    public Publication difference(CheckedDefinitions checked) {
        return new PublicationPlan(checked, versions.readInForce(), versions.readLastVersions()).publication();
    }

    /**
     * Tells one state of what is in force from another, for who proposes a change to it. Reads only; needs no act.
     *
     * @return SHA-256 over names, versions and contents, 64 lower-case hexadecimal digits
     */
    public String digestInForce() {
        SortedMap<String, String> names = new TreeMap<>();
        versions.readInForce()
                .forEach(each -> names.put(
                        each.name(), each.ref().version() + ":" + each.content().digest()));
        return DefinitionContent.sha256(names.toString());
    }

    /** What one definition says now, as a tree of values; empty if it is not in force. Reads only; needs no act. */
    public Optional<JsonNode> contentInForce(String kind, String id) {
        return versions.readInForce().stream()
                .filter(each -> each.kind().equals(kind) && each.ref().id().equals(id))
                .map(each -> each.content().tree())
                .findFirst();
    }

    /** The same check, with what stands against bringing the folder into force though it is sound in itself. */
    public CheckedDefinitions heldAgainstForce(CheckedDefinitions checked) {
        FindingSink objections = new FindingSink();
        published
                .hall()
                .ifPresent(before -> checked.readings().stream()
                        .filter(reading -> reading.value() instanceof Hall after
                                && !after.identity().equals(before.identity()))
                        .forEach(reading ->
                                objections.error("OW-DEF-2201", reading.document(), "/identity", before.identity())));
        return checked.with(objections.findings());
    }

    /**
     * Publishes what changed, withdraws what is gone, and puts both on record; inside an act.
     *
     * @param checked without errors
     * @param grounds why, at most 2,000 characters, or the empty string
     * @return what changed; empty if the folder says what is in force already
     */
    public Publication publish(CheckedDefinitions checked, String grounds) {
        if (!checked.sound()) {
            throw new IllegalArgumentException("definitions with errors are not published");
        }
        ledger.lock();
        List<DefinitionVersion> inForce = versions.inForce();
        PublicationPlan plan = new PublicationPlan(
                checked, inForce.stream().map(StoredVersion::of).toList(), versions.lastVersions());
        Publication publication = plan.publication();
        apply(plan, publication, inForce);
        ledger.append(grounds, facts(plan, publication));
        current.whenDurable(published::refresh);
        return publication;
    }

    private void apply(PublicationPlan plan, Publication publication, List<DefinitionVersion> inForce) {
        ActInProgress act = current.get();
        Instant at = act.at();
        for (Change change : publication.changes()) {
            inForce.stream()
                    .filter(each -> each.kind().equals(change.kind())
                            && each.ref().id().equals(change.ref().id()))
                    .forEach(each -> each.end(at));
            if (change.what() != What.WITHDRAWN) {
                versions.add(new DefinitionVersion(
                        change.kind(),
                        change.ref(),
                        plan.content(change),
                        at,
                        act.caller().ledgerName()));
            }
        }
    }

    /** Folded, the chain's facts are what is in force: {@code kind/id} to version and digest. */
    private static Map<String, @Nullable String> facts(PublicationPlan plan, Publication publication) {
        Map<String, @Nullable String> facts = new TreeMap<>();
        for (Change change : publication.changes()) {
            String version = change.ref().version() + ":" + plan.content(change).digest();
            facts.put(change.kind() + "/" + change.ref().id(), change.what() == What.WITHDRAWN ? null : version);
        }
        return facts;
    }
}
