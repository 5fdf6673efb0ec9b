package org.lintan.kernel.quantity;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * A price in fen per tonne CO2e. Never negative.
 *
 * <p>Every operation throws {@link ArithmeticException} rather than wrap around.
 */
public record Price(long fenPerTonne) implements Comparable<Price> {

    private static final long KG_PER_TONNE = 1000L;

    public Price {
        if (fenPerTonne < 0) {
            throw new IllegalArgumentException("a price cannot be negative: " + fenPerTonne + " fen/t");
        }
    }

    public static Price ofFenPerTonne(long fenPerTonne) {
        return new Price(fenPerTonne);
    }

    public Price plus(Price other) {
        return new Price(Math.addExact(fenPerTonne, other.fenPerTonne));
    }

    public Price minus(Price other) {
        if (other.fenPerTonne > fenPerTonne) {
            throw new ArithmeticException(this + " minus " + other + " falls below zero");
        }
        return new Price(fenPerTonne - other.fenPerTonne);
    }

    /**
     * What the quantity costs: kg × fen/t ÷ 1000, half a fen rounded up. The product is taken exactly, however wide.
     *
     * @throws ArithmeticException if the result itself is more fen than a {@code long} holds
     */
    public Money amountFen(Carbon quantity) {
        long high = Math.multiplyHigh(quantity.kg(), fenPerTonne);
        long low = quantity.kg() * fenPerTonne;
        boolean fitsInLong = high == 0 && low >= 0;
        return fitsInLong ? Money.ofFen(toFen(low)) : wideAmount(quantity);
    }

    private static long toFen(long thousandths) {
        long fen = thousandths / KG_PER_TONNE;
        return thousandths % KG_PER_TONNE >= KG_PER_TONNE / 2 ? fen + 1 : fen;
    }

    private Money wideAmount(Carbon quantity) {
        BigInteger product = BigInteger.valueOf(quantity.kg()).multiply(BigInteger.valueOf(fenPerTonne));
        BigInteger half = BigInteger.valueOf(KG_PER_TONNE / 2);
        return Money.ofFen(
                product.add(half).divide(BigInteger.valueOf(KG_PER_TONNE)).longValueExact());
    }

    /** The price in yuan per tonne, always two decimals, for display only. */
    public BigDecimal yuanPerTonne() {
        return BigDecimal.valueOf(fenPerTonne, 2);
    }

    @Override
    public int compareTo(Price other) {
        return Long.compare(fenPerTonne, other.fenPerTonne);
    }

    @Override
    public String toString() {
        return fenPerTonne + " fen/t";
    }
}
