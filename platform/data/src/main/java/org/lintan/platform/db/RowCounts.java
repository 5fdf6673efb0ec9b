package org.lintan.platform.db;

import java.util.ArrayList;
import java.util.List;

/**
 * PURE: how many rows each statement carries where many are inserted. As many eights as there are, then the rest, so that a table has sixteen texts
 * and not one for each number of rows: a text is prepared once for each connection and kept. One that comes for the first time costs as much as two
 * statements more, so they are few parts as well; and of thousands of rows it does not matter, they go by the thousand.
 */
final class RowCounts {

    private static final int EIGHT = 8;
    /** Of those that are kept ({@link KeptStatements}), as the server remembers half a kilobyte for each parameter. */
    private static final int MOST_EIGHTS = 64;

    private static final int MOST_KEPT = 128;

    /** Longer statements gain nothing and strain {@code max_allowed_packet}. */
    private static final int MOST = 1_024;

    /** The protocol carries at most 65,535 parameters in one prepared statement. */
    private static final int MOST_PARAMETERS = 60_000;

    private RowCounts() {}

    /** In the order of the rows. */
    static List<Integer> of(int rows, int columns) {
        int most = Math.min(MOST, MOST_PARAMETERS / columns);
        List<Integer> counts = new ArrayList<>();
        int left = rows;
        while (left > 0) {
            int count = left >= most ? most : Math.min(most, kept(left));
            counts.add(count);
            left -= count;
        }
        return counts;
    }

    private static int kept(int left) {
        if (left < EIGHT) {
            return left;
        }
        return left >= MOST_KEPT ? MOST_KEPT : Math.min(MOST_EIGHTS, left - left % EIGHT);
    }
}
