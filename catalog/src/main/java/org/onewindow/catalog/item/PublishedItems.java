package org.onewindow.catalog.item;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.onewindow.catalog.element.Fee;
import org.onewindow.catalog.element.MaterialElements;
import org.onewindow.core.application.CertificateRule;
import org.onewindow.core.application.CommitmentTerms;
import org.onewindow.core.application.FeeRate;
import org.onewindow.core.application.GuideSeen;
import org.onewindow.core.application.ItemCatalogue;
import org.onewindow.core.application.OfferedProcedure;
import org.onewindow.core.application.ResultPublicity;
import org.onewindow.core.application.VariantKind;
import org.onewindow.core.definition.PublishedDefinitions;
import org.onewindow.spi.item.DefinitionRef;
import org.onewindow.spi.item.MaterialRequirement;
import org.onewindow.spi.item.ServiceItem;

/** The kernel's view of the published items. */
@ApplicationScoped
class PublishedItems implements ItemCatalogue {
    private final PublishedDefinitions published;

    @Inject
    PublishedItems(PublishedDefinitions published) {
        this.published = published;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected PublishedItems() {
        this(null);
    }

    @Override
    public Optional<ServiceItem> inForce(String itemId) {
        return published
                .inForce(ImplementationEntry.class, itemId)
                .filter(ImplementationEntry::offered)
                .map(ImplementationEntry::item);
    }

    @Override
    public Optional<ServiceItem> version(DefinitionRef ref) {
        return published.version(ImplementationEntry.class, ref).map(ImplementationEntry::item);
    }

    @Override
    public Optional<GuideSeen> guide(DefinitionRef ref) {
        return published.digest(ImplementationEntry.class, ref).map(digest -> new GuideSeen(ref, digest));
    }

    @Override
    public String codeOf(ServiceItem item) {
        String code = entry(item).elements().layers().implementationCode();
        return code.isEmpty() ? ItemCatalogue.super.codeOf(item) : code;
    }

    @Override
    public List<MaterialRequirement> materialsFor(ServiceItem item, String scenario, Map<String, Object> formData) {
        return entry(item).materialsFor(scenario, formData);
    }

    @Override
    public Optional<List<String>> scenariosFitting(ServiceItem item, Map<String, String> answers) {
        ScenarioDialogue dialogue = entry(item).dialogue();
        return dialogue.knows(answers) ? Optional.of(dialogue.fitting(answers)) : Optional.empty();
    }

    @Override
    public ResultPublicity publicityOf(ServiceItem item) {
        return entry(item).elements().result().publicity();
    }

    @Override
    public Optional<CertificateRule> certificateRuleOf(ServiceItem item) {
        return CertificateRules.of(entry(item));
    }

    @Override
    public List<FeeRate> feesOf(ServiceItem item) {
        List<Fee> fees = entry(item).elements().fees();
        return IntStream.range(0, fees.size())
                .boxed()
                .flatMap(i -> fees.get(i).rate(Integer.toString(i + 1)).stream())
                .toList();
    }

    @Override
    public VariantKind variantOf(ServiceItem item) {
        return entry(item).elements().layers().variant().orElse(VariantKind.OTHER);
    }

    @Override
    public Optional<String> certificateTypeOf(ServiceItem item, String requirement) {
        return Optional.ofNullable(entry(item).materialElements().get(requirement))
                .map(MaterialElements::certificateType)
                .filter(type -> !type.isEmpty());
    }

    @Override
    public Set<String> factsProvedBy(ServiceItem item, String requirement) {
        return Optional.ofNullable(entry(item).materialElements().get(requirement))
                .map(MaterialElements::proves)
                .orElse(Set.of());
    }

    @Override
    public boolean waitsForSource(ServiceItem item, String requirement) {
        return Optional.ofNullable(entry(item).materialElements().get(requirement))
                .filter(MaterialElements::waitsForSource)
                .isPresent();
    }

    @Override
    public boolean followsOnCreditOnly(ServiceItem item, String requirement) {
        return Optional.ofNullable(entry(item).materialElements().get(requirement))
                .filter(MaterialElements::onCredit)
                .isPresent();
    }

    @Override
    public Optional<CommitmentTerms> commitmentOf(ServiceItem item) {
        return entry(item).elements().specification().commitmentTerms();
    }

    @Override
    public List<ServiceItem> itemsAskingFor(String certificateType) {
        return published.inForce(ImplementationEntry.class).stream()
                .filter(ImplementationEntry::offered)
                .filter(entry -> CertificateRules.of(entry)
                        .filter(rule -> rule.type().equals(certificateType))
                        .isPresent())
                .filter(entry -> entry.materialElements().values().stream()
                        .anyMatch(material -> material.certificateType().equals(certificateType)))
                .map(ImplementationEntry::item)
                .toList();
    }

    @Override
    public Map<String, Set<String>> factsOfCertificates() {
        Map<String, Set<String>> facts = new TreeMap<>();
        if (published.editionSoFar() == 0) {
            // Forms ask this while definitions are being loaded: to wait for them here would be to wait for oneself.
            return facts;
        }
        published.inForce(ImplementationEntry.class).stream()
                .flatMap(entry -> CertificateRules.of(entry).stream())
                .forEach(rule -> rule.facts()
                        .keySet()
                        .forEach(fact -> facts.computeIfAbsent(fact, name -> new TreeSet<>())
                                .add(rule.type())));
        return facts;
    }

    @Override
    public List<OfferedProcedure> proceduresOf(ServiceItem item) {
        return entry(item).elements().specialProcedures().stream()
                .filter(procedure -> !procedure.counted())
                .map(procedure ->
                        new OfferedProcedure(procedure.kind(), procedure.name(), procedure.limit(), procedure.basis()))
                .toList();
    }

    private ImplementationEntry entry(ServiceItem item) {
        return published
                .version(ImplementationEntry.class, item.ref())
                .orElseThrow(() -> new IllegalArgumentException("not published: " + item.ref()));
    }
}
