package org.onewindow.adapters.events;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Somebody who follows a hall: a real server that keeps what it is sent, and can be told to answer otherwise. */
final class Follower implements AutoCloseable {
    private final HttpServer server;
    final List<Got> got = new CopyOnWriteArrayList<>();
    private volatile int status = 204;

    /**
     * One request.
     *
     * @param headers its headers
     * @param body its body
     */
    @SuppressWarnings("ArrayRecordComponent") // read once, never compared
    record Got(Headers headers, byte[] body) {}

    Follower() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/events", exchange -> {
            byte[] body = exchange.getRequestBody().readAllBytes();
            if (status / 100 == 2) {
                got.add(new Got(exchange.getRequestHeaders(), body));
            }
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
    }

    void answer(int newStatus) {
        status = newStatus;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/events");
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
