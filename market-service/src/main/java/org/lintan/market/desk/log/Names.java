package org.lintan.market.desk.log;

import java.nio.ByteBuffer;
import java.time.Instant;
import org.lintan.kernel.hash.Sha256;
import org.lintan.kernel.id.Base32;

/** How commands, and what they make, are named. */
final class Names {

    private static final int KEY_GROUPS = 3;
    private static final int GROUP_BYTES = 5;
    private static final int GROUP_DIGITS = 8;
    private static final int TIME = 10;
    /** Digits of a place that are the partition's. */
    static final int PARTITION = 2;

    private static final int OFFSET = 9;
    private static final String FIRST = "00000";

    private Names() {}

    /** A command's id is its key's: 125 bits of the key's hash behind a K, the same for every repetition of the request. */
    static String ofKey(String keyHash) {
        byte[] hash = Sha256.bytes(keyHash);
        StringBuilder name = new StringBuilder("K");
        for (int group = 0; group < KEY_GROUPS; group++) {
            name.append(Base32.digits(bits(hash, group * GROUP_BYTES), GROUP_DIGITS));
        }
        return name.append(Base32.digits(hash[KEY_GROUPS * GROUP_BYTES], 1)).toString();
    }

    /**
     * The first thing a command makes: by the market's time, then by its place in the log, which no other command shares. What else it makes is
     * counted in the last five digits. A replay makes the same.
     */
    static String first(Instant at, int partition, long offset) {
        return Base32.digits(at.toEpochMilli(), TIME) + place(partition, offset) + FIRST;
    }

    /** Places of one partition sort as their offsets do. */
    static String place(int partition, long offset) {
        return Base32.digits(partition, PARTITION) + Base32.digits(offset, OFFSET);
    }

    private static long bits(byte[] hash, int from) {
        ByteBuffer buffer = ByteBuffer.allocate(Long.BYTES);
        buffer.position(Long.BYTES - GROUP_BYTES);
        buffer.put(hash, from, GROUP_BYTES);
        return buffer.getLong(0);
    }
}
