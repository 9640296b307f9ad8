package org.onewindow.routing.chain;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.onewindow.core.definition.DefinitionDocument;
import org.onewindow.core.definition.DefinitionSet;
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

    void check(DefinitionSet others) {
        checkDecision();
        checkItems(others);
    }

    private void checkDecision() {
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

    /** Conditions are asked of the form that the applicant filled in: the item's. */
    private void checkItems(DefinitionSet others) {
        String form = document.tree().path("form").asText("");
        if (form.isEmpty()) {
            return;
        }
        for (DefinitionDocument item : others.all("item")) {
            String itemForm = item.tree().path("form").asText("");
            if (usesThisChain(item.tree()) && !itemForm.equals(form)) {
                findings.error("OW-RTE-1014", document, "/form", item.id(), itemForm, form);
            }
        }
    }

    private boolean usesThisChain(JsonNode item) {
        boolean used = names(item);
        for (JsonNode scenario : item.path("scenarios")) {
            used |= names(scenario);
        }
        return used;
    }

    private boolean names(JsonNode itemOrScenario) {
        return itemOrScenario.path("chain").asText("").equals(document.id());
    }

    private String place(Step step) {
        return places.getOrDefault(step.id(), "/steps");
    }
}
