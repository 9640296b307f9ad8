package org.onewindow.adapters.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.onewindow.adapters.rest.answer.ProblemDocument;
import org.onewindow.adapters.rest.answer.ProblemPage;
import org.onewindow.adapters.rest.answer.ReaderLanguage;
import org.onewindow.adapters.rest.session.FormTokens;

/** Shows a problem to somebody who came for a page. */
@ApplicationScoped
class PageOfProblem implements ProblemPage {
    private final Renderer renderer;
    private final EveryPage everyPage;
    private final FormTokens tokens;

    @Inject
    PageOfProblem(Renderer renderer, EveryPage everyPage, FormTokens tokens) {
        this.renderer = renderer;
        this.everyPage = everyPage;
        this.tokens = tokens;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected PageOfProblem() {
        this(null, null, null);
    }

    @Override
    public boolean serves(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return !request.getRequestURI().startsWith("/api/") && accept != null && accept.contains("text/html");
    }

    @Override
    public void write(HttpServletRequest request, HttpServletResponse response, ProblemDocument problem)
            throws IOException {
        Map<String, Object> model = new HashMap<>(everyPage.model(new Visit(request, response, Map.of())));
        model.put("csrf", tokens.token(request, response));
        model.put("problem", problem);
        byte[] html =
                renderer.render("problem", model, ReaderLanguage.of(request)).getBytes(StandardCharsets.UTF_8);
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(html.length);
        response.getOutputStream().write(html);
    }
}
