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
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.onewindow.core.act.Json;
import org.onewindow.core.signature.ContentDigest;
import org.onewindow.core.signature.DepartmentSecrets;
import org.onewindow.core.signature.MessageSignature;
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
            HttpResponse<byte[]> response = exchange(request(dispatch, settings, parcel), settings);
            return new AnswerReader(settings, json).read(response.statusCode(), response.body());
        } catch (IOException e) {
            throw unreachable(settings, e);
        }
    }

    /** The whole answer, within the patience for this department; when that ends the connection is given up. */
    private HttpResponse<byte[]> exchange(HttpRequest request, HttpSettings settings) {
        CompletableFuture<HttpResponse<byte[]>> answer =
                client.sendAsync(request, info -> new BoundedBody(AnswerReader.LONGEST));
        try {
            return answer.get(settings.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unreachable(settings, e);
        } catch (ExecutionException e) {
            throw unreachable(settings, e.getCause() == null ? e : e.getCause());
        } catch (TimeoutException e) {
            throw unreachable(settings, e);
        } finally {
            answer.cancel(true);
        }
    }

    private static DepartmentUnreachableException unreachable(HttpSettings settings, Throwable cause) {
        return new DepartmentUnreachableException(
                settings.department() + " cannot be reached: "
                        + cause.getClass().getSimpleName(),
                cause);
    }

    private HttpRequest request(Dispatch dispatch, HttpSettings settings, Parcel parcel) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(settings.address())
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
