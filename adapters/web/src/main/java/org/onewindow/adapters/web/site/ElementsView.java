package org.onewindow.adapters.web.site;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.onewindow.catalog.element.Authority;
import org.onewindow.catalog.element.CatalogueLayers;
import org.onewindow.catalog.element.Handling;
import org.onewindow.catalog.element.ItemElements;
import org.onewindow.catalog.element.Measure;
import org.onewindow.catalog.element.SpecialProcedure;
import org.onewindow.catalog.element.Specification;
import org.onewindow.catalog.item.ImplementationEntry;
import org.onewindow.core.time.LimitWords;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.item.LegalBasis;
import org.onewindow.spi.item.ServiceItem;
import org.onewindow.spi.time.TimeLimit;

/** 事项要素 as the guide shows them: in groups, each line with its label, and only what the item's file says. */
final class ElementsView {
    private final ItemElements elements;
    private final ServiceItem item;
    private final LimitWords limits;
    private final Locale locale;
    private final List<Group> groups = new ArrayList<>();
    private List<Line> lines = new ArrayList<>();

    private ElementsView(ImplementationEntry entry, LimitWords limits, Locale locale) {
        this.elements = entry.elements();
        this.item = entry.item();
        this.limits = limits;
        this.locale = locale;
    }

    /**
     * A group of lines.
     *
     * @param title key of its title
     */
    public record Group(String title, List<Line> lines) {}

    /**
     * One element.
     *
     * @param label key of its label
     * @param values what the template says: texts, enum constants, days; at least one
     */
    public record Line(String label, List<Object> values) {
        /** Whether it is a code, which is set in figures of one width and may be broken anywhere. */
        public boolean code() {
            return label.endsWith("Code");
        }

        /** Whether its values are days. */
        public boolean day() {
            return values.get(0) instanceof LocalDate;
        }
    }

    /** Said of a special procedure that costs money. */
    enum SpecialFee {
        CHARGED
    }

    /** Whether a measure of the specification holds. */
    enum Applies {
        HOLDS,
        DOES_NOT
    }

    /** The groups that hold anything. */
    static List<Group> of(ImplementationEntry entry, LimitWords limits, Locale locale) {
        return new ElementsView(entry, limits, locale).groups();
    }

    private List<Group> groups() {
        layers(elements.layers());
        authority(elements.authority());
        handling(elements.handling());
        result();
        specification(elements.specification());
        upkeep();
        return List.copyOf(groups);
    }

    private void layers(CatalogueLayers layers) {
        optional("guide.basicName", layers.basicName());
        text("guide.basicCode", layers.basicCode());
        text("guide.implementationCode", layers.implementationCode());
        optional("guide.variant", layers.variant());
        text("guide.variantCode", layers.variantCode());
        text("guide.localBasicCode", layers.localBasicCode());
        text("guide.localImplementationCode", layers.localImplementationCode());
        all("guide.type", List.of(item.type()));
        all("guide.targets", item.targets().stream().sorted().toList());
        all("guide.topics.persons", elements.topics().persons());
        all("guide.topics.organisations", elements.topics().organisations());
        all("guide.topics.local", elements.topics().local());
        close("guide.group.catalogue");
    }

    private void authority(Authority authority) {
        all("guide.department", List.of(item.department()));
        text("guide.bodyCode", authority.bodyCode());
        optional("guide.nature", authority.nature());
        optional("guide.source", authority.source());
        all("guide.levels", authority.levels().stream().sorted().toList());
        optional("guide.division", authority.division());
        optional("guide.content", authority.content());
        text("guide.entrusting", authority.entrustingBody());
        all("guide.joint", authority.jointBodies());
        text("guide.unit", authority.handlingUnit());
        close("guide.group.authority");
    }

    private void handling(Handling handling) {
        all("guide.forms", handling.forms().stream().sorted().toList());
        handling.visits().ifPresent(visits -> all("guide.visits", List.of(visits)));
        optional("guide.visitsReason", handling.visitsReason());
        all("guide.online", handling.onlineStages().stream().sorted().toList());
        text("guide.onlineAddress", handling.onlineAddress());
        all("guide.services", handling.services().stream().sorted().toList());
        optional("guide.crossScope", handling.crossRegionScope());
        optional("guide.crossForm", handling.crossRegionForm());
        optional("guide.quantity", handling.quantityLimit());
        optional("guide.hours", elements.ways().hours());
        optional("guide.consultation", elements.ways().consultation());
        optional("guide.complaints", elements.ways().complaints());
        optional("guide.statutoryNote", elements.ways().statutoryNote());
        optional("guide.promisedNote", elements.ways().promisedNote());
        elements.specialProcedures().forEach(this::specialProcedure);
        elements.intermediaries().forEach(each -> {
            List<Object> said = new ArrayList<>(List.of(each.name()));
            if (!each.basis().isEmpty()) {
                said.add(each.basis());
            }
            all("guide.intermediary", said);
        });
        close("guide.group.handling");
    }

    private void specialProcedure(SpecialProcedure procedure) {
        List<Object> said = new ArrayList<>();
        said.add(procedure.name().<Object>map(name -> name).orElse(procedure.kind()));
        procedure.limit().ifPresent(limit -> said.add(limits.say(limit, locale)));
        if (!procedure.basis().isEmpty()) {
            said.add(procedure.basis());
        }
        if (procedure.fee()) {
            said.add(SpecialFee.CHARGED);
        }
        all(procedure.counted() ? "guide.special.counted" : "guide.special", said);
    }

    private void result() {
        all("guide.resultKind", List.of(elements.result().kind()));
        optional("guide.validity", elements.result().validity().map(this::length));
        optional("guide.renewal", elements.result().renewal());
        optional("guide.change", elements.result().change());
        optional("guide.area", elements.result().area());
        text("guide.resultSample", elements.result().sample());
        close("guide.group.result");
    }

    private void specification(Specification specification) {
        optional("guide.specification.type", specification.type());
        all("guide.statutoryBasis", texts(specification.statutoryBasis()));
        optional("guide.acceptanceLimit", specification.acceptanceLimit().map(this::length));
        all("guide.executionBasis", texts(specification.executionBasis()));
        all("guide.examinedAt", specification.examinedAt().stream().sorted().toList());
        measure("guide.preliminaryReview", specification.preliminaryReview());
        measure("guide.commitment", specification.commitment());
        specification.commitmentTerms().ifPresent(terms -> {
            all("guide.commitment.conditions", List.of(terms.conditions()));
            all("guide.commitment.excluded", List.of(terms.excluded()));
            all("guide.commitment.check", List.of(limits.say(terms.checkWithin(), locale)));
        });
        optional("guide.reform", specification.reform());
        measure("guide.annualInspection", specification.annualInspection());
        measure("guide.annualReport", specification.annualReport());
        all("guide.supervisionBodies", specification.supervisionBodies());
        all("guide.supervisionBasis", texts(specification.supervisionBasis()));
        close("guide.group.specification");
    }

    private void measure(String label, Optional<Measure> measure) {
        measure.ifPresent(there -> {
            List<Object> said = new ArrayList<>();
            said.add(there.applies() ? Applies.HOLDS : Applies.DOES_NOT);
            there.how().ifPresent(said::add);
            if (!there.basis().isEmpty()) {
                said.add(there.basis());
            }
            all(label, said);
        });
    }

    private static List<String> texts(List<LegalBasis> bases) {
        return bases.stream().map(LegalBasis::toString).toList();
    }

    private LocalizedText length(TimeLimit limit) {
        return LocalizedText.chinese(limits.say(limit, locale));
    }

    private void upkeep() {
        optional("guide.responsible", elements.upkeep().responsible());
        optional("guide.reviewOn", elements.upkeep().reviewOn());
        optional("guide.effectiveFrom", elements.upkeep().effectiveFrom());
        optional("guide.cancelledFrom", elements.upkeep().cancelledFrom());
        close("guide.group.upkeep");
    }

    private void text(String label, String value) {
        if (!value.isEmpty()) {
            all(label, List.of(value));
        }
    }

    private void optional(String label, Optional<?> value) {
        value.ifPresent(there -> all(label, List.of(there)));
    }

    private void all(String label, Collection<?> values) {
        if (!values.isEmpty()) {
            lines.add(new Line(label, List.copyOf(values)));
        }
    }

    private void close(String title) {
        if (!lines.isEmpty()) {
            groups.add(new Group(title, List.copyOf(lines)));
            lines = new ArrayList<>();
        }
    }
}
