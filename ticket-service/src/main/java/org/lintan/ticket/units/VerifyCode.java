package org.lintan.ticket.units;

import org.lintan.kernel.text.Luhn;

/**
 * The 12 digits on a ticket that a stranger types to check it: eleven at random and one check digit (Luhn), so that a slip of
 * the finger is told from a ticket that does not exist.
 */
public final class VerifyCode {

    private static final long RANDOM_BOUND = 100_000_000_000L;

    private VerifyCode() {}

    /** @param random non-negative; from a secure source, so that codes cannot be counted through */
    public static String of(long random) {
        String digits = "%011d".formatted(Math.floorMod(random, RANDOM_BOUND));
        for (int check = 0; check < 10; check++) {
            if (isValid(digits + check)) {
                return digits + check;
            }
        }
        throw new IllegalStateException("Luhn always has a check digit.");
    }

    public static boolean isValid(String code) {
        return code.matches("[0-9]{12}") && Luhn.checks(code);
    }
}
