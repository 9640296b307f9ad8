package org.onewindow.routing.drawing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import org.onewindow.core.application.ItemSteps;
import org.onewindow.core.definition.PublishedDefinitions;
import org.onewindow.core.text.Messages;
import org.onewindow.routing.task.Chains;
import org.onewindow.spi.item.ServiceItem;

/** Draws the published chains. */
@ApplicationScoped
class PublishedSteps implements ItemSteps {
    private final Chains chains;
    private final PublishedDefinitions published;
    private final Messages messages;

    @Inject
    PublishedSteps(Chains chains, PublishedDefinitions published, Messages messages) {
        this.chains = chains;
        this.published = published;
        this.messages = messages;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected PublishedSteps() {
        this(null, null, null);
    }

    @Override
    public Optional<Drawn> draw(ServiceItem item, String scenario, Locale language) {
        return chains.of(item, scenario)
                .map(chain -> ChainPicture.of(
                        chain, item.limits().promised(), new DrawingWords(messages, published.hall(), language)));
    }
}
