package org.onewindow.adapters.web.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.onewindow.adapters.rest.answer.Answer;
import org.onewindow.adapters.rest.answer.OutcomeMapper;
import org.onewindow.adapters.rest.answer.Problem;
import org.onewindow.adapters.rest.answer.ProblemKind;
import org.onewindow.core.act.Caller;
import org.onewindow.core.act.IdempotencyKey;
import org.onewindow.core.act.Outcome;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.identity.Role;

/** What pages for signed-in persons begin and end with. */
public final class Doors {
    private Doors() {}

    /** A handler for those who hold {@code role}: others find no such page, and who is not signed in is asked to. */
    public static Routes.Handler only(Role role, Routes.Handler handler) {
        return only(visit -> visit.has(role), handler);
    }

    /** A handler for those who watch over the hall: its supervisors, and supervising bodies. */
    public static Routes.Handler watching(Routes.Handler handler) {
        return only(visit -> visit.has(Role.SUPERVISOR) || visit.has(Role.SUPERVISING_BODY), handler);
    }

    /** A handler for the hall's staff, whatever their role; it asks and hides as {@link #only} does. */
    public static Routes.Handler staff(Routes.Handler handler) {
        return only(visit -> visit.caller() instanceof Caller.Staff, handler);
    }

    private static Routes.Handler only(Predicate<Visit> may, Routes.Handler handler) {
        return visit -> {
            if (visit.who().isEmpty()) {
                return Reply.seeOther("/sign-in?back=" + visit.request().getRequestURI() + queryOf(visit));
            }
            if (!may.test(visit)) {
                throw notFound();
            }
            return handler.answer(visit);
        };
    }

    /** As a part of the value of another query. */
    private static String queryOf(Visit visit) {
        String query = visit.request().getQueryString();
        return query == null || !visit.request().getMethod().equals("GET")
                ? ""
                : URLEncoder.encode("?" + query, StandardCharsets.UTF_8);
    }

    /** Ends with the page of what does not exist, or is not for the visitor. */
    public static ProblemException notFound() {
        return new ProblemException(Problem.of(ProblemKind.NOT_FOUND, Finding.error("OW-WEB-4001", "")));
    }

    /** The key of the form that was sent; a form without one is not one of ours. */
    public static IdempotencyKey keyOf(Visit visit) {
        return visit.key()
                .orElseThrow(
                        () -> new ProblemException(Problem.of(ProblemKind.INVALID, Finding.error("OW-WEB-4002", ""))));
    }

    /** Onwards to {@code next} when the act was done, or the page again with everything that stands against it. */
    public static <R> Reply after(Outcome<R> outcome, String next, Supplier<Reply.Page> again) {
        Answer<R> answer = OutcomeMapper.answer(outcome, true);
        return answer instanceof Answer.Bad<R> bad
                ? again.get()
                        .status(bad.status())
                        .with("findings", bad.problem().findings())
                : Reply.seeOther(next);
    }

    /** The thing, or the page of what does not exist. */
    public static <T> T found(Optional<T> thing) {
        return thing.orElseThrow(Doors::notFound);
    }
}
