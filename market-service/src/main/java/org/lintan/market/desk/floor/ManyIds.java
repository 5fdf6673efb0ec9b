package org.lintan.market.desk.floor;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.lintan.kernel.hash.Sha256;
import org.lintan.kernel.id.Base32;

/**
 * Ids of the many things one command makes. The same command makes the same ids, so the books refuse a second settlement whatever went wrong
 * before them.
 */
final class ManyIds {

    private static final int TIME = 10;
    private static final int OLD_COUNT = 4;
    private static final int HASH = 12;
    /** Digits at the end of a first id that count from it on. */
    private static final int COUNT = 5;

    private ManyIds() {}

    /**
     * Of a command of before, which had an id of its own: its time, their number within it, then 60 bits of a hash of it.
     *
     * @param number from 0, below a million
     */
    static String of(String commandId, int number) {
        byte[] hash = Sha256.of(commandId.getBytes(StandardCharsets.UTF_8));
        return commandId.substring(0, TIME)
                + Base32.digits(number, OLD_COUNT)
                + Base32.digits(ByteBuffer.wrap(hash).getLong(), HASH);
    }

    /**
     * Counted from the first one on.
     *
     * @param number from 0, below 33 million
     */
    static String from(String first, int number) {
        return first.substring(0, first.length() - COUNT) + Base32.digits(number, COUNT);
    }
}
