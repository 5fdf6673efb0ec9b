package org.lintan.stack.demo;

import java.nio.charset.StandardCharsets;

/**
 * An invented member roll: plainly fictitious names, ID numbers whose check digit is wrong on purpose, cards in the test
 * range and phones from a range that is never given out (domain.md §9).
 */
final class Roll {

    private static final int[] CHECK_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_DIGITS = "10X98765432";

    private Roll() {}

    /** A CSV of the given households which together have exactly the given members, one to six each. */
    static byte[] csv(int households, int members) {
        StringBuilder csv = new StringBuilder("户号,户主,人数,身份证号,银行卡号,开户行,手机\r\n");
        int left = members;
        for (int i = 1; i <= households; i++) {
            int after = households - i;
            int wanted = 2 + (i * 7 + i / 3) % 4;
            int size = Math.min(Math.max(wanted, left - 6 * after), left - after);
            if (after == 0) {
                size = left;
            }
            left -= size;
            csv.append(
                    String.format("h%04d,示例户%04d,%d,%s,%s,示例农商银行,%s\r\n", i, i, size, idNumber(i), card(i), phone(i)));
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String idNumber(int i) {
        String body = String.format("350428%04d%02d%02d%03d", 1940 + i % 60, 1 + i % 12, 1 + i % 28, i % 1000);
        int sum = 0;
        for (int k = 0; k < 17; k++) {
            sum += (body.charAt(k) - '0') * CHECK_WEIGHTS[k];
        }
        // one past the true check digit: well-formed, and surely nobody's
        return body + CHECK_DIGITS.charAt((sum + 1) % 11);
    }

    private static String card(int i) {
        return String.format("99999900000%08d", i);
    }

    private static String phone(int i) {
        return String.format("1000000%04d", i);
    }
}
