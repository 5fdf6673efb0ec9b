package org.lintan.kernel.sample;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;
import java.util.function.LongUnaryOperator;
import org.lintan.kernel.hash.Sha256;

/**
 * Draws positions without putting them back: every set of so many has the same chance. The same seed draws the same, today and in ten years,
 * on paper if need be: the n-th number is the first eight bytes of SHA-256 of {@code seed + ":" + n}, n from 0, without the sign bit; numbers
 * above the largest multiple of the bound are passed over; what is left is taken modulo the bound (R. W. Floyd's sampling). Pure.
 */
public final class Draw {

    private Draw() {}

    /**
     * @param of how many there are
     * @param count how many are drawn; all of them when there are not more
     * @return positions from 0, ascending
     */
    public static List<Long> positions(String seed, long of, int count) {
        return positions(new Numbers(seed), of, count);
    }

    /** @param below gives, for a bound, a number from 0 up to but without it */
    static List<Long> positions(LongUnaryOperator below, long of, int count) {
        TreeSet<Long> drawn = new TreeSet<>();
        for (long last = Math.max(0, of - count); last < of; last++) {
            long one = below.applyAsLong(last + 1);
            drawn.add(drawn.contains(one) ? last : one);
        }
        return List.copyOf(drawn);
    }

    /** The numbers of a seed. */
    private static final class Numbers implements LongUnaryOperator {

        private final String seed;
        private long next;

        private Numbers(String seed) {
            this.seed = seed;
        }

        @Override
        public long applyAsLong(long bound) {
            // of the 2^63 numbers those that would give the first ones one chance more are passed over
            long surplus = (Long.MAX_VALUE % bound + 1) % bound;
            long number;
            do {
                number = number();
            } while (number > Long.MAX_VALUE - surplus);
            return number % bound;
        }

        private long number() {
            byte[] hash = Sha256.of((seed + ":" + next++).getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(hash).getLong() & Long.MAX_VALUE;
        }
    }
}
