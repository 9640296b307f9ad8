package org.onewindow.core.application;

import org.onewindow.spi.application.DecisionKind;

/**
 * What was decided.
 *
 * @param application outside identifier
 * @param number application number
 * @param kind granted or refused
 * @param documentNumber number of the decision
 */
public record DecisionGiven(String application, String number, DecisionKind kind, String documentNumber) {}
