package org.onewindow.core.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.onewindow.core.text.Messages;

class VoiceTextsTest {
    @Test
    void every_level_kind_doubt_and_state_has_a_name_for_people_in_both_languages() {
        Messages messages = Messages.of(new VoiceTexts());

        assertThat(Stream.of(
                                RatingLevel.values(),
                                RatedKind.values(),
                                RatingDoubt.values(),
                                VoiceKind.values(),
                                VoiceState.values())
                        .flatMap(Stream::of))
                .allSatisfy(constant -> assertThat(messages.name(constant, Locale.ENGLISH))
                        .isNotBlank()
                        .isNotEqualTo(messages.name(constant, Locale.SIMPLIFIED_CHINESE)));
    }
}
