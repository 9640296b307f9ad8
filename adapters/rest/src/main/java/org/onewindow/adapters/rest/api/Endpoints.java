package org.onewindow.adapters.rest.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The registry of endpoints, read off the resources once: what the interface's description and the access matrix are derived
 * from.
 */
@ApplicationScoped
public class Endpoints {
    private static final Set<String> PRINTED = Set.of("application/pdf", "application/ofd");

    private final List<ApiResource> resources;
    private final List<Registered> all;

    @Inject
    Endpoints(@Any Instance<ApiResource> resources) {
        this(resources.stream().toList());
    }

    Endpoints(List<ApiResource> resources) {
        this.resources = List.copyOf(resources);
        this.all = resources.stream()
                .flatMap(resource -> endpoints(resource.getClass()))
                .sorted(Comparator.comparing(Registered::path).thenComparing(Registered::verb))
                .toList();
    }

    /**
     * One endpoint.
     *
     * @param verb HTTP method
     * @param path template below {@code /api/v1}, such as {@code /applications/{id}}
     * @param summary what it does
     * @param access to whom it is open
     * @param method what answers
     */
    public record Registered(String verb, String path, String summary, Access access, Method method) {
        /** The JSON body that it reads, if it reads one: the one parameter that carries no annotation. */
        Optional<Parameter> json() {
            return Arrays.stream(method.getParameters())
                    .filter(each -> each.getAnnotations().length == 0)
                    .findFirst();
        }

        /** What it reads instead of JSON, if it does. */
        Optional<String> otherMedia() {
            return Optional.ofNullable(method.getAnnotation(Consumes.class))
                    .map(consumes -> consumes.value()[0])
                    .filter(media -> json().isEmpty());
        }

        /** Whether it reads a body at all. */
        boolean readsBody() {
            return json().isPresent() || otherMedia().isPresent();
        }

        /** Whether the caller may say which version was looked at. */
        boolean looksAtVersions() {
            List<Class<?>> parameters = Arrays.asList(method.getParameterTypes());
            return parameters.contains(ActHeaders.class) || parameters.contains(SeenHeader.class);
        }

        /** Whether conditions of the request are looked at by {@link OpenDataDoor}. */
        boolean isBehindOpenDataDoor() {
            return OpenDataDoor.standsBefore(method.getDeclaringClass());
        }

        /** Whether it answers with a file that the hall prints. */
        boolean answersPrint() {
            return PRINTED.contains(answerMedia());
        }

        /** Whether wrong secrets are counted. */
        boolean countsTries() {
            return method.getAnnotation(Endpoint.class).countsTries();
        }

        /** In which media type it answers when done. */
        String answerMedia() {
            return method.getAnnotation(Endpoint.class).answers();
        }

        /** What it answers when done. */
        Type answer() {
            return method.getGenericReturnType() instanceof ParameterizedType generic
                    ? generic.getActualTypeArguments()[0]
                    : Object.class;
        }
    }

    /** Every endpoint, by path and verb. */
    public List<Registered> all() {
        return all;
    }

    /** The beans whose methods they are. */
    List<ApiResource> resources() {
        return resources;
    }

    private static Stream<Registered> endpoints(Class<?> resource) {
        String base = resource.getAnnotation(Path.class).value();
        return Arrays.stream(resource.getDeclaredMethods())
                .flatMap(method -> verb(method).map(verb -> registered(base, verb, method)).stream());
    }

    private static Optional<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .filter(type -> type.isAnnotationPresent(HttpMethod.class))
                .map(type -> type.getAnnotation(HttpMethod.class).value())
                .findFirst();
    }

    private static Registered registered(String base, String verb, Method method) {
        Endpoint endpoint = method.getAnnotation(Endpoint.class);
        if (endpoint == null) {
            throw new IllegalStateException(method + " answers requests but does not say to whom: add @Endpoint");
        }
        Path path = method.getAnnotation(Path.class);
        String template = Stream.of(base, path == null ? "" : path.value())
                .flatMap(part -> Arrays.stream(part.split("/", -1)))
                .filter(part -> !part.isEmpty())
                .map(part -> "/" + part)
                .reduce("", String::concat);
        return new Registered(verb, template, endpoint.value(), endpoint.access(), method);
    }
}
