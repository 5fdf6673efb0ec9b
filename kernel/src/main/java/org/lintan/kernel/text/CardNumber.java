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
}
