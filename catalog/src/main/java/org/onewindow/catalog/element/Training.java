package org.onewindow.catalog.element;

import java.util.List;
import org.onewindow.spi.LocalizedText;

/**
 * 业务培训: what the hall's staff know about an item before they serve anybody with it (R14.2). For staff only, so it stands beside the
 * {@link ItemElements}, which everybody reads, and never in them. Immutable.
 *
 * @param notes what to mind
 * @param questions what to ask oneself, with the answer
 */
public record Training(List<Note> notes, List<FrequentQuestion> questions) {
    public Training {
        notes = List.copyOf(notes);
        questions = List.copyOf(questions);
    }

    /** Whether there is nothing to learn. */
    public boolean empty() {
        return notes.isEmpty() && questions.isEmpty();
    }

    /** 要点: one thing to mind. */
    public record Note(LocalizedText title, LocalizedText text) {}
}
