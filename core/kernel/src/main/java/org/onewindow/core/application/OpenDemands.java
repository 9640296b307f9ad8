package org.onewindow.core.application;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onewindow.spi.application.ApplicationState;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.item.ServiceItem;

/**
 * What the hall still wants of the applicant: the corrections of the one-time notice (一次性告知), and the materials that may follow
 * after acceptance (容缺后补).
 */
@Embeddable
public class OpenDemands {
    @Convert(converter = CorrectionNoticeColumn.class)
    @Column(name = "correction_notice")
    private @Nullable CorrectionNotice correctionNotice;

    @Convert(converter = DeferredMaterialsColumn.class)
    @Column(name = "deferred_materials", nullable = false)
    private List<DeferredMaterial> deferred = List.of();

    protected OpenDemands() {}

    Optional<CorrectionNotice> correctionNotice() {
        return Optional.ofNullable(correctionNotice);
    }

    List<DeferredMaterial> deferred() {
        return deferred;
    }

    void correct(CorrectionNotice notice) {
        correctionNotice = notice;
    }

    void corrected() {
        correctionNotice = correctionNotice().orElseThrow().answeredNow();
    }

    void defer(Deferral deferral, LocalDate dueOn) {
        deferred = deferral.requirements().stream()
                .distinct()
                .map(requirement -> DeferredMaterial.due(
                        requirement, dueOn, deferral.onCredit().contains(requirement)))
                .toList();
    }

    /** What was undertaken and has not come; empty if nothing was, or all of it has. */
    List<String> broken(LocalDate on) {
        List<String> broken = missing().map(DeferredMaterial::requirement).toList();
        deferred = deferred.stream()
                .map(material -> material.supplied() ? material : material.withBroken(on))
                .toList();
        return broken;
    }

    /** Whether an undertaking was not kept, and the record of it still counts against the applicant. */
    boolean countAgainstApplicant() {
        return deferred.stream().anyMatch(DeferredMaterial::countsAgainstApplicant);
    }

    /** What was not kept counts no longer. */
    void repaired(LocalDate on) {
        deferred = deferred.stream()
                .map(material -> material.countsAgainstApplicant() ? material.withRepaired(on) : material)
                .toList();
    }

    void supplied(Set<String> requirements) {
        deferred = deferred.stream()
                .map(material -> requirements.contains(material.requirement()) ? material.withSupplied() : material)
                .toList();
    }

    /** Only what was deferred and has not come in yet can be supplied. */
    List<Finding> objectionsToSupplying(Set<String> requirements) {
        List<Finding> objections = new ArrayList<>();
        requirements.stream()
                .filter(requirement ->
                        missing().noneMatch(material -> material.requirement().equals(requirement)))
                .map(requirement -> Finding.error(ApplicationCodes.NOT_DEFERRED, requirement, requirement))
                .forEach(objections::add);
        if (requirements.isEmpty()) {
            objections.add(Finding.error(ApplicationCodes.NOT_DEFERRED, "", ""));
        }
        return objections;
    }

    /** No result leaves the hall while a deferred material is missing. */
    List<Finding> objectionsToIssuing(ServiceItem item) {
        return missing()
                .map(material -> Finding.error(
                        ApplicationCodes.DEFERRED_STILL_OPEN,
                        material.requirement(),
                        item.material(material.requirement())
                                .map(requirement -> requirement.name().zh())
                                .orElse(material.requirement()),
                        material.dueOn().toString()))
                .toList();
    }

    private Stream<DeferredMaterial> missing() {
        return deferred.stream().filter(material -> !material.supplied());
    }

    /** The first day at whose end an application in {@code state} may be returned because something asked for did not come. */
    Optional<LocalDate> lastDay(ApplicationState state) {
        return Stream.concat(
                        correctionNotice()
                                .filter(notice -> state == ApplicationState.CORRECTION_REQUESTED)
                                .map(CorrectionNotice::dueOn)
                                .stream(),
                        missing().map(DeferredMaterial::dueOn))
                .min(Comparator.naturalOrder());
    }

    void addFacts(SortedMap<String, String> facts) {
        correctionNotice().ifPresent(notice -> {
            facts.put("correctionNotice", notice.documentNumber());
            facts.put("correctionDueOn", notice.dueOn().toString());
            facts.put("correctionPoints", Integer.toString(notice.points().size()));
            facts.put("correctionAnswered", Boolean.toString(notice.answered()));
        });
        deferred.forEach(material -> facts.put("deferred." + material.requirement(), factOf(material)));
    }

    private static String factOf(DeferredMaterial material) {
        if (material.supplied()) {
            return "supplied";
        }
        if (material.repairedOn().isPresent()) {
            return "repaired";
        }
        return material.brokenOn().isPresent() ? "broken" : material.dueOn().toString();
    }

    /** Correction notice as JSON. */
    @Converter
    public static class CorrectionNoticeColumn extends JsonColumn<CorrectionNotice>
            implements AttributeConverter<CorrectionNotice, String> {
        /** For the persistence provider. */
        public CorrectionNoticeColumn() {
            super(new TypeReference<>() {});
        }
    }

    /** Deferred materials as JSON. */
    @Converter
    public static class DeferredMaterialsColumn extends JsonColumn<List<DeferredMaterial>>
            implements AttributeConverter<List<DeferredMaterial>, String> {
        /** For the persistence provider. */
        public DeferredMaterialsColumn() {
            super(new TypeReference<>() {});
        }
    }
}
