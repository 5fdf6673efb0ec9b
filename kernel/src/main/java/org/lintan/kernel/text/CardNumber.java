package org.lintan.kernel.text;

import java.util.regex.Pattern;

/** The number of a bank card. Passbooks and other accounts of banks have no check digit, and look no different but for their beginning. */
public final class CardNumber {

    private static final Pattern UNION_PAY = Pattern.compile("62[0-9]{14,17}");

    private CardNumber() {}

    /** A card of a Chinese bank: 16 to 19 digits beginning 62, the last of them a check digit. */
    public static boolean unionPay(String digits) {
        return UNION_PAY.matcher(digits).matches();
    }

    /** ISO/IEC 7812-1: every second digit from the right doubled, its digits added; the sum ends in 0. */
    public static boolean checks(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int part = i % 2 == 0 ? digit : 2 * digit;
            sum += part > 9 ? part - 9 : part;
        }
        return sum % 10 == 0;
    }
}
