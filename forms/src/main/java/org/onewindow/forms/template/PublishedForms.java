package org.onewindow.forms.template;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.onewindow.core.application.FormRules;
import org.onewindow.core.application.PublicField;
import org.onewindow.core.definition.PublishedDefinitions;
import org.onewindow.core.fact.Provenance;
import org.onewindow.forms.field.FilledValues;
import org.onewindow.forms.field.FormField;
import org.onewindow.forms.field.Publicity;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.item.DefinitionRef;

/** The forms of the hall, in every published version. */
@ApplicationScoped
public class PublishedForms implements FormRules {
    private final PublishedDefinitions definitions;
    private final SourceNames names;

    @Inject
    PublishedForms(PublishedDefinitions definitions, SourceNames names) {
        this.definitions = definitions;
        this.names = names;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected PublishedForms() {
        this(null, null);
    }

    /** That very version, if it was ever published. */
    public Optional<FormTemplate> version(DefinitionRef form) {
        return definitions.version(FormTemplate.class, form);
    }

    /** The field of that key in the last version before {@code form} that had it. */
    public Optional<FormField> formerly(DefinitionRef form, String key) {
        return IntStream.iterate(form.version() - 1, number -> number > 0, number -> number - 1)
                .mapToObj(number -> new DefinitionRef(form.id(), number))
                .flatMap(earlier -> version(earlier).stream())
                .flatMap(earlier -> earlier.field(key).stream())
                .findFirst();
    }

    /**
     * What was filled in under an earlier version of {@code form}, as far as it has a place in this one. Costs statements only for
     * what has none.
     */
    public CarriedOver carriedOver(DefinitionRef form, Map<String, Object> filledIn) {
        FormTemplate template = template(form);
        CarriedOver alone = CarriedOver.of(template, filledIn, key -> Optional.empty());
        return alone.whole() ? alone : CarriedOver.of(template, filledIn, key -> formerly(form, key));
    }

    @Override
    public List<Finding> check(DefinitionRef form, Map<String, Object> data) {
        return template(form).check(data);
    }

    @Override
    public Map<String, Object> answers(DefinitionRef form, Map<String, Object> data) {
        return template(form).answers(data);
    }

    @Override
    public boolean asksRegisters(DefinitionRef form) {
        return template(form).fields().stream().anyMatch(field -> field.fact().isPresent());
    }

    @Override
    public List<Finding> checkOrigins(
            DefinitionRef form, Map<String, Object> data, Provenance provenance, Set<String> materials) {
        return OriginRules.check(template(form), data, provenance, materials, names);
    }

    /** What the form demands of {@code data} because of where they come from, before anything is handed in. */
    public List<Finding> checkOrigins(
            FormTemplate form, Map<String, Object> data, Provenance provenance, Set<String> materials) {
        return OriginRules.check(form, data, provenance, materials, names);
    }

    @Override
    public Set<String> inPlaceOfRegisters(DefinitionRef form, Map<String, Object> data, Provenance provenance) {
        return OriginRules.inPlaceOfRegisters(template(form), data, provenance);
    }

    @Override
    public Set<String> sensitiveFields(DefinitionRef form) {
        return template(form).sensitiveFields();
    }

    @Override
    public List<PublicField> publicFields(DefinitionRef form, Map<String, Object> data) {
        return template(form).fields().stream()
                .filter(field -> field.publicity() != Publicity.NONE && !field.isEmpty(data.get(field.key())))
                .map(field -> new PublicField(
                        field.key(),
                        field.label(),
                        value(
                                field,
                                data.get(field.key()),
                                field.publicity() == Publicity.MASKED ? PublishedForms::masked : text -> text)))
                .toList();
    }

    @Override
    public List<PublicField> inWords(DefinitionRef form, Map<String, Object> data, Set<String> keys) {
        return template(form).fields().stream()
                .filter(field -> keys.contains(field.key()) && !field.isEmpty(data.get(field.key())))
                .map(field ->
                        new PublicField(field.key(), field.label(), value(field, data.get(field.key()), text -> text)))
                .toList();
    }

    private static LocalizedText value(FormField field, @Nullable Object value, UnaryOperator<String> shown) {
        return new LocalizedText(
                shown.apply(FilledValues.show(field, value, Locale.SIMPLIFIED_CHINESE)),
                shown.apply(FilledValues.show(field, value, Locale.ENGLISH)));
    }

    /** As a screen shows a person's name: the first character, and nothing of how many follow. */
    private static String masked(String text) {
        return text.isEmpty() ? "" : text.substring(0, text.offsetByCodePoints(0, 1)) + "**";
    }

    /** A missing one is a defect of the hall: items are pinned to versions that were published with them. */
    private FormTemplate template(DefinitionRef form) {
        return version(form).orElseThrow(() -> new IllegalStateException("form " + form + " was never published"));
    }
}
