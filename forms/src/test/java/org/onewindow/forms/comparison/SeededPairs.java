package org.onewindow.forms.comparison;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.onewindow.forms.entry.NamedData;
import org.onewindow.forms.template.Templates;

/**
 * Makes pairs of a filled form and the text of a material about the same matter, in which it is known what differs. Layout, ways of
 * writing and differences are drawn with a seed: the same seed makes the same pairs.
 */
final class SeededPairs {
    private static final String WORDS = "云水绿源恒信瑞丰华泰金桥东方新材机电食品智能环保建设科技物流";
    private static final List<String> TOWNS = List.of("云水镇", "白石乡", "临江街道", "青溪镇", "三河镇");

    private final Random chance;

    SeededPairs(long seed) {
        this.chance = new Random(seed);
    }

    /**
     * One pair.
     *
     * @param form what the form says
     * @param text what the material says
     * @param differing keys of the fields in which the material was made to differ
     * @param said keys of all fields of which the material speaks
     */
    record Pair(Map<String, Object> form, String text, Set<String> differing, Set<String> said) {}

    /** How a material says it. */
    enum Layout {
        /** A letter with labels and values, as the text of a PDF file. */
        LETTER,
        /** A table whose labels stand beside their values: a spreadsheet, a document, a PDF file. */
        LABELS_BESIDE,
        /** A table with labels in one row and values in the next. */
        LABELS_ABOVE,
        /** A table separated by commas. */
        CSV,
        /** A JSON document that a program has written. */
        JSON,
        /** An XML document, as the viewer reads it. */
        XML
    }

    Pair next() {
        return next(Layout.LETTER);
    }

    Pair next(Layout layout) {
        Map<String, Object> form = form();
        Map<String, Object> material = new LinkedHashMap<>(form);
        Set<String> differing = new HashSet<>();
        for (String key : form.keySet()) {
            if (chance.nextInt(4) == 0) {
                material.put(key, altered(key, form.get(key)));
                differing.add(key);
            }
        }
        return new Pair(form, laidOut(material, layout), differing, form.keySet());
    }

    private Map<String, Object> form() {
        Map<String, Object> form = new TreeMap<>();
        form.put("enterpriseName", words(2) + "（" + TOWNS.get(chance.nextInt(TOWNS.size())) + "）" + words(2) + "有限公司");
        form.put("creditCode", creditCode());
        form.put("registeredCapital", amount());
        form.put("investment", amount());
        form.put("jobs", new BigDecimal(chance.nextInt(2_000)));
        form.put("projectName", "年产" + (1 + chance.nextInt(90)) + "万吨" + words(3) + "项目");
        form.put(
                "content",
                "新建" + words(4) + "厂房" + (1_000 + chance.nextInt(90_000)) + "平方米，购置" + words(3) + "设备"
                        + (1 + chance.nextInt(300)) + "台（套），建成后年产值约" + (1 + chance.nextInt(900)) + "万元，带动就业。");
        form.put("kind", chance.nextBoolean() ? "NEW" : "EXTENSION");
        form.put("energy", chance.nextBoolean() ? List.of("ELECTRICITY", "GAS") : List.of("GAS"));
        form.put("newLand", chance.nextBoolean());
        form.put(
                "startDate",
                LocalDate.of(2026, 1, 1).plusDays(chance.nextInt(1_500)).toString());
        form.put(
                "established",
                LocalDate.of(1990, 1, 1).plusDays(chance.nextInt(12_000)).toString());
        form.put("mobile", "1" + (30 + chance.nextInt(69)) + String.format("%08d", chance.nextInt(100_000_000)));
        form.put(
                "legalRepresentativeId",
                String.format(
                        "33010219%02d%02d%02d%03dX",
                        50 + chance.nextInt(50),
                        1 + chance.nextInt(12),
                        1 + chance.nextInt(28),
                        chance.nextInt(1_000)));
        return form;
    }

    private BigDecimal amount() {
        return switch (chance.nextInt(3)) {
            case 0 -> new BigDecimal(1 + chance.nextInt(99)).multiply(new BigDecimal("100"));
            case 1 ->
                new BigDecimal(1 + chance.nextInt(9_999_999)).movePointLeft(2).stripTrailingZeros();
            default -> new BigDecimal(1 + chance.nextInt(99_999));
        };
    }

    private String creditCode() {
        return "91330" + String.format("%03d", chance.nextInt(1_000))
                + chance.ints(10, 0, 30)
                        .mapToObj(i -> String.valueOf("0123456789ABCDEFGHJKLMNPQRTUWXY".charAt(i)))
                        .collect(Collectors.joining());
    }

    private String words(int count) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < count; i++) {
            int at = chance.nextInt(WORDS.length() / 2) * 2;
            words.append(WORDS, at, at + 2);
        }
        return words.toString();
    }

    // ---- Differences, small as mistakes are

    private Object altered(String key, Object value) {
        if (value instanceof BigDecimal number) {
            return switch (chance.nextInt(3)) {
                case 0 -> number.add(BigDecimal.ONE);
                case 1 -> number.signum() == 0 ? BigDecimal.TEN : number.movePointRight(1);
                default -> number.add(new BigDecimal(1 + chance.nextInt(500)));
            };
        }
        if (value instanceof Boolean yes) {
            return !yes;
        }
        if (value instanceof List<?> list) {
            return list.size() == 2 ? List.of("ELECTRICITY") : List.of("ELECTRICITY", "GAS");
        }
        return switch (key) {
            case "kind" -> value.equals("NEW") ? "EXTENSION" : "NEW";
            case "startDate", "established" ->
                LocalDate.parse(value.toString())
                        .plusDays(1 + chance.nextInt(400))
                        .toString();
            default -> wrongCharacter(value.toString());
        };
    }

    private String wrongCharacter(String text) {
        int at = chance.nextInt(text.length());
        char there = text.charAt(at);
        if (there == '（' || there == '）' || there == '，' || there == '。') {
            return wrongCharacter(text);
        }
        String wrong = Character.isDigit(there) ? String.valueOf((there - '0' + 1) % 10) : there == '误' ? "勿" : "误";
        return chance.nextInt(4) == 0 && text.length() > 4
                ? text.substring(0, at) + text.substring(at + 1)
                : text.substring(0, at) + wrong + text.substring(at + 1);
    }

    // ---- Layout and ways of writing

    private String laidOut(Map<String, Object> material, Layout layout) {
        List<String> keys = new ArrayList<>(material.keySet());
        Collections.shuffle(keys, chance);
        return switch (layout) {
            case LETTER -> text(material);
            case LABELS_BESIDE -> beside(keys, material);
            case LABELS_ABOVE -> above(keys, material, "\t");
            case CSV -> NamedData.ofTable(above(keys, material, ","));
            case JSON ->
                new NamedData(Templates.read(Templates.FILING)).ofJson(json(keys, material), new ObjectMapper());
            case XML ->
                new NamedData(Templates.read(Templates.FILING))
                        .ofNamedLines(keys.stream()
                                .map(key -> named(key) + "：" + plain(material.get(key)))
                                .collect(Collectors.joining("\n")));
        };
    }

    private String beside(List<String> keys, Map<String, Object> material) {
        StringBuilder rows = new StringBuilder("企业投资项目情况表\n");
        for (int i = 0; i < keys.size(); i++) {
            rows.append(chance.nextBoolean() ? i + 1 + "\t" : "")
                    .append(LABELS.get(keys.get(i)))
                    .append(chance.nextInt(3) == 0 ? "\t\t" : "\t")
                    .append(written(keys.get(i), material.get(keys.get(i))))
                    .append(chance.nextInt(3) == 0 ? "\t以证照为准" : "")
                    .append(chance.nextInt(3) == 0 && i + 1 < keys.size() ? "\t" : "\n");
        }
        return rows.append("填表说明\t如实填写\n").toString();
    }

    private String above(List<String> keys, Map<String, Object> material, String between) {
        StringBuilder rows = new StringBuilder("企业投资项目情况表\n");
        for (int from = 0; from < keys.size(); from += 5) {
            List<String> some = keys.subList(from, Math.min(keys.size(), from + 5));
            boolean numbered = chance.nextBoolean();
            List<String> head = new ArrayList<>(numbered ? List.of("序号") : List.of());
            List<String> values = new ArrayList<>(numbered ? List.of("1") : List.of());
            for (String key : some) {
                boolean unit = UNITS.containsKey(key) && chance.nextBoolean();
                head.add(LABELS.get(key) + (unit ? "（" + UNITS.get(key) + "）" : ""));
                values.add(unit ? ((BigDecimal) material.get(key)).toPlainString() : written(key, material.get(key)));
            }
            head.add("备注");
            values.add("无");
            rows.append(joined(head, between))
                    .append('\n')
                    .append(joined(values, between))
                    .append("\n\n");
        }
        return rows.toString();
    }

    private static String joined(List<String> cells, String between) {
        return cells.stream()
                .map(cell -> between.equals(",") ? '"' + cell.replace("\"", "\"\"") + '"' : cell)
                .collect(Collectors.joining(between));
    }

    private String json(List<String> keys, Map<String, Object> material) {
        ObjectNode document = new ObjectMapper().createObjectNode();
        ObjectNode data = document.put("version", 2).putObject("data");
        keys.forEach(key -> data.put(named(key), plain(material.get(key))));
        return document.toString();
    }

    /** Programs call a field by its key or by its label. */
    private String named(String key) {
        return chance.nextBoolean() ? key : LABELS.get(key);
    }

    /** As programs write values. */
    private static String plain(Object value) {
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).collect(Collectors.joining(","))
                : value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    private String text(Map<String, Object> material) {
        List<String> keys = new ArrayList<>(material.keySet());
        Collections.shuffle(keys, chance);
        StringBuilder text = new StringBuilder("云水县企业投资项目情况说明\n    根据有关规定，现将情况说明如下：\n");
        for (int i = 0; i < keys.size(); i++) {
            String key = keys.get(i);
            boolean two = i + 1 < keys.size() && chance.nextInt(4) == 0 && !long2(key) && !long2(keys.get(i + 1));
            text.append(chance.nextInt(3) == 0 ? (i + 1) + "、" : "").append(line(key, material.get(key)));
            if (two) {
                i++;
                text.append("    ").append(line(keys.get(i), material.get(keys.get(i))));
            }
            text.append('\n');
            if (chance.nextInt(5) == 0) {
                text.append("（以上内容由申请单位填写）：\n");
            }
        }
        return text.append("特此说明。\n").toString();
    }

    private static boolean long2(String key) {
        return key.equals("content");
    }

    private String line(String key, Object value) {
        String label = LABELS.get(key);
        boolean unitBeside = UNITS.containsKey(key) && chance.nextInt(4) == 0;
        String shown = unitBeside ? ((BigDecimal) value).toPlainString() : written(key, value);
        String name = chance.nextInt(5) == 0 ? String.join(" ", label.split("(?!^)", -1)) : label;
        String beside = unitBeside ? "（" + UNITS.get(key) + "）" : "";
        if (key.equals("content")) {
            int half = shown.length() / 2;
            return chance.nextBoolean()
                    ? name + "：" + shown
                    : name + "：" + shown.substring(0, half) + "\n" + shown.substring(half);
        }
        return switch (chance.nextInt(4)) {
            case 0 -> name + beside + "    " + shown;
            case 1 -> name + beside + ": " + shown;
            default -> name + beside + "：" + shown;
        };
    }

    private String written(String key, Object value) {
        if (UNITS.containsKey(key)) {
            return amountWritten((BigDecimal) value);
        }
        if (value instanceof BigDecimal number) {
            return chance.nextBoolean() ? number.toPlainString() : fullWidth(number.toPlainString()) + "人";
        }
        if (value instanceof Boolean yes) {
            return yes ? "是" : "否";
        }
        if (value instanceof List<?> list) {
            return list.stream()
                    .map(code -> code.equals("GAS") ? "天然气" : "电")
                    .collect(Collectors.joining(chance.nextBoolean() ? "、" : "，"));
        }
        return switch (key) {
            case "kind" -> value.equals("NEW") ? "新建" : "扩建";
            case "startDate", "established" -> dateWritten(LocalDate.parse(value.toString()));
            default -> textWritten(value.toString());
        };
    }

    private String textWritten(String text) {
        return switch (chance.nextInt(5)) {
            case 0 -> text.replace("（", "(").replace("）", ")");
            case 1 -> fullWidth(text);
            case 2 -> text + "。";
            case 3 -> "“" + text + "”";
            default -> text;
        };
    }

    private static String fullWidth(String text) {
        StringBuilder wide = new StringBuilder();
        text.chars().forEach(c -> wide.append(c > 0x20 && c < 0x7f ? (char) (c + 0xfee0) : (char) c));
        return wide.toString();
    }

    private String dateWritten(LocalDate day) {
        List<Function<LocalDate, String>> ways = List.of(
                LocalDate::toString,
                d -> d.getYear() + "年" + d.getMonthValue() + "月" + d.getDayOfMonth() + "日",
                d -> d.toString().replace("-", "/"),
                d -> d.toString().replace("-", "."),
                d -> d.toString().replace("-", ""),
                d -> inCharacters(d) + "");
        return ways.get(chance.nextInt(ways.size())).apply(day);
    }

    private static String inCharacters(LocalDate day) {
        StringBuilder year = new StringBuilder();
        String.valueOf(day.getYear()).chars().forEach(c -> year.append("〇一二三四五六七八九".charAt(c - '0')));
        return year + "年" + small(day.getMonthValue()) + "月" + small(day.getDayOfMonth()) + "日";
    }

    private static String small(int number) {
        String digits = "〇一二三四五六七八九";
        String tens = number < 10 ? "" : number < 20 ? "十" : digits.charAt(number / 10) + "十";
        return tens + (number % 10 == 0 ? "" : String.valueOf(digits.charAt(number % 10)));
    }

    private String amountWritten(BigDecimal tenThousands) {
        BigDecimal yuan = tenThousands.movePointRight(4);
        return switch (chance.nextInt(6)) {
            case 0 -> tenThousands.toPlainString() + "万元";
            case 1 -> yuan.stripTrailingZeros().toPlainString() + "元";
            case 2 -> fullWidth(tenThousands.toPlainString()) + " 万元";
            case 3 -> String.format("%,.2f", yuan) + "元";
            case 4 -> "人民币" + capitals(yuan) + "整";
            default -> tenThousands.movePointLeft(4).stripTrailingZeros().toPlainString() + "亿元";
        };
    }

    /** Written by the rule of the bank forms, apart from what the comparison reads it with. */
    static String capitals(BigDecimal yuan) {
        String digits = "零壹贰叁肆伍陆柒捌玖";
        String[] small = {"", "拾", "佰", "仟"};
        String[] large = {"", "万", "亿", "万亿"};
        String whole = yuan.toBigInteger().toString();
        StringBuilder text = new StringBuilder();
        boolean zero = false;
        boolean sectionSaid = false;
        for (int i = 0; i < whole.length(); i++) {
            int place = whole.length() - 1 - i;
            int digit = whole.charAt(i) - '0';
            if (digit == 0) {
                zero = true;
            } else {
                text.append(zero && text.length() > 0 ? "零" : "")
                        .append(digits.charAt(digit))
                        .append(small[place % 4]);
                zero = false;
                sectionSaid = true;
            }
            if (place % 4 == 0 && sectionSaid) {
                text.append(large[place / 4]);
                sectionSaid = false;
            }
        }
        text.append("元");
        int fen = yuan.remainder(BigDecimal.ONE).movePointRight(2).intValue();
        if (fen / 10 > 0) {
            text.append(digits.charAt(fen / 10)).append("角");
        }
        if (fen % 10 > 0) {
            text.append(digits.charAt(fen % 10)).append("分");
        }
        return text.toString();
    }

    private static final Map<String, String> UNITS = Map.of("registeredCapital", "万元", "investment", "万元");

    private static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("enterpriseName", "项目法人名称"),
            Map.entry("creditCode", "统一社会信用代码"),
            Map.entry("registeredCapital", "注册资本"),
            Map.entry("investment", "总投资"),
            Map.entry("jobs", "新增就业"),
            Map.entry("projectName", "项目名称"),
            Map.entry("content", "建设内容"),
            Map.entry("kind", "建设性质"),
            Map.entry("energy", "能源种类"),
            Map.entry("newLand", "是否新增用地"),
            Map.entry("startDate", "拟开工日期"),
            Map.entry("established", "成立日期"),
            Map.entry("mobile", "联系电话"),
            Map.entry("legalRepresentativeId", "法定代表人身份证号"));
}
