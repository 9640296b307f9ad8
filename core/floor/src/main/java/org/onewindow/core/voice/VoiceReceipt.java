package org.onewindow.core.voice;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What an act on a complaint, question, praise or follow-up answers: where it stands, and nothing of what was said, for the answers of acts
 * stay on record when a person is erased.
 *
 * @param id outside identifier
 * @param number what people call it by
 * @param kind which of them
 * @param state where it stands
 * @param dueOn by when it is to be closed; absent if nothing is to be done
 * @param late whether that day is over and it is not closed, or was closed later
 */
public record VoiceReceipt(
        String id, String number, VoiceKind kind, VoiceState state, Optional<LocalDate> dueOn, boolean late) {}
