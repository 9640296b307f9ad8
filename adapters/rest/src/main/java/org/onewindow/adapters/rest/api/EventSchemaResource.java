package org.onewindow.adapters.rest.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.onewindow.adapters.rest.answer.Answer;
import org.onewindow.adapters.rest.json.ForJersey;
import org.onewindow.core.act.Json;
import org.onewindow.core.event.ActEvents;

/** 事件: the schema of what subscribers of the hall's events get. */
@Path("event-schema")
@ForJersey
public class EventSchemaResource implements ApiResource {
    private final ActEvents events;
    private final Json json;

    @Inject
    EventSchemaResource(ActEvents events, Json json) {
        this.events = events;
        this.json = json;
    }

    @GET
    @Endpoint(value = "JSON Schema of the data of the hall's events (CloudEvents)", access = Access.PUBLIC)
    public Answer<JsonNode> schema() {
        try {
            return new Answer.Good<>(json.mapper().readTree(events.schema()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the schema in the module is JSON", e);
        }
    }
}
