package org.onewindow.routing.drawing;

import java.util.Locale;
import java.util.Optional;
import org.onewindow.core.hall.Hall;
import org.onewindow.core.text.Messages;
import org.onewindow.core.time.LimitWords;
import org.onewindow.routing.chain.Block;
import org.onewindow.routing.chain.Chain;
import org.onewindow.routing.chain.Join;
import org.onewindow.routing.chain.Parallel;
import org.onewindow.routing.chain.Step;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.time.TimeLimit;

/**
 * What a drawing says, in one language.
 *
 * @param messages the hall's texts
 * @param hall names the departments; without it they are called by their ids
 * @param language of the reader
 */
record DrawingWords(Messages messages, Optional<Hall> hall, Locale language) {
    String languageTag() {
        return language.toLanguageTag();
    }

    String title(Chain chain) {
        return text("steps.title", chain.name());
    }

    String begin() {
        return text("steps.begin");
    }

    String end() {
        return text("steps.end");
    }

    String name(Step step) {
        return say(step.name());
    }

    String department(Step step) {
        return hall.flatMap(known -> known.department(step.department()))
                .map(department -> say(department.name()))
                .orElse(step.department().value());
    }

    String limit(Step step) {
        return text("steps.limit", limit(step.limit()));
    }

    String fork(Parallel parallel) {
        return parallel.name().map(name -> text("steps.fork.named", name)).orElseGet(() -> text("steps.fork"));
    }

    String group() {
        return text("steps.group");
    }

    String join(Parallel parallel) {
        if (parallel.join() instanceof Join.Quorum quorum) {
            return text("steps.join.quorum", quorum.branches());
        }
        return text(parallel.join() instanceof Join.Any ? "steps.join.any" : "steps.join.all");
    }

    /** In which cases the block is gone through; empty if in all. */
    Optional<String> only(Block block) {
        return block.when()
                .map(condition ->
                        block.only().map(words -> text("steps.only", words)).orElseGet(() -> text("steps.sometimes")));
    }

    /** How long it takes at most, beside what was promised. */
    String whole(Chain chain, TimeLimit promised) {
        return chain.longestWorkingDays().isPresent()
                ? text(
                        "steps.longest",
                        limit(TimeLimit.workingDays(chain.longestWorkingDays().getAsInt())),
                        limit(promised))
                : text("steps.promised", limit(promised));
    }

    String bracketed(String words) {
        return text("steps.bracketed", words);
    }

    private String limit(TimeLimit limit) {
        return new LimitWords(messages).say(limit, language);
    }

    private String say(LocalizedText text) {
        return text.in(language);
    }

    private String text(String key, Object... arguments) {
        return messages.text(key, language, arguments);
    }
}
