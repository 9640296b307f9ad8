package org.onewindow.core.act;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.reflect.Type;

/** An outcome as JSON: {@code {"done": value}} or {@code {"refused": refusal}}. */
@ApplicationScoped
class StoredAnswer {
    private static final String DONE = "done";
    private static final String REFUSED = "refused";

    private final Json json;

    @Inject
    StoredAnswer(Json json) {
        this.json = json;
    }

    String write(Outcome<?> outcome) {
        ObjectNode answer = json.mapper().createObjectNode();
        if (outcome instanceof Outcome.Done<?> done) {
            answer.set(DONE, json.mapper().valueToTree(done.value()));
        } else if (outcome instanceof Outcome.Refused<?> refused) {
            answer.set(REFUSED, json.mapper().valueToTree(refused.refusal()));
        }
        return json.write(answer);
    }

    /** The outcome again; {@code answer} is the type of the value when done. */
    Outcome<?> read(String text, Type answer) {
        ObjectNode stored = json.read(text, ObjectNode.class);
        return stored.has(REFUSED)
                ? Outcome.refused((Refusal) json.from(stored.get(REFUSED), Refusal.class))
                : Outcome.done(json.from(stored.get(DONE), answer));
    }
}
