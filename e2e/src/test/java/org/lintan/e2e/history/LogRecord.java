package org.lintan.e2e.history;

import org.lintan.kernel.id.Base32;

/**
 * One record of the order log.
 *
 * @param commandId name of the key
 * @param requestId null of commands nobody asked for
 * @param bodyHash null likewise
 * @param trace trace id of the request that wrote it; null if it had none
 */
public record LogRecord(
        int partition,
        long offset,
        String county,
        String instrument,
        String commandId,
        String requestId,
        String bodyHash,
        String type,
        String trace) {

    private static final int PARTITION = 2;
    private static final int OFFSET = 9;

    /** Its place as the names of what it makes carry it. */
    String place() {
        return place(partition, offset);
    }

    static String place(int partition, long offset) {
        return Base32.digits(partition, PARTITION) + Base32.digits(offset, OFFSET);
    }
}
