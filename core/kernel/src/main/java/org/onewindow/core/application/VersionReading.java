package org.onewindow.core.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.onewindow.core.act.Reading;
import org.onewindow.core.act.Scope;
import org.onewindow.spi.application.ActName;
import org.onewindow.spi.application.ApplicationState;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.item.DefinitionRef;
import org.onewindow.spi.item.ServiceItem;

/**
 * Which applications under way follow another version of their item than the one in force, and whether one could be moved.
 *
 * <p><b>Threads.</b> Safe for use by several threads.
 */
@ApplicationScoped
public class VersionReading {
    private static final int MOST = 200;
    private static final List<ApplicationState> MOVABLE = Arrays.stream(ApplicationState.values())
            .filter(state ->
                    ApplicationLife.after(state, ActName.MOVE_TO_VERSION).isPresent())
            .toList();

    private final Reading reading;
    private final ItemCatalogue catalogue;
    private final VersionFit fit;
    private final Sight sight;

    @Inject
    VersionReading(Reading reading, ItemCatalogue catalogue, VersionFit fit, Sight sight) {
        this.reading = reading;
        this.catalogue = catalogue;
        this.fit = fit;
        this.sight = sight;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected VersionReading() {
        this(null, null, null, null);
    }

    /**
     * What a move would meet.
     *
     * @param from the version the application follows
     * @param to the version it would follow
     * @param objections everything that does not fit; empty if it can be moved
     */
    public record Preview(DefinitionRef from, DefinitionRef to, List<Finding> objections) {
        public Preview {
            objections = List.copyOf(objections);
        }
    }

    /**
     * What moving the application would meet; changes nothing.
     *
     * @param version absent for the one in force
     * @return empty if there is no such application in {@code scope}, or no such version
     */
    public Optional<Preview> preview(String application, Optional<Integer> version, Scope scope) {
        return reading.read(entities -> Applications.find(entities, application, scope, LockModeType.NONE, sight)
                .flatMap(found -> to(found, version).map(to -> {
                    ServiceItem from = catalogue.version(found.item()).orElseThrow();
                    return new Preview(
                            from.ref(),
                            to.ref(),
                            MOVABLE.contains(found.state())
                                    ? fit.objections(found, from, to, Applications.materialsOf(entities, found))
                                    : List.of(Finding.error(
                                            ApplicationCodes.NOT_POSSIBLE_NOW,
                                            "",
                                            ActName.MOVE_TO_VERSION.name(),
                                            found.state().name())));
                })));
    }

    private Optional<ServiceItem> to(Application application, Optional<Integer> version) {
        String item = application.item().id();
        return version.map(number -> catalogue.version(new DefinitionRef(item, number)))
                .orElseGet(() -> catalogue.inForce(item));
    }

    /**
     * Applications under way whose version is not the one in force, of one item or of all; the one received first on top.
     *
     * @return at most 200 lines; none unless {@code scope} is the whole hall
     */
    public List<CaseLine> notInForce(Optional<String> item, Scope scope) {
        if (!(scope instanceof Scope.WholeHall)) {
            return List.of();
        }
        return reading.read(entities -> entities.createQuery(
                        "select distinct a.itemId, a.itemVersion from Application a where a.state in :movable",
                        Object[].class)
                .setParameter("movable", MOVABLE)
                .getResultStream()
                .map(row -> new DefinitionRef((String) row[0], (int) row[1]))
                .filter(ref -> item.isEmpty() || ref.id().equals(item.get()))
                .filter(ref -> catalogue
                        .inForce(ref.id())
                        .filter(now -> !now.ref().equals(ref))
                        .isPresent())
                .flatMap(ref -> entities.createQuery(
                                "select a from Application a where a.state in :movable and a.itemId = :item"
                                        + " and a.itemVersion = :version order by a.clock.receivedAt, a.id",
                                Application.class)
                        .setParameter("movable", MOVABLE)
                        .setParameter("item", ref.id())
                        .setParameter("version", ref.version())
                        .setMaxResults(MOST)
                        .getResultStream())
                .limit(MOST)
                .map(CaseLine::of)
                .toList());
    }
}
