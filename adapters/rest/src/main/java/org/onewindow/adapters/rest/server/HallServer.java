package org.onewindow.adapters.rest.server;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.util.Comparator;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.LocalConnector;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.server.handler.MinimumDataRateHandler;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jboss.weld.environment.se.WeldContainer;
import org.jboss.weld.environment.servlet.Listener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The hall's own HTTP server: Jetty around the one Weld container of the process, with every {@link HttpModule} found in it.
 *
 * <pre>{@code
 * try (WeldContainer weld = new Weld().initialize();
 *         HallServer server = HallServer.start(weld)) {
 *     System.out.println(server.uri());
 * }
 * }</pre>
 *
 * <p><b>Limits.</b> HTTP/1.1 only; headers 16 KB; 30 seconds without a byte end a connection, and a body that comes slower than
 * 100 bytes a second ends its request.
 */
public final class HallServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HallServer.class);
    private static final int HEADER_LIMIT = 16 << 10;
    private static final int FORM_KEYS = 1_000;
    private static final int IDLE_MILLIS = 30_000;
    private static final int STOP_MILLIS = 10_000;
    private static final int SLOWEST_BYTES_PER_SECOND = 100;

    private final Server server;
    private final ServerConnector connector;

    private HallServer(Server server, ServerConnector connector) {
        this.server = server;
        this.connector = connector;
    }

    /**
     * Starts to answer requests.
     *
     * @param weld the running container; it stays open when the server is closed
     * @throws PortTakenException if another program listens there
     */
    public static HallServer start(WeldContainer weld) {
        HttpSettings settings = weld.select(HttpSettings.class).get();
        QueuedThreadPool threads = new QueuedThreadPool(settings.threads(), Math.min(8, settings.threads()));
        threads.setName("http");
        Server server = new Server(threads);
        server.setStopTimeout(STOP_MILLIS);
        ServerConnector connector = connector(server, settings);
        server.addConnector(connector);
        server.setErrorHandler(weld.select(EdgeErrors.class).get());
        server.setHandler(new GracefulHandler(atLeast(SLOWEST_BYTES_PER_SECOND, context(weld, settings))));
        server.addEventListener(new LifeCycle.Listener() {
            @Override
            public void lifeCycleStopping(LifeCycle stopping) {
                if (weld.isRunning()) {
                    weld.select(HttpModule.class).forEach(HttpModule::serverStops);
                }
            }
        });
        HallServer hall = new HallServer(server, connector);
        hall.open(settings);
        return hall;
    }

    /**
     * Starts and stops a server that nobody can reach, on a thread of its own, so that its classes are loaded while the container
     * still starts. To be called before that; it changes nothing but the time until the first page.
     *
     * @return done when the classes are loaded, whether or not that went well: a server that cannot start says so when it is started
     */
    public static CompletableFuture<Void> loadAhead() {
        return CompletableFuture.runAsync(() -> {
            Server server = new Server(new QueuedThreadPool(2, 1));
            server.addConnector(new LocalConnector(server));
            server.setHandler(new GracefulHandler(atLeast(SLOWEST_BYTES_PER_SECOND, new ServletContextHandler("/"))));
            try {
                server.start();
                server.stop();
            } catch (Exception e) { // Jetty's signature
                LOG.debug("the classes of the server could not be loaded ahead", e);
            }
        });
    }

    private static Handler atLeast(int bytesPerSecond, Handler handler) {
        MinimumDataRateHandler rate = new MinimumDataRateHandler(bytesPerSecond, 0);
        rate.setHandler(handler);
        return rate;
    }

    private static ServerConnector connector(Server server, HttpSettings settings) {
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setRequestHeaderSize(HEADER_LIMIT);
        http.setResponseHeaderSize(HEADER_LIMIT);
        // The edge refuses ambiguous paths itself, with an answer that says why.
        http.setUriCompliance(UriCompliance.UNSAFE);
        ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
        connector.setHost(settings.host());
        connector.setPort(settings.port());
        connector.setIdleTimeout(IDLE_MILLIS);
        return connector;
    }

    private static ServletContextHandler context(WeldContainer weld, HttpSettings settings) {
        ServletContextHandler context = new ServletContextHandler("/");
        context.setMaxFormContentSize(settings.bodyLimit());
        context.setMaxFormKeys(FORM_KEYS);
        context.setErrorHandler(weld.select(EdgeErrors.class).get());
        context.getServletHandler().setDecodeAmbiguousURIs(true);
        // Jetty's own fallback would take "/" before NothingHere can, and its 404 does not speak the reader's language.
        context.getServletHandler().setEnsureDefaultServlet(false);
        context.addEventListener(Listener.using(weld));
        context.addEventListener(new ServletContextListener() {
            @Override
            public void contextInitialized(ServletContextEvent event) {
                weld.select(HttpModule.class).stream()
                        .sorted(Comparator.comparingInt(HttpModule::order))
                        .forEach(module -> module.addTo(event.getServletContext()));
            }
        });
        return context;
    }

    private void open(HttpSettings settings) {
        try {
            server.start();
        } catch (Exception e) { // Jetty's signature
            close();
            if (e instanceof IOException && Objects.requireNonNullElse(e.getCause(), e) instanceof BindException) {
                throw new PortTakenException(settings.port(), e);
            }
            throw new IllegalStateException("the HTTP server does not start", e);
        }
    }

    /** The port on which it listens. */
    public int port() {
        return connector.getLocalPort();
    }

    /** Where a browser on this machine finds it. */
    public URI uri() {
        return URI.create("http://localhost:" + port() + "/");
    }

    /** Lets running requests end, for at most ten seconds, and stops. */
    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) { // Jetty's signature
            throw new IllegalStateException("the HTTP server does not stop", e);
        }
    }
}
