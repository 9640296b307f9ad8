package org.onewindow.adapters.rest.api;

/**
 * The act was done on the application of that outside identifier.
 *
 * @param application outside identifier
 */
record ActedOn(String application) {}
