package org.lintan.web.pages;

import java.math.BigDecimal;

/** Amounts in the capital characters of cheques (大写), which nobody turns into others with a stroke. The app writes them alike. */
final class Capitals {

    private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";
    private static final String[] SMALL = {"", "拾", "佰", "仟"};
    private static final String[] LARGE = {"", "万", "亿", "兆", "京"};

    private Capitals() {}

    /** {@code 94050} fen as {@code 玖佰肆拾元伍角整}. */
    static String of(long fen) {
        String digits = BigDecimal.valueOf(fen).abs().toPlainString();
        digits = "0".repeat(Math.max(0, 3 - digits.length())) + digits;
        String head = whole(digits.substring(0, digits.length() - 2));
        int jiao = digits.charAt(digits.length() - 2) - '0';
        int last = digits.charAt(digits.length() - 1) - '0';
        if (fen == 0) {
            return "零元整";
        }
        StringBuilder out = new StringBuilder(fen < 0 ? "负" : "").append(head).append(head.isEmpty() ? "" : "元");
        if (jiao > 0) {
            out.append(DIGITS.charAt(jiao)).append('角');
        } else if (last > 0 && !head.isEmpty()) {
            out.append('零');
        }
        return last > 0
                ? out.append(DIGITS.charAt(last)).append('分').toString()
                : out.append('整').toString();
    }

    private static String whole(String digits) {
        StringBuilder out = new StringBuilder();
        boolean zero = false;
        boolean group = false;
        for (int i = 0; i < digits.length(); i++) {
            int place = digits.length() - 1 - i;
            int digit = digits.charAt(i) - '0';
            if (digit == 0) {
                zero = true;
            } else {
                out.append(zero && out.length() > 0 ? "零" : "")
                        .append(DIGITS.charAt(digit))
                        .append(SMALL[place % 4]);
                zero = false;
                group = true;
            }
            if (place % 4 == 0) {
                out.append(group ? LARGE[place / 4] : "");
                group = false;
            }
        }
        return out.toString();
    }
}
