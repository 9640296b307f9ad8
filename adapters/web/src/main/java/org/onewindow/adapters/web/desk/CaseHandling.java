package org.onewindow.adapters.web.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.onewindow.adapters.web.page.Doors;
import org.onewindow.adapters.web.page.HallNames;
import org.onewindow.adapters.web.page.Reply;
import org.onewindow.adapters.web.page.Visit;
import org.onewindow.core.application.CaseDesk;
import org.onewindow.core.application.CaseFile;
import org.onewindow.core.application.Commands;
import org.onewindow.core.application.CreditDesk;
import org.onewindow.core.application.ExpectedEnd;
import org.onewindow.core.application.ItemCatalogue;
import org.onewindow.core.time.HallTime;
import org.onewindow.core.time.LimitWords;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.application.ActName;
import org.onewindow.spi.application.DecisionKind;
import org.onewindow.spi.identity.StaffId;
import org.onewindow.spi.time.SpecialProcedureKind;

/** 承办: a case's time and its end, as the forms of several desks ask for them. */
@ApplicationScoped
class CaseHandling {
    private final CaseDesk desk;
    private final CreditDesk credit;
    private final HallTime time;
    private final ItemCatalogue catalogue;
    private final LimitWords limits;

    @Inject
    CaseHandling(CaseDesk desk, CreditDesk credit, HallTime time, ItemCatalogue catalogue, LimitWords limits) {
        this.desk = desk;
        this.credit = credit;
        this.time = time;
        this.catalogue = catalogue;
        this.limits = limits;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected CaseHandling() {
        this(null, null, null, null, null);
    }

    /**
     * What one person asked for on record and another may do.
     *
     * @param own whether the visitor asked, and so may not
     */
    public record Asked(StaffId who, String reasons, boolean own) {}

    /** What the forms offer to choose from, and what others have asked for. */
    Reply.Page choices(Reply.Page page, CaseFile file, Visit visit) {
        return page.with("procedures", procedures(file, visit.locale()))
                .with("today", time.today().toString())
                .with("extensionAsked", asked(file, ActName.EXTEND, visit))
                .with("voidingAsked", asked(file, ActName.VOID, visit));
    }

    /**
     * A special procedure to choose.
     *
     * @param length how long the item says it takes, or empty
     * @param name what the item calls it, if it has a name of its own
     */
    public record Procedure(
            SpecialProcedureKind kind, Optional<LocalizedText> name, String length, boolean namedByItem) {}

    /** Those that the item names, and a hearing, which is everybody's right; all kinds if it names none. */
    private List<Procedure> procedures(CaseFile file, Locale locale) {
        List<Procedure> named = catalogue.proceduresOf(file.item()).stream()
                .map(offered -> new Procedure(
                        offered.kind(),
                        offered.name(),
                        offered.limit().map(limit -> limits.say(limit, locale)).orElse(""),
                        true))
                .toList();
        return Stream.concat(
                        named.stream(),
                        Arrays.stream(SpecialProcedureKind.values())
                                .filter(kind -> named.isEmpty() || kind == SpecialProcedureKind.HEARING)
                                .filter(kind -> named.stream().noneMatch(each -> each.kind() == kind))
                                .map(kind -> new Procedure(kind, Optional.empty(), "", false)))
                .toList();
    }

    /** What somebody has asked for that {@code act} would do; empty if nobody has. */
    static Optional<Asked> asked(CaseFile file, ActName act, Visit visit) {
        String visitor = visit.caller().ledgerName();
        return file.requests().stream()
                .filter(request -> request.act() == act)
                .flatMap(request -> HallNames.staffOf(request.by())
                        .map(who ->
                                new Asked(who, request.reasons(), request.by().equals(visitor)))
                        .stream())
                .findFirst();
    }

    Reply suspend(Visit visit, CaseFile file, CasePage page) {
        Optional<LocalDate> from = Chosen.day(visit, "from", time.today());
        if (from.isEmpty()) {
            return Chosen.wrong(DeskCodes.NO_DAY, "/from", page);
        }
        boolean endIsOpen = visit.field("expectedUntil").isBlank();
        Optional<LocalDate> until = endIsOpen ? Optional.empty() : Chosen.day(visit, "expectedUntil", time.today());
        if (!endIsOpen && until.isEmpty()) {
            return Chosen.wrong(DeskCodes.NO_DAY, "/expectedUntil", page);
        }
        ExpectedEnd end = new ExpectedEnd(until, visit.field("unknownBecause"));
        return Chosen.then(
                Chosen.of(SpecialProcedureKind.values(), visit, "procedure"),
                DeskCodes.NOT_CHOSEN,
                "/procedure",
                page,
                kind -> desk.suspend(new Commands.Suspend(
                        Doors.keyOf(visit), id(file), visit.seen(), kind, from.get(), end, visit.field("basis"))));
    }

    Reply resume(Visit visit, CaseFile file, CasePage page) {
        return page.after(desk.resume(on(visit, file)));
    }

    Reply repairCredit(Visit visit, CaseFile file, CasePage page) {
        return page.after(credit.repair(withReasons(visit, file)));
    }

    Reply askForExtension(Visit visit, CaseFile file, CasePage page) {
        return page.after(desk.askForExtension(withReasons(visit, file)));
    }

    Reply extend(Visit visit, CaseFile file, CasePage page) {
        return page.after(desk.extend(on(visit, file)));
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

    Reply askForVoiding(Visit visit, CaseFile file, CasePage page) {
        return page.after(desk.askForVoiding(withReasons(visit, file)));
    }

    Reply voidOnRequest(Visit visit, CaseFile file, CasePage page) {
        return page.after(desk.voidOnRequest(on(visit, file)));
    }

    private static Commands.On on(Visit visit, CaseFile file) {
        return new Commands.On(Doors.keyOf(visit), id(file), visit.seen());
    }

    private static Commands.OnWithReasons withReasons(Visit visit, CaseFile file) {
        return new Commands.OnWithReasons(Doors.keyOf(visit), id(file), visit.seen(), visit.field("reasons"));
    }

    private static String id(CaseFile file) {
        return file.view().id();
    }
}
