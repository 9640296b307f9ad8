package org.onewindow.forms.entry;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onewindow.forms.field.FormField;
import org.onewindow.forms.template.FormTemplate;
import org.onewindow.spi.identity.CitizenIdNumber;
import org.onewindow.spi.identity.SocialCreditCode;

/**
 * Values that tell by their own look what they are: numbers with check digits, mobile numbers, mail addresses, addresses, and the only
 * amount or the only day of a text. Used only where a text holds one such value and the form has one field left for it.
 */
final class Lookalikes {
    private static final Pattern CITIZEN_ID = Pattern.compile("(?<![0-9A-Za-z])\\d{17}[0-9Xx](?![0-9A-Za-z])");
    private static final Pattern CREDIT_CODE =
            Pattern.compile("(?<![0-9A-Za-z])[0-9A-HJ-NPQRTUWXY]{18}(?![0-9A-Za-z])");
    private static final Pattern MOBILE = Pattern.compile("(?<!\\d)1[3-9]\\d{9}(?!\\d)");
    private static final Pattern MAIL =
            Pattern.compile("(?<![\\w.+-])[\\w.+-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,4}");
    private static final Pattern ADDRESS = Pattern.compile(
            "[\\u4e00-\\u9fa5]{2,10}(?:省|自治区|市)[\\u4e00-\\u9fa50-9A-Za-z ]{2,40}?(?:号|室|幢|栋|楼|村|层)(?:[\\u4e00-\\u9fa50-9A-Za-z ]{0,12}(?:号|室|幢|栋|楼|层))?");
    private static final Pattern AMOUNT = Pattern.compile(
            "(?<![\\d.])\\d[\\d,]{0,20}(?:\\.\\d{1,6})?\\s{0,2}[千百]?[万亿]?元|人民币[零壹贰叁肆伍陆柒捌玖拾佰仟万亿元角分整正]{2,40}");
    private static final Pattern DAY =
            Pattern.compile("(?<!\\d)(?:19|20)\\d{2}(?:年\\d{1,2}月\\d{1,2}日|([-/.])\\d{1,2}\\1\\d{1,2})(?!\\d)");

    /** In a longer text nothing stands alone any more. */
    private static final int LOOKED_THROUGH = 20_000;

    private final FormTemplate template;
    private final String text;

    Lookalikes(FormTemplate template, String text) {
        this.template = template;
        this.text = text.substring(0, Math.min(text.length(), LOOKED_THROUGH));
    }

    /** What is found for fields that are not {@code known} yet. */
    Map<FormField, String> find(Set<String> known) {
        Map<FormField, String> found = new LinkedHashMap<>();
        Set<String> taken = Set.copyOf(known);
        look(
                CITIZEN_ID,
                number -> CitizenIdNumber.parse(number).isPresent(),
                takesOnly("11010519491231002X", "91320583MA1WJ3K23T"),
                taken,
                found);
        look(
                CREDIT_CODE,
                code -> SocialCreditCode.parse(code)
                        .filter(SocialCreditCode::checkCharacterFits)
                        .isPresent(),
                takesOnly("91320583MA1WJ3K23T", "甲乙丙丁戊己庚辛"),
                taken,
                found);
        look(MOBILE, any -> true, called("电话", "手机"), taken, found);
        look(MAIL, any -> true, called("邮箱", "邮件"), taken, found);
        look(ADDRESS, any -> true, called("地址", "住所", "住址", "场所", "地点"), taken, found);
        look(
                AMOUNT,
                any -> true,
                field -> field.widget().name().equals("NUMBER")
                        && field.unit().filter(unit -> unit.zh().endsWith("元")).isPresent(),
                taken,
                found);
        look(DAY, any -> true, field -> field.widget().name().equals("DATE"), taken, found);
        return found;
    }

    private void look(
            Pattern pattern,
            Predicate<String> valid,
            Predicate<FormField> suits,
            Set<String> known,
            Map<FormField, String> found) {
        List<FormField> fields = template.fields().stream()
                .filter(suits)
                .filter(field -> !known.contains(field.key()))
                .toList();
        Set<String> values = new LinkedHashSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find() && values.size() < 3) {
            if (valid.test(matcher.group())) {
                values.add(matcher.group());
            }
        }
        if (fields.size() == 1 && values.size() == 1) {
            found.put(fields.get(0), values.iterator().next());
        }
    }

    /** A field that takes such a number, but not the other text. */
    private static Predicate<FormField> takesOnly(String number, String other) {
        return field -> EntryValues.fits(field, number)
                && !EntryValues.fits(field, other)
                && field.options().isEmpty();
    }

    private static Predicate<FormField> called(String... words) {
        return field -> List.of(words).stream().anyMatch(field.label().zh()::contains)
                && (field.widget().name().equals("TEXT")
                        || field.widget().name().equals("TEXTAREA"));
    }
}
