package org.onewindow.core.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.onewindow.core.appointment.AppointmentTexts;
import org.onewindow.core.fee.FeeTexts;
import org.onewindow.core.queue.QueueTexts;
import org.onewindow.core.text.TextGaps;
import org.onewindow.core.voice.VoiceTexts;

class PeopleTextsTest {
    @Test
    void every_finding_has_its_three_texts_in_both_languages() {
        assertThat(TextGaps.of(
                        new AppointmentTexts(), new FeeTexts(), new PeopleTexts(), new QueueTexts(), new VoiceTexts()))
                .isEmpty();
    }
}
