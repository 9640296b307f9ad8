package org.onewindow.core.voice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.onewindow.core.act.Caller;
import org.onewindow.core.act.Reading;
import org.onewindow.spi.identity.Role;

/**
 * What can be seen of voices: figures and published answers by everybody, one's own by an applicant, the matters by those who lead or watch,
 * or who are to answer. Who gave a rating is shown to nobody; the rated clerk does not learn which visit it was about either, nor sees
 * what follows from it.
 *
 * <p><b>Threads.</b> Safe for use by several threads.
 */
@ApplicationScoped
public class VoiceReading {
    private static final Set<Role> SEE_ALL =
            EnumSet.of(Role.COUNTER_LEAD, Role.SUPERVISOR, Role.SUPERVISING_BODY, Role.HALL_ADMINISTRATION);
    private static final int A_YEAR = 365;

    private final VoiceActs acts;
    private final Reading reading;
    private final Clock clock;

    @Inject
    VoiceReading(VoiceActs acts, Reading reading, Clock clock) {
        this.acts = acts;
        this.reading = reading;
        this.clock = clock;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected VoiceReading() {
        this(null, null, null);
    }

    /** What everybody may know of the last 365 days. */
    public VoiceFigures figures() {
        return seen(book -> figures(book, book.today().minusDays(A_YEAR), book.today()));
    }

    private static VoiceFigures figures(VoiceBook book, LocalDate from, LocalDate to) {
        List<Rating> ratings = book.ratingsBetween(from, to);
        Map<VoiceKind, List<Voice>> voices =
                book.voicesBetween(from, to).stream().collect(Collectors.groupingBy(Voice::kind));
        List<Voice> followUps = voices.getOrDefault(VoiceKind.RATING_FOLLOW_UP, List.of());
        Map<RatingLevel, Long> levels = new EnumMap<>(RatingLevel.class);
        ratings.stream().filter(Rating::counts).forEach(each -> levels.merge(each.level(), 1L, Long::sum));
        Map<RatingDoubt, Long> doubts = new EnumMap<>(RatingDoubt.class);
        ratings.stream().flatMap(each -> each.doubts().stream()).forEach(each -> doubts.merge(each, 1L, Long::sum));
        Map<VoiceKind, VoiceFigures.Matters> matters = new EnumMap<>(VoiceKind.class);
        for (VoiceKind kind : VoiceKind.values()) {
            if (kind.isRaised()) {
                matters.put(kind, matters(voices.getOrDefault(kind, List.of()), book.today()));
            }
        }
        return new VoiceFigures(
                from,
                to,
                levels,
                closed(followUps),
                followUps.stream().filter(Voice::isClosedInTime).count(),
                matters,
                doubts);
    }

    private static VoiceFigures.Matters matters(List<Voice> voices, LocalDate today) {
        return new VoiceFigures.Matters(
                voices.size(),
                closed(voices),
                voices.stream().filter(Voice::isClosedInTime).count(),
                voices.stream()
                        .filter(each -> each.state() != VoiceState.CLOSED && each.isLate(today))
                        .count());
    }

    private static long closed(List<Voice> voices) {
        return voices.stream().filter(each -> each.state() == VoiceState.CLOSED).count();
    }

    /** Questions that everybody may read, the newest first; at most 200. */
    public List<PublishedAnswer> answers() {
        return seen(book -> book.published().stream().map(Voice::published).toList());
    }

    /**
     * Whether {@code who} can be heard as an applicant. An opinion is a person's own: nobody complains, asks, praises or rates under a
     * mandate, and what the represented one has said is not for whoever acts for him or her.
     */
    public static boolean isHeard(Caller who) {
        return who instanceof Caller.Subject subject && subject.acting().isEmpty();
    }

    /** What an applicant has said, the newest first, without what the hall does about ratings; empty for everybody else. */
    public List<VoiceLine> of(Caller who) {
        return isHeard(who) && who instanceof Caller.Subject applicant
                ? seen(book -> book.voicesOf(applicant.subject()).stream()
                        .filter(each -> each.kind().isRaised())
                        .map(book::line)
                        .toList())
                : List.of();
    }

    /** The matters that {@code who} may see, the newest first; at most 500. */
    public List<VoiceLine> desk(Caller who) {
        return who instanceof Caller.Staff staff
                ? seen(book -> book.voices().stream()
                        .filter(each -> !each.isAbout(staff.id()))
                        .filter(each -> seesAll(staff)
                                || each.assignee().equals(Optional.of(staff.id().value())))
                        .map(book::line)
                        .toList())
                : List.of();
    }

    /** The ratings of the last 365 days that {@code who} may see: one's own, or all if one leads or watches. */
    public List<RatingLine> ratings(Caller who) {
        return who instanceof Caller.Staff staff
                ? seen(book -> book.ratingsBetween(book.today().minusDays(A_YEAR), book.today()).stream()
                        .filter(each -> seesAll(staff) || isOf(each, staff))
                        .map(each -> book.line(each, isOf(each, staff)))
                        .toList())
                : List.of();
    }

    private static boolean isOf(Rating rating, Caller.Staff staff) {
        return rating.staff().equals(Optional.of(staff.id().value()));
    }

    private static boolean seesAll(Caller.Staff staff) {
        return staff.roles().stream().anyMatch(SEE_ALL::contains);
    }

    /** Whether a visit was served to its end and has not been rated by its visitor. */
    public boolean canRateVisit(String ticket) {
        return seen(book -> book.visit(ticket).isPresent()
                && book.withOnceKey(RatedKind.VISIT + "/" + ticket).isEmpty());
    }

    /** Whether an application is the caller's own, over, and has not been rated. */
    public boolean canRateApplication(String id, Caller who) {
        return isHeard(who)
                && who instanceof Caller.Subject applicant
                && seen(book -> book.application(id, applicant.subject()).isPresent()
                        && book.withOnceKey(RatedKind.APPLICATION + "/" + id).isEmpty());
    }

    private <T> T seen(Function<VoiceBook, T> look) {
        return reading.read(entities -> look.apply(acts.book(entities, clock.instant())));
    }
}
