package org.onewindow.adapters.web.page;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.onewindow.adapters.rest.answer.FailureAnswers;
import org.onewindow.adapters.rest.answer.Problem;
import org.onewindow.adapters.rest.answer.ProblemKind;
import org.onewindow.adapters.rest.answer.ProblemWriter;
import org.onewindow.adapters.rest.session.FormTokens;
import org.onewindow.core.privacy.RandomIds;
import org.onewindow.spi.finding.Finding;

/** Answers every path that a page group has, renders, and gives each page what every page needs. */
@Dependent
class PagesServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient Routes routes = new Routes();
    private final transient Renderer renderer;
    private final transient FormTokens tokens;
    private final transient RandomIds ids;
    private final transient ProblemWriter problems;
    private final transient FailureAnswers failures;
    private final transient EveryPage everyPage;

    @Inject
    PagesServlet(
            @Any Instance<PageGroup> groups,
            Renderer renderer,
            FormTokens tokens,
            RandomIds ids,
            ProblemWriter problems,
            FailureAnswers failures,
            EveryPage everyPage) {
        this.renderer = renderer;
        this.tokens = tokens;
        this.ids = ids;
        this.problems = problems;
        this.failures = failures;
        this.everyPage = everyPage;
        groups.forEach(group -> group.addTo(routes));
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Routes.Found> found = routes.find(request.getMethod(), request.getRequestURI());
        if (found.isEmpty()) {
            problems.write(request, response, Problem.of(ProblemKind.NOT_FOUND, Finding.error("OW-WEB-4001", "")));
            return;
        }
        Visit visit = new Visit(request, response, found.get().values());
        Reply reply;
        try {
            visit.requireCharacters();
            reply = KioskMode.confines(visit)
                    ? Reply.seeOther(KioskMode.HOME)
                    : found.get().handler().answer(visit);
        } catch (ProblemException e) {
            problems.write(request, response, e.problem());
            return;
        } catch (RuntimeException e) {
            problems.write(request, response, failures.problemOf(e));
            return;
        }
        write(visit, reply);
    }

    private void write(Visit visit, Reply reply) throws IOException {
        HttpServletResponse response = visit.response();
        if (reply instanceof Reply.SeeOther seeOther) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", seeOther.path());
        } else if (reply instanceof Reply.Download download) {
            response.setContentType(download.mediaType());
            response.setHeader(
                    "Content-Disposition",
                    "attachment; filename*=UTF-8''"
                            + URLEncoder.encode(download.name(), StandardCharsets.UTF_8)
                                    .replace("+", "%20"));
            response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
            download.content().writeTo(response.getOutputStream());
        } else if (reply instanceof Reply.Page page) {
            Map<String, Object> model = new HashMap<>(everyPage.model(visit));
            model.put("csrf", tokens.token(visit.request(), response));
            model.put("key", ids.next());
            model.put("typed", visit.typed());
            model.put("typedTexts", visit.typedTexts());
            model.putAll(page.model());
            byte[] html =
                    renderer.render(page.template(), model, visit.locale()).getBytes(StandardCharsets.UTF_8);
            response.setStatus(page.status());
            response.setContentType("text/html;charset=UTF-8");
            response.setHeader("Content-Language", visit.locale().toLanguageTag());
            response.setHeader("Cache-Control", "no-store");
            response.setContentLength(html.length);
            response.getOutputStream().write(html);
        }
    }
}
