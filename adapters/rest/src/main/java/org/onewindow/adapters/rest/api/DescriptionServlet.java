package org.onewindow.adapters.rest.api;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.onewindow.adapters.rest.server.HttpModule;
import org.onewindow.core.act.Json;

/**
 * Serves the interface's description, made once, at {@code /api/v1/openapi.json}; the root {@code /api/v1} says where it is (RFC 8631).
 */
@Dependent
class DescriptionServlet extends HttpServlet implements HttpModule {
    /** Where it is served. */
    static final String PATH = ApiModule.BASE + "/openapi.json";

    private static final long serialVersionUID = 1L;

    private final transient byte[] document;
    private final transient Json json;

    @Inject
    DescriptionServlet(Endpoints endpoints, Json json) {
        this.json = json;
        this.document =
                json.write(ApiDescription.of(endpoints.all(), ApiModule.BASE)).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void addTo(ServletContext context) {
        context.addServlet("onewindow-description", this).addMapping(PATH, ApiModule.BASE, ApiModule.BASE + "/");
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] answer = document;
        if (!request.getServletPath().equals(PATH)) {
            String description = request.getContextPath() + PATH;
            response.setHeader("Link", "<" + description + ">; rel=\"service-desc\"");
            answer = json.write(Map.of("description", description)).getBytes(StandardCharsets.UTF_8);
        }
        response.setContentType("application/json;charset=UTF-8");
        response.setContentLength(answer.length);
        response.getOutputStream().write(answer);
    }
}
