package org.onewindow.adapters.department.http;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.onewindow.adapters.outbound.OutsideAnswer;
import org.onewindow.adapters.outbound.OutsideCalls;
import org.onewindow.adapters.outbound.Signer;
import org.onewindow.adapters.outbound.UnreachableException;
import org.onewindow.core.act.Json;
import org.onewindow.core.signature.ContentDigest;
import org.onewindow.core.signature.DepartmentSecrets;
import org.onewindow.spi.department.DepartmentAdapter;
import org.onewindow.spi.department.DepartmentBinding;
import org.onewindow.spi.department.DepartmentUnreachableException;
import org.onewindow.spi.department.Dispatch;
import org.onewindow.spi.department.DispatchAnswer;
import org.onewindow.spi.department.DispatchedFiles;
import org.onewindow.spi.finding.Finding;

/**
 * Hands each dispatch over with one POST: the case as JSON, by default with its files as further parts of the same message, signed with
 * the department's secret if one is configured. The department answers at once that it has the matter, and later calls back at {@code
 * POST /api/v1/department-replies}, or in its own format at {@code /department-replies/mapped}.
 *
 * <p>Calls only the addresses in {@code hall.yaml}: redirects are not followed. Reads no more than 256 KB of an answer, 8 MB of a list.
 *
 * <p><b>Threads.</b> Safe for use by several threads.
 */
@ApplicationScoped
class HttpDepartments implements DepartmentAdapter {
    static final String KIND = "http";

    private static final int LONGEST_LIST = 8 * 1024 * 1024;

    private final Json json;
    private final DepartmentSecrets secrets;
    private final OutsideCalls calls;
    private final Clock clock;

    @Inject
    HttpDepartments(Json json, DepartmentSecrets secrets, OutsideCalls calls, Clock clock) {
        this.json = json;
        this.secrets = secrets;
        this.calls = calls;
        this.clock = clock;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected HttpDepartments() {
        this(null, null, null, null);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<Finding> check(DepartmentBinding binding) {
        return HttpSettings.problems(binding);
    }

    @Override
    public DispatchAnswer send(Dispatch dispatch, DepartmentBinding binding, DispatchedFiles files) {
        HttpSettings settings = HttpSettings.of(binding);
        try (Parcel parcel = Parcel.pack(dispatch, settings, files, json)) {
            OutsideAnswer answer = calls.send(request(dispatch, settings, parcel), settings.patience());
            return new AnswerReader(settings, json).read(answer.status(), answer.body());
        } catch (UnreachableException e) {
            throw unreachable(settings, e.getCause());
        } catch (IOException e) {
            throw unreachable(settings, e);
        }
    }

    @Override
    public Optional<Set<String>> openDispatches(DepartmentBinding binding) {
        HttpSettings settings = HttpSettings.of(binding);
        return settings.list().map(address -> list(address, settings));
    }

    private Set<String> list(URI address, HttpSettings settings) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .header("Accept", "application/json")
                .GET();
        secrets.of(settings.department())
                .ifPresent(secret -> new Signer(settings.department().value(), secret)
                        .sign(request, "GET", address, ContentDigest.of(new byte[0]), clock.instant()));
        try {
            OutsideAnswer answer = calls.send(request.build(), settings.patience(), LONGEST_LIST);
            JsonNode keys = new AnswerReader(settings, json).list(answer.status(), answer.body());
            Set<String> open = new HashSet<>();
            keys.forEach(key -> open.add(key.asText()));
            return open;
        } catch (UnreachableException e) {
            throw unreachable(settings, e.getCause());
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
        secrets.of(dispatch.department())
                .ifPresent(secret -> new Signer(settings.department().value(), secret)
                        .sign(request, "POST", settings.address(), digestOf(parcel), clock.instant()));
        return request.build();
    }

    private static String digestOf(Parcel parcel) {
        try (InputStream body = Files.newInputStream(parcel.file())) {
            return ContentDigest.of(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
