package org.onewindow.adapters.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onewindow.adapters.outbound.OutsideCalls;
import org.onewindow.core.signature.ContentDigest;
import org.onewindow.core.signature.MessageSignature;
import org.onewindow.spi.event.CloudEvent;
import org.onewindow.spi.event.EventUndeliverableException;
import org.onewindow.spi.event.Subscription;
import org.onewindow.spi.finding.Finding;

/** One event on its way to a subscriber on a real server. */
class WebhookTest {
    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final String SECRET = "the secret of the province, long enough";
    private static final String SETTING = "onewindow.subscription.province.secret";
    private static final CloudEvent EVENT =
            new CloudEvent("a-1", "org.onewindow.act.accept", "32058320260302APPR00001", "{\"specversion\":\"1.0\"}");

    private final Follower follower = new Follower();
    private final Webhook webhook = new Webhook(new OutsideCalls(), Clock.fixed(NOW, ZoneOffset.UTC));

    @AfterEach
    void close() {
        System.clearProperty(SETTING);
        follower.close();
    }

    @Test
    void an_event_arrives_as_a_structured_cloud_event_signed_over_every_byte() {
        System.setProperty(SETTING, SECRET);

        webhook.publish(EVENT, to(Map.of("url", follower.address().toString())));

        Follower.Got got = follower.got.get(0);
        assertThat(got.headers().getFirst("Content-Type")).startsWith("application/cloudevents+json");
        assertThat(new String(got.body(), StandardCharsets.UTF_8)).isEqualTo(EVENT.json());
        assertThat(MessageSignature.verifies(
                        new MessageSignature.Headers(
                                got.headers().getFirst(MessageSignature.INPUT),
                                got.headers().getFirst(MessageSignature.SIGNATURE)),
                        new MessageSignature.Message("POST", "/events", ContentDigest.of(got.body())),
                        SECRET.getBytes(StandardCharsets.UTF_8),
                        NOW))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 400, 401, 410, 429, 500, 503})
    void anything_but_a_yes_is_no_delivery(int status) {
        follower.answer(status);

        assertThatExceptionOfType(EventUndeliverableException.class)
                .isThrownBy(() -> webhook.publish(
                        EVENT, to(Map.of("url", follower.address().toString()))))
                .withMessageContaining(Integer.toString(status));
    }

    @Test
    void nobody_there_is_no_delivery() {
        follower.close();

        assertThatExceptionOfType(EventUndeliverableException.class)
                .isThrownBy(() -> webhook.publish(
                        EVENT, to(Map.of("url", follower.address().toString(), "patience", "PT2S"))))
                .withMessageContaining("province");
    }

    @Test
    void every_wrong_setting_is_told_at_once() {
        System.setProperty(SETTING, "short");

        assertThat(webhook.check(to(Map.of("url", "ftp://x", "patience", "soon", "colour", "red"))))
                .extracting(Finding::subject)
                .containsExactlyInAnyOrder("url", "url", "patience", "colour");
        System.clearProperty(SETTING);
        assertThat(webhook.check(to(Map.of("url", "https://province.example.org/events"))))
                .isEmpty();
    }

    private static Subscription to(Map<String, String> settings) {
        return new Subscription("province", Webhook.KIND, settings, Set.of());
    }
}
