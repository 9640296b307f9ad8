package org.onewindow.routing.joint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.onewindow.core.application.Application;
import org.onewindow.core.application.Handling;
import org.onewindow.core.time.HallTime;
import org.onewindow.core.time.TimeFacts;
import org.onewindow.routing.chain.Absence;
import org.onewindow.routing.chain.JointTerms;
import org.onewindow.routing.supervision.Escalations;
import org.onewindow.routing.supervision.Wording;
import org.onewindow.spi.application.OpinionKind;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.identity.DepartmentId;
import org.onewindow.spi.time.TimeLimit;

/** What stands against an act on a joint act; every problem at once. */
@ApplicationScoped
class JointRules {
    private static final int MOST_FOLLOW_UPS = 20;
    private static final Pattern BETWEEN_PEOPLE = Pattern.compile("[、，,;；\\s]+");
    private static final int OFFICIALS_ON_SITE = 2;

    private final JointStore store;
    private final Escalations escalations;

    @Inject
    JointRules(JointStore store, Escalations escalations) {
        this.store = store;
        this.escalations = escalations;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected JointRules() {
        this(null, null);
    }

    /** What keeps it from being called for that day. */
    List<Finding> toCalling(Application application, Handling handling, JointTerms terms, JointCommands.Call command) {
        List<Finding> findings = new ArrayList<>();
        LocalDate earliest = earliest(handling, terms);
        boolean past = moment(command.at()).isBefore(handling.act().at());
        if (past || command.at().toLocalDate().isBefore(earliest)) {
            findings.add(
                    Finding.error(JointCodes.TOO_SOON, "/at", earliest.toString(), Integer.toString(terms.notice())));
        }
        Wording.objection(command.place(), "/place").ifPresent(findings::add);
        Wording.objection(command.agenda(), "/agenda").ifPresent(findings::add);
        if (!command.prepare().isEmpty()) {
            Wording.objection(command.prepare(), "/prepare").ifPresent(findings::add);
        }
        store.jointActs(application.id()).stream()
                .filter(JointAct::isOpen)
                .filter(joint -> joint.act().equals(terms.id()))
                .findFirst()
                .map(joint -> Finding.error(
                        JointCodes.CALLED_ALREADY,
                        "",
                        handling.time().dayOf(joint.meetsAt()).toString()))
                .ifPresent(findings::add);
        return findings;
    }

    /** The first day on which it may be held if it is called now. */
    static LocalDate earliest(Handling handling, JointTerms terms) {
        return earliest(handling.time(), handling.today(), terms);
    }

    static LocalDate earliest(HallTime time, LocalDate today, JointTerms terms) {
        return terms.notice() == 0
                ? today
                : time.dueDate(today, TimeLimit.workingDays(terms.notice()), TimeFacts.NONE)
                        .date()
                        .orElse(today);
    }

    static Instant moment(java.time.LocalDateTime at) {
        return at.atZone(HallTime.ZONE).toInstant();
    }

    /** What keeps who came from being recorded. */
    List<Finding> toRecording(Called called, JointCommands.Attendance command) {
        List<Finding> findings = new ArrayList<>();
        Instant now = called.handling().act().at();
        if (now.isBefore(called.joint().meetsAt())) {
            findings.add(Finding.error(
                    JointCodes.NOT_BEGUN, "", JointTimes.said(called.joint().meetsAt())));
        }
        Instant until = moment(command.until());
        if (until.isBefore(called.joint().meetsAt()) || until.isAfter(now)) {
            findings.add(Finding.error(JointCodes.WRONG_END, "/until"));
        }
        command.present().stream()
                .filter(department -> called.invited().stream()
                        .noneMatch(each -> each.department().equals(department)))
                .map(department -> Finding.error(JointCodes.NOT_CALLED, "/present", department.value()))
                .forEach(findings::add);
        Wording.objection(command.people(), "/people").ifPresent(findings::add);
        if (called.terms().kind().isOnSite() && officials(command.people()) < OFFICIALS_ON_SITE) {
            findings.add(Finding.error(JointCodes.TWO_OFFICIALS, "/people"));
        }
        Wording.objection(command.found(), "/found").ifPresent(findings::add);
        return findings;
    }

    private static long officials(String people) {
        return BETWEEN_PEOPLE
                .splitAsStream(people)
                .filter(name -> !name.isBlank())
                .count();
    }

    /** What keeps the caller's department from giving that opinion. */
    List<Finding> toOpinion(Called called, JointCommands.Opinion command) {
        List<Finding> findings = new ArrayList<>();
        if (called.ofCaller().flatMap(JointInvitee::opinion).isPresent()) {
            findings.add(Finding.error(JointCodes.OPINION_GIVEN, ""));
        }
        if (command.kind() != OpinionKind.AGREE || !command.words().isEmpty()) {
            Wording.objection(command.words(), "/words").ifPresent(findings::add);
        }
        return findings;
    }

    /** What keeps it from being concluded so. */
    List<Finding> toConcluding(Called called, JointCommands.Conclude command) {
        List<Finding> findings = new ArrayList<>();
        String owed = called.invited().stream()
                .filter(each -> owes(each, called.terms().absence()))
                .map(each -> each.department().value())
                .collect(Collectors.joining(", "));
        if (!owed.isEmpty()) {
            findings.add(Finding.error(JointCodes.OPINIONS_OWED, "", owed));
        }
        Wording.objection(command.conclusion(), "/conclusion").ifPresent(findings::add);
        if (command.followUps().size() > MOST_FOLLOW_UPS) {
            findings.add(
                    Finding.error(JointCodes.TOO_MANY_FOLLOW_UPS, "/followUps", Integer.toString(MOST_FOLLOW_UPS)));
        }
        for (int i = 0; i < command.followUps().size(); i++) {
            findings.addAll(toFollowUp(called, command.followUps().get(i), "/followUps/" + i));
        }
        return findings;
    }

    /** Whoever came says what it thinks; what it means that somebody did not come the chain says. */
    private boolean owes(JointInvitee invitee, Absence absence) {
        if (invitee.opinion().isPresent()) {
            return false;
        }
        return !invitee.isAbsent()
                || switch (absence) {
                    case CONSENTS -> false;
                    case BLOCKS -> true;
                    case ESCALATES ->
                        invitee.inquiry().filter(escalations::isClosed).isEmpty();
                };
    }

    private static List<Finding> toFollowUp(Called called, JointCommands.Todo todo, String pointer) {
        List<Finding> findings = new ArrayList<>();
        Wording.objection(todo.what(), pointer + "/what").ifPresent(findings::add);
        if (todo.dueOn().isBefore(called.handling().today())) {
            findings.add(Finding.error(JointCodes.DAY_PAST, pointer + "/dueOn"));
        }
        todo.owner()
                .filter(owner -> !hasPart(called, owner))
                .map(owner -> Finding.error(JointCodes.OWNER_HAS_NO_PART, pointer + "/owner", owner.value()))
                .ifPresent(findings::add);
        return findings;
    }

    private static boolean hasPart(Called called, DepartmentId department) {
        return department.equals(called.chain().lead())
                || called.invited().stream().anyMatch(each -> each.department().equals(department));
    }

    /** What keeps a follow-up from being reported by the caller. */
    Optional<Finding> toReporting(FollowUp followUp, Optional<DepartmentId> callers, boolean applicant, boolean leads) {
        boolean own = followUp.owner().isEmpty()
                ? applicant || leads
                : followUp.owner().equals(callers);
        return own ? Optional.empty() : Optional.of(Finding.error(JointCodes.OWED_BY_ANOTHER, ""));
    }
}
