package org.onewindow.forms.template;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.onewindow.core.bundle.Bundle.Part;
import org.onewindow.core.bundle.BundlePlan;
import org.onewindow.core.bundle.MergedForms;
import org.onewindow.core.fact.Provenance;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.item.DefinitionRef;

/** The merged forms of the hall's bundles, in every published version. */
@ApplicationScoped
public class PublishedMergedForms implements MergedForms {
    private final PublishedForms forms;

    @Inject
    PublishedMergedForms(PublishedForms forms) {
        this.forms = forms;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected PublishedMergedForms() {
        this(null);
    }

    /** The one form of that bundle. */
    public MergedForm of(BundlePlan plan) {
        List<MergedForm.Source> sources = plan.bundle().parts().stream()
                .map(part -> new MergedForm.Source(part.id(), template(plan, part)))
                .toList();
        return MergedForm.of(
                plan.bundle().ref(),
                plan.bundle().name(),
                sources,
                plan.bundle().sameFields());
    }

    /** What was filled in under earlier versions of that bundle's forms, as far as it has a place in its one form now. */
    public CarriedOver carriedOver(BundlePlan plan, Map<String, Object> filledIn) {
        return CarriedOver.of(
                of(plan).template(),
                filledIn,
                key -> plan.bundle().parts().stream()
                        .map(part -> plan.part(part.id()).orElseThrow().item().form())
                        .flatMap(form -> forms.formerly(form, key).stream())
                        .findFirst());
    }

    @Override
    public List<Finding> check(BundlePlan plan, Map<String, Object> data) {
        return of(plan).template().check(data);
    }

    @Override
    public boolean asksRegisters(BundlePlan plan) {
        return of(plan).template().fields().stream()
                .anyMatch(field -> field.fact().isPresent());
    }

    @Override
    public List<Finding> checkOrigins(
            BundlePlan plan, Map<String, Object> data, Provenance provenance, Set<String> materials) {
        return forms.checkOrigins(of(plan).template(), data, provenance, materials);
    }

    @Override
    public Map<String, Map<String, String>> keys(BundlePlan plan) {
        return of(plan).keys();
    }

    @Override
    public Map<String, Map<String, Object>> split(BundlePlan plan, Map<String, Object> data) {
        return of(plan).split(data);
    }

    private FormTemplate template(BundlePlan plan, Part part) {
        DefinitionRef form = plan.part(part.id()).orElseThrow().item().form();
        return forms.version(form)
                .orElseThrow(() -> new IllegalStateException("form " + form + " was never published"));
    }
}
