package org.lintan.kernel.id;

/** Numbers in Crockford's base 32, which sorts as the numbers do. */
public final class Base32 {

    private static final int BITS = 5;
    private static final int MOST_DIGITS = 12;

    private Base32() {}

    /**
     * The lowest bits, five to a digit.
     *
     * @param length at most 12
     */
    public static String digits(long bits, int length) {
        if (length > MOST_DIGITS) {
            throw new IllegalArgumentException("a long has no " + length + " digits");
        }
        StringBuilder digits = new StringBuilder(length);
        for (int i = length - 1; i >= 0; i--) {
            digits.append(Ulids.ALPHABET.charAt((int) (bits >>> BITS * i) & 31));
        }
        return digits.toString();
    }
}
