package org.onewindow.core.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;
import org.onewindow.core.act.Json;
import org.onewindow.core.definition.PublishedDefinitions;
import org.onewindow.core.hall.Hall;
import org.onewindow.core.plugin.PluginAnswer;
import org.onewindow.core.plugin.PluginBoundary;
import org.onewindow.core.work.Work;
import org.onewindow.core.work.WorkHandler;
import org.onewindow.core.work.WorkResult;
import org.onewindow.spi.event.CloudEvent;
import org.onewindow.spi.event.EventChannel;
import org.onewindow.spi.event.Subscription;

/**
 * Hands events to their channels, with growing pauses while a subscriber is out of reach.
 *
 * <p>{@code onewindow.events.age-limit} (default {@code PT24H}) is how long that is tried; then the event is set aside for a person.
 */
@ApplicationScoped
class EventWork implements WorkHandler {
    static final String KIND = "event";

    private static final int AT_ONCE = 4;

    private final ActEvents events;
    private final PublishedDefinitions published;
    private final PluginBoundary boundary;
    private final Json json;
    private final Duration ageLimit;

    @Inject
    EventWork(ActEvents events, PublishedDefinitions published, PluginBoundary boundary, Json json) {
        this.events = events;
        this.published = published;
        this.boundary = boundary;
        this.json = json;
        this.ageLimit = ConfigProvider.getConfig()
                .getOptionalValue("onewindow.events.age-limit", Duration.class)
                .orElse(Duration.ofHours(24));
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected EventWork() {
        this.events = null;
        this.published = null;
        this.boundary = null;
        this.json = null;
        this.ageLimit = Duration.ZERO;
    }

    /** Which act to tell whom. */
    record Order(String subscription, String chain, int seq) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Duration ageLimit() {
        return ageLimit;
    }

    @Override
    public int mostAtOnceInPool() {
        return AT_ONCE;
    }

    @Override
    public WorkResult run(Work work) {
        Order order = json.read(work.payload(), Order.class);
        Optional<Subscription> subscription = published.hall().map(Hall::subscriptions).orElseGet(List::of).stream()
                .filter(each -> each.id().equals(order.subscription()))
                .findFirst();
        if (subscription.isEmpty()) {
            return WorkResult.done(); // whoever subscribed does not follow the hall any more
        }
        return events.of(order.chain(), order.seq())
                .map(event -> publish(event, subscription.get()))
                .orElseGet(() -> WorkResult.failed("the act is gone: " + work.key()));
    }

    private WorkResult publish(CloudEvent event, Subscription subscription) {
        PluginAnswer<Boolean> answer = boundary.call(EventChannel.class, subscription.kind(), event.id(), channel -> {
            channel.publish(event, subscription);
            return true;
        });
        if (answer instanceof PluginAnswer.Unable<Boolean> unable) {
            return WorkResult.notNow(Objects.requireNonNullElse(
                    unable.cause().getMessage(), unable.cause().getClass().getName()));
        }
        return answer instanceof PluginAnswer.Defective<Boolean> defective
                ? WorkResult.failed(defective.finding().code() + " "
                        + String.join(" ", defective.finding().arguments()))
                : WorkResult.done();
    }
}
