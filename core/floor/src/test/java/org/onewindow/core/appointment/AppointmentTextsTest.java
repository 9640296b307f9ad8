package org.onewindow.core.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.onewindow.core.text.Messages;

class AppointmentTextsTest {
    @Test
    void every_state_has_a_name_for_people_in_both_languages() {
        Messages messages = Messages.of(new AppointmentTexts());

        assertThat(AppointmentState.values())
                .allSatisfy(state -> assertThat(messages.name(state, Locale.ENGLISH))
                        .isNotBlank()
                        .isNotEqualTo(messages.name(state, Locale.SIMPLIFIED_CHINESE)));
    }
}
