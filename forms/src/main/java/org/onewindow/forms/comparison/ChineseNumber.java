package org.onewindow.forms.comparison;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * Numbers in Chinese characters, ordinary (一百二十) and capital (壹佰贰拾), as laws on bills and accounts have them written
 * (支付结算办法, 附件一).
 */
final class ChineseNumber {
    private static final String ORDINARY = "〇一二三四五六七八九";
    private static final String CAPITAL = "零壹贰叁肆伍陆柒捌玖";
    private static final Map<Character, Character> VARIANTS = Map.ofEntries(
            Map.entry('○', '〇'),
            Map.entry('两', '二'),
            Map.entry('兩', '二'),
            Map.entry('弍', '二'),
            Map.entry('貳', '贰'),
            Map.entry('叄', '叁'),
            Map.entry('參', '叁'),
            Map.entry('陸', '陆'),
            Map.entry('萬', '万'),
            Map.entry('億', '亿'),
            Map.entry('拾', '十'),
            Map.entry('佰', '百'),
            Map.entry('仟', '千'));

    private ChineseNumber() {}

    /** The digit that {@code c} is, or -1. */
    static int digit(char c) {
        char usual = VARIANTS.getOrDefault(c, c);
        return Math.max(ORDINARY.indexOf(usual), CAPITAL.indexOf(usual));
    }

    /** Whether {@code c} can stand in a number. */
    static boolean isPart(char c) {
        return digit(c) >= 0 || "十百千万亿".indexOf(VARIANTS.getOrDefault(c, c)) >= 0;
    }

    /** The whole number that {@code text} is; empty if it is none. */
    static Optional<BigDecimal> read(String text) {
        long total = 0;
        long section = 0;
        int pending = -1;
        boolean unitSeen = false;
        if (text.isEmpty() || text.length() > 40) {
            return Optional.empty();
        }
        for (int i = 0; i < text.length(); i++) {
            char c = VARIANTS.getOrDefault(text.charAt(i), text.charAt(i));
            int digit = digit(c);
            int small = "十百千".indexOf(c);
            if (digit >= 0) {
                if (pending > 0) {
                    return inDigits(text);
                }
                pending = digit;
            } else if (small >= 0) {
                unitSeen = true;
                // 十二 is twelve; a unit without a digit counts one.
                section += Math.max(pending < 0 ? 1 : pending, 0) * pow10(small + 1);
                pending = -1;
            } else if (c == '万' || c == '亿') {
                unitSeen = true;
                section += Math.max(pending, 0);
                total = c == '万' ? total + section * 10_000 : (total + section) * 100_000_000;
                if (total < 0 || total > 1_000_000_000_000_000_000L / 10) {
                    return Optional.empty();
                }
                section = 0;
                pending = -1;
            } else {
                return Optional.empty();
            }
        }
        if (!unitSeen && text.length() > 1) {
            return inDigits(text);
        }
        return Optional.of(BigDecimal.valueOf(total + section + Math.max(pending, 0)));
    }

    /** 二〇二六: one digit after the other. */
    static Optional<BigDecimal> inDigits(String text) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            int digit = digit(text.charAt(i));
            if (digit < 0) {
                return Optional.empty();
            }
            digits.append(digit);
        }
        return digits.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(digits.toString()));
    }

    private static long pow10(int exponent) {
        long power = 1;
        for (int i = 0; i < exponent; i++) {
            power *= 10;
        }
        return power;
    }
}
