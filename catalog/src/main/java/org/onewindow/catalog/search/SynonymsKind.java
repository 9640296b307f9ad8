package org.onewindow.catalog.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onewindow.catalog.item.ItemFile;
import org.onewindow.catalog.item.ItemKind;
import org.onewindow.core.definition.DefinitionDocument;
import org.onewindow.core.definition.DefinitionKind;
import org.onewindow.core.definition.DefinitionReading;
import org.onewindow.core.definition.DefinitionSet;
import org.onewindow.core.definition.FindingSink;
import org.onewindow.core.definition.Pins;
import org.onewindow.spi.item.DefinitionRef;

/** Understands {@code search/*.yaml}, such as {@code search/synonyms.yaml}: the everyday words of a locality. */
@ApplicationScoped
public class SynonymsKind implements DefinitionKind<EverydayWords> {
    @Override
    public String name() {
        return "synonyms";
    }

    @Override
    public Class<EverydayWords> type() {
        return EverydayWords.class;
    }

    @Override
    public String folder() {
        return "search";
    }

    @Override
    public String schemaResource() {
        return "org/onewindow/catalog/synonyms.schema.json";
    }

    @Override
    public Optional<EverydayWords> read(
            DefinitionDocument document, DefinitionRef ref, Pins pins, DefinitionSet others, FindingSink findings) {
        return Optional.of(EverydayWords.of(document.tree()));
    }

    /** A saying has one explanation in the folder, and every explanation leads to an item of the folder. */
    @Override
    public void checkTogether(
            List<DefinitionReading<EverydayWords>> readings, DefinitionSet all, FindingSink findings) {
        List<String> names = all.all(ItemKind.NAME).stream()
                .map(document -> ItemFile.of(document).name().zh())
                .toList();
        Map<String, String> explained = new HashMap<>();
        for (DefinitionReading<EverydayWords> reading : readings) {
            List<EverydayWord> words = reading.value().words();
            for (int i = 0; i < words.size(); i++) {
                explainedOnce(words.get(i), "/words/" + i + "/say/", reading.document(), explained, findings);
                if (all.isWhole(ItemKind.NAME)) {
                    leadsSomewhere(words.get(i), "/words/" + i + "/means", reading.document(), names, findings);
                }
            }
        }
    }

    private static void explainedOnce(
            EverydayWord word,
            String pointer,
            DefinitionDocument document,
            Map<String, String> explained,
            FindingSink findings) {
        for (int i = 0; i < word.say().size(); i++) {
            String saying = word.say().get(i);
            String before =
                    explained.putIfAbsent(saying, document.placeOf(pointer + i).toString());
            if (before != null) {
                findings.error("OW-CAT-1701", document, pointer + i, saying, before);
            }
        }
    }

    private static void leadsSomewhere(
            EverydayWord word, String pointer, DefinitionDocument document, List<String> names, FindingSink findings) {
        boolean leads = word.means().stream().anyMatch(part -> names.stream().anyMatch(name -> name.contains(part)));
        if (!leads) {
            findings.warning("OW-CAT-1702", document, pointer, String.join("、", word.means()));
        }
    }
}
