package org.onewindow.adapters.rest.api;

/**
 * Marks a bean whose methods are endpoints of the interface. Its class is annotated {@code @Path} and
 * {@link org.onewindow.adapters.rest.json.ForJersey}.
 */
public interface ApiResource {}
