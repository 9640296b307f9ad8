package org.onewindow.core.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.onewindow.core.definition.DefinitionDocument;
import org.onewindow.core.definition.FindingSink;
import org.onewindow.core.definition.HallCheck;
import org.onewindow.core.definition.PublishedDefinitions;
import org.onewindow.core.hall.Hall;
import org.onewindow.core.plugin.PluginAnswer;
import org.onewindow.core.plugin.PluginBoundary;
import org.onewindow.core.plugin.PluginRegistry;
import org.onewindow.spi.event.EventChannel;
import org.onewindow.spi.event.Subscription;
import org.onewindow.spi.finding.Finding;

/** Every subscription stands once, and is bound to a kind of channel that there is, with settings that the channel can use. */
@ApplicationScoped
class SubscriptionsAreSound implements HallCheck {
    private static final String TWICE = "OW-EVT-1002";
    private static final String UNKNOWN_KIND = "OW-EVT-1003";

    private final PluginRegistry registry;
    private final PluginBoundary boundary;
    private final Instance<PublishedDefinitions> definitions;

    @Inject
    SubscriptionsAreSound(
            PluginRegistry registry, PluginBoundary boundary, Instance<PublishedDefinitions> definitions) {
        this.registry = registry;
        this.boundary = boundary;
        this.definitions = definitions;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected SubscriptionsAreSound() {
        this(null, null, null);
    }

    @Override
    public void check(Hall hall, DefinitionDocument document, FindingSink findings) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < hall.subscriptions().size(); i++) {
            Subscription each = hall.subscriptions().get(i);
            String pointer = "/subscriptions/" + i;
            if (!seen.add(each.id())) {
                findings.error(TWICE, document, pointer + "/id", each.id());
            }
            if (registry.find(EventChannel.class, each.kind()).isPresent()) {
                checkSettings(each, document, pointer, findings);
            } else if (definitions.isResolvable()) {
                findings.error(
                        UNKNOWN_KIND,
                        document,
                        pointer + "/kind",
                        each.kind(),
                        String.join(", ", registry.kinds(EventChannel.class)));
            }
        }
    }

    private void checkSettings(
            Subscription subscription, DefinitionDocument document, String pointer, FindingSink findings) {
        PluginAnswer<List<Finding>> answer = boundary.call(
                EventChannel.class,
                subscription.kind(),
                subscription.id(),
                channel -> List.copyOf(channel.check(subscription)));
        if (answer instanceof PluginAnswer.Answered<List<Finding>> answered) {
            findings.aboutSettings(answered.value(), document, pointer);
        } else if (answer instanceof PluginAnswer.Defective<List<Finding>> defective) {
            findings.error(
                    defective.finding().code(),
                    document,
                    pointer + "/kind",
                    defective.finding().arguments().toArray(String[]::new));
        }
    }
}
