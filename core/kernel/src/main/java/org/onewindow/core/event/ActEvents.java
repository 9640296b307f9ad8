package org.onewindow.core.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.onewindow.core.act.Json;
import org.onewindow.core.act.Reading;
import org.onewindow.core.ledger.HallIdentity;
import org.onewindow.core.ledger.LedgerEntry;
import org.onewindow.spi.event.CloudEvent;

/**
 * Writes what is on record of an act as a CloudEvent 1.0. It says what happened, to which application, and where that stands now: codes,
 * numbers, dates and states, and nothing that was typed, so that it names nobody. Its schema is published at {@code
 * /api/v1/event-schema}.
 *
 * <p><b>Threads.</b> Safe for use by several threads.
 */
@ApplicationScoped
public class ActEvents {
    /** Where the hall publishes the schema of the events' data. */
    public static final String SCHEMA_PATH = "/api/v1/event-schema";

    /** Those facts of the ledger that go out; whatever else it learns stays inside. */
    private static final List<String> FACTS = List.of(
            "state",
            "receivedAt",
            "answerDueOn",
            "acceptedOn",
            "acceptanceMode",
            "promisedDueOn",
            "statutoryDueOn",
            "promisedMissedAt",
            "statutoryMissedAt",
            "correctionDueOn",
            "origin");

    private final Reading reading;
    private final Json json;
    private final Instance<HallIdentity> hall;

    @Inject
    ActEvents(Reading reading, Json json, Instance<HallIdentity> hall) {
        this.reading = reading;
        this.json = json;
        this.hall = hall;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected ActEvents() {
        this(null, null, null);
    }

    /** Which application an act was about. */
    private record About(String number, String item) {}

    /** The schema of an event's data, JSON Schema 2020-12. */
    public String schema() {
        try (InputStream file = ActEvents.class.getResourceAsStream("act-event.schema.json")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The event of the act that stands at that place of a chain. */
    Optional<CloudEvent> of(String chain, int seq) {
        return reading.read(entities -> entities.createQuery(
                        "select e from LedgerEntry e where e.chain = :chain and e.seq = :seq", LedgerEntry.class)
                .setParameter("chain", chain)
                .setParameter("seq", seq)
                .getResultStream()
                .findFirst()
                .map(entry -> write(
                        entry,
                        entities.createQuery(
                                        "select a.number, a.itemId from Application a where a.id = :id", Object[].class)
                                .setParameter("id", chain)
                                .getResultStream()
                                .findFirst()
                                .map(row ->
                                        new About(Objects.requireNonNullElse((String) row[0], ""), (String) row[1])))));
    }

    private CloudEvent write(LedgerEntry entry, Optional<About> about) {
        String id = entry.head().chain() + "-" + entry.seq();
        String type =
                "org.onewindow.act." + entry.act().toLowerCase(Locale.ROOT).replace('_', '-');
        String subject = about.map(About::number)
                .filter(number -> !number.isEmpty())
                .orElseGet(() -> entry.head().chain());
        ObjectNode event = json.mapper()
                .createObjectNode()
                .put("specversion", "1.0")
                .put("id", id)
                .put("source", "/halls/" + hall.get().value())
                .put("type", type)
                .put("subject", subject)
                .put("time", entry.at().toString())
                .put("datacontenttype", "application/json");
        ConfigProvider.getConfig()
                .getOptionalValue("onewindow.http.address", String.class)
                .ifPresent(address -> event.put("dataschema", address + SCHEMA_PATH));
        ObjectNode data = event.putObject("data")
                .put("act", entry.act())
                .put("role", entry.role())
                .put("seq", entry.seq())
                .put("hash", entry.hash());
        about.ifPresent(application -> {
            data.put("number", application.number()).put("item", application.item());
            addFacts(data, entry);
        });
        return new CloudEvent(id, type, subject, json.write(event));
    }

    private void addFacts(ObjectNode data, LedgerEntry entry) {
        ObjectNode changed = data.putObject("changed");
        Map<String, @Nullable String> changes = changes(entry);
        FACTS.stream().filter(changes::containsKey).forEach(fact -> changed.put(fact, changes.get(fact)));
    }

    private Map<String, @Nullable String> changes(LedgerEntry entry) {
        try {
            return json.mapper().readValue(entry.changes(), new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the ledger's changes are JSON", e);
        }
    }
}
