package org.lintan.kernel.quantity;

import java.math.BigDecimal;

/**
 * An amount of money in fen (1 yuan = 100 fen).
 *
 * <p>May be negative: a difference, or the balance of a system account. Every operation throws
 * {@link ArithmeticException} rather than wrap around.
 */
public record Money(long fen) implements Comparable<Money> {

    public static final Money ZERO = new Money(0);

    public static Money ofFen(long fen) {
        return new Money(fen);
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(fen, other.fen));
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(fen, other.fen));
    }

    public Money times(long factor) {
        return new Money(Math.multiplyExact(fen, factor));
    }

    public boolean isNegative() {
        return fen < 0;
    }

    /** The amount in yuan, always two decimals, for display only. */
    public BigDecimal yuan() {
        return BigDecimal.valueOf(fen, 2);
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(fen, other.fen);
    }

    @Override
    public String toString() {
        return yuan().toPlainString() + " yuan";
    }
}
