package org.onewindow.adapters.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onewindow.catalog.search.EverydayWord;
import org.onewindow.catalog.search.EverydayWords;
import org.onewindow.catalog.search.SearchEngine.Understood;

/**
 * The everyday words, ready to be found in a question: as written, with particles between (改个名), with another verb that says the same
 * (盖厂房 for 建厂房), by their sound (开范店), or typed in pinyin (kaifandian) or initials (kfd). Immutable.
 */
final class Sayings {
    private static final int SHORTEST_BY_SOUND = 3;
    private static final int SHORTEST_BY_LETTERS = 4;
    private static final int SHORTEST_THING = 2;
    private static final int LETTERS_PER_SLIP = 6;
    private static final String PARTICLES = "个了的着一把给去来我 ";

    private final List<Saying> longestFirst;
    private final List<String> filler;
    private final Pinyin pinyin;

    Sayings(EverydayWords words, Pinyin pinyin) {
        this.pinyin = pinyin;
        this.filler = words.filler().stream()
                .map(Grams::plain)
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
        List<Saying> all = new ArrayList<>();
        Set<String> said = new HashSet<>();
        for (EverydayWord word : words.words()) {
            for (String each : word.say()) {
                all.add(saying(each, word));
                said.add(Grams.plain(each));
            }
        }
        for (EverydayWord word : words.words()) {
            word.say().stream()
                    .flatMap(each -> withOtherVerbs(Grams.plain(each), words.alike()))
                    .filter(said::add)
                    .forEach(each -> all.add(asWrittenOnly(each, word)));
        }
        all.sort(Comparator.comparing((Saying each) -> each.text().length()).reversed());
        this.longestFirst = List.copyOf(all);
    }

    /** A saying in a question: from which character, to before which, and how many characters were recognised. */
    record Heard(Understood word, List<String> also, int from, int to, int length) {
        /** Long sayings before several short ones over the same characters. */
        private int weight() {
            return length * length;
        }
    }

    private record Saying(
            Understood word, List<String> also, String text, List<String> syllables, String letters, String initials) {}

    private Saying saying(String text, EverydayWord word) {
        String essence = essence(text);
        // One character of 有没有房 would be heard in every question about a house.
        String plain = essence.length() < 2 ? Grams.plain(text) : essence;
        List<String> syllables = pinyin.syllables(plain);
        String letters = syllables.isEmpty() ? plain : String.join("", syllables);
        return new Saying(
                new Understood(text, word.means()), word.also(), plain, syllables, letters, Pinyin.initials(syllables));
    }

    /** What has an explanation of its own keeps it; a verb before a single character says too little to be exchanged. */
    private static Stream<String> withOtherVerbs(String saying, List<List<String>> alike) {
        return alike.stream()
                .flatMap(verbs -> verbs.stream()
                        .filter(saying::startsWith)
                        .max(Comparator.comparing(String::length))
                        .filter(verb -> saying.length() - verb.length() >= SHORTEST_THING)
                        .stream()
                        .flatMap(verb -> verbs.stream()
                                .filter(other -> !other.equals(verb))
                                .map(other -> other + saying.substring(verb.length()))));
    }

    /** Nobody shortens it to its initials, or mistypes it often enough to be worth the mistakes. */
    private static Saying asWrittenOnly(String text, EverydayWord word) {
        return new Saying(new Understood(text, word.means()), word.also(), text, List.of(), "", "");
    }

    /** The question without what asks for nothing in particular; all of it, if nothing would be left. */
    String essence(String text) {
        String plain = Grams.plain(text);
        String rest = plain;
        for (String each : filler) {
            rest = rest.replace(each, "");
        }
        rest = rest.strip();
        return rest.isEmpty() ? plain.strip() : rest;
    }

    /**
     * The everyday words in Chinese {@code text}, no two over the same characters, those that cover it best, in its order.
     *
     * @param leads whether anything that the hall offers is meant: what it does not offer stands in no other word's way
     */
    List<Heard> in(String text, Predicate<Heard> leads) {
        List<Heard> found = new ArrayList<>();
        int[] places = withoutParticles(text);
        StringBuilder dense = new StringBuilder();
        for (int place : places) {
            dense.append(text.charAt(place));
        }
        List<String> sounds = sounds(text);
        for (Saying saying : longestFirst) {
            if (!addAsWritten(saying, text, found) && !addWithParticles(saying, dense.toString(), places, found)) {
                addBySound(saying, sounds, found);
            }
        }
        return best(found.stream().filter(leads).toList(), text.length());
    }

    private static int[] withoutParticles(String text) {
        return text.chars().noneMatch(each -> PARTICLES.indexOf(each) >= 0)
                ? new int[0]
                : IntStream.range(0, text.length())
                        .filter(i -> PARTICLES.indexOf(text.charAt(i)) < 0)
                        .toArray();
    }

    private static boolean addAsWritten(Saying saying, String text, List<Heard> found) {
        int length = saying.text().length();
        boolean any = false;
        for (int at = text.indexOf(saying.text()); at >= 0; at = text.indexOf(saying.text(), at + 1)) {
            found.add(new Heard(saying.word(), saying.also(), at, at + length, length));
            any = true;
        }
        return any;
    }

    private static boolean addWithParticles(Saying saying, String dense, int[] places, List<Heard> found) {
        int length = saying.text().length();
        int at = length < 2 ? -1 : dense.indexOf(saying.text());
        if (at >= 0) {
            found.add(new Heard(saying.word(), saying.also(), places[at], places[at + length - 1] + 1, length));
        }
        return at >= 0;
    }

    private static void addBySound(Saying saying, List<String> sounds, List<Heard> found) {
        int length = saying.syllables().size();
        if (length < SHORTEST_BY_SOUND || length != saying.text().length()) {
            return;
        }
        int at = Collections.indexOfSubList(sounds, saying.syllables());
        if (at >= 0) {
            found.add(new Heard(saying.word(), saying.also(), at, at + length, length));
        }
    }

    private List<String> sounds(String text) {
        List<String> sounds = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            sounds.add(Pinyin.isHan(text.charAt(i)) ? pinyin.syllable(text.charAt(i)) : "");
        }
        return sounds;
    }

    /** Of all that was found, what covers the text best without overlapping. */
    private static List<Heard> best(List<Heard> found, int length) {
        int[] reached = new int[length + 1];
        @Nullable Heard[] last = new Heard[length + 1];
        List<Heard> byEnd = new ArrayList<>(found);
        byEnd.sort(Comparator.comparing(Heard::to));
        int next = 0;
        for (int end = 1; end <= length; end++) {
            reached[end] = reached[end - 1];
            for (; next < byEnd.size() && byEnd.get(next).to() == end; next++) {
                Heard each = byEnd.get(next);
                int sum = reached[each.from()] + each.weight();
                if (sum > reached[end]) {
                    reached[end] = sum;
                    last[end] = each;
                }
            }
        }
        List<Heard> best = new ArrayList<>();
        for (int end = length; end > 0; ) {
            Heard each = last[end];
            if (each == null) {
                end--;
            } else {
                best.add(0, each);
                end = each.from();
            }
        }
        return best;
    }

    /** The everyday word that Latin {@code letters} spell, in full or by initials, a slip of the finger allowed. */
    List<Heard> spelledBy(String letters) {
        List<Heard> exact = longestFirst.stream()
                .filter(each -> each.letters().equals(letters) || isGuessable(each, letters))
                .map(each -> each.letters().equals(letters) ? whole(each) : guessed(each))
                .toList();
        if (!exact.isEmpty() || letters.length() < SHORTEST_BY_LETTERS) {
            return exact;
        }
        int slips = letters.length() / LETTERS_PER_SLIP;
        return longestFirst.stream()
                .filter(each -> each.syllables().size() > 1)
                .filter(each -> spells(letters, each, slips))
                .limit(1)
                .map(Sayings::whole)
                .toList();
    }

    /** What means many things, as 接着做 does, nobody shortens to its initials. */
    private static boolean isGuessable(Saying saying, String letters) {
        return saying.initials().equals(letters) && saying.word().means().size() == 1;
    }

    private static Heard whole(Saying saying) {
        int length = saying.text().length();
        return new Heard(saying.word(), saying.also(), 0, length, length);
    }

    /** A few initials stand for much: such a word counts as if one character of it had been said. */
    private static Heard guessed(Saying saying) {
        return new Heard(saying.word(), saying.also(), 0, saying.text().length(), 1);
    }

    private static boolean spells(String letters, Saying saying, int slips) {
        String whole = saying.letters();
        boolean nearly = slips > 0 && Grams.distance(whole, letters, slips) <= slips;
        return nearly || (whole.length() >= 2 * SHORTEST_BY_LETTERS && letters.contains(whole));
    }
}
