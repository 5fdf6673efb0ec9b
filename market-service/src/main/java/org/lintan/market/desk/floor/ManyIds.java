package org.lintan.market.desk.floor;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.lintan.kernel.hash.Sha256;

/**
 * Ids of the many things one command makes: the command's time, their number within it, then 60 bits of a hash of the command. The
 * same command makes the same ids, so the books refuse a second settlement whatever went wrong before them.
 */
final class ManyIds {

    private static final String CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int TIME = 10;
    private static final int COUNT = 4;
    private static final int HASH = 12;

    private ManyIds() {}

    /** @param number from 0, below a million */
    static String of(String commandId, int number) {
        byte[] hash = Sha256.of(commandId.getBytes(StandardCharsets.UTF_8));
        return commandId.substring(0, TIME)
                + digits(number, COUNT)
                + digits(ByteBuffer.wrap(hash).getLong(), HASH);
    }

    /** The lowest bits, five to a digit. */
    private static String digits(long bits, int length) {
        StringBuilder digits = new StringBuilder();
        for (int i = length - 1; i >= 0; i--) {
            digits.append(CROCKFORD.charAt((int) (bits >>> 5 * i) & 31));
        }
        return digits.toString();
    }
}
