package org.onewindow.catalog.checker;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.onewindow.catalog.item.ItemFile;
import org.onewindow.catalog.item.ItemFile.ScenarioEntry;
import org.onewindow.catalog.item.ScenarioDialogue;
import org.onewindow.catalog.item.ScenarioDialogue.Answer;
import org.onewindow.catalog.item.ScenarioDialogue.Ending;
import org.onewindow.catalog.item.ScenarioDialogue.Question;
import org.onewindow.core.definition.DefinitionSet;
import org.onewindow.core.definition.FindingSink;
import org.onewindow.spi.LocalizedText;

/** 情形引导: whatever people answer, exactly one scenario is theirs, and every scenario is somebody's. */
final class DialogueLeadsToOneScenario implements ItemRule {
    @Override
    public void check(ItemFile item, DefinitionSet all, FindingSink findings) {
        ScenarioDialogue dialogue = item.dialogue();
        if (!dialogue.asks()) {
            return;
        }
        idsAreUnique(item, findings);
        Optional<List<Ending>> endings = dialogue.endings();
        if (endings.isEmpty()) {
            findings.warning("OW-CAT-1214", item.document(), "/dialogue");
            return;
        }
        Set<String> missing = new TreeSet<>(dialogue.scenarios());
        for (Ending ending : endings.get()) {
            judge(ending, item, findings);
            missing.removeAll(ending.scenarios());
        }
        item.scenarios().stream()
                .filter(scenario -> missing.remove(scenario.id()))
                .forEach(scenario -> findings.error(
                        "OW-CAT-1212",
                        item.document(),
                        scenario.pointer(),
                        scenario.name().asArgument()));
    }

    private static void judge(Ending ending, ItemFile item, FindingSink findings) {
        String told = Told.of(ending, item.dialogue()).asArgument();
        String pointer =
                lastAnswer(ending, item.dialogue()).map(Answer::pointer).orElse("/dialogue");
        if (ending.isGap()) {
            findings.error("OW-CAT-1210", item.document(), pointer, told);
        } else if (ending.isOverlap()) {
            findings.error("OW-CAT-1211", item.document(), pointer, told, names(ending, item));
        }
    }

    private static String names(Ending ending, ItemFile item) {
        return item.scenarios().stream()
                .filter(scenario -> ending.scenarios().contains(scenario.id()))
                .map(ScenarioEntry::name)
                .map(name -> new LocalizedText(name.zh(), name.in(Locale.ENGLISH)))
                .reduce((one, other) -> new LocalizedText(one.zh() + "；" + other.zh(), one.en() + "; " + other.en()))
                .map(LocalizedText::asArgument)
                .orElse("");
    }

    private static Optional<Answer> lastAnswer(Ending ending, ScenarioDialogue dialogue) {
        return dialogue.questions().stream()
                .flatMap(question -> given(question, ending.answers()).stream())
                .reduce((earlier, later) -> later);
    }

    private static Optional<Answer> given(Question question, Map<String, String> answers) {
        return question.answers().stream()
                .filter(answer -> answer.id().equals(answers.get(question.id())))
                .findFirst();
    }

    private static void idsAreUnique(ItemFile item, FindingSink findings) {
        Set<String> questions = new HashSet<>();
        for (Question question : item.dialogue().questions()) {
            if (!questions.add(question.id())) {
                findings.error("OW-CAT-1213", item.document(), question.pointer() + "/id", question.id());
            }
            Set<String> answers = new HashSet<>();
            question.answers().stream()
                    .filter(answer -> !answers.add(answer.id()))
                    .forEach(answer ->
                            findings.error("OW-CAT-1213", item.document(), answer.pointer() + "/id", answer.id()));
        }
    }

    /** The questions and answers of an ending, as one reads them out: 是否使用国有资金？是；…. */
    private static final class Told {
        private Told() {}

        static LocalizedText of(Ending ending, ScenarioDialogue dialogue) {
            StringBuilder zh = new StringBuilder();
            StringBuilder en = new StringBuilder();
            for (Question question : dialogue.questions()) {
                given(question, ending.answers()).ifPresent(answer -> {
                    zh.append(zh.isEmpty() ? "" : "；")
                            .append(question.text().zh())
                            .append(answer.text().zh());
                    en.append(en.isEmpty() ? "" : "; ")
                            .append(question.text().in(Locale.ENGLISH))
                            .append(' ')
                            .append(answer.text().in(Locale.ENGLISH));
                });
            }
            return new LocalizedText(zh.isEmpty() ? "（不问）" : zh.toString(), en.isEmpty() ? "(nothing)" : en.toString());
        }
    }
}
