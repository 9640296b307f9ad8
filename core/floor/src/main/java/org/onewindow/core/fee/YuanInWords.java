package org.onewindow.core.fee;

/**
 * 人民币大写: an amount in the capital numerals that receipts and notices carry.
 *
 * <p><b>Source.</b> 支付结算办法, annex 正确填写票据和结算凭证的基本规定.
 */
final class YuanInWords {
    private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";
    private static final String[] PLACES = {"", "拾", "佰", "仟"};
    private static final String[] GROUPS = {"", "万", "亿", "万亿"};
    private static final int GROUP = 10_000;

    private YuanInWords() {}

    /** {@code fen} in words, such as 人民币捌拾元整. */
    static String of(long fen) {
        long yuan = fen / 100;
        int jiao = (int) (fen / 10 % 10);
        int last = (int) (fen % 10);
        StringBuilder words = new StringBuilder("人民币");
        if (yuan > 0 || (jiao == 0 && last == 0)) {
            words.append(yuan == 0 ? "零" : whole(yuan)).append('元');
        }
        if (jiao == 0 && last == 0) {
            return words.append('整').toString();
        }
        if (jiao > 0) {
            words.append(DIGITS.charAt(jiao)).append('角');
        } else if (yuan > 0) {
            words.append('零');
        }
        return last > 0
                ? words.append(DIGITS.charAt(last)).append('分').toString()
                : words.append('整').toString();
    }

    private static String whole(long yuan) {
        StringBuilder words = new StringBuilder();
        boolean gap = false;
        for (int group = GROUPS.length - 1; group >= 0; group--) {
            int part = (int) (yuan / power(group) % GROUP);
            if (part == 0) {
                gap = gap || words.length() > 0;
                continue;
            }
            if (words.length() > 0 && (gap || part < GROUP / 10)) {
                words.append('零');
            }
            words.append(four(part)).append(GROUPS[group]);
            gap = false;
        }
        return words.toString();
    }

    private static long power(int group) {
        long power = 1;
        for (int i = 0; i < group; i++) {
            power *= GROUP;
        }
        return power;
    }

    private static String four(int part) {
        StringBuilder words = new StringBuilder();
        boolean gap = false;
        for (int place = PLACES.length - 1; place >= 0; place--) {
            int digit = part / (int) Math.pow(10, place) % 10;
            if (digit == 0) {
                gap = gap || words.length() > 0;
                continue;
            }
            if (gap) {
                words.append('零');
                gap = false;
            }
            words.append(DIGITS.charAt(digit)).append(PLACES[place]);
        }
        return words.toString();
    }
}
