package org.onewindow.adapters.search;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How Chinese characters sound, without tones: 公积金 is gong, ji, jin. One character has one sound, and a few words have their own
 * where the character alone would be read otherwise (会计 is kuai ji).
 *
 * <p><b>Threads.</b> Safe.
 */
final class Pinyin {
    private static final Map<String, List<String>> WORDS = Map.ofEntries(
            Map.entry("会计", List.of("kuai", "ji")),
            Map.entry("银行", List.of("yin", "hang")),
            Map.entry("行业", List.of("hang", "ye")),
            Map.entry("校验", List.of("jiao", "yan")),
            Map.entry("重置", List.of("chong", "zhi")),
            Map.entry("重新", List.of("chong", "xin")),
            Map.entry("调动", List.of("diao", "dong")),
            Map.entry("家长", List.of("jia", "zhang")),
            Map.entry("行长", List.of("hang", "zhang")),
            Map.entry("音乐", List.of("yin", "yue")));

    private final Transliterator latin = Transliterator.getInstance("Han-Latin");
    private final Map<Integer, String> known = new ConcurrentHashMap<>();

    /** The sound of each Han character of {@code text}, others left out. */
    List<String> syllables(String text) {
        List<String> syllables = new ArrayList<>();
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            List<String> word = i + 2 <= text.length() ? WORDS.get(text.substring(i, i + 2)) : null;
            if (word != null) {
                syllables.addAll(word);
                i++;
            } else if (isHan(text.codePointAt(i))) {
                syllables.add(syllable(text.codePointAt(i)));
            }
        }
        return syllables;
    }

    /** The sound of one Han character standing alone. */
    String syllable(int codePoint) {
        return known.computeIfAbsent(codePoint, this::read);
    }

    /** The first letter of each syllable. */
    static String initials(List<String> syllables) {
        StringBuilder initials = new StringBuilder(syllables.size());
        syllables.stream().filter(each -> !each.isEmpty()).forEach(each -> initials.append(each.charAt(0)));
        return initials.toString();
    }

    static boolean isHan(int codePoint) {
        return Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HAN;
    }

    /** ü is typed as v on every keyboard. */
    private String read(int codePoint) {
        String withTone;
        synchronized (latin) {
            withTone = latin.transliterate(Character.toString(codePoint));
        }
        return Normalizer.normalize(withTone, Normalizer.Form.NFD)
                .replace("u\u0308", "v")
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z]", "");
    }
}
