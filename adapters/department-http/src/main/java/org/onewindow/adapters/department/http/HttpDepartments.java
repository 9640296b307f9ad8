package org.onewindow.adapters.department.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import org.onewindow.core.act.Json;
import org.onewindow.routing.signature.ContentDigest;
import org.onewindow.routing.signature.DepartmentSecrets;
import org.onewindow.routing.signature.MessageSignature;
import org.onewindow.spi.department.DepartmentAdapter;
import org.onewindow.spi.department.DepartmentBinding;
import org.onewindow.spi.department.DepartmentUnreachableException;
import org.onewindow.spi.department.Dispatch;
import org.onewindow.spi.department.DispatchAnswer;
import org.onewindow.spi.department.DispatchedFiles;

/**
 * Hands each dispatch over with one POST: the case as JSON, by default with its files as further parts of the same message, signed with
 * the department's secret if one is configured. The department answers at once that it has the matter, and later calls back at {@code
 * POST /api/v1/department-replies}.
 *
 * <p>Calls only the address in {@code hall.yaml}: redirects are not followed. Reads no more than 256 KB of an answer.
 *
 * <p><b>Threads.</b> Safe for use by several threads.
 */
@ApplicationScoped
class HttpDepartments implements DepartmentAdapter {
    static final String KIND = "http";

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final int LONGEST_ANSWER = 256 * 1024;

    private final Json json;
    private final DepartmentSecrets secrets;
    private final Clock clock;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    @Inject
    HttpDepartments(Json json, DepartmentSecrets secrets, Clock clock) {
        this.json = json;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected HttpDepartments() {
        this.json = null;
        this.secrets = null;
        this.clock = null;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public DispatchAnswer send(Dispatch dispatch, DepartmentBinding binding, DispatchedFiles files) {
        HttpSettings settings = HttpSettings.of(binding);
        try (Parcel parcel = Parcel.pack(dispatch, settings, files, json)) {
            HttpResponse<InputStream> response =
                    client.send(request(dispatch, settings, parcel), BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                return new AnswerReader(settings, json)
                        .read(response.statusCode(), body.readNBytes(LONGEST_ANSWER + 1), LONGEST_ANSWER);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DepartmentUnreachableException("interrupted while waiting for " + binding.department(), e);
        } catch (IOException e) {
            throw new DepartmentUnreachableException(
                    binding.department() + " cannot be reached: " + e.getClass().getSimpleName(), e);
        }
    }

    private HttpRequest request(Dispatch dispatch, HttpSettings settings, Parcel parcel) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(settings.address())
                .timeout(settings.patience())
                .header("Content-Type", parcel.mediaType())
                .header("Accept", "application/json")
                .header("Idempotency-Key", dispatch.key() + "-" + dispatch.purpose())
                .POST(BodyPublishers.ofFile(parcel.file()));
        secrets.of(dispatch.department()).ifPresent(secret -> sign(request, settings, parcel, secret));
        return request.build();
    }

    private void sign(HttpRequest.Builder request, HttpSettings settings, Parcel parcel, byte[] secret) {
        String digest = digestOf(parcel);
        MessageSignature.Headers signed = MessageSignature.sign(
                new MessageSignature.Message("POST", settings.address().getRawPath(), digest),
                settings.department().value(),
                secret,
                clock.instant());
        request.header(ContentDigest.HEADER, digest)
                .header(MessageSignature.INPUT, signed.input())
                .header(MessageSignature.SIGNATURE, signed.signature());
    }

    private static String digestOf(Parcel parcel) {
        try (InputStream body = Files.newInputStream(parcel.file())) {
            return ContentDigest.of(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
