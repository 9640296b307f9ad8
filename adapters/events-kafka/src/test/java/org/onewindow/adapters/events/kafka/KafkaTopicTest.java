package org.onewindow.adapters.events.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.onewindow.spi.event.CloudEvent;
import org.onewindow.spi.event.EventUndeliverableException;
import org.onewindow.spi.event.Subscription;
import org.onewindow.spi.finding.Finding;

/** Events on their way to a real broker. */
class KafkaTopicTest {
    private static final String SETTING = "onewindow.kafka.main.servers";

    private final KafkaTopic kafka = new KafkaTopic();

    @AfterEach
    void close() {
        kafka.stop();
        System.clearProperty(SETTING);
    }

    @Test
    void the_events_of_an_application_lie_in_the_topic_in_their_order_under_its_number() throws Exception {
        try (Broker broker = new Broker()) {
            System.setProperty(SETTING, broker.servers());
            for (int i = 1; i <= 5; i++) {
                kafka.publish(event(i), to(Map.of("topic", "hall-acts")));
            }

            assertThat(broker.read("hall-acts", 5))
                    .hasSize(5)
                    .allSatisfy(record -> assertThat(record.key()).isEqualTo("32058320260302APPR00001"))
                    .allSatisfy(record -> assertThat(new String(
                                    record.headers().lastHeader("content-type").value(), StandardCharsets.UTF_8))
                            .startsWith("application/cloudevents+json"))
                    .extracting(record -> record.value())
                    .containsExactly("{\"seq\":1}", "{\"seq\":2}", "{\"seq\":3}", "{\"seq\":4}", "{\"seq\":5}");
        }
    }

    @Test
    void a_broker_out_of_reach_is_no_delivery() {
        System.setProperty(SETTING, "127.0.0.1:1");

        assertThatExceptionOfType(EventUndeliverableException.class)
                .isThrownBy(() -> kafka.publish(event(1), to(Map.of("topic", "hall-acts", "patience", "PT2S"))))
                .withMessageContaining("province");
    }

    @Test
    void every_wrong_setting_is_told_at_once() {
        assertThat(kafka.check(to(Map.of("patience", "soon", "tpoic", "x"))))
                .extracting(Finding::subject)
                .containsExactlyInAnyOrder("topic", "broker", "patience", "tpoic");
    }

    private static CloudEvent event(int seq) {
        return new CloudEvent(
                "a-" + seq, "org.onewindow.act.accept", "32058320260302APPR00001", "{\"seq\":" + seq + "}");
    }

    private static Subscription to(Map<String, String> settings) {
        return new Subscription("province", KafkaTopic.KIND, settings, Set.of());
    }
}
