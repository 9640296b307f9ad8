package org.onewindow.adapters.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.onewindow.core.act.Caller;
import org.onewindow.core.appointment.AppointmentReading;
import org.onewindow.core.definition.PublishedDefinitions;
import org.onewindow.core.queue.QueueReading;
import org.onewindow.spi.identity.Role;

/** What every page shows: the hall's name, who is signed in, which desks that person has, language and type size. */
@ApplicationScoped
class EveryPage {
    /** Cookie that keeps the choice of large print (适老化). */
    static final String LARGE_PRINT = "onewindow-large-print";

    private final PublishedDefinitions definitions;
    private final QueueReading queue;
    private final AppointmentReading appointments;

    @Inject
    EveryPage(PublishedDefinitions definitions, QueueReading queue, AppointmentReading appointments) {
        this.definitions = definitions;
        this.queue = queue;
        this.appointments = appointments;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected EveryPage() {
        this(null, null, null);
    }

    Map<String, Object> model(Visit visit) {
        Map<String, Object> model = new HashMap<>();
        model.put(
                "hall",
                definitions
                        .hall()
                        .map(hall -> hall.name())
                        .map(Object.class::cast)
                        .orElse(""));
        model.put(
                "who",
                visit.who().map(who -> who.name()).map(Object.class::cast).orElse(""));
        model.put("signedIn", visit.who().isPresent());
        model.put("isApplicant", visit.has(Role.APPLICANT));
        model.put("isStaff", visit.caller() instanceof Caller.Staff);
        model.put("hasQueue", queue.hasQueues());
        model.put("hasAppointments", appointments.areTaken());
        model.put("atReception", visit.has(Role.RECEPTION_CLERK));
        model.put("atCash", visit.has(Role.CASHIER) || visit.has(Role.COUNTER_LEAD));
        model.put("atReview", visit.has(Role.DEPARTMENT_APPROVER));
        model.put("atIssuing", visit.has(Role.ISSUER));
        model.put("atAdministration", visit.has(Role.HALL_ADMINISTRATION));
        model.put("atSupervision", visit.has(Role.SUPERVISOR) || visit.has(Role.SUPERVISING_BODY));
        model.put("atMiddleOffice", visit.has(Role.MIDDLE_OFFICE_SPECIALIST));
        model.put("atAudit", visit.has(Role.AUDIT_ADMINISTRATOR));
        model.put("english", visit.locale().getLanguage().equals("en"));
        model.put("lang", visit.locale().toLanguageTag());
        model.put("largePrint", largePrint(visit));
        model.put("here", visit.request().getRequestURI());
        model.put("comeBack", whereToComeBack(visit));
        model.put("held", Map.of());
        model.put("chosen", Map.of());
        model.put("findings", List.of());
        model.put("typed", Map.of());
        model.put("typedTexts", List.of());
        model.put("meanwhile", List.of());
        return model;
    }

    /** The path that shows this page again: of an answer to a form, the page with the form. */
    private static String whereToComeBack(Visit visit) {
        HttpServletRequest request = visit.request();
        if (!request.getMethod().equals("POST")) {
            return request.getRequestURI();
        }
        try {
            String from = request.getHeader("Referer");
            String path = from == null ? null : new URI(from).getPath();
            return path == null ? "/" : path;
        } catch (URISyntaxException e) {
            return "/"; // a header that says nothing is no reason to refuse
        }
    }

    private static boolean largePrint(Visit visit) {
        Cookie[] cookies = visit.request().getCookies();
        if (cookies == null) {
            return false;
        }
        for (Cookie cookie : cookies) {
            if (cookie.getName().equals(LARGE_PRINT)) {
                return cookie.getValue().equals("on");
            }
        }
        return false;
    }
}
