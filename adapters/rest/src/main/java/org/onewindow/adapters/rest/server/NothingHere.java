package org.onewindow.adapters.rest.server;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.onewindow.adapters.rest.answer.Problem;
import org.onewindow.adapters.rest.answer.ProblemKind;
import org.onewindow.adapters.rest.answer.ProblemWriter;
import org.onewindow.spi.finding.Finding;

/** Answers for every address that no module has taken. */
@Dependent
class NothingHere extends HttpServlet implements HttpModule {
    private static final long serialVersionUID = 1L;

    private final transient ProblemWriter problems;

    @Inject
    NothingHere(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public int order() {
        return Integer.MAX_VALUE;
    }

    @Override
    public void addTo(ServletContext context) {
        // Last of all modules: if another has taken "/", that one answers.
        boolean taken = context.getServletRegistrations().values().stream()
                .anyMatch(other -> other.getMappings().contains("/"));
        if (!taken) {
            context.addServlet("onewindow-nothing-here", this).addMapping("/");
        }
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        problems.write(request, response, Problem.of(ProblemKind.NOT_FOUND, Finding.error("OW-WEB-1007", "")));
    }
}
