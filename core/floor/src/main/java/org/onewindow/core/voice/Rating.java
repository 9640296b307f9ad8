package org.onewindow.core.voice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onewindow.spi.identity.SubjectId;

/** 评价: what somebody thinks of a visit or an application. Never changed. */
@Entity
@Table(name = "rating")
class Rating {
    @Id
    private String id = "";

    @Column(name = "once_key", nullable = false)
    private String onceKey = "";

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", nullable = false)
    private RatedKind kind = RatedKind.VISIT;

    @Column(name = "about", nullable = false)
    private String about = "";

    @Column(name = "shown_as", nullable = false)
    private String shownAs = "";

    @Enumerated(EnumType.STRING)
    @Column(name = "level", nullable = false)
    private RatingLevel level = RatingLevel.SATISFIED;

    @Column(name = "words", nullable = false)
    private String words = "";

    @Column(name = "subject")
    private @Nullable String subject;

    @Column(name = "staff")
    private @Nullable String staff;

    @Column(name = "counter_id")
    private @Nullable String counter;

    @Column(name = "device", nullable = false)
    private String device = "";

    @Column(name = "doubts", nullable = false)
    private String doubts = "";

    @Column(name = "given_at", nullable = false)
    private Instant givenAt = Instant.EPOCH;

    @Column(name = "given_on", nullable = false)
    private LocalDate givenOn = LocalDate.EPOCH;

    @Column(name = "counts", nullable = false)
    private boolean counts = true;

    @Column(name = "ledger_month", nullable = false)
    private String month = "";

    protected Rating() {}

    /**
     * @param onceKey no two ratings have the same
     * @param words as they are kept: sealed under the person's key if there is one
     */
    Rating(String id, String onceKey, Rated rated, RatingLevel level, String words, String device) {
        this.id = id;
        this.onceKey = onceKey;
        this.kind = rated.kind();
        this.about = rated.about();
        this.shownAs = rated.shownAs();
        this.subject = rated.subject().map(SubjectId::value).orElse(null);
        this.staff = rated.staff().orElse(null);
        this.counter = rated.counter().orElse(null);
        this.level = level;
        this.words = words;
        this.device = device;
    }

    String id() {
        return id;
    }

    RatingLevel level() {
        return level;
    }

    Optional<String> staff() {
        return Optional.ofNullable(staff);
    }

    String words() {
        return words;
    }

    Optional<SubjectId> subject() {
        return Optional.ofNullable(subject).map(SubjectId::new);
    }

    boolean counts() {
        return counts;
    }

    String month() {
        return month;
    }

    void given(Instant at, LocalDate on, Collection<RatingDoubt> because, String inMonth) {
        givenAt = at;
        givenOn = on;
        doubts = because.stream().map(RatingDoubt::name).sorted().collect(Collectors.joining(" "));
        counts = !because.contains(RatingDoubt.OWN_STAFF);
        month = inMonth;
    }

    Set<RatingDoubt> doubts() {
        return doubts.isEmpty()
                ? Set.of()
                : Arrays.stream(doubts.split(" ", -1))
                        .map(RatingDoubt::valueOf)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(RatingDoubt.class)));
    }

    /** For whoever may see it; the rated clerk learns neither which visit or application it is about. */
    RatingLine line(String openWords, boolean toTheRated) {
        return new RatingLine(
                id,
                kind,
                toTheRated ? Optional.empty() : Optional.of(shownAs),
                level,
                openWords,
                staff(),
                givenOn,
                toTheRated ? Set.of() : doubts());
    }

    RatingReceipt receipt() {
        return new RatingReceipt(id, level, givenOn);
    }

    String asFact() {
        return level + " " + kind + " " + about
                + staff().map(who -> " of " + who).orElse("")
                + (doubts.isEmpty() ? "" : " doubts " + doubts);
    }
}
