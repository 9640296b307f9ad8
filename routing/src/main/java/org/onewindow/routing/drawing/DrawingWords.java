package org.onewindow.routing.drawing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onewindow.core.hall.Hall;
import org.onewindow.core.text.Messages;
import org.onewindow.core.time.LimitWords;
import org.onewindow.routing.chain.Block;
import org.onewindow.routing.chain.Chain;
import org.onewindow.routing.chain.Guests;
import org.onewindow.routing.chain.Join;
import org.onewindow.routing.chain.Parallel;
import org.onewindow.routing.chain.Sisters;
import org.onewindow.routing.chain.Step;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.identity.DepartmentId;
import org.onewindow.spi.time.TimeLimit;

/**
 * What a drawing says, in one language.
 *
 * @param messages the hall's texts
 * @param hall names the departments; without it they are called by their ids
 * @param language of the reader
 * @param names what the steps and rounds of the chain are called, by id
 * @param marks where an application stands
 */
record DrawingWords(
        Messages messages, Optional<Hall> hall, Locale language, Map<String, LocalizedText> names, Marks marks) {
    DrawingWords(Messages messages, Optional<Hall> hall, Locale language) {
        this(messages, hall, language, Map.of(), Marks.NONE);
    }

    /** The same, for one chain. */
    DrawingWords of(Chain chain) {
        Map<String, LocalizedText> called = new HashMap<>();
        chain.steps().forEach(step -> called.put(step.id(), step.name()));
        chain.parallels().forEach(round -> round.name().ifPresent(name -> called.put(round.id(), name)));
        return new DrawingWords(messages, hall, language, called, marks);
    }

    /** The same, with an application in it. */
    DrawingWords with(Marks application) {
        return new DrawingWords(messages, hall, language, names, application);
    }

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
        return department(step.department());
    }

    private String department(DepartmentId id) {
        return hall.flatMap(known -> known.department(id))
                .map(department -> say(department.name()))
                .orElse(id.value());
    }

    /** What else may happen at a step; one line each. */
    List<String> terms(Step step) {
        List<String> terms = new ArrayList<>();
        if (!step.terms().back().isEmpty()) {
            terms.add(text("steps.back", listed(step.terms().back().stream().map(this::called))));
        }
        step.terms().silence().ifPresent(rule -> terms.add(text("steps.silence", rule)));
        guests("steps.signers", step.terms().signers()).ifPresent(terms::add);
        return terms;
    }

    /** What else may happen in a parallel block; one line each. */
    List<String> terms(Parallel parallel) {
        List<String> terms = new ArrayList<>();
        guests("steps.guests", parallel.guests()).ifPresent(terms::add);
        boolean sendsBack = parallel.steps()
                .anyMatch(step -> step.terms().back().stream()
                        .anyMatch(to ->
                                parallel.steps().noneMatch(inside -> inside.id().equals(to))));
        if (sendsBack) {
            terms.add(text(parallel.sisters() == Sisters.KEPT ? "steps.sisters.kept" : "steps.sisters.anew"));
        }
        return terms;
    }

    private Optional<String> guests(String key, Guests guests) {
        return guests.departments().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        text(key, listed(guests.departments().stream().map(this::department)), limit(guests.limit())));
    }

    private String called(String id) {
        return Optional.ofNullable(names.get(id)).map(this::say).orElse(id);
    }

    private String listed(Stream<String> words) {
        return words.collect(Collectors.joining(text("steps.and")));
    }

    String limit(Step step) {
        return step.terms()
                .expedited()
                .map(shorter -> text("steps.limit.expedited", limit(step.limit()), limit(shorter)))
                .orElseGet(() -> text("steps.limit", limit(step.limit())));
    }

    String fork(Parallel parallel) {
        if (parallel.join() instanceof Join.One) {
            return parallel.name().map(name -> text("steps.either.named", name)).orElseGet(() -> text("steps.either"));
        }
        return parallel.name().map(name -> text("steps.fork.named", name)).orElseGet(() -> text("steps.fork"));
    }

    String group() {
        return text("steps.group");
    }

    String join(Parallel parallel) {
        if (parallel.join() instanceof Join.Lead lead) {
            return text("steps.join.lead", lead.least());
        }
        if (parallel.join() instanceof Join.One) {
            return text("steps.join.one");
        }
        if (parallel.join() instanceof Join.Quorum quorum) {
            return text("steps.join.quorum", quorum.branches());
        }
        return text(parallel.join() instanceof Join.Any ? "steps.join.any" : "steps.join.all");
    }

    /** In which cases the block is gone through; empty if in all. */
    Optional<String> only(Block block) {
        Optional<String> inWords = block.only().map(words -> text("steps.only", words));
        Optional<String> opinions =
                block.opinions().map(are -> text("steps.opinions." + are.kind().name(), called(are.of())));
        Optional<String> sometimes = block.when().map(condition -> text("steps.sometimes"));
        return inWords.or(() -> opinions).or(() -> sometimes);
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

    String done(String at) {
        return text("steps.done", at);
    }

    String waits(String until) {
        return text("steps.waits", until);
    }

    String notNeeded(String since) {
        return text("steps.not.needed", since);
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
