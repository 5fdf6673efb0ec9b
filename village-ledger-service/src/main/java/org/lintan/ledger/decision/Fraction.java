package org.lintan.ledger.decision;

/** A threshold such as two thirds, held exactly: 2 of 3 must reach it, which 6667 basis points would deny. */
record Fraction(long numerator, long denominator) {

    private static final long WHOLE = 10_000;

    Fraction {
        if (numerator < 0 || denominator <= 0 || numerator > denominator) {
            throw new IllegalArgumentException("not a share of a whole: " + numerator + "/" + denominator);
        }
    }

    /** Basis points of a rule. The rounded forms of thirds (3333, 3334, 6666, 6667) mean the thirds they stand for. */
    static Fraction ofBasisPoints(long basisPoints) {
        if (basisPoints == 6666 || basisPoints == 6667) {
            return new Fraction(2, 3);
        }
        if (basisPoints == 3333 || basisPoints == 3334) {
            return new Fraction(1, 3);
        }
        return new Fraction(basisPoints, WHOLE);
    }

    /** Whether {@code part} of {@code whole} is at least this fraction; nobody of nobody is not. */
    boolean reachedBy(long part, long whole) {
        return whole > 0 && Math.multiplyExact(part, denominator) >= Math.multiplyExact(whole, numerator);
    }

    @Override
    public String toString() {
        return denominator == WHOLE
                ? numerator / 100 + "." + String.format("%02d", numerator % 100) + "%"
                : numerator + "/" + denominator;
    }
}
