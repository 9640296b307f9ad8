package org.onewindow.catalog.adjustment;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onewindow.catalog.adjustment.AdjustmentCommands.Propose;
import org.onewindow.catalog.adjustment.AdjustmentCommands.Settle;
import org.onewindow.catalog.adjustment.AdjustmentFile.Changed;
import org.onewindow.core.act.Act;
import org.onewindow.core.act.ActInProgress;
import org.onewindow.core.act.CurrentAct;
import org.onewindow.core.act.Json;
import org.onewindow.core.act.Outcome;
import org.onewindow.core.act.Refusal;
import org.onewindow.core.definition.CheckedDefinitions;
import org.onewindow.core.definition.DefinitionPublisher;
import org.onewindow.core.definition.DefinitionReader;
import org.onewindow.core.definition.DefinitionSource;
import org.onewindow.core.definition.Publication;
import org.onewindow.core.ledger.HallLedger;
import org.onewindow.core.privacy.RandomIds;
import org.onewindow.core.time.HallTime;
import org.onewindow.spi.application.ActName;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.identity.Role;

/**
 * Where the hall's administration revises definitions under control (动态调整, R2.3): one person proposes, another approves, and at
 * the beginning of its day the hall brings the adjustment into force. Every step is on the hall's ledger with its reason.
 *
 * <p><b>Threads.</b> Safe for use by several threads; acts of this desk follow one another.
 */
@ApplicationScoped
public class AdjustmentDesk {
    private static final int LONGEST_REASON = 2000;

    private final Adjustments adjustments;
    private final DefinitionReader reader;
    private final DefinitionPublisher publisher;
    private final HallLedger ledger;
    private final HallTime time;
    private final CurrentAct current;
    private final RandomIds ids;
    private final Json json;

    @Inject
    AdjustmentDesk(
            Adjustments adjustments,
            DefinitionReader reader,
            DefinitionPublisher publisher,
            HallLedger ledger,
            HallTime time,
            CurrentAct current,
            RandomIds ids,
            Json json) {
        this.adjustments = adjustments;
        this.reader = reader;
        this.publisher = publisher;
        this.ledger = ledger;
        this.time = time;
        this.current = current;
        this.ids = ids;
        this.json = json;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected AdjustmentDesk() {
        this(null, null, null, null, null, null, null, null);
    }

    /** Proposes a folder for a day ahead. Refused with every finding if the folder has errors or changes nothing. */
    @Act(name = ActName.PROPOSE_ADJUSTMENT, roles = Role.HALL_ADMINISTRATION)
    public Outcome<AdjustmentLine> propose(Propose command) {
        ledger.lock();
        CheckedDefinitions checked = publisher.heldAgainstForce(reader.check(command.folder()));
        List<Finding> objections = new ArrayList<>(objectionsTo(command));
        checked.findings().stream().filter(Finding::stops).forEach(objections::add);
        Publication publication = checked.sound() ? publisher.difference(checked) : new Publication(List.of());
        if (checked.sound() && publication.changesNothing()) {
            objections.add(Finding.error(AdjustmentCodes.NOTHING_CHANGES, "/folder"));
        }
        if (!objections.isEmpty()) {
            return refused(Refusal.Kind.INVALID, objections);
        }
        ActInProgress act = current.get();
        CatalogueAdjustment adjustment = new CatalogueAdjustment(
                ids.next(),
                json.write(command.folder().texts()),
                json.write(changes(checked, publication)),
                publisher.digestInForce(),
                command.effectiveOn(),
                command.reason());
        adjustment.proposed(act.caller().ledgerName(), act.at());
        adjustments.add(adjustment);
        record(adjustment, command.reason());
        return Outcome.done(adjustment.line(false));
    }

    private List<Finding> objectionsTo(Propose command) {
        List<Finding> objections = new ArrayList<>();
        if (command.reason().isBlank()) {
            objections.add(Finding.error(AdjustmentCodes.REASON_MISSING, "/reason"));
        }
        tooLong(command.reason()).ifPresent(objections::add);
        if (!command.effectiveOn().isAfter(time.today())) {
            objections.add(Finding.error(
                    AdjustmentCodes.DAY_NOT_AHEAD,
                    "/effectiveOn",
                    command.effectiveOn().toString(),
                    time.today().plusDays(1).toString()));
        }
        if (adjustments.open().stream().anyMatch(each -> each.effectiveOn().equals(command.effectiveOn()))) {
            objections.add(Finding.error(
                    AdjustmentCodes.SAME_DAY,
                    "/effectiveOn",
                    command.effectiveOn().toString()));
        }
        return objections;
    }

    /** What becomes of each definition, value by value: kept with the adjustment, so that it can be read when all has moved on. */
    private List<Changed> changes(CheckedDefinitions checked, Publication publication) {
        return publication.changes().stream()
                .map(change -> new Changed(
                        change.kind(),
                        change.ref(),
                        change.what(),
                        change.what() == Publication.What.CHANGED
                                ? differences(
                                        checked, change.kind(), change.ref().id())
                                : List.of(),
                        0))
                .toList();
    }

    private List<Difference> differences(CheckedDefinitions checked, String kind, String id) {
        JsonNode before = publisher.contentInForce(kind, id).orElseThrow();
        return checked.readings().stream()
                .filter(each -> each.document().kind().equals(kind)
                        && each.document().id().equals(id))
                .findFirst()
                .map(each -> Difference.between(before, each.document().tree()))
                .orElse(List.of());
    }

    /** Approves what somebody else proposed. From the beginning of its day it is in force. */
    @Act(name = ActName.APPROVE_ADJUSTMENT, roles = Role.HALL_ADMINISTRATION)
    public Outcome<AdjustmentLine> approve(Settle command) {
        return settle(
                command,
                AdjustmentState.APPROVED,
                adjustment -> Stream.concat(objectionsToApproving(adjustment).stream(), reasonMissing(command))
                        .toList());
    }

    private List<Finding> objectionsToApproving(CatalogueAdjustment adjustment) {
        List<Finding> objections = new ArrayList<>(bySomebodyElse(adjustment));
        if (!adjustment.effectiveOn().isAfter(time.today())) {
            objections.add(Finding.error(
                    AdjustmentCodes.DAY_NOT_AHEAD,
                    "",
                    adjustment.effectiveOn().toString(),
                    time.today().plusDays(1).toString()));
        }
        if (!adjustment.isMadeFrom(publisher.digestInForce())) {
            objections.add(Finding.error(AdjustmentCodes.OUTDATED, ""));
        }
        // Each is a whole folder: the later of two would undo the earlier one.
        adjustments.open().stream()
                .filter(each -> each.state() == AdjustmentState.APPROVED)
                .forEach(each -> objections.add(Finding.error(
                        AdjustmentCodes.ANOTHER_WAITS, "", each.effectiveOn().toString())));
        return objections;
    }

    /** Whoever judges what somebody else proposed says why: it is on the hall's ledger for good. */
    private static Stream<Finding> reasonMissing(Settle command) {
        return command.reason().isBlank()
                ? Stream.of(Finding.error(AdjustmentCodes.REASON_MISSING, "/reason"))
                : Stream.empty();
    }

    /** Does not approve what somebody else proposed, with reasons. */
    @Act(name = ActName.REFUSE_ADJUSTMENT, roles = Role.HALL_ADMINISTRATION)
    public Outcome<AdjustmentLine> refuse(Settle command) {
        return settle(
                command,
                AdjustmentState.REFUSED,
                adjustment -> Stream.concat(bySomebodyElse(adjustment).stream(), reasonMissing(command))
                        .toList());
    }

    private List<Finding> bySomebodyElse(CatalogueAdjustment adjustment) {
        return adjustment.isProposedBy(current.get().caller().ledgerName())
                ? List.of(Finding.error(AdjustmentCodes.SAME_PERSON, ""))
                : List.of();
    }

    /** Takes one's own proposal back, also after it was approved, as long as it is not in force. */
    @Act(name = ActName.WITHDRAW_ADJUSTMENT, roles = Role.HALL_ADMINISTRATION)
    public Outcome<AdjustmentLine> withdraw(Settle command) {
        return settle(
                command,
                AdjustmentState.WITHDRAWN,
                adjustment -> adjustment.isProposedBy(current.get().caller().ledgerName())
                        ? List.of()
                        : List.of(Finding.error(AdjustmentCodes.NOT_THE_AUTHOR, "")));
    }

    /** Brings an approved adjustment into force; done by the hall when its day has begun. */
    @Act(name = ActName.PUBLISH_DEFINITIONS, roles = Role.SYSTEM)
    public Outcome<Publication> bringIntoForce(Settle command) {
        ledger.lock();
        Optional<CatalogueAdjustment> found = adjustments.locked(command.adjustment());
        List<Finding> objections =
                found.map(this::objectionsToForce).orElseGet(() -> List.of(Finding.error(AdjustmentCodes.UNKNOWN, "")));
        if (!objections.isEmpty()) {
            return refused(Refusal.Kind.NOT_POSSIBLE_NOW, objections);
        }
        CatalogueAdjustment adjustment = found.orElseThrow();
        Publication publication = publisher.publish(check(adjustment), command.reason());
        adjustment.settle(
                AdjustmentState.IN_FORCE,
                current.get().caller().ledgerName(),
                current.get().at(),
                command.reason());
        return Outcome.done(publication);
    }

    private List<Finding> objectionsToForce(CatalogueAdjustment adjustment) {
        if (adjustment.state() != AdjustmentState.APPROVED) {
            return List.of(notInThatState(adjustment));
        }
        if (adjustment.effectiveOn().isAfter(time.today())) {
            return List.of(Finding.error(
                    AdjustmentCodes.NOT_DUE, "", adjustment.effectiveOn().toString()));
        }
        List<Finding> objections = new ArrayList<>();
        if (!adjustment.isMadeFrom(publisher.digestInForce())) {
            objections.add(Finding.error(AdjustmentCodes.OUTDATED, ""));
        }
        // A newer program may find more wrong with a folder than the one that let it be proposed.
        check(adjustment).findings().stream().filter(Finding::stops).forEach(objections::add);
        return objections;
    }

    private CheckedDefinitions check(CatalogueAdjustment adjustment) {
        return publisher.heldAgainstForce(reader.check(folderOf(adjustment)));
    }

    private DefinitionSource folderOf(CatalogueAdjustment adjustment) {
        return DefinitionSource.of(json.read(adjustment.folder(), new TypeReference<Map<String, String>>() {}));
    }

    /** Sets aside an approved adjustment that cannot come into force; done by the hall when its day has begun. */
    @Act(name = ActName.FAIL_ADJUSTMENT, roles = Role.SYSTEM)
    public Outcome<AdjustmentLine> setAside(Settle command) {
        return settle(command, AdjustmentState.FAILED, adjustment -> List.of());
    }

    private Outcome<AdjustmentLine> settle(
            Settle command, AdjustmentState to, Function<CatalogueAdjustment, List<Finding>> objectionsTo) {
        ledger.lock();
        Optional<CatalogueAdjustment> found = adjustments.locked(command.adjustment());
        if (found.isEmpty()) {
            return refused(Refusal.Kind.NOT_FOUND, List.of(Finding.error(AdjustmentCodes.UNKNOWN, "")));
        }
        CatalogueAdjustment adjustment = found.get();
        if (!isPossible(adjustment.state(), to)) {
            return refused(Refusal.Kind.NOT_POSSIBLE_NOW, List.of(notInThatState(adjustment)));
        }
        List<Finding> objections = new ArrayList<>(objectionsTo.apply(adjustment));
        tooLong(command.reason()).ifPresent(objections::add);
        if (!objections.isEmpty()) {
            return refused(Refusal.Kind.NOT_POSSIBLE_NOW, objections);
        }
        ActInProgress act = current.get();
        adjustment.settle(to, act.caller().ledgerName(), act.at(), command.reason());
        record(adjustment, command.reason());
        return Outcome.done(adjustment.line(false));
    }

    private static boolean isPossible(AdjustmentState from, AdjustmentState to) {
        return switch (to) {
            case APPROVED, REFUSED -> from == AdjustmentState.PROPOSED;
            case WITHDRAWN -> from.open();
            case FAILED, IN_FORCE -> from == AdjustmentState.APPROVED;
            case PROPOSED -> false;
        };
    }

    private static Finding notInThatState(CatalogueAdjustment adjustment) {
        return Finding.error(
                AdjustmentCodes.NOT_IN_THAT_STATE, "", adjustment.state().name());
    }

    private static Optional<Finding> tooLong(String reason) {
        return reason.length() > LONGEST_REASON
                ? Optional.of(
                        Finding.error(AdjustmentCodes.REASON_TOO_LONG, "/reason", Integer.toString(LONGEST_REASON)))
                : Optional.empty();
    }

    private void record(CatalogueAdjustment adjustment, String reason) {
        Map<String, @Nullable String> fact = Map.of(
                "adjustment/" + adjustment.id(),
                adjustment.state() + " " + adjustment.effectiveOn() + " "
                        + folderOf(adjustment).digest());
        ledger.append(reason, fact);
    }

    private <R> Outcome<R> refused(Refusal.Kind kind, List<Finding> objections) {
        return Outcome.refused(Refusal.of(kind, current.get().name(), objections));
    }
}
