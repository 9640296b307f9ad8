package org.onewindow.adapters.events.kafka;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.onewindow.spi.event.CloudEvent;
import org.onewindow.spi.event.EventChannel;
import org.onewindow.spi.event.EventUndeliverableException;
import org.onewindow.spi.event.Subscription;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.settings.SettingsReader;

/**
 * Writes each event to a topic: its subject is the key, so that the events of one application stay in order in one partition; its value the
 * structured CloudEvent. An event counts as delivered when all in-sync replicas have it. {@code
 * onewindow.kafka.<broker>.servers} says where the broker named in the definitions is; {@code onewindow.kafka.<broker>.properties}, one
 * {@code name=value} each, separated by semicolons, whatever else its clients need, such as credentials.
 *
 * <p><b>Threads.</b> Safe for use by several threads; one producer for each broker, made when it is first needed.
 */
@ApplicationScoped
class KafkaTopic implements EventChannel {
    static final String KIND = "kafka";

    private static final String NOT_CONFIGURED = "OW-EVT-1021";

    private final Map<String, KafkaProducer<String, String>> producers = new ConcurrentHashMap<>();

    /**
     * What the definitions and the configuration say.
     *
     * @param broker name of the broker
     * @param topic where events go
     * @param patience how long the broker may take
     * @param servers where it is; absent if the configuration does not say
     */
    private record Settings(String broker, String topic, Duration patience, Optional<String> servers) {
        static Settings of(SettingsReader reader) {
            String broker = reader.text("broker", "main");
            Optional<String> servers =
                    ConfigProvider.getConfig().getOptionalValue(prefix(broker) + "servers", String.class);
            if (servers.isEmpty()) {
                reader.warn(NOT_CONFIGURED, "broker", prefix(broker) + "servers");
            }
            return new Settings(
                    broker, reader.text("topic"), reader.duration("patience", Duration.ofSeconds(20)), servers);
        }
    }

    private static String prefix(String broker) {
        return "onewindow.kafka." + broker + ".";
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<Finding> check(Subscription subscription) {
        SettingsReader reader = subscription.reader();
        Settings.of(reader);
        return reader.problems();
    }

    @Override
    public void publish(CloudEvent event, Subscription subscription) {
        SettingsReader reader = subscription.reader();
        Settings settings = Settings.of(reader);
        reader.requireSound();
        ProducerRecord<String, String> record = new ProducerRecord<>(settings.topic(), event.subject(), event.json());
        record.headers()
                .add("content-type", "application/cloudevents+json; charset=UTF-8".getBytes(StandardCharsets.UTF_8));
        try {
            Future<?> written = producer(settings).send(record);
            written.get(settings.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw undeliverable(subscription, e);
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            throw undeliverable(subscription, e);
        }
    }

    private static EventUndeliverableException undeliverable(Subscription subscription, Exception cause) {
        return new EventUndeliverableException(
                "the broker of " + subscription.id() + " did not take it: "
                        + cause.getClass().getSimpleName(),
                cause);
    }

    private KafkaProducer<String, String> producer(Settings settings) {
        String servers = settings.servers()
                .orElseThrow(
                        () -> new IllegalArgumentException(prefix(settings.broker()) + "servers is not configured"));
        return producers.computeIfAbsent(
                settings.broker(), broker -> new KafkaProducer<>(properties(servers, settings)));
    }

    /** An event is written once by one producer, however often it tries; all in-sync replicas must have it. */
    private static Map<String, Object> properties(String servers, Settings settings) {
        Map<String, Object> properties = new HashMap<>();
        properties.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, servers);
        properties.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class.getName());
        properties.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, StringSerializer.class.getName());
        properties.put(ProducerConfig.ACKS_CONFIG, "all");
        properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        properties.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        int millis = (int) settings.patience().toMillis();
        properties.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, millis);
        properties.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, millis);
        properties.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, millis);
        Config config = ConfigProvider.getConfig();
        config.getOptionalValue(prefix(settings.broker()) + "properties", String.class)
                .ifPresent(more -> {
                    for (String each : more.split(";", -1)) {
                        int at = each.indexOf('=');
                        if (at > 0) {
                            properties.put(
                                    each.substring(0, at).strip(),
                                    each.substring(at + 1).strip());
                        }
                    }
                });
        return properties;
    }

    @PreDestroy
    void stop() {
        producers.values().forEach(producer -> producer.close(Duration.ofSeconds(5)));
    }
}
