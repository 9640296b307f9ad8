package org.onewindow.adapters.web.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.onewindow.adapters.web.page.Doors;
import org.onewindow.adapters.web.page.Reply;
import org.onewindow.adapters.web.page.Visit;
import org.onewindow.core.act.Caller;
import org.onewindow.core.application.CaseDesk;
import org.onewindow.core.application.CaseFile;
import org.onewindow.core.application.Commands;
import org.onewindow.core.definition.PublishedDefinitions;
import org.onewindow.core.hall.Hall;
import org.onewindow.core.time.HallTime;
import org.onewindow.spi.application.DecisionKind;
import org.onewindow.spi.identity.Role;
import org.onewindow.spi.identity.StaffId;
import org.onewindow.spi.time.SpecialProcedureKind;

/** 承办: a case's time and its end, as the forms of several desks ask for them. */
@ApplicationScoped
class CaseHandling {
    private final CaseDesk desk;
    private final PublishedDefinitions definitions;
    private final HallTime time;

    @Inject
    CaseHandling(CaseDesk desk, PublishedDefinitions definitions, HallTime time) {
        this.desk = desk;
        this.definitions = definitions;
        this.time = time;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected CaseHandling() {
        this(null, null, null);
    }

    /** What the forms offer to choose from. */
    Reply.Page choices(Reply.Page page, Visit visit) {
        return page.with("procedures", SpecialProcedureKind.values())
                .with("today", time.today().toString())
                .with("approvers", colleagues(visit, member -> member.roles().contains(Role.DEPARTMENT_APPROVER)))
                .with("colleagues", colleagues(visit, member -> true));
    }

    /** Those who can be the other of two persons; an approver's are those of the same department. */
    private List<Hall.StaffMember> colleagues(Visit visit, Predicate<Hall.StaffMember> who) {
        Caller.Staff me = (Caller.Staff) visit.caller();
        return definitions.hall().stream()
                .flatMap(hall -> hall.staff().stream())
                .filter(member -> !member.id().equals(me.id()))
                .filter(member ->
                        me.department().isEmpty() || member.department().equals(me.department()))
                .filter(who)
                .toList();
    }

    Reply suspend(Visit visit, CaseFile file, CasePage page) {
        Optional<LocalDate> from = Chosen.day(visit, "from", time.today());
        if (from.isEmpty()) {
            return Chosen.wrong(DeskCodes.NO_DAY, "/from", page);
        }
        return Chosen.then(
                Chosen.of(SpecialProcedureKind.values(), visit, "procedure"),
                DeskCodes.NOT_CHOSEN,
                "/procedure",
                page,
                kind -> desk.suspend(new Commands.Suspend(
                        Doors.keyOf(visit), id(file), visit.seen(), kind, from.get(), visit.field("basis"))));
    }

    Reply resume(Visit visit, CaseFile file, CasePage page) {
        return page.after(desk.resume(new Commands.On(Doors.keyOf(visit), id(file), visit.seen())));
    }

    Reply extend(Visit visit, CaseFile file, CasePage page) {
        return Chosen.then(
                other(visit),
                DeskCodes.NOT_CHOSEN,
                "/requestedBy",
                page,
                by -> desk.extend(withSecondPerson(visit, file, by)));
    }

    Reply forwardUp(Visit visit, CaseFile file, CasePage page) {
        return page.after(desk.forwardUp(withReasons(visit, file)));
    }

    Reply answerFromAbove(Visit visit, CaseFile file, CasePage page) {
        return Chosen.then(
                Chosen.of(DecisionKind.values(), visit, "decision"),
                DeskCodes.NOT_CHOSEN,
                "/decision",
                page,
                kind -> desk.recordDecisionFromAbove(
                        new Commands.Decide(Doors.keyOf(visit), id(file), visit.seen(), kind, visit.field("grounds"))));
    }

    Reply terminate(Visit visit, CaseFile file, CasePage page) {
        return page.after(desk.terminate(withReasons(visit, file)));
    }

    Reply voidByTwo(Visit visit, CaseFile file, CasePage page) {
        return Chosen.then(
                other(visit),
                DeskCodes.NOT_CHOSEN,
                "/proposedBy",
                page,
                by -> desk.voidByTwo(withSecondPerson(visit, file, by)));
    }

    private Optional<StaffId> other(Visit visit) {
        return StaffId.parse(visit.field("other"))
                .filter(id ->
                        definitions.hall().flatMap(hall -> hall.member(id)).isPresent());
    }

    private static Commands.WithSecondPerson withSecondPerson(Visit visit, CaseFile file, StaffId by) {
        return new Commands.WithSecondPerson(Doors.keyOf(visit), id(file), visit.seen(), visit.field("reasons"), by);
    }

    private static Commands.OnWithReasons withReasons(Visit visit, CaseFile file) {
        return new Commands.OnWithReasons(Doors.keyOf(visit), id(file), visit.seen(), visit.field("reasons"));
    }

    private static String id(CaseFile file) {
        return file.view().id();
    }
}
