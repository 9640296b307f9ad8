package org.onewindow.adapters.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.jspecify.annotations.Nullable;
import org.onewindow.catalog.search.EverydayWords;
import org.onewindow.catalog.search.OfferedItem;

/** One index in memory, made with one list of everyday words. Changed by one thread at a time, read by several. */
final class HeldIndex implements AutoCloseable {
    /** Names are short: that one is shorter says little about which is meant. */
    private static final BM25Similarity SIMILARITY = new BM25Similarity(1.2f, 0.3f);

    private final EverydayWords words;
    private final Fields fields;
    private final Questions questions;
    private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final Map<String, Edition> held = new HashMap<>();

    HeldIndex(EverydayWords words, Pinyin pinyin, Segments segments) {
        this.words = words;
        this.fields = new Fields(new Meanings(words), pinyin, segments);
        this.questions = new Questions(new Sayings(words, pinyin), pinyin, segments);
        try {
            writer = new IndexWriter(directory, new IndexWriterConfig(Fields.analyzer()).setSimilarity(SIMILARITY));
            searchers = new SearcherManager(writer, new SearcherFactory() {
                @Override
                public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
                    IndexSearcher searcher = new IndexSearcher(reader);
                    searcher.setSimilarity(SIMILARITY);
                    return searcher;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether items can be added to it as it is. */
    boolean fits(EverydayWords wanted) {
        return words.equals(wanted) && writer.isOpen();
    }

    Questions questions() {
        return questions;
    }

    SearcherManager searchers() {
        return searchers;
    }

    /** What tells whether an item has to be read again: its theme belongs to the hall and may change while its version does not. */
    private record Edition(int version, Optional<String> theme) {
        static Edition of(OfferedItem offered) {
            return new Edition(offered.item().ref().version(), offered.theme());
        }
    }

    /** Reads what has changed, forgets what is gone. */
    void hold(List<OfferedItem> items) throws IOException {
        Map<String, Edition> wanted = new HashMap<>();
        items.forEach(offered -> wanted.put(offered.item().ref().id(), Edition.of(offered)));
        for (String id : List.copyOf(held.keySet())) {
            if (!wanted.containsKey(id)) {
                writer.deleteDocuments(new Term(Fields.ID, id));
                held.remove(id);
            }
        }
        boolean first = held.isEmpty();
        for (OfferedItem offered : items) {
            String id = offered.item().ref().id();
            Edition edition = Edition.of(offered);
            if (!edition.equals(held.get(id))) {
                writer.updateDocument(new Term(Fields.ID, id), fields.of(offered));
                held.put(id, edition);
            }
        }
        if (first) {
            writer.forceMerge(1);
        }
        searchers.maybeRefreshBlocking();
    }

    @Override
    public void close() {
        try {
            searchers.close();
            writer.close();
            directory.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
