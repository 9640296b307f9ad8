package org.onewindow.adapters.web.page;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.onewindow.adapters.rest.answer.Problem;
import org.onewindow.adapters.rest.answer.ProblemKind;
import org.onewindow.adapters.rest.answer.ReaderLanguage;
import org.onewindow.adapters.rest.session.Visitor;
import org.onewindow.core.act.Caller;
import org.onewindow.core.act.IdempotencyKey;
import org.onewindow.core.act.Scope;
import org.onewindow.core.people.SignedIn;
import org.onewindow.core.text.Characters;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.identity.Role;

/** One request to a page, as a handler sees it. */
public final class Visit {
    /** The hidden field that makes a form harmless when sent twice. */
    public static final String KEY_FIELD = "key";

    /** The hidden field with the version of the application that the page showed. */
    public static final String SEEN_FIELD = "seen";

    /** The hidden field with the last act on record that the page showed. */
    public static final String UP_TO_FIELD = "upTo";

    /** Where people write in their own words; the names of forms' own fields begin with {@code f.} or {@code a.}. */
    private static final Set<String> WORDS =
            Set.of("what", "wanted", "basis", "reasons", "reason", "grounds", "collector");

    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final Map<String, String> path;

    Visit(HttpServletRequest request, HttpServletResponse response, Map<String, String> path) {
        this.request = request;
        this.response = response;
        this.path = path;
    }

    /** What {@code name} in the route's braces stands for. */
    public String path(String name) {
        String value = path.get(name);
        if (value == null) {
            throw new IllegalArgumentException("the route has no part " + name);
        }
        return value;
    }

    /** One field of the form or query; the empty string if it is not there. */
    public String field(String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }

    /** Ends the request if a field holds what no browser sends and no database keeps. */
    void requireCharacters() {
        if (!request.getParameterMap().values().stream().flatMap(Arrays::stream).allMatch(Characters::areSound)) {
            throw new ProblemException(Problem.of(ProblemKind.MALFORMED, Finding.error("OW-WEB-2009", "")));
        }
    }

    /** Every value of a field, such as of checkboxes of one name. */
    public List<String> fields(String name) {
        String[] values = request.getParameterValues(name);
        return values == null ? List.of() : Arrays.asList(values);
    }

    /** The fields whose names begin with {@code prefix}, without it, in the order of the form; the first value of each. */
    public Map<String, String> fieldsUnder(String prefix) {
        Map<String, String> under = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (name.startsWith(prefix)) {
                under.put(name.substring(prefix.length()), values[0]);
            }
        });
        return under;
    }

    /** What was typed into the form that was sent, by the names of its fields; empty if none was. */
    Map<String, List<String>> typed() {
        Map<String, List<String>> typed = new LinkedHashMap<>();
        if (request.getMethod().equals("POST")) {
            request.getParameterMap().forEach((name, values) -> typed.put(name, Arrays.asList(values)));
        }
        return typed;
    }

    /** What was typed, as far as it is somebody's own words, in the order of the form; empty if no form was sent. */
    List<String> typedTexts() {
        return typed().entrySet().stream()
                .filter(field -> WORDS.contains(field.getKey())
                        || field.getKey().startsWith("f.")
                        || field.getKey().startsWith("a.")
                        || (field.getKey().startsWith("r.") && field.getKey().endsWith(".reason")))
                .flatMap(field -> field.getValue().stream())
                .filter(text -> !text.isBlank())
                .toList();
    }

    /** Files that came with the form; empty if it was no multipart form. */
    public Collection<Part> files() throws IOException {
        String type = request.getContentType();
        if (type == null || !type.startsWith("multipart/form-data")) {
            return List.of();
        }
        try {
            return request.getParts().stream()
                    .filter(part -> part.getSubmittedFileName() != null
                            && !part.getSubmittedFileName().isEmpty())
                    .toList();
        } catch (ServletException e) {
            throw new IOException(e);
        }
    }

    /** The key under which this form is sent, however often; absent if the field was tampered with. */
    public Optional<IdempotencyKey> key() {
        return Optional.of(field(KEY_FIELD)).filter(IdempotencyKey::isValid).map(IdempotencyKey::new);
    }

    /** The version the page showed. */
    public Optional<Long> seen() {
        String text = field(SEEN_FIELD);
        return text.matches("\\d{1,18}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }

    /** The last act on record that the page with the form showed; absent if no such form was sent. */
    public OptionalInt upTo() {
        String text = request.getMethod().equals("POST") ? field(UP_TO_FIELD) : "";
        return text.matches("\\d{1,9}") ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
    }

    /** Who is signed in. */
    public Optional<SignedIn> who() {
        return Visitor.of(request);
    }

    /** Who asks. */
    public Caller caller() {
        return who().map(SignedIn::caller).orElseGet(Caller.Anonymous::new);
    }

    /** What the visitor may see. */
    public Scope scope() {
        return Scope.of(caller());
    }

    /** Whether the visitor holds {@code role}; decides what is offered, never what is allowed. */
    public boolean has(Role role) {
        return caller().has(role);
    }

    /** In which language to answer. */
    public Locale locale() {
        return ReaderLanguage.of(request);
    }

    /** What tells one client from another where tries are limited. */
    public String client() {
        return Visitor.client(request);
    }

    /** The request, for the session's services. */
    public HttpServletRequest request() {
        return request;
    }

    /** The response, for the session's services. */
    public HttpServletResponse response() {
        return response;
    }
}
