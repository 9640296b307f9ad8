package org.onewindow.adapters.web.page;

import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onewindow.catalog.phrase.Moment;
import org.onewindow.catalog.phrase.Phrases;
import org.onewindow.catalog.phrase.Placeholder;
import org.onewindow.catalog.phrase.Visitor;
import org.onewindow.core.application.CaseFile;
import org.onewindow.core.definition.PublishedDefinitions;
import org.onewindow.core.hall.Hall;
import org.onewindow.core.time.LimitWords;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.application.ApplicationNumber;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.item.ServiceItem;

/** {@code spoken('MOMENT', item, file)}: what the clerk says then; item and file may be left out where nothing is known of them yet. */
final class SpokenFunction implements Function {
    private final Phrases phrases;
    private final PublishedDefinitions definitions;
    private final LimitWords limits;

    SpokenFunction(Phrases phrases, PublishedDefinitions definitions, LimitWords limits) {
        this.phrases = phrases;
        this.definitions = definitions;
        this.limits = limits;
    }

    /**
     * One thing to say.
     *
     * @param to whom, if not to everybody
     * @param text with everything that is known filled in
     */
    public record Spoken(Optional<Visitor> to, LocalizedText text) {}

    @Override
    public List<String> getArgumentNames() {
        return List.of("moment", "item", "file");
    }

    @Override
    public Object execute(Map<String, Object> args, PebbleTemplate self, EvaluationContext context, int lineNumber) {
        CaseFile file = args.get("file") instanceof CaseFile given ? given : null;
        ServiceItem item = args.get("item") instanceof ServiceItem given ? given : file == null ? null : file.item();
        Map<Placeholder, LocalizedText> known = known(item, file);
        String id = item == null ? "" : item.ref().id();
        return phrases.at(Moment.valueOf(String.valueOf(args.get("moment"))), id).stream()
                .map(phrase -> new Spoken(phrase.to(), phrase.said(known)))
                .toList();
    }

    private Map<Placeholder, LocalizedText> known(@Nullable ServiceItem item, @Nullable CaseFile file) {
        Map<Placeholder, LocalizedText> known = new EnumMap<>(Placeholder.class);
        definitions.hall().map(Hall::name).ifPresent(name -> known.put(Placeholder.HALL, name));
        if (item != null) {
            known.put(Placeholder.ITEM, item.name());
            known.put(
                    Placeholder.PROMISED,
                    new LocalizedText(
                            limits.say(item.limits().promised(), Locale.SIMPLIFIED_CHINESE),
                            limits.say(item.limits().promised(), Locale.ENGLISH)));
            known.put(Placeholder.FEES, item.guide().fees());
            known.put(Placeholder.RESULT, item.output().name());
            known.put(Placeholder.CONTACT, item.guide().contact());
        }
        if (file != null) {
            known.put(
                    Placeholder.APPLICANT,
                    LocalizedText.chinese(file.applicant().name()));
            file.view()
                    .number()
                    .map(ApplicationNumber::value)
                    .ifPresent(number -> known.put(Placeholder.NUMBER, LocalizedText.chinese(number)));
            missing(file).ifPresent(names -> known.put(Placeholder.MATERIALS, names));
        }
        return known;
    }

    private static Optional<LocalizedText> missing(CaseFile file) {
        List<LocalizedText> names = file.openFindings().stream()
                .map(Finding::subject)
                .distinct()
                .flatMap(subject -> file.item().material(subject).stream())
                .map(material -> material.name())
                .toList();
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(new LocalizedText(
                        names.stream().map(LocalizedText::zh).collect(Collectors.joining("、")),
                        names.stream().map(name -> name.in(Locale.ENGLISH)).collect(Collectors.joining(", "))));
    }
}
