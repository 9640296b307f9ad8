package org.onewindow.core.voice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.onewindow.core.act.Act;
import org.onewindow.core.act.Caller;
import org.onewindow.core.act.CurrentCaller;
import org.onewindow.core.act.IdempotencyKey;
import org.onewindow.core.act.Outcome;
import org.onewindow.core.act.Refusal;
import org.onewindow.core.privacy.RandomIds;
import org.onewindow.core.privacy.Vault;
import org.onewindow.spi.application.ActName;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.identity.Role;

/**
 * 服务评价: five levels, once for each visit and each application, never changed or deleted (R1.10).
 *
 * <p>A visit is rated by whoever has its ticket, whose identifier cannot be guessed, and an application by its applicant. A bad rating
 * begins a matter that is followed up within a limit.
 *
 * <p><b>Threads.</b> Safe for use by several threads and nodes; acts follow one another, so nothing is rated twice.
 */
@ApplicationScoped
public class RatingDesk {
    private static final Duration IN_TIME = Duration.ofDays(30);
    private static final int MOST_WORDS = 500;

    private final VoiceActs acts;
    private final EntityManager entities;
    private final Vault vault;
    private final CurrentCaller caller;
    private final RandomIds ids;

    @Inject
    RatingDesk(VoiceActs acts, EntityManager entities, Vault vault, CurrentCaller caller, RandomIds ids) {
        this.acts = acts;
        this.entities = entities;
        this.vault = vault;
        this.caller = caller;
        this.ids = ids;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected RatingDesk() {
        this(null, null, null, null, null);
    }

    /** 评价办件: an applicant rates an application that is over. */
    @Act(name = ActName.RATE_SERVICE, roles = Role.APPLICANT)
    public Outcome<RatingReceipt> rate(VoiceCommands.Rate command) {
        return acts.recorded((book, month) -> rate(
                command.kind() == RatedKind.VISIT
                        ? book.visit(command.about())
                        : acts.applicant().flatMap(who -> book.application(command.about(), who)),
                new Opinion(command.level(), command.words().strip(), command.device(), Optional.empty()),
                book,
                month));
    }

    @Act(name = ActName.RATE_SERVICE, roles = Role.SYSTEM)
    Outcome<RatingReceipt> rate(VoiceCommands.RateVisit command) {
        return acts.recorded((book, month) -> rate(
                book.visit(command.ticket()),
                new Opinion(command.level(), command.words().strip(), command.device(), command.signedIn()),
                book,
                month));
    }

    private record Opinion(RatingLevel level, String words, String device, Optional<String> signedIn) {
        String onceKey(Rated rated) {
            return rated.kind() + "/" + rated.about()
                    + signedIn.map(staff -> "/" + staff).orElse("");
        }
    }

    private Outcome<RatingReceipt> rate(Optional<Rated> rated, Opinion opinion, VoiceBook book, String month) {
        if (rated.isEmpty()) {
            return acts.refused(Refusal.Kind.NOT_FOUND, List.of(Finding.error(VoiceCodes.NOTHING_TO_RATE, "/about")));
        }
        String onceKey = opinion.onceKey(rated.get());
        List<Finding> against = new ArrayList<>();
        if (book.withOnceKey(onceKey).isPresent()) {
            against.add(Finding.error(VoiceCodes.RATED_ALREADY, ""));
        } else if (rated.get().endedAt().plus(IN_TIME).isBefore(book.now())) {
            against.add(Finding.error(VoiceCodes.TOO_LATE, "", Long.toString(IN_TIME.toDays())));
        }
        if (opinion.words().length() > MOST_WORDS) {
            against.add(Finding.error(VoiceCodes.WORDS_TOO_LONG, "/words", Integer.toString(MOST_WORDS)));
        }
        if (!against.isEmpty()) {
            return acts.refused(Refusal.Kind.NOT_POSSIBLE_NOW, against);
        }
        Rating rating = new Rating(
                ids.next(),
                onceKey,
                rated.get(),
                opinion.level(),
                book.kept(rated.get().subject(), opinion.words()),
                digest(opinion.device()));
        Set<RatingDoubt> doubts = EnumSet.noneOf(RatingDoubt.class);
        doubts.addAll(book.doubts(digest(opinion.device()), rated.get().staff()));
        opinion.signedIn().ifPresent(staff -> doubts.add(RatingDoubt.OWN_STAFF));
        rating.given(book.now(), book.today(), doubts, month);
        entities.persist(rating);
        book.given(rating);
        if (opinion.level().isBad() && rating.counts()) {
            // The rating's row comes first: the matter refers to it.
            entities.flush();
            followUp(rating, rated.get(), opinion, book, month);
        }
        return Outcome.done(rating.receipt());
    }

    private void followUp(Rating bad, Rated rated, Opinion opinion, VoiceBook book, String month) {
        Voice matter = new Voice(
                ids.next(),
                book.nextNumber(VoiceKind.RATING_FOLLOW_UP),
                VoiceKind.RATING_FOLLOW_UP,
                book.kept(rated.subject(), opinion.words()),
                rated.subject());
        matter.follows(bad);
        matter.raised(book.now(), book.today(), acts.dueOn(VoiceKind.RATING_FOLLOW_UP, book.today()), Optional.empty());
        entities.persist(matter);
        book.changed(matter, month);
    }

    /** One device is told from another, but from the row nobody learns which it was. */
    private String digest(String device) {
        return device.isEmpty()
                ? ""
                : HexFormat.of().formatHex(vault.mac("rating-device", device)).substring(0, 32);
    }

    /**
     * 评价现场办事: whoever has the ticket rates the visit, without being known; on record as an act of the hall. From a browser in which
     * somebody of the hall is signed in it is reported and not counted, and the visitor can still rate. Whoever acts for another there
     * rates as the one who has the ticket.
     *
     * @param device tells one device from another
     */
    public Outcome<RatingReceipt> rateVisit(
            IdempotencyKey key, String ticket, RatingLevel level, String words, String device) {
        Caller asking = caller.get();
        if (VoiceReading.isHeard(asking)) {
            return rate(new VoiceCommands.Rate(key, RatedKind.VISIT, ticket, level, words, device));
        }
        Optional<String> signedIn =
                asking instanceof Caller.Staff staff ? Optional.of(staff.id().value()) : Optional.empty();
        return caller.as(
                new Caller.Hall(),
                () -> rate(new VoiceCommands.RateVisit(key, ticket, level, words, device, signedIn)));
    }
}
