package org.lintan.kernel.id;

import java.security.SecureRandom;
import java.util.regex.Pattern;

/**
 * Identifiers ordered by the time they were made. Safe for use by many threads.
 *
 * <p>The time inside an id is a sort key, never a legal date: nobody reads it back.
 */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Ulids ULIDS = new Ulids(System::currentTimeMillis, RANDOM);
    private static final LongIds LONGS =
            new LongIds(System::currentTimeMillis, LongIds.nodeOf(System.getenv("LINTAN_NODE"), RANDOM));

    private static final Pattern POSSIBLE = Pattern.compile("[A-Za-z0-9._~@-]{1,64}");

    private Ids() {}

    /**
     * A ULID: 26 characters of Crockford's base 32, 48 bits of milliseconds and 80 of chance. Each is greater than the
     * one before it in this process, also when the clock steps back; two processes would have to draw the same 80 bits
     * in the same millisecond to collide.
     */
    public static String next() {
        return ULIDS.next();
    }

    /** Whether this can be an id of anything here: a column of ASCII has no comparison in common with a sign beyond it. */
    public static boolean canBe(String id) {
        return id != null && POSSIBLE.matcher(id).matches();
    }

    /**
     * A positive id for hot internal rows: 41 bits of milliseconds since 2024, 15 bits for the process, 7 bits of count.
     * Each is greater than the one before it in this process.
     *
     * <p>The process number is the environment variable {@code LINTAN_NODE} (0–32767), which makes a collision between
     * processes impossible; without it, it is drawn by chance, two processes share one with probability 1/32768, and
     * the primary key refuses the twin.
     */
    public static long nextLong() {
        return LONGS.next();
    }
}
