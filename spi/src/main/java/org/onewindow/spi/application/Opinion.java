package org.onewindow.spi.application;

import java.time.Instant;
import org.onewindow.spi.PluginApi;
import org.onewindow.spi.identity.DepartmentId;

/**
 * 办理意见: the opinion of one department at one step, separate and signed by name.
 *
 * @param step id of the chain's step
 * @param department who gives it
 * @param by staff id, or the department's own system
 * @param kind agree, agree on conditions, disagree
 * @param grounds what it rests on; not blank unless agreeing
 * @param at when, UTC
 */
@PluginApi(role = PluginApi.Role.USE, status = PluginApi.Status.PREVIEW)
public record Opinion(String step, DepartmentId department, String by, OpinionKind kind, String grounds, Instant at) {}
