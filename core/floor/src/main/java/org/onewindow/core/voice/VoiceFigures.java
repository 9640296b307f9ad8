package org.onewindow.core.voice;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What everybody may know of how the hall is rated and what it does about it, for ratings given and voices raised in a period.
 *
 * @param from first day
 * @param to last day
 * @param ratings how many of each level; those that the hall's own people gave are not counted
 * @param followedUp how many of the bad ones have been followed up and closed
 * @param followedUpInTime how many of these within their limit
 * @param matters what became of each other kind of voice
 * @param doubts how many ratings were reported for each reason
 */
public record VoiceFigures(
        LocalDate from,
        LocalDate to,
        Map<RatingLevel, Long> ratings,
        long followedUp,
        long followedUpInTime,
        Map<VoiceKind, Matters> matters,
        Map<RatingDoubt, Long> doubts) {
    public VoiceFigures {
        ratings = inOrder(ratings);
        matters = inOrder(matters);
        doubts = inOrder(doubts);
    }

    /**
     * What became of the voices of one kind.
     *
     * @param raised how many there were
     * @param closed how many are closed
     * @param inTime how many of these within their limit
     * @param late how many are open although their limit is over
     */
    public record Matters(long raised, long closed, long inTime, long late) {
        static final Matters NONE = new Matters(0, 0, 0, 0);
    }

    private static <K extends Enum<K>, V> Map<K, V> inOrder(Map<K, V> counts) {
        return Collections.unmodifiableSortedMap(new TreeMap<>(counts));
    }

    /** How many ratings there were. */
    public long rated() {
        return ratings.values().stream().mapToLong(Long::longValue).sum();
    }

    /** How many of them were bad. */
    public long bad() {
        return ratings.entrySet().stream()
                .filter(each -> each.getKey().isBad())
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** 好评率: how many of a hundred were not bad, rounded down; absent if nobody has rated. */
    public Optional<Long> goodInHundred() {
        return inHundred(rated() - bad(), rated());
    }

    /** 差评整改率: how many of a hundred bad ones have been followed up, rounded down; absent if there was none. */
    public Optional<Long> followedUpInHundred() {
        return inHundred(followedUp, bad());
    }

    private static Optional<Long> inHundred(long part, long whole) {
        return whole == 0 ? Optional.empty() : Optional.of(part * 100 / whole);
    }
}
