package org.lintan.testkit.fuzz;

import java.util.Map;

/**
 * What came back.
 *
 * @param status 0 when the connection ended without a word, -1 when nothing came in time
 * @param headers names in lower case
 */
record Answer(int status, Map<String, String> headers, String body) {

    static final int CLOSED = 0;
    static final int SILENT = -1;
}
