package org.onewindow.catalog.checker;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.onewindow.catalog.item.ItemFile;
import org.onewindow.catalog.item.ItemFile.MaterialEntry;
import org.onewindow.catalog.item.ItemFile.ScenarioEntry;
import org.onewindow.core.definition.DefinitionSet;
import org.onewindow.core.definition.FindingSink;
import org.onewindow.spi.item.MaterialRequirement;
import org.onewindow.spi.time.LimitUnit;

/** A text that names a number of working days or of copies names one that the item's data have too. */
final class TextsAgreeWithData implements ItemRule {
    private static final String NUMBER = "(\\d{1,3}|[一二两三四五六七八九十]{1,3})";
    private static final Pattern DAYS = Pattern.compile(NUMBER + "\\s*个?(?:工作日|working days?)");
    private static final Pattern COPIES = Pattern.compile("一式" + NUMBER + "份");
    private static final String DIGITS = "一二三四五六七八九";

    @Override
    public void check(ItemFile item, DefinitionSet all, FindingSink findings) {
        Set<Integer> days = days(item);
        checkDays(item.guide().procedure().zh(), "/guide/procedure/zh", days, item, findings);
        checkDays(item.guide().procedure().en(), "/guide/procedure/en", days, item, findings);
        checkDays(item.guide().conditions().zh(), "/guide/conditions/zh", days, item, findings);
        for (MaterialEntry material : item.materials()) {
            checkCopies(material.name().zh(), material.pointer() + "/name/zh", material, item, findings);
            checkCopies(material.criteria(), material.pointer() + "/criteria", material, item, findings);
        }
    }

    private static Set<Integer> days(ItemFile item) {
        Set<Integer> days = new HashSet<>();
        ItemFile.Limits limits = item.limits();
        Stream.of(limits.statutory(), limits.promised(), limits.extension(), limits.correction())
                .filter(each -> each.unit() == LimitUnit.WORKING_DAY)
                .forEach(each -> days.add(each.amount()));
        limits.deferral().ifPresent(each -> days.add(each.amount()));
        days.add(5); // within which every hall must answer (Licensing Law Art. 32)
        return days;
    }

    private static void checkDays(String text, String pointer, Set<Integer> days, ItemFile item, FindingSink findings) {
        Matcher named = DAYS.matcher(text);
        while (named.find()) {
            if (!days.contains(number(named.group(1)))) {
                findings.warning(
                        "OW-CAT-1506",
                        item.document(),
                        pointer,
                        named.group(),
                        Integer.toString(item.limits().promised().amount()),
                        Integer.toString(item.limits().statutory().amount()));
            }
        }
    }

    private static void checkCopies(
            String text, String pointer, MaterialEntry material, ItemFile item, FindingSink findings) {
        Matcher named = COPIES.matcher(text);
        while (named.find()) {
            int said = number(named.group(1));
            boolean agrees = item.scenarios().stream()
                    .filter(scenario -> material.belongsTo(scenario.id()))
                    .anyMatch(scenario ->
                            said == pieces(material, scenario) || said == pieces(material, scenario) * scenario.sets());
            if (!agrees) {
                findings.warning(
                        "OW-CAT-1507",
                        item.document(),
                        pointer,
                        named.group(),
                        Integer.toString(pieces(material, item.scenarios().get(0))));
            }
        }
    }

    private static int pieces(MaterialEntry material, ScenarioEntry scenario) {
        MaterialRequirement.Copies copies = material.copiesIn(scenario.id());
        return copies.originals() + copies.duplicates();
    }

    /** {@code 15}, {@code 五}, {@code 十五}, {@code 二十}, {@code 二十五}. */
    static int number(String written) {
        if (Character.isDigit(written.charAt(0))) {
            return Integer.parseInt(written);
        }
        String plain = written.replace('两', '二');
        int ten = plain.indexOf('十');
        if (ten < 0) {
            return DIGITS.indexOf(plain.charAt(plain.length() - 1)) + 1;
        }
        int tens = ten == 0 ? 1 : DIGITS.indexOf(plain.charAt(0)) + 1;
        int ones = ten == plain.length() - 1 ? 0 : DIGITS.indexOf(plain.charAt(plain.length() - 1)) + 1;
        return 10 * tens + ones;
    }
}
