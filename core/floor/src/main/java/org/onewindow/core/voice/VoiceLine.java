package org.onewindow.core.voice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A complaint, question, praise or follow-up as those see it who may.
 *
 * @param id outside identifier
 * @param number what people call it by, such as {@code TS20261127-1}
 * @param kind which of them
 * @param state where it stands
 * @param words what was said
 * @param item id of the item it is about, if that was said
 * @param raisedAt when
 * @param dueOn by when it is to be closed; absent if nothing is to be done
 * @param late whether that day is over and it is not closed, or was closed later
 * @param assignee short name of who is to answer
 * @param answer what was answered; empty until then
 * @param answeredBy short name of who answered
 * @param published whether question and answer can be read by everybody
 * @param rating outside identifier of the rating that is followed up
 */
public record VoiceLine(
        String id,
        String number,
        VoiceKind kind,
        VoiceState state,
        String words,
        Optional<String> item,
        Instant raisedAt,
        Optional<LocalDate> dueOn,
        boolean late,
        Optional<String> assignee,
        String answer,
        Optional<String> answeredBy,
        boolean published,
        Optional<String> rating) {}
