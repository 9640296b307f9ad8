package org.onewindow.routing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.onewindow.core.text.KernelTexts;
import org.onewindow.core.text.TextGaps;

class RoutingTextsTest {
    @Test
    void every_code_of_routing_has_its_texts_in_both_languages() {
        assertThat(TextGaps.of(new RoutingTexts(), new KernelTexts())).isEmpty();
    }
}
