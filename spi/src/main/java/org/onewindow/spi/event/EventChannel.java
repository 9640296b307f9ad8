package org.onewindow.spi.event;

import java.util.List;
import org.onewindow.spi.PluginApi;
import org.onewindow.spi.finding.Finding;

/**
 * Carries events to subscribers of one kind.
 *
 * <p><b>Shape.</b> One CDI bean per kind; {@code hall.yaml} binds subscriptions to kinds and settings.
 * <p><b>Guaranteed.</b> Each event is offered at least once to each subscription that follows its act, after the act is durable, always
 * with the same {@link CloudEvent#id()}; the events of one application in the order of its acts.
 * <p><b>Errors.</b> Throw {@link EventUndeliverableException} to be called again, with growing pauses, until the age limit ({@code
 * onewindow.events.age-limit}, default 24 h). Anything else thrown counts as a failure; the fifth sets the event aside. What is set
 * aside is shown to the administrator, who sends it again.
 * <p><b>Demanded.</b> Returning means that the subscriber, or a broker that keeps it, has the event.
 * <p><b>Threads.</b> Called from several threads; give up when interrupted, and after a while by itself.
 *
 * @since 0.1
 */
@PluginApi(role = PluginApi.Role.IMPLEMENT, status = PluginApi.Status.PREVIEW)
public interface EventChannel {
    /** The kind of channel, as {@code hall.yaml} names it; the same on every call. */
    String kind();

    /** What is wrong with the settings of {@code subscription}, everything at once; one finding for each, whose subject is its name. */
    default List<Finding> check(Subscription subscription) {
        return List.of();
    }

    /**
     * Hands one event over.
     *
     * @throws EventUndeliverableException if it is not known whether it arrived
     */
    void publish(CloudEvent event, Subscription subscription);
}
