package org.onewindow.adapters.facts;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.onewindow.core.act.Json;
import org.onewindow.forms.source.SourceConnector;
import org.onewindow.forms.source.SourceDefinition;
import org.onewindow.spi.facts.Fact;
import org.onewindow.spi.facts.FactSource;
import org.onewindow.spi.facts.SubjectNumber;

/**
 * Asks a register over HTTP: one GET, a JSON object back, 404 if nothing is known.
 *
 * <p><b>Guaranteed.</b> A register that answers slowly, never, without end, with garbage or with another status costs no more than the
 * patience of a form and 1 MB; redirections are not followed, so that a token goes nowhere else.
 * <p><b>Threads.</b> Safe for use by several threads.
 */
@ApplicationScoped
class HttpConnector implements SourceConnector {
    private final Json json;
    private final Clock clock;
    private final HttpClient client;

    @Inject
    HttpConnector(Json json, Clock clock) {
        this.json = json;
        this.clock = clock;
        this.client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected HttpConnector() {
        this(null, null);
    }

    @Override
    public String way() {
        return "http";
    }

    @Override
    public List<Fact> lookUp(
            SourceDefinition source, SubjectNumber subject, Set<String> wanted, FactSource.Purpose purpose)
            throws Exception {
        SourceSettings settings = SourceSettings.of(source.id());
        HttpResponse<byte[]> answer = ask(request(source, settings, subject, purpose), settings);
        return switch (answer.statusCode()) {
            case HttpURLConnection.HTTP_NOT_FOUND -> List.of();
            case HttpURLConnection.HTTP_OK ->
                facts(source, wanted, json.mapper().readTree(answer.body()));
            default -> throw new IOException("answered with status " + answer.statusCode());
        };
    }

    private static HttpRequest request(
            SourceDefinition source, SourceSettings settings, SubjectNumber subject, FactSource.Purpose purpose) {
        String address = settings.url()
                .orElse(source.question())
                .replace("{number}", encoded(subject.text()))
                .replace("{purpose}", encoded(purpose.item()));
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address))
                .timeout(settings.patience())
                .header("Accept", "application/json")
                .header("X-Purpose", encoded(purpose.item()));
        settings.token().ifPresent(token -> request.header("Authorization", "Bearer " + token));
        return request.build();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Headers and body together take no longer than the patience: the client's own time limit ends with the headers. */
    private HttpResponse<byte[]> ask(HttpRequest request, SourceSettings settings)
            throws IOException, InterruptedException {
        CompletableFuture<HttpResponse<byte[]>> open = client.sendAsync(request, headers -> new LimitedBody());
        try {
            return open.get(settings.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new IOException("did not answer in time", e);
        } catch (ExecutionException e) {
            throw new IOException("did not answer", e.getCause());
        } finally {
            open.cancel(true);
        }
    }

    private List<Fact> facts(SourceDefinition source, Set<String> wanted, JsonNode answer) throws IOException {
        if (!answer.isObject()) {
            throw new IOException("answered no JSON object");
        }
        Instant asOf = text(answer, source.asOf()).map(Moments::begin).orElseGet(clock::instant);
        Optional<Instant> validUntil = text(answer, source.validUntil()).map(Moments::end);
        List<Fact> facts = new ArrayList<>();
        for (String name : wanted) {
            String place = source.facts().get(name);
            JsonNode value = place == null ? answer.at("/-") : answer.at(place);
            if (!value.isMissingNode() && !value.isNull()) {
                facts.add(
                        new Fact(name, json.mapper().treeToValue(value, Object.class), source.id(), asOf, validUntil));
            }
        }
        return facts;
    }

    private static Optional<String> text(JsonNode answer, Optional<String> place) {
        return place.map(answer::at).filter(JsonNode::isTextual).map(JsonNode::asText);
    }
}
