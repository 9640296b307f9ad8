package org.onewindow.adapters.rest.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.onewindow.catalog.checker.CatalogueTexts;
import org.onewindow.core.text.KernelTexts;
import org.onewindow.core.text.Messages;
import org.onewindow.core.text.TextGaps;

class FaceTextsTest {
    @Test
    void every_finding_has_its_three_texts_in_both_languages() {
        assertThat(TextGaps.of(new FaceTexts(), new KernelTexts(), new CatalogueTexts()))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void every_kind_of_problem_has_a_title(ProblemKind kind) {
        Messages messages = Messages.of(new FaceTexts());

        assertThat(messages.name(kind, Locale.ENGLISH)).isNotBlank().doesNotContain(".");
    }
}
