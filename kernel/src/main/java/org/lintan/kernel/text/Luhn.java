package org.lintan.kernel.text;

/** The check digit at the end of a row of digits, by which a slip of the finger is told. */
public final class Luhn {

    private Luhn() {}

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
