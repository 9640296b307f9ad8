package org.onewindow.adapters.rest.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.onewindow.adapters.rest.answer.ProblemDocument;
import org.onewindow.adapters.rest.json.Shape;
import org.onewindow.adapters.rest.json.Shapes;

/**
 * The interface's description as an OpenAPI 3.1 document, derived from the registry of endpoints: what is not registered is not
 * described, and nothing is described that is not there.
 */
final class ApiDescription {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String JSON_MEDIA = "application/json";
    private static final String COOKIE = "session";

    private final SchemaBook schemas = new SchemaBook(ApiExamples.read());

    /** The document for {@code endpoints}, which begin at {@code base}. */
    static ObjectNode of(List<Endpoints.Registered> endpoints, String base) {
        return new ApiDescription().document(endpoints, base);
    }

    private ObjectNode document(List<Endpoints.Registered> endpoints, String base) {
        ObjectNode document = JSON.objectNode().put("openapi", "3.1.0");
        document.set(
                "info",
                JSON.objectNode()
                        .put("title", "OneWindow")
                        .put("version", "1")
                        .put(
                                "description",
                                "The desks of a one-window hall. Every changing call carries an Idempotency-Key: repeated with the"
                                        + " same key it gets the first answer again. \"No\" is application/problem+json with every"
                                        + " reason at once."));
        document.set("servers", JSON.arrayNode().add(JSON.objectNode().put("url", base)));
        ObjectNode paths = document.putObject("paths");
        endpoints.forEach(endpoint -> paths.withObjectProperty(endpoint.path())
                .set(endpoint.verb().toLowerCase(Locale.ROOT), operation(endpoint)));
        ObjectNode components = document.putObject("components");
        schemas.of(Shapes.of(ProblemDocument.class));
        components.set("schemas", schemas.all());
        components
                .putObject("securitySchemes")
                .putObject(COOKIE)
                .put("type", "apiKey")
                .put("in", "cookie")
                .put("name", "onewindow-session")
                .put("description", "Set by POST /session.");
        return document;
    }

    private ObjectNode operation(Endpoints.Registered endpoint) {
        Method method = endpoint.method();
        ObjectNode operation = JSON.objectNode()
                .put("operationId", method.getDeclaringClass().getSimpleName() + "." + method.getName())
                .put("summary", endpoint.summary());
        operation
                .putArray("tags")
                .add(method.getDeclaringClass().getSimpleName().replace("Resource", ""));
        ArrayNode parameters = operation.putArray("parameters");
        Arrays.stream(method.getParameters()).forEach(each -> parameter(each).ifPresent(parameters::add));
        if (endpoint.access() == Access.ACT) {
            parameters.add(header(KeyHeader.KEY, true, "Names the request: 8 to 64 characters of A-Z a-z 0-9 . _ : -"));
        }
        if (endpoint.looksAtVersions()) {
            parameters.add(header(
                    KeyHeader.SEEN, false, "The version looked at, as an ETag of the answer; a change since is 412"));
        }
        body(endpoint).ifPresent(body -> operation.set("requestBody", body));
        operation.set("responses", responses(endpoint));
        if (endpoint.access() != Access.PUBLIC) {
            operation.putArray("security").addObject().putArray(COOKIE);
        }
        return operation;
    }

    private Optional<ObjectNode> parameter(Parameter parameter) {
        PathParam path = parameter.getAnnotation(PathParam.class);
        QueryParam query = parameter.getAnnotation(QueryParam.class);
        if (path == null && query == null) {
            return Optional.empty();
        }
        ObjectNode described = JSON.objectNode()
                .put("name", path == null ? query.value() : path.value())
                .put("in", path == null ? "query" : "path")
                .put("required", path != null);
        boolean many = Collection.class.isAssignableFrom(parameter.getType());
        described.set("schema", schemas.of(many ? new Shape.Many(new Shape.Text("")) : Shapes.of(parameter.getType())));
        return Optional.of(described);
    }

    private static ObjectNode header(String name, boolean required, String description) {
        ObjectNode header = JSON.objectNode()
                .put("name", name)
                .put("in", "header")
                .put("required", required)
                .put("description", description);
        header.putObject("schema").put("type", "string");
        return header;
    }

    private Optional<ObjectNode> body(Endpoints.Registered endpoint) {
        Optional<ObjectNode> json =
                endpoint.json().map(each -> content(JSON_MEDIA, schemas.of(Shapes.of(each.getParameterizedType()))));
        return json.or(() -> endpoint.otherMedia().map(media -> content(media, JSON.objectNode())))
                .map(body -> body.put("required", true));
    }

    private static ObjectNode content(String media, ObjectNode schema) {
        ObjectNode content = JSON.objectNode();
        content.putObject("content").putObject(media).set("schema", schema);
        return content;
    }

    private ObjectNode responses(Endpoints.Registered endpoint) {
        ObjectNode responses = JSON.objectNode();
        Type answer = endpoint.answer();
        ObjectNode good =
                content(endpoint.answerMedia(), schemas.of(Shapes.of(answer))).put("description", "Done");
        if (answer instanceof Class<?> type && Versioned.class.isAssignableFrom(type)) {
            good.set("headers", answerHeader("ETag", "string", "The version to act upon"));
        }
        responses.set("200", good);
        if (endpoint.isBehindOpenDataDoor()) {
            responses.putObject("304").put("description", "What the caller has already is still current");
        }
        PossibleProblems.of(endpoint).forEach((status, meaning) -> responses.set(status, problem(status, meaning)));
        return responses;
    }

    private ObjectNode problem(String status, String meaning) {
        ObjectNode problem = content(ProblemDocument.MEDIA_TYPE, schemas.of(Shapes.of(ProblemDocument.class)))
                .put("description", meaning);
        if (PossibleProblems.TEMPORARY.contains(status)) {
            problem.set("headers", answerHeader("Retry-After", "integer", "Seconds after which to come back"));
        }
        return problem;
    }

    private static ObjectNode answerHeader(String name, String type, String description) {
        ObjectNode headers = JSON.objectNode();
        headers.putObject(name)
                .put("description", description)
                .putObject("schema")
                .put("type", type);
        return headers;
    }
}
