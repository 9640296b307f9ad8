package org.onewindow.core.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.onewindow.core.act.Act;
import org.onewindow.core.act.Outcome;
import org.onewindow.spi.application.ActName;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.identity.Role;
import org.onewindow.spi.item.DefinitionRef;
import org.onewindow.spi.item.ServiceItem;

/**
 * 变更适用版本: running applications keep the version of their item under which they were handed in (R14.7); here an authorised person
 * moves one of them to another version, with reasons, on record. {@link VersionFit} says when that is possible: never to the
 * applicant's disadvantage.
 */
@ApplicationScoped
public class VersionDesk {
    private final ApplicationActs acts;
    private final ItemCatalogue catalogue;
    private final VersionFit fit;
    private final Applications applications;
    private final Dossiers dossiers;

    @Inject
    VersionDesk(
            ApplicationActs acts,
            ItemCatalogue catalogue,
            VersionFit fit,
            Applications applications,
            Dossiers dossiers) {
        this.acts = acts;
        this.catalogue = catalogue;
        this.fit = fit;
        this.applications = applications;
        this.dossiers = dossiers;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected VersionDesk() {
        this(null, null, null, null, null);
    }

    /**
     * Moves an application to another published version of its item: what was handed in is kept as that version keeps it, and a limit
     * that is shorter there holds from now on. Refused with everything that does not fit. Answers the version moved to.
     */
    @Act(name = ActName.MOVE_TO_VERSION, roles = Role.SUPERVISOR)
    public Outcome<DefinitionRef> move(Commands.MoveToVersion command) {
        return acts.on(command.application(), command.seen(), (application, handling) -> {
            Optional<ServiceItem> to =
                    catalogue.version(new DefinitionRef(application.item().id(), command.version()));
            if (to.isEmpty()) {
                return Decided.invalid(List.of(Finding.error(
                        ApplicationCodes.NO_SUCH_VERSION, "/version", Integer.toString(command.version()))));
            }
            return application.moveTo(
                    handling,
                    to.get(),
                    () -> fit.objections(application, handling.item(), to.get()),
                    () -> dossiers.keptUnder(
                            application, to.get(), Applications.current(applications.materialsOf(application))),
                    command.reasons());
        });
    }
}
