package org.onewindow.adapters.web.apply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onewindow.adapters.web.page.Visit;
import org.onewindow.catalog.item.PaperName;
import org.onewindow.core.act.Scope;
import org.onewindow.core.application.CaseFile;
import org.onewindow.core.application.CaseLine;
import org.onewindow.core.application.CaseReading;
import org.onewindow.core.time.HallTime;
import org.onewindow.spi.application.ApplicationState;
import org.onewindow.spi.application.SubmittedMaterial;
import org.onewindow.spi.item.MaterialRequirement;
import org.onewindow.spi.store.ContentRef;

/**
 * 材料复用: files that the applicant has handed in before and that answer what is asked for now, so that nobody scans a paper twice.
 *
 * <p>A paper counts as the same by its name, brackets and spaces aside. One that is too old by now, or has run out, is not offered; one
 * whose dates are asked for and not known, neither. Nobody but the applicant is offered her files.
 */
@ApplicationScoped
class EarlierUploads {
    /** Boxes that take such a file over, for the requirement named behind the point; the value is the file's key. */
    private static final String REUSE = "reuse.";

    private static final int MOST_APPLICATIONS = 10;
    private static final int MOST_FILES_EACH = 3;

    private final CaseReading cases;
    private final HallTime time;

    @Inject
    EarlierUploads(CaseReading cases, HallTime time) {
        this.cases = cases;
        this.time = time;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected EarlierUploads() {
        this(null, null);
    }

    /**
     * A file of an earlier application.
     *
     * @param material as it was handed in
     * @param number of that application
     * @param on the day of it
     */
    public record Earlier(SubmittedMaterial material, String number, Optional<LocalDate> on) {
        /** The file's key. */
        public String key() {
            return material.content().map(ContentRef::key).orElse("");
        }
    }

    /** What can be taken over for each of {@code asked}, newest first, by the id of the requirement; never what {@code draft} has. */
    Map<String, List<Earlier>> of(List<MaterialRequirement> asked, Draft draft, Visit visit) {
        if (!(visit.scope() instanceof Scope.OfSubject)) {
            return Map.of();
        }
        List<CaseFile> files =
                cases.list(EnumSet.complementOf(EnumSet.of(ApplicationState.DRAFT)), visit.scope()).stream()
                        .sorted(Comparator.comparing(CaseLine::receivedAt, Comparator.comparing(at -> at.orElseThrow()))
                                .reversed()
                                .thenComparing(CaseLine::id))
                        .limit(MOST_APPLICATIONS)
                        .flatMap(line -> cases.file(line.id(), visit.scope()).stream())
                        .toList();
        Map<String, List<Earlier>> found = new LinkedHashMap<>();
        for (MaterialRequirement requirement : asked) {
            List<Earlier> own = new ArrayList<>();
            files.forEach(file -> file.view().materials().stream()
                    .filter(material -> answers(material, file, requirement))
                    .filter(material -> !has(draft.materials(), material))
                    .filter(material ->
                            own.stream().noneMatch(each -> each.key().equals(keyOf(material))))
                    .forEach(material -> own.add(new Earlier(
                            material.as(requirement.id()),
                            file.view().number().map(Object::toString).orElse(""),
                            file.view().dates().received().map(time::dayOf)))));
            if (!own.isEmpty()) {
                found.put(requirement.id(), own.subList(0, Math.min(own.size(), MOST_FILES_EACH)));
            }
        }
        return found;
    }

    private boolean answers(SubmittedMaterial material, CaseFile file, MaterialRequirement requirement) {
        return material.content().isPresent()
                && file.item()
                        .material(material.requirement())
                        .filter(before -> PaperName.bare(before.name().zh())
                                .equals(PaperName.bare(requirement.name().zh())))
                        .isPresent()
                && isStillGood(material, requirement);
    }

    private boolean isStillGood(SubmittedMaterial material, MaterialRequirement requirement) {
        LocalDate today = time.today();
        boolean youngEnough = requirement
                .freshness()
                .issuedWithin()
                .map(limit -> material.issuedOn()
                        .filter(on -> !limit.lastDayFrom(on).isBefore(today))
                        .isPresent())
                .orElse(true);
        boolean holds = material.validUntil().map(last -> !last.isBefore(today)).orElse(true)
                && (!requirement.freshness().expires() || material.dates().isPresent());
        return youngEnough && holds;
    }

    private static boolean has(List<SubmittedMaterial> materials, SubmittedMaterial one) {
        return materials.stream().anyMatch(each -> keyOf(each).equals(keyOf(one)));
    }

    private static String keyOf(SubmittedMaterial material) {
        return material.content().map(ContentRef::key).orElse("");
    }

    /** What the applicant has ticked, as if it were handed in now. */
    List<SubmittedMaterial> chosen(List<MaterialRequirement> asked, Draft draft, Visit visit) {
        boolean any = asked.stream()
                .anyMatch(requirement -> !visit.fields(REUSE + requirement.id()).isEmpty());
        return any
                ? of(asked, draft, visit).entrySet().stream()
                        .flatMap(each -> each.getValue().stream()
                                .filter(earlier ->
                                        visit.fields(REUSE + each.getKey()).contains(earlier.key())))
                        .map(Earlier::material)
                        .toList()
                : List.of();
    }
}
