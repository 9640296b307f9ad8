package org.onewindow.core.bundle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.application.ApplicationNumber;
import org.onewindow.spi.application.ApplicationState;
import org.onewindow.spi.application.Decision;
import org.onewindow.spi.application.DecisionKind;
import org.onewindow.spi.identity.SubjectId;
import org.onewindow.spi.item.DefinitionRef;

/**
 * A bundle that was handed in, and where its parts stand.
 *
 * @param id outside identifier
 * @param number the one number
 * @param bundle the definition, in the version under which it was handed in
 * @param route the combination of channels that was chosen
 * @param dueOn the one due date, as it was promised on handing in
 * @param parts in the order in which they can be done
 */
public record BundleCase(
        String id,
        ApplicationNumber number,
        DefinitionRef bundle,
        SubjectId subject,
        String applicantLabel,
        Optional<String> route,
        Instant receivedAt,
        LocalDate dueOn,
        List<PartCase> parts) {
    public BundleCase {
        parts = List.copyOf(parts);
    }

    /** The part of that id. */
    public Optional<PartCase> part(String part) {
        return parts.stream().filter(each -> each.part().equals(part)).findFirst();
    }

    /**
     * Why a part was never handed in.
     *
     * @param byHall whether the hall ended it, because what it waits for was not granted or the same was handed in alone; otherwise
     *     the applicant did
     * @param reasons as they are on record; in two languages if they are the hall's
     */
    public record NotHandedIn(boolean byHall, LocalizedText reasons) {
        /** What comes between the hall's reasons in one language and in the other. */
        private static final String BETWEEN = " / ";

        /** The hall's reasons as they are put on record. */
        static String recorded(LocalizedText reasons) {
            return reasons.zh() + BETWEEN + reasons.en();
        }

        /** What the record says. */
        static NotHandedIn read(boolean byHall, String recorded) {
            int between = byHall ? recorded.lastIndexOf(BETWEEN) : -1;
            return new NotHandedIn(
                    byHall,
                    between < 0
                            ? LocalizedText.chinese(recorded)
                            : new LocalizedText(
                                    recorded.substring(0, between), recorded.substring(between + BETWEEN.length())));
        }
    }

    /** How many parts are decided, or have ended without a decision. */
    public int settled() {
        return (int) parts.stream().filter(PartCase::settled).count();
    }

    /** Whether nothing is left to be done in any part by those who decide. */
    public boolean over() {
        return settled() == parts.size();
    }

    /**
     * One part.
     *
     * @param part its id
     * @param application its application
     * @param item the item in the version the application is pinned to
     * @param number its own number; absent as long as it has not been handed in
     * @param state where it stands; {@link ApplicationState#DRAFT} while it waits for other parts
     * @param waitsFor ids of the parts that must be granted before it is handed in, as long as it waits
     * @param plannedOn by when it is to be decided, as counted on handing in
     * @param promisedOn last day of its own promised limit, once it is accepted
     * @param notHandedIn why it was never handed in and will not be, if that is so
     */
    public record PartCase(
            String part,
            String application,
            DefinitionRef item,
            Optional<ApplicationNumber> number,
            ApplicationState state,
            List<String> waitsFor,
            LocalDate plannedOn,
            Optional<LocalDate> promisedOn,
            Optional<Decision> decision,
            Optional<NotHandedIn> notHandedIn) {
        public PartCase {
            waitsFor = List.copyOf(waitsFor);
        }

        /** Whether it is prepared and waits for other parts. */
        public boolean waits() {
            return state == ApplicationState.DRAFT;
        }

        /** Whether it is decided, or has ended without a decision. */
        public boolean settled() {
            return decision.isPresent() || failed();
        }

        /** Whether it was granted, so that others may stand on its result. */
        public boolean granted() {
            return decision.filter(each -> each.kind() == DecisionKind.GRANTED).isPresent()
                    && state != ApplicationState.VOIDED
                    && state != ApplicationState.RETURNED;
        }

        /** Whether it has ended, or was decided, without being granted. */
        public boolean failed() {
            boolean refused =
                    decision.filter(each -> each.kind() == DecisionKind.REFUSED).isPresent();
            boolean closed = switch (state) {
                case NOT_ACCEPTED, WITHDRAWN, RETURNED, TERMINATED, VOIDED -> true;
                case ARCHIVED -> decision.isEmpty();
                default -> false;
            };
            return refused || closed;
        }
    }
}
