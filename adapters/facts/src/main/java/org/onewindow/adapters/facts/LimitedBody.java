package org.onewindow.adapters.facts;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** Takes an answer in up to a limit, and hangs up on one that is longer, announced or not. */
final class LimitedBody implements BodySubscriber<byte[]> {
    /** Longest answer of a register, in bytes. */
    static final int LONGEST = 1 << 20;

    private final CompletableFuture<byte[]> body = new CompletableFuture<>();
    private final ByteArrayOutputStream received = new ByteArrayOutputStream();
    private final CompletableFuture<Flow.Subscription> open = new CompletableFuture<>();

    @Override
    public CompletionStage<byte[]> getBody() {
        return body;
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        open.complete(subscription);
        subscription.request(1);
    }

    @Override
    public void onNext(List<ByteBuffer> portions) {
        for (ByteBuffer portion : portions) {
            if (received.size() + portion.remaining() > LONGEST) {
                open.join().cancel();
                body.completeExceptionally(new IOException("the answer is longer than " + LONGEST + " bytes"));
                return;
            }
            byte[] bytes = new byte[portion.remaining()];
            portion.get(bytes);
            received.write(bytes, 0, bytes.length);
        }
        open.join().request(1);
    }

    @Override
    public void onError(Throwable cause) {
        body.completeExceptionally(cause);
    }

    @Override
    public void onComplete() {
        body.complete(received.toByteArray());
    }
}
