package org.onewindow.adapters.rest.server;

import jakarta.enterprise.context.Dependent;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** The configuration keys {@code onewindow.http.*} and what holds without them. */
@Dependent
public class HttpSettings {
    private static final int MEGABYTE = 1 << 20;

    private final Config config = ConfigProvider.getConfig();

    /** {@code onewindow.http.port}: where the server listens; 0 for any free port. Default 8080. */
    public int port() {
        return value("onewindow.http.port", Integer.class, 8080);
    }

    /** {@code onewindow.http.host}: on which of the machine's addresses; default all. */
    public String host() {
        return value("onewindow.http.host", String.class, "0.0.0.0");
    }

    /** {@code onewindow.http.https}: people reach the hall by https, through a proxy that ends TLS. Default false. */
    public boolean https() {
        return value("onewindow.http.https", Boolean.class, false);
    }

    /** {@code onewindow.http.address}: where people reach the hall, such as {@code https://hall.example.org}; as each asks if absent. */
    public Optional<String> address() {
        return config.getOptionalValue("onewindow.http.address", String.class)
                .map(address -> address.replaceAll("/+$", ""));
    }

    /** {@code onewindow.http.threads}: most threads that answer requests. Default 48. */
    public int threads() {
        return value("onewindow.http.threads", Integer.class, 48);
    }

    /** {@code onewindow.http.body-limit}: longest JSON or form body in bytes. Default 1 MB. */
    public int bodyLimit() {
        return value("onewindow.http.body-limit", Integer.class, MEGABYTE);
    }

    /** {@code onewindow.file.limit}: longest file in bytes. Default 50 MB. */
    public long fileLimit() {
        return value("onewindow.file.limit", Long.class, 50L * MEGABYTE);
    }

    private <T> T value(String key, Class<T> type, T otherwise) {
        return config.getOptionalValue(key, type).orElse(otherwise);
    }
}
