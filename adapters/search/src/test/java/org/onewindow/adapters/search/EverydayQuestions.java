package org.onewindow.adapters.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The questions that search is measured by. */
final class EverydayQuestions {
    private EverydayQuestions() {}

    /**
     * One question.
     *
     * @param kind in which way it is asked
     * @param words what is typed
     * @param item name of the item that must come first
     */
    record Everyday(String kind, String words, String item) {}

    /** The questions of one file of this package. */
    static List<Everyday> read(String file) {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(EverydayQuestions.class.getResourceAsStream(file), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split(";", -1))
                    .map(columns -> new Everyday(columns[0], columns[1], columns[2]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
