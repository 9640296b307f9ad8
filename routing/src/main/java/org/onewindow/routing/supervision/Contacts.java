package org.onewindow.routing.supervision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.onewindow.core.application.Application;
import org.onewindow.spi.identity.StaffId;

/** Who is responsible for an applicant: the first who served it at the front desk, as its ledger says, and whoever took over since. */
final class Contacts {
    private static final String STAFF = "staff:";

    private Contacts() {}

    /** Nobody while no person of the front desk has served the applicant. */
    static Optional<FirstContact> of(Application application, List<HandOn> handedOn) {
        return firstAtTheFrontDesk(application).map(first -> {
            List<StaffId> chain = new ArrayList<>(List.of(first));
            handedOn.stream()
                    .filter(each -> each.takenAt().isPresent())
                    .map(HandOn::to)
                    .forEach(chain::add);
            return new FirstContact(
                    chain,
                    handedOn.isEmpty()
                            ? Optional.empty()
                            : Optional.of(handedOn.get(handedOn.size() - 1))
                                    .filter(last -> last.takenAt().isEmpty())
                                    .map(last -> new FirstContact.Offer(last.to(), last.offeredAt())));
        });
    }

    private static Optional<StaffId> firstAtTheFrontDesk(Application application) {
        String everybody = application.facts().getOrDefault("frontDesk", "");
        return Stream.of(everybody.split(" ", -1))
                .filter(each -> each.startsWith(STAFF))
                .map(each -> each.substring(STAFF.length()))
                .findFirst()
                .flatMap(StaffId::parse);
    }
}
