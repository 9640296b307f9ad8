package org.onewindow.adapters.events;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;
import org.onewindow.adapters.outbound.OutsideAnswer;
import org.onewindow.adapters.outbound.OutsideCalls;
import org.onewindow.adapters.outbound.Signer;
import org.onewindow.adapters.outbound.UnreachableException;
import org.onewindow.core.signature.ContentDigest;
import org.onewindow.spi.event.CloudEvent;
import org.onewindow.spi.event.EventChannel;
import org.onewindow.spi.event.EventUndeliverableException;
import org.onewindow.spi.event.Subscription;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.settings.SettingsReader;

/**
 * Posts each event to the subscriber's address, as {@code application/cloudevents+json}, signed with the subscription's secret ({@code
 * onewindow.subscription.<id>.secret}). Any 2xx means that it has arrived; everything else that it may not have. A subscriber that
 * answers 410 is told again all the same: whoever does not want the hall's events any more is taken out of {@code hall.yaml}.
 *
 * <p><b>Threads.</b> Safe for use by several threads.
 */
@ApplicationScoped
class Webhook implements EventChannel {
    static final String KIND = "webhook";

    private static final int SHORTEST_SECRET = 32;
    private static final String SECRET_TOO_SHORT = "OW-EVT-1011";

    private final OutsideCalls calls;
    private final Clock clock;

    @Inject
    Webhook(OutsideCalls calls, Clock clock) {
        this.calls = calls;
        this.clock = clock;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected Webhook() {
        this(null, null);
    }

    /**
     * What the definitions and the configuration say.
     *
     * @param address where events are posted
     * @param patience how long an answer may take
     * @param secret signs them; without one they go unsigned
     */
    private record Settings(URI address, Duration patience, Optional<byte[]> secret) {
        static Settings of(Subscription subscription, SettingsReader reader) {
            String key = "onewindow.subscription." + subscription.id() + ".secret";
            Optional<byte[]> secret = ConfigProvider.getConfig()
                    .getOptionalValue(key, String.class)
                    .map(text -> text.getBytes(StandardCharsets.UTF_8));
            if (secret.filter(bytes -> bytes.length < SHORTEST_SECRET).isPresent()) {
                reader.wrong(SECRET_TOO_SHORT, "url", key);
            }
            return new Settings(reader.address("url"), reader.duration("patience", Duration.ofSeconds(20)), secret);
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<Finding> check(Subscription subscription) {
        SettingsReader reader = subscription.reader();
        Settings.of(subscription, reader);
        return reader.problems();
    }

    @Override
    public void publish(CloudEvent event, Subscription subscription) {
        SettingsReader reader = subscription.reader();
        Settings settings = Settings.of(subscription, reader);
        reader.requireSound();
        byte[] body = event.json().getBytes(StandardCharsets.UTF_8);
        HttpRequest.Builder request = HttpRequest.newBuilder(settings.address())
                .header("Content-Type", "application/cloudevents+json; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        settings.secret()
                .ifPresent(secret -> new Signer(subscription.id(), secret)
                        .sign(request, "POST", settings.address(), ContentDigest.of(body), clock.instant()));
        try {
            OutsideAnswer answer = calls.send(request.build(), settings.patience());
            if (answer.status() / 100 != 2) {
                throw new EventUndeliverableException(
                        subscription.id() + " answered with status " + answer.status(), new IllegalStateException());
            }
        } catch (UnreachableException e) {
            throw new EventUndeliverableException(
                    subscription.id() + " cannot be reached: "
                            + e.getCause().getClass().getSimpleName(),
                    e);
        }
    }
}
