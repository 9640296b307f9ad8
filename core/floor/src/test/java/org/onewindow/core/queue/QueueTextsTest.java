package org.onewindow.core.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.onewindow.core.appointment.AppointmentTexts;
import org.onewindow.core.fee.FeeTexts;
import org.onewindow.core.people.PeopleTexts;
import org.onewindow.core.text.Messages;
import org.onewindow.core.text.TextGaps;
import org.onewindow.core.voice.VoiceTexts;

class QueueTextsTest {
    @Test
    void every_finding_has_its_three_texts_in_both_languages() {
        assertThat(TextGaps.of(
                        new AppointmentTexts(), new FeeTexts(), new QueueTexts(), new PeopleTexts(), new VoiceTexts()))
                .isEmpty();
    }

    @Test
    void every_state_and_ground_has_a_name_for_people_in_both_languages() {
        Messages messages = Messages.of(new QueueTexts());

        assertThat(Stream.of(PriorityGround.values(), TicketState.values(), ShiftState.values())
                        .flatMap(Stream::of))
                .allSatisfy(constant -> assertThat(messages.name(constant, Locale.ENGLISH))
                        .isNotBlank()
                        .isNotEqualTo(messages.name(constant, Locale.SIMPLIFIED_CHINESE)));
    }
}
