package org.onewindow.routing.chain;

import java.util.Optional;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.identity.DepartmentId;
import org.onewindow.spi.time.TimeLimit;

/**
 * 跟踪管理: what is reported after the application was granted.
 *
 * @param id {@code [a-z][a-z0-9-]*}, at most 40 characters, unique among the joint acts and milestones of the chain
 * @param name what is to be reported
 * @param owner which department reports; the applicant if absent
 * @param limit by when, from the day of the decision
 * @param remind so many working days before the last day whoever owes it is reminded
 */
public record Milestone(String id, LocalizedText name, Optional<DepartmentId> owner, TimeLimit limit, int remind) {}
