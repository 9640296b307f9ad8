package org.onewindow.catalog.opendata;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.onewindow.catalog.element.Fee;
import org.onewindow.catalog.element.HandlingForm;
import org.onewindow.catalog.element.ItemElements;
import org.onewindow.catalog.element.Topics;
import org.onewindow.catalog.item.ImplementationEntry;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.item.LegalBasis;
import org.onewindow.spi.item.MaterialRequirement;
import org.onewindow.spi.item.ServiceItem;

/** One item as a public service of CPSV-AP, with the things that belong to it. Their IRIs begin with the item's. */
final class PublicServiceNodes {
    private static final String LANGUAGE = "http://publications.europa.eu/resource/authority/language/";
    private static final String CONCEPT = "urn:onewindow:concept:";

    private final ServiceItem item;
    private final ItemElements elements;
    private final HallUrn urn;
    private final String place;
    private final String dataset;
    private final String iri;
    private final List<LinkedNode> all = new ArrayList<>();

    /** Nodes of {@code entry}, valid in {@code place}, part of {@code dataset}; both are IRIs. */
    PublicServiceNodes(ImplementationEntry entry, HallUrn urn, String place, String dataset) {
        this.item = entry.item();
        this.elements = entry.elements();
        this.urn = urn;
        this.place = place;
        this.dataset = dataset;
        this.iri = urn.item(item.ref().id());
    }

    /** The service, and everything that it refers to but its authority, its place and its data set. */
    List<LinkedNode> all() {
        all.add(service());
        return List.copyOf(all);
    }

    private LinkedNode service() {
        List<String> evidence = evidence();
        LinkedNode service = new LinkedNode("PublicService", iri)
                .value("PublicService.identifier", item.ref().id())
                .text("PublicService.name", item.name())
                .text("PublicService.description", item.guide().conditions())
                .refer(
                        "PublicService.hasCompetentAuthority",
                        List.of(urn.department(item.department().value())))
                .value(
                        "PublicService.processingTime",
                        IsoDuration.of(item.limits().promised()))
                .refer("PublicService.hasChannel", channels())
                .refer("PublicService.hasInput", evidence)
                .refer("PublicService.holdsRequirement", List.of(requirement(evidence)))
                .refer("PublicService.produces", List.of(output()))
                .refer("PublicService.hasCost", costs())
                .refer("PublicService.hasLegalResource", laws())
                .refer("PublicService.contactPoint", List.of(contactPoint()))
                .refer("PublicService.language", languages())
                .refer("PublicService.spatial", List.of(place))
                .refer("PublicService.isPartOf", List.of(dataset))
                .refer(
                        "PublicService.addressee",
                        item.targets().stream().sorted().map(this::concept).toList());
        topics().map(LocalizedText::chinese).forEach(topic -> service.text("PublicService.keyword", topic));
        return service;
    }

    private Stream<String> topics() {
        Topics topics = elements.topics();
        return Stream.of(topics.persons(), topics.organisations(), topics.local())
                .flatMap(List::stream)
                .distinct();
    }

    /** An item whose file names no form is handled at the counter. */
    private List<String> channels() {
        List<HandlingForm> forms = elements.handling().forms().stream()
                .sorted(Comparator.naturalOrder())
                .toList();
        return (forms.isEmpty() ? List.of(HandlingForm.COUNTER) : forms)
                .stream().map(this::channel).toList();
    }

    private String channel(HandlingForm form) {
        LinkedNode channel = thing("Channel", "channel:" + form)
                .refer("Channel.type", List.of(concept(form)))
                .value("Channel.processingTime", IsoDuration.of(item.limits().promised()));
        if (form == HandlingForm.COUNTER) {
            channel.text("Channel.description", item.guide().places()).refer("Channel.openingHours", openingHours());
        }
        return kept(channel);
    }

    private List<String> openingHours() {
        return elements.ways().hours().stream()
                .map(hours -> kept(
                        new LinkedNode("TemporalEntity", iri + ":hours").text("TemporalEntity.description", hours)))
                .toList();
    }

    private List<String> evidence() {
        return item.materials().stream().map(this::evidence).toList();
    }

    private String evidence(MaterialRequirement material) {
        LinkedNode evidence = thing("Evidence", "material:" + material.id()).text("Evidence.name", material.name());
        if (!material.acceptanceCriteria().isEmpty()) {
            evidence.text("Evidence.description", LocalizedText.chinese(material.acceptanceCriteria()));
        }
        return kept(evidence);
    }

    /** 受理条件: who has it, shown by the materials. */
    private String requirement(List<String> evidence) {
        return kept(thing("Requirement", "conditions")
                .text("Requirement.name", item.guide().conditions())
                .refer("Requirement.hasSupportingEvidence", evidence));
    }

    private String output() {
        return kept(thing("Output", "result").text("Output.name", item.output().name()));
    }

    /** What it costs in words, or each thing that costs money. */
    private List<String> costs() {
        List<Fee> fees = elements.fees();
        if (fees.isEmpty()) {
            return List.of(kept(
                    thing("Cost", "cost").text("Cost.description", item.guide().fees())));
        }
        List<String> costs = new ArrayList<>();
        for (int i = 0; i < fees.size(); i++) {
            Fee fee = fees.get(i);
            costs.add(kept(thing("Cost", "cost:" + i)
                    .text("Cost.description", fee.name())
                    .text("Cost.description", fee.standard())));
        }
        return costs;
    }

    /** Several services may rest on one law, so that its IRI is its own. */
    private List<String> laws() {
        return item.legalBasis().stream().map(this::law).distinct().toList();
    }

    private String law(LegalBasis basis) {
        return kept(new LinkedNode("LegalResource", "urn:onewindow:law:" + HallUrn.part(basis.toString()))
                .text("dct:title", LocalizedText.chinese(basis.toString())));
    }

    private String contactPoint() {
        return kept(new LinkedNode("ContactPoint", iri + ":contact")
                .text("dct:description", item.guide().contact())
                .refer("ContactPoint.openingHours", openingHours()));
    }

    private List<String> languages() {
        return (item.name().en().isBlank() ? Stream.of("ZHO") : Stream.of("ZHO", "ENG"))
                .map(code -> kept(new LinkedNode("LinguisticSystem", LANGUAGE + code)))
                .toList();
    }

    private String concept(Enum<?> constant) {
        return kept(new LinkedNode(
                        "Concept", CONCEPT + constant.getDeclaringClass().getSimpleName() + ":" + constant.name())
                .value("skos:notation", constant.name()));
    }

    /** A thing of the item whose identifier is the end of its IRI. */
    private LinkedNode thing(String type, String name) {
        return new LinkedNode(type, iri + ":" + name)
                .value(type + ".identifier", item.ref().id() + ":" + name);
    }

    private String kept(LinkedNode node) {
        all.add(node);
        return node.iri();
    }
}
