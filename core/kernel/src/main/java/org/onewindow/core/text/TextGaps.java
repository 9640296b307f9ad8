package org.onewindow.core.text;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds what is missing between a module's code and its texts; for a test in each module:
 *
 * <pre>{@code
 * assertThat(TextGaps.of(new RoutingTexts(), new KernelTexts())).isEmpty();
 * }</pre>
 */
public final class TextGaps {
    private static final Pattern CODE = Pattern.compile("OW-[A-Z]{3}-\\d{4}");
    private static final Pattern PLACE = Pattern.compile("\\{\\d[^}]*}");
    private static final List<String> PARTS = List.of("", ".why", ".mend");

    private TextGaps() {}

    /**
     * Every gap, each a sentence: a finding's code in the classes of {@code own}'s module without one of its three texts in
     * one of the two languages; a code with texts that no class uses; a key in one language only; an empty text; arguments
     * that differ between the languages; an apostrophe written twice, which its reader would see twice.
     *
     * @param own the module's bundle; its class stands in the module's own folder or jar
     * @param foreign bundles of other modules whose codes the module uses too
     */
    public static List<String> of(TextBundle own, TextBundle... foreign) {
        Map<String, String> chinese = BundleFile.read(own, BundleFile.CHINESE);
        Map<String, String> english = BundleFile.read(own, BundleFile.ENGLISH);
        Set<String> used = codesIn(own.getClass());
        Set<String> elsewhere = Stream.of(foreign)
                .flatMap(bundle -> BundleFile.read(bundle, BundleFile.CHINESE).keySet().stream())
                .collect(Collectors.toSet());
        List<String> gaps = new ArrayList<>();
        used.stream()
                .filter(code -> !elsewhere.contains(code))
                .flatMap(code -> PARTS.stream().map(part -> code + part))
                .filter(key -> !chinese.containsKey(key) || !english.containsKey(key))
                .forEach(key -> gaps.add(key + " has no text in both languages"));
        chinese.keySet().stream()
                .filter(key -> CODE.matcher(key).matches() && !used.contains(key))
                .forEach(key -> gaps.add(key + " has a text, but no class uses it"));
        gaps.addAll(differences(chinese, english));
        return gaps;
    }

    private static List<String> differences(Map<String, String> chinese, Map<String, String> english) {
        Set<String> keys = new TreeSet<>(chinese.keySet());
        keys.addAll(english.keySet());
        List<String> gaps = new ArrayList<>();
        for (String key : keys) {
            String zh = chinese.getOrDefault(key, "");
            String en = english.getOrDefault(key, "");
            if (zh.isBlank() || en.isBlank()) {
                gaps.add(key + " has no text in " + (zh.isBlank() ? "Chinese" : "English"));
            } else if (!places(zh).equals(places(en))) {
                gaps.add(key + " takes other arguments in Chinese than in English");
            }
            if ((zh + en).contains("''")) {
                gaps.add(key + " doubles an apostrophe");
            }
        }
        return gaps;
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    /** Codes stand in a class file's constant pool as they are, wherever in the source they were written. */
    private static Set<String> codesIn(Class<?> inModule) {
        return ClassFiles.of(inModule).values().stream()
                .flatMap(bytes -> CODE.matcher(new String(bytes, StandardCharsets.ISO_8859_1))
                        .results())
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
