package org.onewindow.adapters.rest.api;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.onewindow.adapters.rest.server.HttpModule;
import org.onewindow.core.act.Json;

/** Serves the interface's description, made once, at {@code /api/v1/openapi.json}. */
@Dependent
class DescriptionServlet extends HttpServlet implements HttpModule {
    /** Where it is served. */
    static final String PATH = ApiModule.BASE + "/openapi.json";

    private static final long serialVersionUID = 1L;

    private final transient byte[] document;

    @Inject
    DescriptionServlet(Endpoints endpoints, Json json) {
        this.document =
                json.write(ApiDescription.of(endpoints.all(), ApiModule.BASE)).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void addTo(ServletContext context) {
        context.addServlet("onewindow-description", this).addMapping(PATH);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("application/json;charset=UTF-8");
        response.setContentLength(document.length);
        response.getOutputStream().write(document);
    }
}
