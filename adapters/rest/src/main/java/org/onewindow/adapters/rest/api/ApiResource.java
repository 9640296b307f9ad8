package org.onewindow.adapters.rest.api;

/**
 * Marks a bean whose methods are endpoints of the interface. Its class is annotated {@code @Path} and
 * {@link org.onewindow.adapters.rest.json.ForJersey}.
 *
 * <p>Resources of one collection carry the same {@code @Path}, such as {@code applications}: Jakarta REST looks only at the classes
 * whose path fits best, so one with {@code applications/{id}} would hide {@code applications/submissions} of another.
 */
public interface ApiResource {}
