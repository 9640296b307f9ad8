package org.onewindow.core.seal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.onewindow.core.act.Act;
import org.onewindow.core.act.Caller;
import org.onewindow.core.act.CurrentAct;
import org.onewindow.core.act.Outcome;
import org.onewindow.core.act.Refusal;
import org.onewindow.core.ledger.HallLedger;
import org.onewindow.spi.application.ActName;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.identity.Role;
import org.onewindow.spi.identity.StaffId;

/**
 * Where stamps change hands (印章保管): one gives, the other takes, and the hall's ledger has both (R6.5).
 *
 * <p><b>Threads.</b> Safe for use by several threads; acts of this desk follow one another.
 */
@ApplicationScoped
public class StampDesk {
    private static final int LONGEST_REASON = 2000;

    private final StampRegister register;
    private final HallLedger ledger;
    private final CurrentAct current;

    @Inject
    StampDesk(StampRegister register, HallLedger ledger, CurrentAct current) {
        this.register = register;
        this.ledger = ledger;
        this.current = current;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected StampDesk() {
        this(null, null, null);
    }

    /**
     * Hands a stamp over to a colleague, who then takes it over. Whoever has it in custody gives it; the hall's administration does if
     * nobody has it, or if it is blocked.
     */
    @Act(
            name = ActName.HAND_OVER_STAMP,
            roles = {
                Role.HALL_ADMINISTRATION,
                Role.COUNTER_LEAD,
                Role.DEPARTMENT_APPROVER,
                Role.ISSUER,
                Role.RECEPTION_CLERK,
                Role.SUPERVISOR
            })
    public Outcome<StampLine> handOver(StampCommands.HandOver command) {
        return on(command.stamp(), "", stamp -> {
            List<Finding> objections = new ArrayList<>();
            if (!mayGive(stamp)) {
                objections.add(Finding.error(StampCodes.NOT_THE_CUSTODIAN, "", stamp.id()));
            }
            if (register.member(command.to()).isEmpty()) {
                objections.add(Finding.error(StampCodes.NOT_STAFF, "/to", command.to()));
            }
            if (objections.isEmpty()) {
                stamp.offer(new StaffId(command.to()));
            }
            return objections;
        });
    }

    private boolean mayGive(Stamp stamp) {
        Caller caller = current.get().caller();
        boolean unguarded = stamp.custodian().isEmpty() || stamp.isBlocked();
        boolean mine = staff().isPresent() && stamp.custodian().equals(staff());
        return mine || (unguarded && caller.has(Role.HALL_ADMINISTRATION));
    }

    /** Takes over a stamp that is being handed over to the caller, who has it in custody from now on. */
    @Act(
            name = ActName.TAKE_OVER_STAMP,
            roles = {
                Role.HALL_ADMINISTRATION,
                Role.COUNTER_LEAD,
                Role.DEPARTMENT_APPROVER,
                Role.ISSUER,
                Role.RECEPTION_CLERK,
                Role.SUPERVISOR
            })
    public Outcome<StampLine> takeOver(StampCommands.TakeOver command) {
        return on(command.stamp(), "", stamp -> {
            Optional<StaffId> me = staff().filter(stamp.offeredTo().stream().toList()::contains);
            me.ifPresent(by -> stamp.takenOver(by, current.get().at()));
            return me.isPresent() ? List.of() : List.of(Finding.error(StampCodes.NOT_OFFERED, "", stamp.id()));
        });
    }

    /** Lets nothing be sealed with a stamp any more: it is lost, or worn, or under suspicion. What waits for it waits. */
    @Act(name = ActName.BLOCK_STAMP, roles = Role.HALL_ADMINISTRATION)
    public Outcome<StampLine> block(StampCommands.Settle command) {
        return settle(command, false, Stamp::block);
    }

    /** Lets a stamp be used again. */
    @Act(name = ActName.RELEASE_STAMP, roles = Role.HALL_ADMINISTRATION)
    public Outcome<StampLine> release(StampCommands.Settle command) {
        return settle(command, true, Stamp::release);
    }

    private Outcome<StampLine> settle(StampCommands.Settle command, boolean from, Consumer<Stamp> to) {
        return on(command.stamp(), command.reasons(), stamp -> {
            List<Finding> objections = new ArrayList<>();
            if (command.reasons().isBlank() || command.reasons().length() > LONGEST_REASON) {
                objections.add(Finding.error(StampCodes.REASON_MISSING, "/reasons", Integer.toString(LONGEST_REASON)));
            }
            if (stamp.isBlocked() != from) {
                objections.add(Finding.error(StampCodes.NOT_IN_THAT_STATE, "", stamp.id()));
            }
            if (objections.isEmpty()) {
                to.accept(stamp);
            }
            return objections;
        });
    }

    /** Acts on the stamp of that name; {@code act} answers what stands against it, and then has changed nothing. */
    private Outcome<StampLine> on(String id, String grounds, Function<Stamp, List<Finding>> act) {
        ledger.lock();
        Optional<Stamp> found = register.locked(id);
        if (found.isEmpty()) {
            return Outcome.refused(Refusal.of(
                    Refusal.Kind.INVALID,
                    current.get().name(),
                    List.of(Finding.error(StampCodes.UNKNOWN, "/stamp", id))));
        }
        List<Finding> objections = act.apply(found.get());
        if (!objections.isEmpty()) {
            return Outcome.refused(
                    Refusal.of(Refusal.Kind.NOT_POSSIBLE_NOW, current.get().name(), objections));
        }
        ledger.append(grounds, Map.of("stamp/" + id, found.get().asFact()));
        return Outcome.done(register.line(found.get()));
    }

    private Optional<StaffId> staff() {
        return current.get().caller() instanceof Caller.Staff staff ? Optional.of(staff.id()) : Optional.empty();
    }
}
