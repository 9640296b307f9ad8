package org.onewindow.core.fee;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.onewindow.core.appointment.AppointmentTexts;
import org.onewindow.core.people.PeopleTexts;
import org.onewindow.core.queue.QueueTexts;
import org.onewindow.core.text.Messages;
import org.onewindow.core.text.TextGaps;
import org.onewindow.core.voice.VoiceTexts;

class FeeTextsTest {
    @Test
    void every_finding_has_its_three_texts_in_both_languages() {
        assertThat(TextGaps.of(
                        new AppointmentTexts(), new FeeTexts(), new PeopleTexts(), new QueueTexts(), new VoiceTexts()))
                .isEmpty();
    }

    @Test
    void every_account_state_and_verdict_has_a_name_for_people_in_both_languages() {
        Messages messages = Messages.of(new FeeTexts());

        assertThat(Stream.of(
                                FeeAccount.values(),
                                PaymentState.values(),
                                PaymentKind.values(),
                                MessageVerdict.values(),
                                DifferenceKind.values(),
                                SimulatedGateway.Behaviour.values())
                        .flatMap(Stream::of))
                .allSatisfy(constant -> assertThat(messages.name(constant, Locale.ENGLISH))
                        .isNotBlank()
                        .isNotEqualTo(messages.name(constant, Locale.SIMPLIFIED_CHINESE)));
    }
}
