package org.onewindow.routing.joint;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.onewindow.spi.identity.DepartmentId;

/**
 * Something left to do, for those who owe it and those who follow it up.
 *
 * @param id outside identifier
 * @param application outside identifier of the application it belongs to
 * @param number application number
 * @param joint the joint act that it came of
 * @param milestone the milestone of the chain that it is, by id
 * @param owner which department does it; the applicant if absent
 * @param what what is to be done
 * @param dueOn last day, in the hall's zone
 * @param state how far it is
 * @param overdue whether that day has passed without a report
 * @param reminders how often there was a reminder
 * @param report what was last reported
 * @param reportedAt when, UTC
 * @param conclusion what the lead department said to it
 * @param checkedAt when, UTC
 */
public record FollowUpLine(
        String id,
        String application,
        String number,
        Optional<String> joint,
        Optional<String> milestone,
        Optional<DepartmentId> owner,
        String what,
        LocalDate dueOn,
        FollowUpState state,
        boolean overdue,
        int reminders,
        Optional<String> report,
        Optional<Instant> reportedAt,
        Optional<String> conclusion,
        Optional<Instant> checkedAt) {}
