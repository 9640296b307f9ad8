package org.onewindow.adapters.outbound;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Sends requests to other people's systems. Calls only the address it is given: redirects are not followed. Reads no more of an answer
 * than {@link #LONGEST_ANSWER}, and waits for the whole of it no longer than there is patience; then the connection is given up.
 *
 * <p><b>Threads.</b> Safe for use by several threads; gives up when interrupted.
 */
@ApplicationScoped
public class OutsideCalls {
    /** Bytes of an answer that are read at most, if the caller does not say otherwise. */
    public static final int LONGEST_ANSWER = 256 * 1024;

    private static final Duration CONNECT = Duration.ofSeconds(5);

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    /**
     * Sends {@code request} and waits for the whole answer.
     *
     * @throws UnreachableException if there is none, not in time, or it is longer than {@link #LONGEST_ANSWER}
     */
    public OutsideAnswer send(HttpRequest request, Duration patience) throws UnreachableException {
        return send(request, patience, LONGEST_ANSWER);
    }

    /**
     * Sends {@code request} and waits for the whole answer.
     *
     * @param longest bytes of the answer at most
     * @throws UnreachableException if there is none, not in time, or it is longer
     */
    public OutsideAnswer send(HttpRequest request, Duration patience, int longest) throws UnreachableException {
        CompletableFuture<HttpResponse<byte[]>> answer = client.sendAsync(request, info -> new BoundedBody(longest));
        try {
            HttpResponse<byte[]> response = answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return new OutsideAnswer(response.statusCode(), response.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnreachableException(e);
        } catch (ExecutionException e) {
            throw new UnreachableException(e.getCause() == null ? e : e.getCause());
        } catch (TimeoutException e) {
            throw new UnreachableException(e);
        } finally {
            answer.cancel(true);
        }
    }
}
