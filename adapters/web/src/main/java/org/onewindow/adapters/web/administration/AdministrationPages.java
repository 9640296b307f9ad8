package org.onewindow.adapters.web.administration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.onewindow.adapters.web.page.DifferenceWords;
import org.onewindow.adapters.web.page.Doors;
import org.onewindow.adapters.web.page.PageGroup;
import org.onewindow.adapters.web.page.Reply;
import org.onewindow.adapters.web.page.Routes;
import org.onewindow.adapters.web.page.Visit;
import org.onewindow.catalog.adjustment.AdjustmentCommands.Propose;
import org.onewindow.catalog.adjustment.AdjustmentCommands.Settle;
import org.onewindow.catalog.adjustment.AdjustmentDesk;
import org.onewindow.catalog.adjustment.AdjustmentFile;
import org.onewindow.catalog.adjustment.AdjustmentLine;
import org.onewindow.catalog.adjustment.AdjustmentReading;
import org.onewindow.catalog.adjustment.AdjustmentState;
import org.onewindow.catalog.adjustment.Reviews;
import org.onewindow.catalog.checker.CheckReport;
import org.onewindow.catalog.checker.DefinitionChecker;
import org.onewindow.core.act.Outcome;
import org.onewindow.core.definition.DefinitionSource;
import org.onewindow.core.plugin.FoundPlugin;
import org.onewindow.core.plugin.PluginRegistry;
import org.onewindow.core.privacy.RandomIds;
import org.onewindow.core.time.HallTime;
import org.onewindow.spi.identity.Role;

/**
 * 管理: checks and proposes folders of definitions, settles what others proposed, and lists reviews that come due and what is plugged in. A folder that was
 * chosen has to be chosen again after a refusal, for no browser sends a file twice by itself; what was typed stays.
 */
@ApplicationScoped
class AdministrationPages implements PageGroup {
    private static final String HOME = "/desk/administration";
    private static final int MOST_REVIEWS = 50;
    private static final String ONE = HOME + "/adjustments/{id}";

    private final AdjustmentDesk desk;
    private final AdjustmentReading adjustments;
    private final DefinitionChecker checker;
    private final PluginRegistry plugins;
    private final Reviews reviews;
    private final HallTime time;
    private final RandomIds ids;
    private final DifferenceWords words;

    @Inject
    AdministrationPages(
            AdjustmentDesk desk,
            AdjustmentReading adjustments,
            DefinitionChecker checker,
            PluginRegistry plugins,
            Reviews reviews,
            HallTime time,
            RandomIds ids,
            DifferenceWords words) {
        this.desk = desk;
        this.adjustments = adjustments;
        this.checker = checker;
        this.plugins = plugins;
        this.reviews = reviews;
        this.time = time;
        this.ids = ids;
        this.words = words;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected AdministrationPages() {
        this(null, null, null, null, null, null, null, null);
    }

    /** A plug-in in words; templates may not ask a class anything. */
    public record PluginLine(String door, String kind, String type, FoundPlugin.Status status) {
        static PluginLine of(FoundPlugin plugin) {
            return new PluginLine(
                    plugin.door().getSimpleName(), plugin.kind(), plugin.type().getName(), plugin.status());
        }
    }

    @Override
    public void addTo(Routes routes) {
        routes.get(HOME, administration(this::home))
                .post(HOME + "/check", administration(this::check))
                .post(HOME + "/adjustments", administration(this::propose))
                .get(ONE, administration(visit -> page(file(visit), visit)))
                .post(ONE + "/approve", administration(visit -> settle(visit, desk::approve)))
                .post(ONE + "/refuse", administration(visit -> settle(visit, desk::refuse)))
                .post(ONE + "/withdraw", administration(visit -> settle(visit, desk::withdraw)));
    }

    private static Routes.Handler administration(Routes.Handler handler) {
        return Doors.only(Role.HALL_ADMINISTRATION, handler);
    }

    private Reply.Page home(Visit visit) {
        return Reply.page("administration")
                .with("adjustments", adjustments.newest(visit.caller()))
                .with("plugins", plugins.found().stream().map(PluginLine::of).toList())
                .with("clashes", plugins.findings())
                .with("reviews", reviews.first(MOST_REVIEWS))
                .with("typedReason", visit.field("reason"))
                .with(
                        "typedDay",
                        visit.field("effectiveOn").isEmpty()
                                ? time.today().plusDays(1).toString()
                                : visit.field("effectiveOn"))
                .with("earliest", time.today().plusDays(1).toString())
                .with("key", ids.next())
                .with("report", "");
    }

    private Reply check(Visit visit) throws IOException {
        return reported(visit, home(visit), UploadedFolder.of(visit.files()));
    }

    private Reply propose(Visit visit) throws IOException {
        DefinitionSource folder = UploadedFolder.of(visit.files());
        // A day that cannot be read is none ahead, and is refused as such with everything else.
        LocalDate day = dayOf(visit.field("effectiveOn")).orElse(LocalDate.EPOCH);
        Outcome<AdjustmentLine> outcome =
                desk.propose(new Propose(Doors.keyOf(visit), folder, visit.field("reason"), day));
        return outcome.fold(
                line -> Reply.seeOther(HOME + "/adjustments/" + line.id()),
                refusal -> Doors.after(outcome, HOME, () -> reported(visit, home(visit), folder)));
    }

    private Reply.Page reported(Visit visit, Reply.Page page, DefinitionSource folder) {
        CheckReport report = checker.check(folder);
        return page.with("report", report.text(visit.locale())).with("sound", report.sound());
    }

    private static Optional<LocalDate> dayOf(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private AdjustmentFile file(Visit visit) {
        return Doors.found(adjustments.one(visit.caller(), visit.path("id")));
    }

    private Reply.Page page(AdjustmentFile file, Visit visit) {
        boolean own = file.line().proposedBy().equals(visit.caller().ledgerName());
        boolean proposed = file.line().state() == AdjustmentState.PROPOSED;
        return Reply.page("adjustment")
                .with("file", file)
                .with("changes", changes(file, visit))
                .with("mayJudge", proposed && !own)
                .with("mayWithdraw", file.line().state().open() && own)
                .with("typedReason", visit.field("reason"))
                .with("key", ids.next());
    }

    /** What becomes of one definition, with its differences in words. */
    public record ChangeLine(AdjustmentFile.Changed change, DifferenceWords.Told told) {}

    private List<ChangeLine> changes(AdjustmentFile file, Visit visit) {
        return file.changes().stream()
                .map(change -> new ChangeLine(
                        change, words.told(change.kind(), change.ref(), change.differences(), visit.locale())))
                .toList();
    }

    private Reply settle(Visit visit, Function<Settle, Outcome<AdjustmentLine>> act) {
        AdjustmentFile file = file(visit);
        Settle command = new Settle(Doors.keyOf(visit), file.line().id(), visit.field("reason"));
        return Doors.after(
                act.apply(command), HOME + "/adjustments/" + file.line().id(), () -> page(file, visit));
    }
}
