package org.onewindow.core.voice;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.onewindow.core.application.Application;
import org.onewindow.core.privacy.ErasedException;
import org.onewindow.core.privacy.Vault;
import org.onewindow.core.queue.ServedVisits;
import org.onewindow.spi.application.ApplicationNumber;
import org.onewindow.spi.application.ApplicationState;
import org.onewindow.spi.identity.SubjectId;

/** The voices of the hall within one act or reading: what can be rated, what was said, and what the act changed of it. */
final class VoiceBook {
    private static final Duration A_MINUTE = Duration.ofMinutes(1);
    private static final Duration BURST = Duration.ofMinutes(10);
    private static final int IN_A_BURST = 5;

    private final EntityManager entities;
    private final ServedVisits visits;
    private final Vault vault;
    private final ZoneId zone;
    private final Instant now;
    private final SortedMap<String, String> facts = new TreeMap<>();

    VoiceBook(EntityManager entities, ServedVisits visits, Vault vault, ZoneId zone, Instant now) {
        this.entities = entities;
        this.visits = visits;
        this.vault = vault;
        this.zone = zone;
        this.now = now;
    }

    Instant now() {
        return now;
    }

    LocalDate today() {
        return now.atZone(zone).toLocalDate();
    }

    SortedMap<String, String> facts() {
        return facts;
    }

    void changed(Voice voice, String month) {
        voice.onRecordIn(month);
        facts.put(factOf(voice), voice.asFact());
    }

    void given(Rating rating) {
        facts.put(factOf(rating), rating.asFact());
    }

    static String factOf(Voice voice) {
        return "voice/" + voice.id();
    }

    static String factOf(Rating rating) {
        return "rating/" + rating.id();
    }

    /** The visit of that ticket, if it was served to its end. */
    Optional<Rated> visit(String ticket) {
        return visits.of(ticket, entities)
                .map(visit -> new Rated(
                        RatedKind.VISIT,
                        visit.ticket(),
                        visit.number(),
                        visit.subject(),
                        Optional.of(visit.staff()),
                        Optional.of(visit.counter()),
                        visit.endedAt()));
    }

    /** The application of that identifier, if it is that person's and over. */
    Optional<Rated> application(String id, SubjectId who) {
        return Optional.ofNullable(entities.find(Application.class, id))
                .filter(found -> found.subject().equals(who)
                        && found.state().isEnd()
                        && found.state() != ApplicationState.VOIDED)
                .map(found -> new Rated(
                        RatedKind.APPLICATION,
                        id,
                        found.number().map(ApplicationNumber::value).orElse(id),
                        Optional.of(who),
                        Optional.empty(),
                        Optional.empty(),
                        found.lastActAt()));
    }

    Optional<Rating> withOnceKey(String onceKey) {
        return entities.createQuery("select r from Rating r where r.onceKey = :key", Rating.class)
                .setParameter("key", onceKey)
                .getResultStream()
                .findFirst();
    }

    Optional<Rating> rating(String id) {
        return Optional.ofNullable(entities.find(Rating.class, id));
    }

    /** Why a rating that is given now should be looked at. */
    Set<RatingDoubt> doubts(String device, Optional<String> staff) {
        Set<RatingDoubt> doubts = EnumSet.noneOf(RatingDoubt.class);
        if (!device.isEmpty() && count("r.device = :what", device, A_MINUTE) > 0) {
            doubts.add(RatingDoubt.SAME_DEVICE);
        }
        if (staff.filter(who -> count("r.staff = :what", who, BURST) >= IN_A_BURST)
                .isPresent()) {
            doubts.add(RatingDoubt.BURST);
        }
        return doubts;
    }

    private long count(String where, String what, Duration within) {
        return entities.createQuery("select count(r) from Rating r where r.givenAt > :since and " + where, Long.class)
                .setParameter("since", now.minus(within))
                .setParameter("what", what)
                .getSingleResult();
    }

    Optional<Voice> voice(String id) {
        return Optional.ofNullable(entities.find(Voice.class, id));
    }

    /** Numbers of one kind and day go up without gaps. */
    String nextNumber(VoiceKind kind) {
        long before = entities.createQuery(
                        "select count(v) from Voice v where v.kind = :kind and v.raisedOn = :day", Long.class)
                .setParameter("kind", kind)
                .setParameter("day", today())
                .getSingleResult();
        return kind.letters() + today().toString().replace("-", "") + "-" + (before + 1);
    }

    List<Voice> voices() {
        return entities.createQuery("select v from Voice v order by v.raisedAt desc, v.id", Voice.class)
                .setMaxResults(500)
                .getResultList();
    }

    List<Voice> voicesOf(SubjectId who) {
        return entities.createQuery(
                        "select v from Voice v where v.subject = :subject order by v.raisedAt desc, v.id", Voice.class)
                .setParameter("subject", who.value())
                .getResultList();
    }

    List<Voice> voicesBetween(LocalDate from, LocalDate to) {
        return entities.createQuery("select v from Voice v where v.raisedOn between :from and :to", Voice.class)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList();
    }

    List<Voice> published() {
        return entities.createQuery(
                        "select v from Voice v where v.publishedOn is not null order by v.publishedOn desc, v.number desc",
                        Voice.class)
                .setMaxResults(200)
                .getResultList();
    }

    List<Rating> ratingsBetween(LocalDate from, LocalDate to) {
        return entities.createQuery(
                        "select r from Rating r where r.givenOn between :from and :to order by r.givenAt desc, r.id",
                        Rating.class)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList();
    }

    /** What is kept of words: sealed under the person's key if there is one, so that erasing the person erases them. */
    String kept(Optional<SubjectId> who, String words) {
        return who.filter(subject -> !words.isEmpty())
                .map(subject -> vault.seal(subject, words))
                .orElse(words);
    }

    RatingLine line(Rating rating, boolean toTheRated) {
        return rating.line(open(rating.subject(), rating.words()), toTheRated);
    }

    VoiceLine line(Voice voice) {
        return voice.line(open(voice.subject(), voice.words()), today());
    }

    private String open(Optional<SubjectId> who, String kept) {
        return who.filter(subject -> !kept.isEmpty())
                .map(subject -> openedOrErased(subject, kept))
                .orElse(kept);
    }

    private String openedOrErased(SubjectId who, String kept) {
        try {
            return vault.open(who, kept);
        } catch (ErasedException erased) {
            return "–"; // the person was erased; the rating and the matter stay
        }
    }
}
