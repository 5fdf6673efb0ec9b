package org.lintan.kernel.quantity;

import java.math.BigDecimal;

/**
 * A quantity of carbon in kilograms CO2e (1 t = 1000 kg). Never negative: nobody holds less than nothing.
 *
 * <p>Every operation throws {@link ArithmeticException} rather than wrap around or fall below zero.
 */
public record Carbon(long kg) implements Comparable<Carbon> {

    public static final Carbon ZERO = new Carbon(0);

    public Carbon {
        if (kg < 0) {
            throw new IllegalArgumentException("carbon cannot be negative: " + kg + " kg");
        }
    }

    public static Carbon ofKg(long kg) {
        return new Carbon(kg);
    }

    public static Carbon ofTonnes(long tonnes) {
        return new Carbon(Math.multiplyExact(tonnes, 1000L));
    }

    public Carbon plus(Carbon other) {
        return new Carbon(Math.addExact(kg, other.kg));
    }

    public Carbon minus(Carbon other) {
        if (other.kg > kg) {
            throw new ArithmeticException(this + " minus " + other + " falls below zero");
        }
        return new Carbon(kg - other.kg);
    }

    /** The quantity in tonnes, always three decimals, for display only. */
    public BigDecimal tonnes() {
        return BigDecimal.valueOf(kg, 3);
    }

    @Override
    public int compareTo(Carbon other) {
        return Long.compare(kg, other.kg);
    }

    @Override
    public String toString() {
        return kg + " kg";
    }
}
