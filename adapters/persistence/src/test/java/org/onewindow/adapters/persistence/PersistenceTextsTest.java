package org.onewindow.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.onewindow.core.text.TextGaps;

class PersistenceTextsTest {
    @Test
    void every_reason_not_to_start_has_its_texts_in_both_languages() {
        assertThat(TextGaps.of(new PersistenceTexts())).isEmpty();
    }
}
