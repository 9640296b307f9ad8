package org.onewindow.adapters.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.onewindow.adapters.web.hall.Page;
import org.onewindow.adapters.web.hall.PageHall;

/** 办事指南 (R1.2, R3.3, R13.2). */
class GuidePagesTest {
    private static PageHall hall;

    @BeforeAll
    static void open() {
        hall = PageHall.open();
    }

    @AfterAll
    static void close() throws Exception {
        hall.close();
    }

    @Test
    void the_steps_are_drawn_from_the_chain_and_told_in_words() {
        Page page = hall.stranger("zh-CN").open("/items/approval");

        assertThat(page.one(".way svg title").text()).startsWith("办理流程：");
        assertThat(page.one(".way svg").text()).contains("规划局", "时限", "受理（时限自此起算）");
        assertThat(page.one(".told").text()).contains("规划局", "承诺时限");
    }

    @Test
    void the_drawing_is_there_in_english() {
        assertThat(hall.stranger("en").open("/items/approval").one(".way svg").text())
                .contains("Accepted (limits run from here)", "within");
    }
}
