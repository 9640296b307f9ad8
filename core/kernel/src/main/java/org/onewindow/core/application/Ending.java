package org.onewindow.core.application;

import org.onewindow.spi.application.ApplicationState;

/**
 * How an application ended.
 *
 * @param application outside identifier
 * @param state the end
 * @param documentNumber number of the document that says so, or empty
 */
public record Ending(String application, ApplicationState state, String documentNumber) {}
