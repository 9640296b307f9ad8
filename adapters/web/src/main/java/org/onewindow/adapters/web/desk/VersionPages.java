package org.onewindow.adapters.web.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.onewindow.adapters.web.page.DifferenceWords;
import org.onewindow.adapters.web.page.Doors;
import org.onewindow.adapters.web.page.PageGroup;
import org.onewindow.adapters.web.page.Reply;
import org.onewindow.adapters.web.page.Routes;
import org.onewindow.adapters.web.page.Visit;
import org.onewindow.catalog.adjustment.VersionDifferences;
import org.onewindow.core.application.CaseFile;
import org.onewindow.core.application.Commands;
import org.onewindow.core.application.VersionDesk;
import org.onewindow.core.application.VersionReading;
import org.onewindow.spi.identity.Role;
import org.onewindow.spi.item.DefinitionRef;

/** 变更适用版本: which applications follow another version than the one in force, and moving one of them, after a look at what differs. */
@ApplicationScoped
class VersionPages implements PageGroup {
    private static final String CASES = "/desk/supervision/case/";
    private static final String VERSION = CASES + "{id}/version";

    private final VersionDesk desk;
    private final VersionReading versions;
    private final VersionDifferences differences;
    private final DifferenceWords words;
    private final CaseView caseView;

    @Inject
    VersionPages(
            VersionDesk desk,
            VersionReading versions,
            VersionDifferences differences,
            DifferenceWords words,
            CaseView caseView) {
        this.desk = desk;
        this.versions = versions;
        this.differences = differences;
        this.words = words;
        this.caseView = caseView;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected VersionPages() {
        this(null, null, null, null, null);
    }

    @Override
    public void addTo(Routes routes) {
        routes.get("/desk/supervision/versions", supervisor(this::list))
                .get(VERSION, supervisor(visit -> page(visit, caseView.file(visit))))
                .post(VERSION, supervisor(this::move));
    }

    private static Routes.Handler supervisor(Routes.Handler handler) {
        return Doors.only(Role.SUPERVISOR, handler);
    }

    private Reply list(Visit visit) {
        Optional<String> item = Optional.of(visit.field("item")).filter(id -> !id.isBlank());
        return caseView.lines(Reply.page("versions"), versions.notInForce(item, visit.scope()), visit)
                .with("item", item.orElse(""));
    }

    /** What differs, what stands against the move, and the form for it. */
    private Reply.Page page(Visit visit, CaseFile file) {
        VersionReading.Preview preview =
                Doors.found(versions.preview(file.view().id(), Optional.empty(), visit.scope()));
        return caseView.page("version-case", file, visit)
                .with("preview", preview)
                .with(
                        "differing",
                        differences.between(preview.from(), preview.to()).stream()
                                .map(each -> told(each, visit))
                                .toList());
    }

    /** What differs in words, with the names of the version that the application leaves, or of the one it comes to. */
    private DifferenceWords.Told told(VersionDifferences.Differing differing, Visit visit) {
        DefinitionRef named = differing.from().or(differing::to).orElseThrow();
        return words.told(differing.kind(), named, differing.differences(), visit.locale());
    }

    private Reply move(Visit visit) {
        CaseFile file = caseView.file(visit);
        String version = visit.field("version");
        int to = version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0;
        return Doors.after(
                desk.move(new Commands.MoveToVersion(
                        Doors.keyOf(visit), file.view().id(), visit.seen(), to, visit.field("reasons"))),
                CASES + file.view().id(),
                () -> page(visit, file));
    }
}
