package org.onewindow.routing.chain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onewindow.core.definition.DefinitionDocument;
import org.onewindow.core.definition.FindingSink;
import org.onewindow.spi.time.TimeLimit;

/**
 * What must hold for every chain, so that each way through it ends with exactly one decision: the decision is the last block of the
 * chain, without condition and alone. Everything before it may be skipped, joined or cancelled, but is gone through in the end, since
 * blocks are nested and never point back.
 */
final class ChainRules {
    private final DefinitionDocument document;
    private final Chain chain;
    private final Map<String, String> places;
    private final FindingSink findings;
    private final Group whole;

    ChainRules(DefinitionDocument document, Chain chain, Map<String, String> places, FindingSink findings) {
        this.document = document;
        this.chain = chain;
        this.places = places;
        this.findings = findings;
        this.whole = Group.always(chain.blocks());
    }

    void check() {
        List<Step> decisions = chain.steps().stream()
                .filter(step -> step.kind() == StepKind.DECISION)
                .toList();
        if (decisions.isEmpty()) {
            findings.error("OW-RTE-1002", document, "/steps");
        }
        decisions.stream().skip(1).forEach(step -> findings.error("OW-RTE-1003", document, place(step), step.id()));
        decisions.stream().limit(1).forEach(this::checkDecision);
        chain.steps().forEach(this::checkBack);
        chain.steps().forEach(this::checkSilence);
        chain.steps().forEach(step -> step.terms().expedited().ifPresent(limit -> checkExpedited(step, limit)));
        ChainTree.all(whole).forEach(this::checkOpinions);
    }

    /** Backwards is only what is always gone through, or skipped, before; a branch cannot send to its sister. */
    private void checkBack(Step step) {
        for (int i = 0; i < step.terms().back().size(); i++) {
            String to = step.terms().back().get(i);
            if (chain.step(to).isEmpty() || !ChainTree.isBefore(whole, to, step.id())) {
                findings.error(
                        "OW-RTE-1101", document, beside(step.id()) + "/back/" + i, step.id(), to, before(step.id()));
            }
        }
    }

    /** Nobody reviews or decides by saying nothing; and what may take no time cannot be overdue before anybody could answer. */
    private void checkSilence(Step step) {
        if (step.terms().silence().isPresent()
                && (step.kind() != StepKind.OPINION || step.limit().amount() == 0)) {
            findings.error("OW-RTE-1105", document, beside(step.id()) + "/silence", step.id());
        }
    }

    /** What is expedited is faster; and how long somebody may be silent is the law's, whoever is in a hurry. */
    private void checkExpedited(Step step, TimeLimit limit) {
        String place = beside(step.id()) + "/expedited";
        if (chain.lane().isEmpty()) {
            findings.error("OW-RTE-1201", document, place, step.id());
        }
        if (limit.unit() != step.limit().unit()
                || limit.amount() >= step.limit().amount()) {
            findings.error(
                    "OW-RTE-1202", document, place, step.id(), step.limit().toString());
        }
        if (step.terms().silence().isPresent()) {
            findings.error("OW-RTE-1203", document, place, step.id());
        }
    }

    private void checkOpinions(Block block) {
        Optional<String> first = block.steps().findFirst().map(Step::id);
        block.opinions()
                .filter(opinions -> first.filter(step -> isAnsweredBefore(opinions.of(), step))
                        .isEmpty())
                .ifPresent(opinions -> findings.error(
                        "OW-RTE-1102", document, placeOf(block), opinions.of(), before(first.orElse(""))));
    }

    private boolean isAnsweredBefore(String id, String step) {
        return ChainTree.isBefore(whole, id, step);
    }

    private String before(String step) {
        return ChainTree.all(whole)
                .flatMap(block -> block instanceof Parallel parallel ? Stream.of(parallel.id()) : idOf(block))
                .filter(id -> ChainTree.isBefore(whole, id, step))
                .collect(Collectors.joining(", "));
    }

    private static Stream<String> idOf(Block block) {
        return block instanceof Step step ? Stream.of(step.id()) : Stream.empty();
    }

    private String placeOf(Block block) {
        String first = block instanceof Parallel parallel
                ? parallel.id()
                : block.steps().findFirst().map(Step::id).orElse("");
        return block instanceof Group ? "/steps" : beside(first) + "/opinions/of";
    }

    private String beside(String id) {
        String place = places.getOrDefault(id, "/steps/0");
        return place.substring(0, place.lastIndexOf('/'));
    }

    private void checkDecision(Step decision) {
        if (chain.blocks().get(chain.blocks().size() - 1) != decision) {
            findings.error("OW-RTE-1004", document, place(decision), decision.id());
        }
        if (!decision.terms().signers().departments().isEmpty()) {
            findings.error("OW-RTE-1103", document, beside(decision.id()) + "/signers", decision.id());
        }
        if (decision.when().isPresent() || decision.opinions().isPresent()) {
            findings.error("OW-RTE-1005", document, place(decision), decision.id());
        }
    }

    private String place(Step step) {
        return places.getOrDefault(step.id(), "/steps");
    }
}
