package org.onewindow.core.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.onewindow.spi.application.SubmittedMaterial;
import org.onewindow.spi.time.TimeLimit;

/**
 * 告知承诺: what an applicant promised in writing instead of proving it, on the terms of that day, and what came of it.
 *
 * @param requirements ids of the materials that it stands for, at least one
 * @param document number of the 告知承诺书
 * @param checkWithin how long the department has for the check, counted from the decision
 * @param rectifyWithin how long the applicant has to put right what was not kept
 * @param decidedAtOnce whether it is decided on the commitment alone
 * @param checkDueOn last day of the check that is still to come; absent before something was granted on it, and once it is settled
 * @param brokenOn the day from which it is on the credit record as not kept
 * @param repairedOn 信用修复: from which day on that no longer counts against the applicant
 * @param checks oldest first
 */
public record Commitment(
        List<String> requirements,
        String document,
        TimeLimit checkWithin,
        TimeLimit rectifyWithin,
        boolean decidedAtOnce,
        Optional<LocalDate> checkDueOn,
        Optional<LocalDate> brokenOn,
        Optional<LocalDate> repairedOn,
        List<AfterCheck> checks) {
    public Commitment {
        requirements = List.copyOf(requirements);
        checks = List.copyOf(checks);
    }

    /** What is promised in the document of that number. */
    static Commitment given(List<String> requirements, String document, CommitmentTerms terms) {
        return new Commitment(
                requirements,
                document,
                terms.checkWithin(),
                terms.rectifyWithin(),
                terms.decidedAtOnce(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    /** What is promised once {@code handedIn} has come: what comes after all is promised no longer. */
    static List<String> promisedAfter(Optional<Commitment> before, List<SubmittedMaterial> handedIn) {
        Set<String> promised =
                new LinkedHashSet<>(before.map(Commitment::requirements).orElse(List.of()));
        for (SubmittedMaterial material : handedIn) {
            if (HallSupplies.isPromise(material)) {
                promised.add(material.requirement());
            } else {
                promised.remove(material.requirement());
            }
        }
        return List.copyOf(promised);
    }

    /** Something was granted on it, and the department checks until {@code day}. */
    Commitment toBeCheckedBy(LocalDate day) {
        return with(Optional.of(day), brokenOn, repairedOn, checks);
    }

    /** It has been checked; the next check, if any, is due on {@code next}. */
    Commitment checked(AfterCheck check, Optional<LocalDate> next) {
        List<AfterCheck> all = new ArrayList<>(checks);
        all.add(check);
        boolean broken = check.result() == CheckResult.RECTIFICATION_ORDERED;
        return with(next, brokenOn.or(() -> broken ? Optional.of(check.on()) : Optional.empty()), repairedOn, all);
    }

    /** What was granted on it has been revoked: whatever was repaired before, it counts from then on. */
    Commitment revoked(LocalDate day) {
        return repairedOn.isPresent()
                ? with(Optional.empty(), Optional.of(day), Optional.empty(), checks)
                : with(Optional.empty(), brokenOn.or(() -> Optional.of(day)), repairedOn, checks);
    }

    /** That it was not kept counts no longer from {@code day} on. */
    Commitment repaired(LocalDate day) {
        return with(checkDueOn, brokenOn, Optional.of(day), checks);
    }

    private Commitment with(
            Optional<LocalDate> dueOn, Optional<LocalDate> broken, Optional<LocalDate> repaired, List<AfterCheck> all) {
        return new Commitment(
                requirements, document, checkWithin, rectifyWithin, decidedAtOnce, dueOn, broken, repaired, all);
    }

    /** What the applicant has been told of it; that one official asks another to revoke is kept within the hall. */
    Commitment asToldToApplicant() {
        return with(
                checkDueOn,
                brokenOn,
                repairedOn,
                checks.stream()
                        .filter(check -> check.document().isPresent())
                        .map(AfterCheck::ofTheDepartment)
                        .toList());
    }

    /** Whether it is a bad record (失信记录) of its applicant: not kept, and not repaired since. */
    public boolean countsAgainstApplicant() {
        return brokenOn.isPresent() && repairedOn.isEmpty();
    }

    /** The last check, if there was one. */
    public Optional<AfterCheck> lastCheck() {
        return checks.isEmpty() ? Optional.empty() : Optional.of(checks.get(checks.size() - 1));
    }

    /** Whether the applicant has been ordered to put right what was not kept. */
    public boolean rectificationOrdered() {
        return checks.stream().anyMatch(check -> check.result() == CheckResult.RECTIFICATION_ORDERED);
    }

    void addFacts(SortedMap<String, String> facts) {
        facts.put("commitment", document);
        facts.put("commitment.for", String.join(" ", requirements));
        checkDueOn.ifPresent(day -> facts.put("commitment.checkDueOn", day.toString()));
        brokenOn.ifPresent(day -> facts.put("commitment.brokenOn", day.toString()));
        repairedOn.ifPresent(day -> facts.put("commitment.repairedOn", day.toString()));
        List<String> results =
                checks.stream().map(check -> check.on() + " " + check.result()).toList();
        if (!results.isEmpty()) {
            facts.put("commitment.checks", String.join("; ", results));
        }
    }
}
