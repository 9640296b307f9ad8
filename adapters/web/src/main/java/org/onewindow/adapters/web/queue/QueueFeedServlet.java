package org.onewindow.adapters.web.queue;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.onewindow.adapters.rest.server.HttpModule;

/** {@code /queue/feed}: server-sent events that say only that the queue has changed; what has, a page asks for as everybody does. */
@Dependent
class QueueFeedServlet extends HttpServlet implements HttpModule {
    private static final long serialVersionUID = 1L;
    private static final String LATER = "10";

    private final transient QueueFeed feed;

    @Inject
    QueueFeedServlet(QueueFeed feed) {
        this.feed = feed;
    }

    @Override
    public void addTo(ServletContext context) {
        ServletRegistration.Dynamic servlet = context.addServlet("queue-feed", this);
        servlet.setAsyncSupported(true);
        servlet.addMapping("/queue/feed");
    }

    @Override
    public void serverStops() {
        feed.stop();
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/event-stream;charset=UTF-8");
        response.setHeader("X-Accel-Buffering", "no");
        AsyncContext listener = request.startAsync();
        listener.setTimeout(0);
        response.getOutputStream().print("retry: 2000\n\n");
        response.flushBuffer();
        if (!feed.listen(listener)) {
            response.getOutputStream().print("retry: " + LATER + "000\n\n");
            listener.complete();
        }
    }
}
