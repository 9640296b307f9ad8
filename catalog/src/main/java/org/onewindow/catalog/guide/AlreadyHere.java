package org.onewindow.catalog.guide;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onewindow.catalog.element.MaterialElements;
import org.onewindow.catalog.item.ImplementationEntry;
import org.onewindow.catalog.item.PaperName;
import org.onewindow.core.act.Scope;
import org.onewindow.core.application.CaseFile;
import org.onewindow.core.application.CaseLine;
import org.onewindow.core.application.CaseReading;
import org.onewindow.core.definition.PublishedDefinitions;
import org.onewindow.core.time.HallTime;
import org.onewindow.spi.application.ApplicationState;
import org.onewindow.spi.application.Decision;
import org.onewindow.spi.application.DecisionKind;
import org.onewindow.spi.item.DefinitionRef;
import org.onewindow.spi.item.MaterialRequirement;
import org.onewindow.spi.item.MaterialSource;

/**
 * 大厅已有 (B5, R3.3): what of an item's list the hall has, or gets without the applicant. It tells, and decides nothing: whether a material
 * is still asked for is the item's own word ({@link MaterialRequirement#demanded()}).
 *
 * <p><b>Who sees what.</b> Everybody sees data sources and items that issue a paper. What was issued to or handed in by somebody only that
 * person sees: with any scope but a subject's own, no application is read.
 * <p><b>Threads.</b> Safe for use by several threads.
 */
@ApplicationScoped
public class AlreadyHere {
    /** Enough for what one person has in hand; each costs a reading. */
    private static final int MOST_APPLICATIONS = 10;

    private static final Set<ApplicationState> RESULT_IS_OUT =
            EnumSet.of(ApplicationState.ISSUED, ApplicationState.DELIVERED, ApplicationState.ARCHIVED);
    private static final Set<ApplicationState> NEVER_COUNTED =
            EnumSet.of(ApplicationState.DRAFT, ApplicationState.VOIDED, ApplicationState.WITHDRAWN);

    private final PublishedDefinitions published;
    private final CaseReading cases;
    private final HallTime time;
    private final Clock clock;
    private final AtomicReference<@Nullable Issuers> issuers = new AtomicReference<>();

    @Inject
    AlreadyHere(PublishedDefinitions published, CaseReading cases, HallTime time, Clock clock) {
        this.published = published;
        this.cases = cases;
        this.time = time;
        this.clock = clock;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected AlreadyHere() {
        this(null, null, null, null);
    }

    /** Who issues which paper, by its bare name, as long as the same definitions are in force. */
    private record Issuers(long edition, Map<String, ImplementationEntry> byName) {}

    /**
     * What the hall has of the materials of {@code entry}.
     *
     * @param entry the item in any published version
     * @param known names of the facts that each data source knows, by its kind
     * @param scope who asks
     * @return by the material's id, in the order of the list; materials of which nothing is known are left out
     */
    public Map<String, List<Had>> of(ImplementationEntry entry, Map<String, Set<String>> known, Scope scope) {
        Map<String, List<Had>> here = new LinkedHashMap<>();
        Map<String, ImplementationEntry> byName = issuersNow().byName();
        List<CaseFile> own = own(entry, scope);
        for (MaterialRequirement material : entry.item().materials()) {
            List<Had> had = Stream.of(
                            register(material, entry, known),
                            issued(material, own),
                            issuedByTheHall(material, entry, byName),
                            handedInBefore(material, entry, own))
                    .flatMap(Optional::stream)
                    .toList();
            boolean issuedAlready = had.stream().anyMatch(each -> each.kind() == Had.Kind.ISSUED_TO_THE_APPLICANT);
            List<Had> told = had.stream()
                    .filter(each -> !(issuedAlready && each.kind() == Had.Kind.ISSUED_BY_THE_HALL))
                    .toList();
            if (!told.isEmpty()) {
                here.put(material.id(), told);
            }
        }
        return here;
    }

    private static Optional<Had> register(
            MaterialRequirement material, ImplementationEntry entry, Map<String, Set<String>> known) {
        Set<String> proves = Optional.ofNullable(entry.materialElements().get(material.id()))
                .map(MaterialElements::proves)
                .orElse(Set.of());
        return proves.isEmpty()
                ? Optional.empty()
                : known.entrySet().stream()
                        .filter(source -> source.getValue().containsAll(proves))
                        .map(Map.Entry::getKey)
                        .sorted()
                        .findFirst()
                        .map(source -> new Had(
                                Had.Kind.REGISTER, source, Optional.empty(), Optional.empty(), "", Optional.empty()));
    }

    private static Optional<Had> issuedByTheHall(
            MaterialRequirement material, ImplementationEntry entry, Map<String, ImplementationEntry> byName) {
        if (material.source() != MaterialSource.GOVERNMENT) {
            return Optional.empty();
        }
        return Optional.ofNullable(byName.get(PaperName.bare(material.name().zh())))
                .filter(issuer ->
                        !issuer.item().ref().id().equals(entry.item().ref().id()))
                .map(issuer -> about(Had.Kind.ISSUED_BY_THE_HALL, issuer.item().ref(), issuer, "", Optional.empty()));
    }

    /** A result of this hall that the applicant holds, unless it has run out or is older than the item takes it. */
    private Optional<Had> issued(MaterialRequirement material, List<CaseFile> own) {
        LocalDate today = time.dayOf(clock.instant());
        for (CaseFile file : own) {
            Optional<Decision> granted = file.view()
                    .decision()
                    .filter(decision -> decision.kind() == DecisionKind.GRANTED)
                    .filter(decision -> RESULT_IS_OUT.contains(file.view().state()));
            if (granted.isEmpty()
                    || !sameName(material, file.item().output().name().zh())) {
                continue;
            }
            LocalDate on = time.dayOf(granted.get().at());
            boolean good = Stream.concat(
                            elementsOf(file.item().ref())
                                    .flatMap(each -> each.elements().result().validity())
                                    .stream(),
                            material.freshness().issuedWithin().stream())
                    .noneMatch(limit -> limit.lastDayFrom(on).isBefore(today));
            if (good) {
                return Optional.of(new Had(
                        Had.Kind.ISSUED_TO_THE_APPLICANT,
                        "",
                        Optional.of(file.item().ref()),
                        Optional.of(file.item().name()),
                        granted.get().documentNumber(),
                        Optional.of(on)));
            }
        }
        return Optional.empty();
    }

    private Optional<Had> handedInBefore(MaterialRequirement material, ImplementationEntry entry, List<CaseFile> own) {
        return own.stream()
                .filter(file -> file.item().ref().id().equals(entry.item().ref().id()))
                .filter(file -> file.view().materials().stream()
                        .anyMatch(given -> given.requirement().equals(material.id())
                                && given.content().isPresent()))
                .findFirst()
                .map(file -> new Had(
                        Had.Kind.HANDED_IN_BEFORE,
                        "",
                        Optional.of(file.item().ref()),
                        Optional.of(file.item().name()),
                        file.view().number().map(Object::toString).orElse(""),
                        file.view().dates().received().map(time::dayOf)));
    }

    private static boolean sameName(MaterialRequirement material, String result) {
        return PaperName.bare(material.name().zh()).equals(PaperName.bare(result));
    }

    private Optional<ImplementationEntry> elementsOf(DefinitionRef ref) {
        return published.version(ImplementationEntry.class, ref);
    }

    /** The last applications of the one who asks that can matter for this item, newest first. */
    private List<CaseFile> own(ImplementationEntry entry, Scope scope) {
        if (!(scope instanceof Scope.OfSubject)) {
            return List.of();
        }
        List<CaseLine> lines = new ArrayList<>(cases.list(EnumSet.complementOf(EnumSet.copyOf(NEVER_COUNTED)), scope));
        lines.sort(Comparator.comparing((CaseLine line) -> line.receivedAt().orElse(Instant.EPOCH))
                .reversed()
                .thenComparing(CaseLine::id));
        return lines.stream()
                .filter(line -> matters(line, entry))
                .limit(MOST_APPLICATIONS)
                .flatMap(line -> cases.file(line.id(), scope).stream())
                .toList();
    }

    private boolean matters(CaseLine line, ImplementationEntry entry) {
        return line.item().id().equals(entry.item().ref().id())
                || elementsOf(line.item()).stream()
                        .anyMatch(issuer -> entry.item().materials().stream()
                                .anyMatch(material -> sameName(
                                        material, issuer.item().output().name().zh())));
    }

    private Issuers issuersNow() {
        long edition = published.edition();
        Issuers known = issuers.get();
        if (known != null && known.edition() == edition) {
            return known;
        }
        Map<String, List<ImplementationEntry>> all = new HashMap<>();
        published.inForce(ImplementationEntry.class).stream()
                .filter(ImplementationEntry::offered)
                .forEach(each -> all.computeIfAbsent(
                                PaperName.bare(each.item().output().name().zh()), name -> new ArrayList<>())
                        .add(each));
        Map<String, ImplementationEntry> byName = new HashMap<>();
        all.forEach((name, some) -> {
            if (some.size() == 1) {
                byName.put(name, some.get(0));
            }
        });
        Issuers now = new Issuers(edition, Map.copyOf(byName));
        issuers.set(now);
        return now;
    }

    private static Had about(
            Had.Kind kind, DefinitionRef ref, ImplementationEntry entry, String number, Optional<LocalDate> on) {
        return new Had(kind, "", Optional.of(ref), Optional.of(entry.item().name()), number, on);
    }
}
