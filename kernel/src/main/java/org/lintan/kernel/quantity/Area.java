package org.lintan.kernel.quantity;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An area in square metres. Never negative. 1 mu = 2000/3 m², so 1 m² = 0.0015 mu: metres show in mu without any
 * rounding, mu become metres rounded half up to a whole square metre.
 */
public record Area(long m2) implements Comparable<Area> {

    public static final Area ZERO = new Area(0);

    private static final BigDecimal MU_PER_M2 = new BigDecimal("0.0015");

    public Area {
        if (m2 < 0) {
            throw new IllegalArgumentException("an area cannot be negative: " + m2 + " m2");
        }
    }

    public static Area ofM2(long m2) {
        return new Area(m2);
    }

    /**
     * @param mu not negative
     * @throws ArithmeticException if it is more square metres than a {@code long} holds
     */
    public static Area ofMu(BigDecimal mu) {
        BigDecimal m2 = mu.multiply(BigDecimal.valueOf(2000)).divide(BigDecimal.valueOf(3), 0, RoundingMode.HALF_UP);
        return new Area(m2.longValueExact());
    }

    public Area plus(Area other) {
        return new Area(Math.addExact(m2, other.m2));
    }

    public Area minus(Area other) {
        if (other.m2 > m2) {
            throw new ArithmeticException(this + " minus " + other + " falls below zero");
        }
        return new Area(m2 - other.m2);
    }

    /** The area in mu, exact, four decimals. */
    public BigDecimal mu() {
        return BigDecimal.valueOf(m2).multiply(MU_PER_M2);
    }

    /** The area in mu rounded half up to two decimals, as a title certificate shows it. */
    public BigDecimal muShown() {
        return mu().setScale(2, RoundingMode.HALF_UP);
    }

    @Override
    public int compareTo(Area other) {
        return Long.compare(m2, other.m2);
    }

    @Override
    public String toString() {
        return m2 + " m2";
    }
}
