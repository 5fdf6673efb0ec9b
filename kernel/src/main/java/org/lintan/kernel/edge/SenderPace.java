package org.lintan.kernel.edge;

/**
 * How long a body that is still coming is waited for: a weak network is waited for, a sender that only holds a place is not. Whoever
 * passes a body on must not be more patient than who reads it, so the figures stand once.
 */
public final class SenderPace {

    /** How often the clock is looked at. */
    public static final long LOOK_MS = 1_000;

    /** Whoever needs longer must at least send {@link #SLOWEST_BYTES_PER_SECOND}. */
    private static final long PATIENCE_MS = 20_000;

    private static final long SLOWEST_BYTES_PER_SECOND = 2_048;

    private SenderPace() {}

    /**
     * @param elapsedMs since the body began
     * @param bytes of it that came
     */
    public static boolean isTooSlow(long elapsedMs, long bytes) {
        return elapsedMs > PATIENCE_MS + bytes * 1_000 / SLOWEST_BYTES_PER_SECOND;
    }
}
