package org.onewindow.catalog.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The everyday words of one file, or of all files together.
 *
 * @param words in the order of the file
 * @param usual what the name of an item says that people mean if they do not say more: 新办, 设立, 首次
 * @param special what people say when they mean it, so that items with it in their names come after others: 注销, 补办
 * @param filler what a question says without asking for anything: 怎么办理, 我想
 * @param alike verbs that say the same of a thing: a saying that begins with one of them is understood with each of the others, too
 */
public record EverydayWords(
        List<EverydayWord> words,
        List<String> usual,
        List<String> special,
        List<String> filler,
        List<List<String>> alike) {
    /** No words at all. */
    public static final EverydayWords NONE = new EverydayWords(List.of(), List.of(), List.of(), List.of(), List.of());

    private static final String BUILT_IN = "synonyms.yaml";

    public EverydayWords {
        words = List.copyOf(words);
        usual = List.copyOf(usual);
        special = List.copyOf(special);
        filler = List.copyOf(filler);
        alike = alike.stream().map(List::copyOf).toList();
    }

    /** Those that come with the product. */
    public static EverydayWords builtIn() {
        try (InputStream file = EverydayWords.class.getResourceAsStream(BUILT_IN)) {
            return of(new YAMLMapper().readTree(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What {@code tree} says; it fits the schema of {@code search/*.yaml}. */
    static EverydayWords of(JsonNode tree) {
        List<EverydayWord> words = new ArrayList<>();
        tree.path("words")
                .forEach(each -> words.add(new EverydayWord(
                        texts(each.path("say")), texts(each.path("means")), texts(each.path("also")))));
        List<List<String>> alike = new ArrayList<>();
        tree.path("alike").forEach(each -> alike.add(texts(each)));
        return new EverydayWords(
                words, texts(tree.path("usual")), texts(tree.path("special")), texts(tree.path("filler")), alike);
    }

    /** These before {@code others}: where both explain the same saying, these do. */
    public EverydayWords before(EverydayWords others) {
        Set<String> explained = new LinkedHashSet<>();
        words.forEach(each -> explained.addAll(each.say()));
        List<EverydayWord> all = new ArrayList<>(words);
        for (EverydayWord other : others.words) {
            List<String> rest = other.say().stream()
                    .filter(saying -> !explained.contains(saying))
                    .toList();
            if (!rest.isEmpty()) {
                all.add(new EverydayWord(rest, other.means(), other.also()));
            }
        }
        return new EverydayWords(
                all,
                joined(usual, others.usual),
                joined(special, others.special),
                joined(filler, others.filler),
                joined(alike, others.alike));
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        Set<T> all = new LinkedHashSet<>(first);
        all.addAll(second);
        return List.copyOf(all);
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(each -> texts.add(each.asText()));
        return texts;
    }
}
