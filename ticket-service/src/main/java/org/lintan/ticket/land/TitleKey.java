package org.lintan.ticket.land;

import org.lintan.kernel.hash.Sha256;
import org.lintan.kernel.text.UniqueText;

/**
 * The one form of "this compartment of this certificate". What people write differently for the same paper makes no difference: widths and
 * shapes of signs, blanks, brackets and dashes, leading zeros of a number, capitals. Two numbers that stand apart stay apart.
 */
public final class TitleKey {

    private TitleKey() {}

    /** 64 lower-case hex digits; equal for two plots that name the same compartment of the same certificate. */
    public static String of(String certificateNo, String compartment) {
        return Sha256.hexOf(plain(certificateNo) + "\n" + plain(compartment));
    }

    /** Letters and digits only, numbers without leading zeros, one {@code -} where another sign stood between two numbers. */
    static String plain(String typed) {
        StringBuilder plain = new StringBuilder();
        boolean apart = false;
        for (int sign : UniqueText.of(typed).codePoints().toArray()) {
            if (!Character.isLetterOrDigit(sign)) {
                apart = true;
                continue;
            }
            if (apart && endsInDigit(plain) && Character.isDigit(sign)) {
                plain.append('-');
            }
            apart = false;
            if (Character.isDigit(sign) && endsInLoneZero(plain)) {
                plain.setLength(plain.length() - 1);
            }
            plain.appendCodePoint(sign);
        }
        return plain.toString();
    }

    private static boolean endsInDigit(StringBuilder text) {
        return !text.isEmpty() && Character.isDigit(text.charAt(text.length() - 1));
    }

    /** A number that so far is only a zero. */
    private static boolean endsInLoneZero(StringBuilder text) {
        int last = text.length() - 1;
        return last >= 0 && text.charAt(last) == '0' && (last == 0 || !Character.isDigit(text.charAt(last - 1)));
    }
}
