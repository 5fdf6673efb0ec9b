package org.lintan.kernel.split;

import java.util.Objects;

/**
 * A claim on the pot.
 *
 * @param key who: unique within the split
 * @param weight heads, shares, square metres, trees; zero receives nothing
 * @param carry from this household's last distribution, {@link Carry#ZERO} for the first
 */
public record Share(String key, long weight, Carry carry) {

    public Share {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(carry, "carry");
    }

    public static Share of(String key, long weight) {
        return new Share(key, weight, Carry.ZERO);
    }
}
