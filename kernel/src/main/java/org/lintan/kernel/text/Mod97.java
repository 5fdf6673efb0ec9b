package org.lintan.kernel.text;

import java.math.BigInteger;

/**
 * Check digits by ISO 7064 MOD 97-10: two digits after a number such that all of it leaves 1 when divided by 97. They show every
 * single wrong digit and every two digits that changed places.
 */
public final class Mod97 {

    private static final BigInteger MODULUS = BigInteger.valueOf(97);
    private static final BigInteger HUNDRED = BigInteger.valueOf(100);

    private Mod97() {}

    /** The two check digits (02 to 98) of a number of digits only. */
    public static String of(String digits) {
        int rest = new BigInteger(digits).multiply(HUNDRED).mod(MODULUS).intValue();
        int check = 98 - rest;
        return check < 10 ? "0" + check : String.valueOf(check);
    }

    /** Whether the last two digits are the check digits of those before them. */
    public static boolean holds(String digits) {
        int last = digits.length() - 2;
        return last > 0 && of(digits.substring(0, last)).equals(digits.substring(last));
    }
}
