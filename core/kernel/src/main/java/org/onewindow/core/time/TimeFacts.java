package org.onewindow.core.time;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything that has moved the due dates of one application since it began; small enough for one column.
 *
 * @param suspensions in the order they were recorded
 * @param extensions in the order they were recorded
 */
public record TimeFacts(List<Suspension> suspensions, List<Extension> extensions) {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    /** Nothing has happened. */
    public static final TimeFacts NONE = new TimeFacts(List.of(), List.of());

    public TimeFacts {
        suspensions = List.copyOf(suspensions);
        extensions = List.copyOf(extensions);
    }

    /** These facts and one suspension more. */
    public TimeFacts with(Suspension suspension) {
        return new TimeFacts(plus(suspensions, suspension), extensions);
    }

    /** These facts and one extension more. */
    public TimeFacts with(Extension extension) {
        return new TimeFacts(suspensions, plus(extensions, extension));
    }

    /** These facts, with every suspension that is going on ended on {@code last}. */
    public TimeFacts resumedOn(LocalDate last) {
        List<Suspension> ended = suspensions.stream()
                .map(suspension -> suspension.goingOn() ? suspension.endedOn(last) : suspension)
                .toList();
        return new TimeFacts(ended, extensions);
    }

    /** Whether a special procedure is going on. */
    public boolean suspended() {
        return suspensions.stream().anyMatch(Suspension::goingOn);
    }

    /** The facts as one JSON object. */
    public String toJson() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("time facts cannot be written", e);
        }
    }

    /**
     * The facts in a text that {@link #toJson()} wrote.
     *
     * @throws IllegalArgumentException if the text is anything else
     */
    public static TimeFacts fromJson(String json) {
        try {
            return JSON.readValue(json, TimeFacts.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not time facts: " + e.getOriginalMessage(), e);
        }
    }

    private static <T> List<T> plus(List<T> list, T last) {
        List<T> longer = new ArrayList<>(list);
        longer.add(last);
        return longer;
    }
}
