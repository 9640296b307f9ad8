package org.onewindow.catalog.phrase;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.onewindow.catalog.item.ItemKind;
import org.onewindow.core.definition.DefinitionDocument;
import org.onewindow.core.definition.DefinitionKind;
import org.onewindow.core.definition.DefinitionReading;
import org.onewindow.core.definition.DefinitionSet;
import org.onewindow.core.definition.FindingSink;
import org.onewindow.core.definition.Pins;
import org.onewindow.spi.item.DefinitionRef;

/** Understands {@code phrases/*.yaml}: what the clerks of a hall say otherwise than the built-in phrases do. */
@ApplicationScoped
public class PhraseKind implements DefinitionKind<PhraseBook> {
    @Override
    public String name() {
        return "phrases";
    }

    @Override
    public Class<PhraseBook> type() {
        return PhraseBook.class;
    }

    @Override
    public String folder() {
        return "phrases";
    }

    @Override
    public String schemaResource() {
        return "org/onewindow/catalog/phrases.schema.json";
    }

    /** A phrase names only what is known when it is said. */
    @Override
    public Optional<PhraseBook> read(
            DefinitionDocument document, DefinitionRef ref, Pins pins, DefinitionSet others, FindingSink findings) {
        PhraseBook book = PhraseBook.of(document.tree());
        for (int i = 0; i < book.phrases().size(); i++) {
            namesWhatIsKnown(book.phrases().get(i), "/phrases/" + i + "/say", document, findings);
        }
        return Optional.of(book);
    }

    private static void namesWhatIsKnown(
            Phrase phrase, String pointer, DefinitionDocument document, FindingSink findings) {
        Set<String> known =
                phrase.at().known().stream().map(Placeholder::key).collect(Collectors.toCollection(LinkedHashSet::new));
        for (String name : phrase.named()) {
            if (!known.contains(name)) {
                findings.error(
                        "OW-CAT-2261",
                        document,
                        pointer,
                        name,
                        phrase.at().name(),
                        known.stream().sorted().collect(Collectors.joining(", ")));
            }
        }
    }

    /** Of all phrases for one moment, visitor and item there is one; items exist; a hall without the built-in ones lacks none. */
    @Override
    public void checkTogether(List<DefinitionReading<PhraseBook>> readings, DefinitionSet all, FindingSink findings) {
        Map<Said, String> said = new HashMap<>();
        for (DefinitionReading<PhraseBook> reading : readings) {
            List<Phrase> phrases = reading.value().phrases();
            for (int i = 0; i < phrases.size(); i++) {
                String pointer = "/phrases/" + i;
                isSaidOnce(phrases.get(i), pointer, reading.document(), said, findings);
                isAboutAnItem(phrases.get(i), pointer, reading.document(), all, findings);
            }
        }
        readings.stream()
                .filter(reading -> !reading.value().besideBuiltIn())
                .findFirst()
                .ifPresent(reading -> lacksNone(reading.document(), said, findings));
    }

    private record Said(Moment at, Optional<Visitor> to, String item) {
        static final String EVERY_ITEM = "";
    }

    private static void isSaidOnce(
            Phrase phrase, String pointer, DefinitionDocument document, Map<Said, String> said, FindingSink findings) {
        Set<String> items = phrase.items().isEmpty() ? Set.of(Said.EVERY_ITEM) : phrase.items();
        String here = document.placeOf(pointer).toString();
        items.stream()
                .sorted()
                .map(item -> said.putIfAbsent(new Said(phrase.at(), phrase.to(), item), here))
                .filter(before -> before != null && !before.equals(here))
                .findFirst()
                .ifPresent(before -> findings.error(
                        "OW-CAT-2262", document, pointer, phrase.at().name(), before));
    }

    private static void isAboutAnItem(
            Phrase phrase, String pointer, DefinitionDocument document, DefinitionSet all, FindingSink findings) {
        phrase.items().stream()
                .filter(item ->
                        !all.isThere(ItemKind.NAME, item) || !phrase.at().aboutAnApplication())
                .sorted()
                .forEach(item -> findings.error("OW-CAT-2263", document, pointer + "/items", item));
    }

    private static void lacksNone(DefinitionDocument document, Map<Said, String> said, FindingSink findings) {
        String lacking = Arrays.stream(Moment.values())
                .filter(moment -> !said.containsKey(new Said(moment, Optional.empty(), Said.EVERY_ITEM)))
                .map(Moment::name)
                .collect(Collectors.joining(", "));
        if (!lacking.isEmpty()) {
            findings.warning("OW-CAT-2264", document, "/builtIn", lacking);
        }
    }
}
