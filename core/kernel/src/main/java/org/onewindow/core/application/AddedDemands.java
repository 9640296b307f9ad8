package org.onewindow.core.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.item.ServiceItem;

/**
 * What a clerk adds to the one-time notice (一次性告知) beside what the formal check finds: each demand says what is wrong and names the
 * clause or criterion it rests on, for nobody has to meet a demand without one (Licensing Law, Art. 32 (4); A-4).
 */
final class AddedDemands {
    private static final int MOST = 500;

    private AddedDemands() {}

    /** Everything that stands against the demands, each at its place: {@code /points/0/basis}. */
    static List<Finding> objections(ServiceItem item, List<CorrectionNotice.Point> added) {
        List<Finding> objections = new ArrayList<>();
        for (int i = 0; i < added.size(); i++) {
            CorrectionNotice.Point point = added.get(i);
            String at = "/points/" + i;
            if (!point.subject().startsWith("/")
                    && item.material(point.subject()).isEmpty()) {
                objections.add(Finding.error(ApplicationCodes.DEMAND_ABOUT_NOTHING, at + "/subject", point.subject()));
            }
            objection(point.what(), at + "/what", ApplicationCodes.DEMAND_WITHOUT_CONTENT)
                    .ifPresent(objections::add);
            objection(point.basis(), at + "/basis", ApplicationCodes.DEMAND_WITHOUT_CLAUSE)
                    .ifPresent(objections::add);
            Grounds.unreadable(point.wanted(), at + "/wanted", MOST).ifPresent(objections::add);
        }
        return objections;
    }

    private static Optional<Finding> objection(String text, String at, String ifBlank) {
        return text.isBlank() ? Optional.of(Finding.error(ifBlank, at)) : Grounds.unreadable(text, at, MOST);
    }
}
