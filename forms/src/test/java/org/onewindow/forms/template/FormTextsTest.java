package org.onewindow.forms.template;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.onewindow.core.text.TextGaps;

class FormTextsTest {
    @Test
    void every_code_of_the_forms_has_its_texts_in_both_languages() {
        assertThat(TextGaps.of(new FormTexts())).isEmpty();
    }
}
