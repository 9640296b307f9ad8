package org.onewindow.core.application;

import java.time.LocalDate;

/**
 * 待核查的承诺: one line of a department's list of commitments to be checked.
 *
 * @param application whose commitment it is
 * @param dueOn last day of the check
 * @param putRight whether the applicant had to put something right first
 * @param revocationAsked whether somebody asks for the decision to be revoked, and another person has to decide that
 */
public record DueCheck(CaseLine application, LocalDate dueOn, boolean putRight, boolean revocationAsked) {}
