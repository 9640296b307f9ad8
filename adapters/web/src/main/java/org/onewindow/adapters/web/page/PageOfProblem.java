package org.onewindow.adapters.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.onewindow.adapters.rest.answer.ProblemDocument;
import org.onewindow.adapters.rest.answer.ProblemPage;
import org.onewindow.adapters.rest.answer.ReaderLanguage;
import org.onewindow.adapters.rest.session.FormTokens;
import org.onewindow.adapters.rest.session.Visitor;

/** Shows a problem to somebody who came for a page. */
@ApplicationScoped
class PageOfProblem implements ProblemPage {
    /** The form is the hall's own, but the sign-in under which it was shown has ended. */
    private static final String OUTDATED_FORM = "OW-WEB-1009";

    /**
     * What a form is answered with after it was read as one of the hall's own: then what was typed is shown again. What cannot be read, is
     * too long or may come from elsewhere is not.
     */
    private static final Set<Integer> WHOLE = Set.of(404, 409, 412, 422, 500, 503);

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
        Visit visit = new Visit(request, response, Map.of());
        Map<String, Object> model = new HashMap<>(everyPage.model(visit));
        model.put("csrf", tokens.token(request, response));
        model.put("problem", problem);
        if (WHOLE.contains(problem.status())) {
            model.put("typedTexts", visit.typedTexts());
        }
        boolean outdated = problem.code().equals(OUTDATED_FORM) && fromOwnPage(request);
        if (outdated) {
            model.put("kept", KeptForm.of(request));
            model.put("wanted", "");
            model.put("name", "");
        }
        String template = !outdated ? "problem" : Visitor.of(request).isPresent() ? "send-again" : "sign-in";
        byte[] html =
                renderer.render(template, model, ReaderLanguage.of(request)).getBytes(StandardCharsets.UTF_8);
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(html.length);
        response.getOutputStream().write(html);
    }

    /** Browsers say so; what says nothing may be anybody's, and is not offered to be sent again. */
    private static boolean fromOwnPage(HttpServletRequest request) {
        return request.getHeader("Origin") != null || "same-origin".equals(request.getHeader("Sec-Fetch-Site"));
    }
}
