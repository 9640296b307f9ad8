package org.onewindow.catalog.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.onewindow.catalog.element.Fee;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.item.ServiceItem;

/**
 * A text by which an item discloses something; materials and limits are data and need none.
 *
 * @param disclosure which of the six it serves
 * @param pointer where it stands in the item's file, a JSON pointer
 * @param text what it says
 */
public record DisclosedWords(Disclosure disclosure, String pointer, LocalizedText text) {
    private static final Pattern TELLS_NOTHING = Pattern.compile(
            "\\s*((详?见|参见|请见|查看)[^，。；,;]{0,12}|待定|暂无|无|略|另行(通知|公布|规定)|以.{0,6}为准|待补充?|[-/—.…]+|tbd|n/?a|todo)[。.]?\\s*",
            Pattern.CASE_INSENSITIVE);

    /** Every text by which an item of that name, guide, result and fees discloses something. */
    public static List<DisclosedWords> of(
            LocalizedText name, ServiceItem.Guide guide, ServiceItem.Output output, List<Fee> fees) {
        List<DisclosedWords> all = new ArrayList<>(List.of(
                new DisclosedWords(Disclosure.CONTENT, "/name", name),
                new DisclosedWords(Disclosure.CONTENT, "/guide/conditions", guide.conditions()),
                new DisclosedWords(Disclosure.PROCEDURE, "/guide/procedure", guide.procedure()),
                new DisclosedWords(Disclosure.FEES, "/guide/fees", guide.fees()),
                new DisclosedWords(Disclosure.RESULT, "/output/name", output.name()),
                new DisclosedWords(Disclosure.CONTENT, "/guide/places", guide.places()),
                new DisclosedWords(Disclosure.CONTENT, "/guide/contact", guide.contact())));
        for (int i = 0; i < fees.size(); i++) {
            all.add(new DisclosedWords(
                    Disclosure.FEES, "/fees/" + i + "/standard", fees.get(i).standard()));
        }
        return List.copyOf(all);
    }

    /** Whether the text only sends the reader elsewhere, or says that nothing is said. */
    public boolean tellNothing() {
        return TELLS_NOTHING.matcher(text.zh()).matches();
    }
}
