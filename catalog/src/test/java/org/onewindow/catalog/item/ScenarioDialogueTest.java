package org.onewindow.catalog.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.onewindow.catalog.item.ScenarioDialogue.Answer;
import org.onewindow.catalog.item.ScenarioDialogue.Ending;
import org.onewindow.catalog.item.ScenarioDialogue.Question;
import org.onewindow.spi.LocalizedText;

/** 情形引导: from what people know about their project to the scenario that fits it. */
class ScenarioDialogueTest {
    private static final Question FUNDS =
            question("funds", answer("none", "private"), answer("some", "city", "province"));
    private static final Question SIZE =
            question("size", answer("small", "private", "city"), answer("large", "private", "province"));
    private static final ScenarioDialogue DIALOGUE =
            new ScenarioDialogue(List.of("private", "city", "province"), List.of(FUNDS, SIZE));

    @Test
    void before_any_answer_everything_fits_and_the_first_question_is_asked() {
        assertThat(DIALOGUE.fitting(Map.of())).containsExactly("private", "city", "province");
        assertThat(DIALOGUE.next(Map.of())).contains(FUNDS);
    }

    @Test
    void answers_together_fix_the_scenario() {
        Map<String, String> answers = Map.of("size", "large", "funds", "some");

        assertThat(DIALOGUE.fitting(answers)).containsExactly("province");
        assertThat(DIALOGUE.next(answers)).isEmpty();
    }

    @Test
    void a_question_that_still_makes_a_difference_is_asked() {
        assertThat(DIALOGUE.next(Map.of("funds", "some"))).contains(SIZE);
    }

    @Test
    void a_question_that_makes_no_difference_any_more_is_not_asked() {
        assertThat(DIALOGUE.fitting(Map.of("funds", "none"))).containsExactly("private");
        assertThat(DIALOGUE.next(Map.of("funds", "none"))).isEmpty();
    }

    @Test
    void a_whole_dialogue_ends_at_each_scenario_and_nowhere_else() {
        assertThat(DIALOGUE.endings().orElseThrow())
                .containsExactlyInAnyOrder(
                        new Ending(Map.of("funds", "none"), List.of("private")),
                        new Ending(Map.of("funds", "some", "size", "small"), List.of("city")),
                        new Ending(Map.of("funds", "some", "size", "large"), List.of("province")));
    }

    @Test
    void answers_after_which_nothing_fits_are_a_gap() {
        Question where = question("where", answer("zone", "city"), answer("outside", "private"));
        ScenarioDialogue dialogue =
                new ScenarioDialogue(List.of("private", "city", "province"), List.of(FUNDS, SIZE, where));
        ScenarioDialogue earlier = new ScenarioDialogue(List.of("private", "city", "province"), List.of(FUNDS, where));

        assertThat(dialogue.endings().orElseThrow()).noneMatch(Ending::isGap);
        assertThat(earlier.endings().orElseThrow())
                .filteredOn(Ending::isGap)
                .extracting(Ending::answers)
                .containsExactly(Map.of("funds", "some", "where", "outside"));
    }

    @Test
    void scenarios_that_no_question_tells_apart_are_an_overlap() {
        ScenarioDialogue dialogue = new ScenarioDialogue(List.of("private", "city", "province"), List.of(FUNDS));

        assertThat(dialogue.endings().orElseThrow())
                .filteredOn(Ending::isOverlap)
                .extracting(Ending::scenarios)
                .containsExactly(List.of("city", "province"));
    }

    @Test
    void an_answer_that_is_not_offered_is_refused_by_name() {
        assertThatThrownBy(() -> DIALOGUE.fitting(Map.of("funds", "perhaps")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("perhaps");
        assertThatThrownBy(() -> DIALOGUE.next(Map.of("weather", "fine")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("weather");
    }

    private static Question question(String id, Answer... answers) {
        return new Question("/dialogue/0", id, new LocalizedText(id, id), List.of(answers));
    }

    private static Answer answer(String id, String... scenarios) {
        return new Answer("/dialogue/0/answers/0", id, new LocalizedText(id, id), Set.of(scenarios));
    }
}
