package org.onewindow.adapters.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.onewindow.adapters.search.Sayings.Heard;
import org.onewindow.catalog.search.SearchFilter;
import org.onewindow.catalog.search.SearchQuestion;

/**
 * Turns a question into a query. Each way of asking adds to an item's score: an everyday word by a fixed amount that grows with
 * its length, the question's own words by how rare they are (BM25), a pair of characters that no item knows by its sound; what is
 * usual breaks ties. Immutable.
 */
final class Questions {
    private static final Pattern LATIN = Pattern.compile("[a-z][a-z ']*[a-z]|[a-z]");
    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{2,}");
    private static final int SHARE_OF_PAIRS = 30;
    private static final int SHARE_OF_LETTERS = 65;
    private static final int SHORTEST_FOR_LETTERS = 5;
    private static final int SHORTEST_FUZZY = 5;
    private static final int SHORTEST_AMONG_CHINESE = 4;

    private static final float EXACT = 50;
    private static final float SAID = 5;
    private static final float SAID_PER_CHARACTER = 3;
    /** Logarithm of how many times fewer items than there are a saying must mean to count in full. */
    private static final double TELLS_ALL = 3;

    private static final double LEAST_TELLING = 0.3;
    /** Who asks, hardly ever what is asked for. */
    private static final Set<String> ASKER = Set.of("公司", "企业", "单位", "个人", "老板", "我家", "自己");

    private static final float OF_ASKER = 0.25f;
    private static final float ALSO = 0.6f;
    private static final float WORD = 0.6f;
    private static final float TEXT = 0.15f;
    private static final float SOUND = 0.5f;
    private static final float INITIALS = 8;
    private static final float USUAL = 1;

    private final Sayings sayings;
    private final Pinyin pinyin;
    private final Segments segments;

    Questions(Sayings sayings, Pinyin pinyin, Segments segments) {
        this.sayings = sayings;
        this.pinyin = pinyin;
        this.segments = segments;
    }

    /** A question, ready to be put to the index. */
    record Asked(Query query, List<Heard> heard) {}

    /** The query for {@code question} to the index that {@code reader} reads. */
    Asked ask(SearchQuestion question, IndexReader reader) throws IOException {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        addFilters(query, question.filter());
        String text = sayings.essence(question.words());
        List<Heard> heard = new ArrayList<>(sayings.in(text, each -> leadsSomewhere(each, reader)));
        List<String> latin = LATIN.matcher(text)
                .results()
                .map(each -> each.group().replaceAll("[ ']", ""))
                .toList();
        boolean inChinese = text.chars().anyMatch(each -> Pinyin.isHan((char) each));
        latin.stream()
                // CT among Chinese words is no 餐厅.
                .filter(each -> !inChinese || each.length() >= SHORTEST_AMONG_CHINESE)
                .forEach(each -> sayings.spelledBy(each).stream()
                        .filter(one -> leadsSomewhere(one, reader))
                        .filter(one ->
                                heard.stream().noneMatch(other -> other.word().equals(one.word())))
                        .forEach(heard::add));
        query.add(ways(question.words(), text, heard, latin, reader), Occur.MUST);
        for (int i = 1; i <= Fields.MOST_USUAL; i++) {
            query.add(constant(term(Fields.USUAL, Integer.toString(i)), USUAL * i), Occur.SHOULD);
        }
        return new Asked(query.build(), List.copyOf(heard));
    }

    private static void addFilters(BooleanQuery.Builder query, SearchFilter filter) {
        filter.audience().ifPresent(each -> query.add(term(Fields.AUDIENCE, each.name()), Occur.FILTER));
        filter.department().ifPresent(each -> query.add(term(Fields.DEPARTMENT, each.value()), Occur.FILTER));
        filter.theme().ifPresent(each -> query.add(term(Fields.THEME, each), Occur.FILTER));
        filter.form().ifPresent(each -> query.add(term(Fields.FORM, each.name()), Occur.FILTER));
        if (filter.immediateOnly()) {
            query.add(term(Fields.IMMEDIATE, "true"), Occur.FILTER);
        }
    }

    /** One of these must lead to an item. */
    private Query ways(String typed, String text, List<Heard> heard, List<String> latin, IndexReader reader)
            throws IOException {
        BooleanQuery.Builder ways = new BooleanQuery.Builder();
        ways.add(constant(term(Fields.TITLE, Grams.plain(typed)), EXACT), Occur.SHOULD);
        for (Heard each : heard) {
            ways.add(meant(each, reader), Occur.SHOULD);
        }
        addSome(ways, pairs(text, reader), SHARE_OF_PAIRS, 1);
        List<String> words = segments.words(text);
        addSome(ways, known(Fields.WORDS, words, reader), SHARE_OF_PAIRS, WORD);
        addSome(ways, known(Fields.TEXT, words, reader), SHARE_OF_PAIRS, TEXT);
        for (String each : latin) {
            addLatin(ways, each, reader);
        }
        CODE.matcher(Grams.plain(typed)).results().forEach(code -> addCode(ways, code.group()));
        addCode(ways, text);
        return ways.build();
    }

    /** The more items a saying means, the less it tells: 搬 means every 变更, 养狗 a few. */
    private static float telling(List<String> meanings, IndexReader reader) throws IOException {
        long meant = 0;
        for (String part : meanings) {
            meant += reader.docFreq(new Term(Fields.MEANT, Grams.plain(part)));
        }
        double rarity = Math.log((reader.numDocs() + 1.0) / (meant + 1.0));
        return (float) Math.max(LEAST_TELLING, Math.min(1, rarity / TELLS_ALL));
    }

    private static boolean leadsSomewhere(Heard heard, IndexReader reader) {
        return Stream.concat(heard.word().means().stream(), heard.also().stream())
                .anyMatch(part -> isMeant(part, reader));
    }

    private static boolean isMeant(String part, IndexReader reader) {
        try {
            return reader.docFreq(new Term(Fields.MEANT, Grams.plain(part))) > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Query meant(Heard heard, IndexReader reader) throws IOException {
        float said = (SAID + SAID_PER_CHARACTER * heard.length())
                * telling(heard.word().means(), reader);
        Query first = constant(anyOf(heard.word().means()), said);
        return heard.also().isEmpty()
                ? first
                : new DisjunctionMaxQuery(List.of(first, constant(anyOf(heard.also()), said * ALSO)), 0);
    }

    private static Query anyOf(List<String> meanings) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (String part : meanings) {
            any.add(term(Fields.MEANT, Grams.plain(part)), Occur.SHOULD);
        }
        return any.build();
    }

    /** Pairs of characters that items' names hold; a pair that none holds, as it sounds. */
    private List<Query> pairs(String text, IndexReader reader) throws IOException {
        List<Query> pairs = new ArrayList<>();
        for (String pair : new LinkedHashSet<>(Grams.pairs(text))) {
            Term written = new Term(Fields.NAME, pair);
            if (reader.docFreq(written) > 0) {
                pairs.add(new BoostQuery(new TermQuery(written), ASKER.contains(pair) ? OF_ASKER : 1));
            } else {
                for (String heard : Grams.soundPairs(pinyin.syllables(pair))) {
                    Term sound = new Term(Fields.SOUND, heard);
                    if (reader.docFreq(sound) > 0) {
                        pairs.add(new BoostQuery(new TermQuery(sound), SOUND));
                    }
                }
            }
        }
        return pairs;
    }

    /** Those pieces that an item has at all; the others tell no item from another. */
    private static List<Query> known(String field, List<String> pieces, IndexReader reader) throws IOException {
        List<Query> known = new ArrayList<>();
        Set<String> distinct = new LinkedHashSet<>(pieces);
        for (String each : distinct) {
            Term term = new Term(field, each);
            if (reader.docFreq(term) > 0) {
                known.add(new TermQuery(term));
            }
        }
        return known;
    }

    /** Items with at least that share of {@code pieces}; the more and the rarer, the better. */
    private static void addSome(BooleanQuery.Builder ways, List<Query> pieces, int percent, float boost) {
        if (!pieces.isEmpty()) {
            BooleanQuery.Builder some = new BooleanQuery.Builder();
            pieces.forEach(each -> some.add(each, Occur.SHOULD));
            some.setMinimumNumberShouldMatch(Math.max(1, pieces.size() * percent / 100));
            ways.add(new BoostQuery(some.build(), boost), Occur.SHOULD);
        }
    }

    private static void addLatin(BooleanQuery.Builder ways, String letters, IndexReader reader) throws IOException {
        if (letters.length() >= 2 && letters.length() <= Grams.LONGEST_INITIALS) {
            ways.add(constant(new PrefixQuery(new Term(Fields.INITIALS, letters)), INITIALS), Occur.SHOULD);
        }
        if (letters.length() >= SHORTEST_FOR_LETTERS) {
            List<String> threes = Grams.letters(letters);
            List<Query> known = known(Fields.LETTERS, threes, reader);
            if (known.size() * 100 >= threes.size() * SHARE_OF_LETTERS) {
                addSome(ways, known, SHARE_OF_LETTERS, 1);
            }
        }
        Term english = new Term(Fields.ENGLISH, letters);
        ways.add(
                letters.length() >= SHORTEST_FUZZY ? new FuzzyQuery(english, 1) : new TermQuery(english), Occur.SHOULD);
    }

    private static void addCode(BooleanQuery.Builder ways, String code) {
        ways.add(constant(term(Fields.CODE, code), EXACT), Occur.SHOULD);
        if (CODE.matcher(code).matches()) {
            ways.add(constant(new PrefixQuery(new Term(Fields.CODE, code)), EXACT / 2), Occur.SHOULD);
        }
    }

    private static Query term(String field, String text) {
        return new TermQuery(new Term(field, text));
    }

    private static Query constant(Query query, float score) {
        return new BoostQuery(new ConstantScoreQuery(query), score);
    }
}
