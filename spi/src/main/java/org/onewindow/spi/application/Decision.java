package org.onewindow.spi.application;

import java.time.Instant;
import org.onewindow.spi.PluginApi;

/**
 * 决定: what was decided on an application.
 *
 * @param kind granted or refused
 * @param documentNumber number of the decision document, such as 昆发改核〔2026〕12号
 * @param grounds facts and legal basis; reasons when refused; not blank
 * @param at when, UTC
 */
@PluginApi(role = PluginApi.Role.USE, status = PluginApi.Status.PREVIEW)
public record Decision(DecisionKind kind, String documentNumber, String grounds, Instant at) {}
