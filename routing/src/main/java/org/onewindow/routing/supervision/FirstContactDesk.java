package org.onewindow.routing.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.onewindow.core.act.Act;
import org.onewindow.core.act.Caller;
import org.onewindow.core.act.Outcome;
import org.onewindow.core.application.Application;
import org.onewindow.core.application.ApplicationActs;
import org.onewindow.core.application.Commands;
import org.onewindow.core.application.Decided;
import org.onewindow.core.definition.PublishedDefinitions;
import org.onewindow.core.privacy.RandomIds;
import org.onewindow.spi.application.ActName;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.identity.Role;
import org.onewindow.spi.identity.StaffId;

/** 首问负责: where the responsibility for an applicant is handed on, which takes one who offers and one who takes over. */
@ApplicationScoped
public class FirstContactDesk {
    private final ApplicationActs acts;
    private final Inquiries kept;
    private final PublishedDefinitions definitions;
    private final RandomIds ids;

    @Inject
    FirstContactDesk(ApplicationActs acts, Inquiries kept, PublishedDefinitions definitions, RandomIds ids) {
        this.acts = acts;
        this.kept = kept;
        this.definitions = definitions;
        this.ids = ids;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected FirstContactDesk() {
        this(null, null, null, null);
    }

    /** Offers it to a colleague of the front desk; until the colleague takes over, nothing changes. A later offer takes the place of one before. */
    @Act(
            name = ActName.HAND_ON,
            roles = {Role.RECEPTION_CLERK, Role.COUNTER_LEAD})
    public Outcome<StaffId> offer(SupervisionCommands.OfferTo command) {
        return acts.on(command.application(), command.seen(), (application, handling) -> {
            Optional<StaffId> own = staff(handling.act().caller());
            Optional<StaffId> responsible = contact(application).map(FirstContact::responsible);
            // A lead may hand on what somebody who is away is responsible for.
            if (responsible.isEmpty()
                    || (!responsible.equals(own) && !handling.act().caller().has(Role.COUNTER_LEAD))) {
                return Decided.notPossible(Finding.error(
                        SupervisionCodes.NOT_RESPONSIBLE,
                        "",
                        responsible.map(StaffId::value).orElse("")));
            }
            if (!isAtTheFrontDesk(command.to())
                    || responsible.filter(command.to()::equals).isPresent()) {
                return Decided.invalid(List.of(Finding.error(
                        SupervisionCodes.NO_SUCH_COLLEAGUE, "/to", command.to().value())));
            }
            Decided<StaffId> decided =
                    application.putOnRecord(handling, responsible.get() + " -> " + command.to(), command.to());
            if (decided instanceof Decided.Done) {
                kept.keep(HandOn.of(ids.next(), application.id(), responsible.get(), command.to(), handling.act()));
            }
            return decided;
        });
    }

    /** Takes over what was offered to the caller. */
    @Act(
            name = ActName.TAKE_OVER_CONTACT,
            roles = {Role.RECEPTION_CLERK, Role.COUNTER_LEAD})
    public Outcome<StaffId> takeOver(Commands.On command) {
        return acts.on(command.application(), command.seen(), (application, handling) -> {
            Optional<HandOn> offered = lastOffer(kept.handedOn(application.id()))
                    .filter(offer -> staff(handling.act().caller())
                            .filter(offer.to()::equals)
                            .isPresent());
            if (offered.isEmpty()) {
                return Decided.notPossible(Finding.error(SupervisionCodes.NOT_OFFERED, ""));
            }
            StaffId taker = offered.get().to();
            Decided<StaffId> decided = application.putOnRecord(handling, taker.value(), taker);
            if (decided instanceof Decided.Done) {
                offered.get().take(handling.act());
            }
            return decided;
        });
    }

    private Optional<FirstContact> contact(Application application) {
        return Contacts.of(application, kept.handedOn(application.id()));
    }

    private static Optional<HandOn> lastOffer(List<HandOn> handedOn) {
        return handedOn.isEmpty()
                ? Optional.empty()
                : Optional.of(handedOn.get(handedOn.size() - 1))
                        .filter(last -> last.takenAt().isEmpty());
    }

    private static Optional<StaffId> staff(Caller caller) {
        return caller instanceof Caller.Staff staff ? Optional.of(staff.id()) : Optional.empty();
    }

    private boolean isAtTheFrontDesk(StaffId colleague) {
        return definitions.hall().stream()
                .flatMap(hall -> hall.member(colleague).stream())
                .anyMatch(member -> member.roles().contains(Role.RECEPTION_CLERK)
                        || member.roles().contains(Role.COUNTER_LEAD));
    }
}
