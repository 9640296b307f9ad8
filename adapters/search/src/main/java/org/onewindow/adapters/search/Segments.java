package org.onewindow.adapters.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * The words of a text, as a dictionary divides Chinese. What was divided is remembered, as the items of a catalogue ask for the same
 * materials again and again. Safe for use by several threads.
 */
final class Segments {
    private static final int MOST_REMEMBERED = 20_000;

    private final Analyzer chinese = new SmartChineseAnalyzer();
    private final Map<String, List<String>> known = new ConcurrentHashMap<>();

    /** The words, in the order of the text; punctuation is left out. */
    List<String> words(String text) {
        List<String> words = known.get(text);
        if (words == null) {
            words = divide(text);
            if (known.size() >= MOST_REMEMBERED) {
                known.clear();
            }
            known.put(text, words);
        }
        return words;
    }

    private List<String> divide(String text) {
        List<String> words = new ArrayList<>();
        try (TokenStream stream = chinese.tokenStream("", text)) {
            CharTermAttribute word = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                words.add(word.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(words);
    }
}
