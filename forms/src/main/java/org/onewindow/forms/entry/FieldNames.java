package org.onewindow.forms.entry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.onewindow.forms.comparison.WrittenText;
import org.onewindow.forms.field.FormField;

/**
 * What a form's fields are called elsewhere: by their labels and keys, and by the words that identity cards, business licences and
 * letters use for the same.
 */
final class FieldNames {
    /** Each line: words for one datum. The words of the card (居民身份证) and of the licence (营业执照) are those printed on them. */
    private static final List<List<String>> SAME = List.of(
            List.of("姓名", "申请人姓名", "本人姓名", "name", "person.name"),
            List.of("公民身份号码", "身份证号", "身份证号码", "居民身份证号码", "证件号码", "idNumber", "person.idNumber"),
            List.of("性别", "sex", "gender", "person.sex"),
            List.of("民族", "nation", "person.nation"),
            List.of("出生", "出生日期", "birth", "birthDate", "person.birthDate"),
            List.of("住址", "家庭住址", "户籍地址", "person.address"),
            List.of("有效期限", "证件有效期", "有效期至"),
            List.of("统一社会信用代码", "社会信用代码", "信用代码", "统一代码", "uniscid", "creditCode", "enterprise.creditCode"),
            List.of("企业名称", "名称", "单位名称", "公司名称", "市场主体名称", "项目法人名称", "entName", "enterpriseName", "enterprise.name"),
            List.of("法定代表人", "法人代表", "负责人", "经营者", "执行事务合伙人", "legalRepresentative", "enterprise.legalRepresentative"),
            List.of("注册资本", "注册资金", "出资额", "registeredCapital", "enterprise.registeredCapital"),
            List.of("住所", "企业住所", "主要经营场所", "经营场所", "营业场所", "注册地址", "单位地址", "domicile", "enterprise.address"),
            List.of("成立日期", "注册日期", "established", "enterprise.established"),
            List.of("经营范围", "businessScope", "enterprise.businessScope"),
            List.of("联系人", "contactPerson", "enterprise.contactPerson"),
            List.of(
                    "联系电话",
                    "电话",
                    "手机",
                    "手机号",
                    "手机号码",
                    "mobile",
                    "phone",
                    "tel",
                    "contactPhone",
                    "enterprise.contactPhone"),
            List.of("电子邮箱", "邮箱", "电子邮件", "email"));

    private final Map<String, Set<FormField>> exactly = new LinkedHashMap<>();
    private final Map<String, Set<FormField>> alike = new LinkedHashMap<>();

    FieldNames(List<FormField> fields) {
        for (FormField field : fields) {
            Set<String> own = own(field);
            own.forEach(name ->
                    exactly.computeIfAbsent(name, any -> new LinkedHashSet<>()).add(field));
            Set<String> known = new LinkedHashSet<>(own);
            field.fact().ifPresent(fact -> known.add(squeezed(fact.fact())));
            for (List<String> same : SAME) {
                List<String> words = same.stream().map(FieldNames::squeezed).toList();
                if (words.stream().anyMatch(known::contains)) {
                    words.forEach(word -> alike.computeIfAbsent(word, any -> new LinkedHashSet<>())
                            .add(field));
                }
            }
        }
    }

    private static Set<String> own(FormField field) {
        Set<String> own = new LinkedHashSet<>();
        own.add(squeezed(field.label().zh()));
        own.add(squeezed(field.label().en()));
        own.add(squeezed(field.key()));
        own.remove("");
        return own;
    }

    /** A label without spaces, width, brackets behind it and the colon. */
    static String squeezed(String label) {
        String squeezed = WrittenText.squeezed(label).replaceAll("[:：*]+$", "");
        String bare = squeezed.replaceAll("\\([^()]{0,20}\\)$", "");
        return bare.isEmpty() ? squeezed : bare;
    }

    /** The field that {@code label} names; empty if it names none, or several. */
    Optional<FormField> fieldOf(String label) {
        String name = squeezed(label);
        Set<FormField> named = exactly.getOrDefault(name, Set.of());
        Set<FormField> found = named.isEmpty() ? alike.getOrDefault(name, Set.of()) : named;
        return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
    }

    /** Everything by which fields may be called in a text, the longest first. */
    List<String> all() {
        Set<String> all = new LinkedHashSet<>(exactly.keySet());
        all.addAll(alike.keySet());
        List<String> longestFirst = new ArrayList<>(all);
        longestFirst.removeIf(name -> name.contains("."));
        return longestFirst;
    }
}
