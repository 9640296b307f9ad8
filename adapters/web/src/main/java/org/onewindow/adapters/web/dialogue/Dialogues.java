package org.onewindow.adapters.web.dialogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.onewindow.adapters.web.page.Visit;
import org.onewindow.catalog.item.ImplementationEntry;
import org.onewindow.catalog.item.ScenarioDialogue;
import org.onewindow.core.definition.PublishedDefinitions;
import org.onewindow.spi.item.ServiceItem;

/** The dialogues of the published items, for pages. */
@ApplicationScoped
public class Dialogues {
    private final PublishedDefinitions definitions;

    @Inject
    Dialogues(PublishedDefinitions definitions) {
        this.definitions = definitions;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected Dialogues() {
        this(null);
    }

    /** How far {@code visit} has come with the questions of {@code item}. */
    public Guidance guide(ServiceItem item, Visit visit) {
        return Guidance.of(item, of(item), visit);
    }

    /** The same for answers that do not come from the visit. */
    public Guidance guide(ServiceItem item, Map<String, String> answers) {
        return Guidance.of(item, of(item), answers);
    }

    /** Whether {@code item} asks anything on the way to its scenario. */
    public boolean asks(ServiceItem item) {
        return of(item).asks();
    }

    /** What was answered for an application under that version of the item, in words. */
    public List<Guidance.Answered> inWords(ServiceItem item, Map<String, String> answers) {
        return Guidance.inWords(of(item), answers);
    }

    private ScenarioDialogue of(ServiceItem item) {
        return definitions
                .version(ImplementationEntry.class, item.ref())
                .orElseThrow(() -> new IllegalStateException("item " + item.ref() + " was never published"))
                .dialogue();
    }
}
