package org.onewindow.adapters.search;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.Dependent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.AlreadyClosedException;
import org.onewindow.adapters.search.Questions.Asked;
import org.onewindow.adapters.search.Sayings.Heard;
import org.onewindow.catalog.search.EverydayWords;
import org.onewindow.catalog.search.OfferedItem;
import org.onewindow.catalog.search.SearchEngine;
import org.onewindow.catalog.search.SearchQuestion;
import org.onewindow.spi.item.DefinitionRef;

/**
 * The index of this node, in memory: it is made from the database at each start, so there is no file that could be broken, left
 * behind or shared.
 */
@Dependent
public class LuceneEngine implements SearchEngine {
    /** Items that score less than this share of the best one answer another question. */
    private static final float NEAR_THE_BEST = 0.35f;

    private final Pinyin pinyin = new Pinyin();
    private final Segments segments = new Segments();
    private volatile HeldIndex index = empty(EverydayWords.NONE);

    private HeldIndex empty(EverydayWords words) {
        return new HeldIndex(words, pinyin, segments);
    }

    @Override
    public synchronized void hold(List<OfferedItem> items, EverydayWords words) {
        try {
            if (index.fits(words)) {
                index.hold(items);
            } else {
                replaceBy(items, words);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void replaceBy(List<OfferedItem> items, EverydayWords words) throws IOException {
        HeldIndex fresh = empty(words);
        fresh.hold(items);
        HeldIndex before = index;
        index = fresh;
        before.close();
    }

    @Override
    public Found find(SearchQuestion question) {
        while (true) {
            HeldIndex asked = index;
            try {
                return findIn(asked, question);
            } catch (AlreadyClosedException e) {
                // Replaced between the two lines above; if nothing has come in its place, the engine itself is closed.
                if (asked == index) {
                    throw e;
                }
            }
        }
    }

    private static Found findIn(HeldIndex asked, SearchQuestion question) {
        try {
            IndexSearcher searcher = asked.searchers().acquire();
            try {
                return best(searcher, asked.questions().ask(question, searcher.getIndexReader()), question.limit());
            } finally {
                asked.searchers().release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Found best(IndexSearcher searcher, Asked asked, int limit) throws IOException {
        TopDocs top = searcher.search(asked.query(), SearchQuestion.MOST);
        List<ScoreDoc> near = new ArrayList<>();
        for (ScoreDoc each : top.scoreDocs) {
            if (each.score >= top.scoreDocs[0].score * NEAR_THE_BEST) {
                near.add(each);
            }
        }
        List<Hit> hits = hits(searcher, near.subList(0, Math.min(near.size(), limit)), asked);
        return new Found(
                hits, near.size(), asked.heard().stream().map(Heard::word).toList());
    }

    private static List<Hit> hits(IndexSearcher searcher, List<ScoreDoc> docs, Asked asked) throws IOException {
        StoredFields stored = searcher.storedFields();
        List<Hit> hits = new ArrayList<>();
        for (ScoreDoc each : docs) {
            Document document = stored.document(each.doc);
            int version = document.getField(Fields.VERSION).numericValue().intValue();
            hits.add(new Hit(
                    new DefinitionRef(document.get(Fields.ID), version), because(document.get(Fields.TITLE), asked)));
        }
        return hits;
    }

    private static Optional<Understood> because(String title, Asked asked) {
        return asked.heard().stream()
                .map(Heard::word)
                .filter(word -> word.means().stream().map(Grams::plain).anyMatch(title::contains))
                .findFirst();
    }

    /** Lets go of the index. */
    @PreDestroy
    public synchronized void close() {
        index.close();
    }
}
