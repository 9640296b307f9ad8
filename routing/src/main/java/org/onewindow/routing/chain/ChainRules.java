package org.onewindow.routing.chain;

import java.util.List;
import java.util.Map;
import org.onewindow.core.definition.DefinitionDocument;
import org.onewindow.core.definition.FindingSink;

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

    ChainRules(DefinitionDocument document, Chain chain, Map<String, String> places, FindingSink findings) {
        this.document = document;
        this.chain = chain;
        this.places = places;
        this.findings = findings;
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
    }

    private void checkDecision(Step decision) {
        if (chain.blocks().get(chain.blocks().size() - 1) != decision) {
            findings.error("OW-RTE-1004", document, place(decision), decision.id());
        }
        if (decision.when().isPresent()) {
            findings.error("OW-RTE-1005", document, place(decision), decision.id());
        }
    }

    private String place(Step step) {
        return places.getOrDefault(step.id(), "/steps");
    }
}
