package org.onewindow.core.application;

import org.onewindow.spi.application.ApplicationState;
import org.onewindow.spi.item.DefinitionRef;

/**
 * What of a case decides its way through the hall.
 *
 * @param item the item in the version the application is pinned to
 * @param scenario id of the scenario
 * @param state where the application stands
 */
public record CaseStanding(DefinitionRef item, String scenario, ApplicationState state) {}
