package org.onewindow.adapters.command;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.spi.AnnotatedCallable;
import jakarta.enterprise.inject.spi.AnnotatedField;
import jakarta.enterprise.inject.spi.AnnotatedMethod;
import jakarta.enterprise.inject.spi.AnnotatedParameter;
import jakarta.enterprise.inject.spi.AnnotatedType;
import jakarta.inject.Inject;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which beans a bean has injected, directly and through others.
 *
 * <p>An {@code Instance} is a question that may stay without an answer, so it needs nothing. Types of Java itself are taken to be
 * there if no bean makes them.
 */
record Needs(List<AnnotatedType<?>> beans) {
    /** {@code root} and every bean that it needs. */
    Set<AnnotatedType<?>> of(AnnotatedType<?> root) {
        Set<AnnotatedType<?>> needed = new LinkedHashSet<>();
        List<AnnotatedType<?>> open = new ArrayList<>(List.of(root));
        while (!open.isEmpty()) {
            AnnotatedType<?> next = open.remove(open.size() - 1);
            if (needed.add(next)) {
                injected(next).forEach(type -> open.addAll(makersOf(type)));
            }
        }
        return needed;
    }

    /** A type that {@code root}, or a bean that it needs, has injected and that no bean makes. */
    Optional<Class<?>> missing(AnnotatedType<?> root) {
        return of(root).stream()
                .flatMap(Needs::injected)
                .filter(type -> !type.getName().startsWith("java."))
                .filter(type -> makersOf(type).isEmpty())
                .findFirst();
    }

    private List<AnnotatedType<?>> makersOf(Class<?> type) {
        return beans.stream()
                .filter(bean -> type.isAssignableFrom(bean.getJavaClass()) || produces(bean, type))
                .toList();
    }

    private static boolean produces(AnnotatedType<?> bean, Class<?> type) {
        return Stream.concat(bean.getMethods().stream(), bean.getFields().stream())
                .filter(member -> member.isAnnotationPresent(Produces.class))
                .anyMatch(member -> type.isAssignableFrom(raw(member.getBaseType())));
    }

    private static Stream<Class<?>> injected(AnnotatedType<?> bean) {
        Stream<Type> fields = bean.getFields().stream()
                .filter(field -> field.isAnnotationPresent(Inject.class))
                .map(AnnotatedField::getBaseType);
        Stream<Type> constructors = bean.getConstructors().stream()
                .filter(constructor -> constructor.isAnnotationPresent(Inject.class))
                .flatMap(Needs::parameters);
        Stream<Type> methods =
                bean.getMethods().stream().filter(Needs::isCalledByContainer).flatMap(Needs::parameters);
        return Stream.of(fields, constructors, methods)
                .flatMap(types -> types)
                .<Class<?>>map(Needs::raw)
                .filter(type -> !type.getName().startsWith("jakarta.enterprise.")
                        && !type.getName().startsWith("jakarta.inject."));
    }

    private static boolean isCalledByContainer(AnnotatedMethod<?> method) {
        return method.isAnnotationPresent(Inject.class)
                || method.isAnnotationPresent(Produces.class)
                || method.getParameters().stream().anyMatch(Needs::isEvent);
    }

    private static Stream<Type> parameters(AnnotatedCallable<?> callable) {
        return callable.getParameters().stream()
                .filter(parameter -> !isEvent(parameter))
                .map(AnnotatedParameter::getBaseType);
    }

    private static boolean isEvent(AnnotatedParameter<?> parameter) {
        return parameter.isAnnotationPresent(Observes.class) || parameter.isAnnotationPresent(ObservesAsync.class);
    }

    private static Class<?> raw(Type type) {
        if (type instanceof Class<?> plain) {
            return plain;
        }
        return type instanceof ParameterizedType generic ? (Class<?>) generic.getRawType() : Object.class;
    }
}
