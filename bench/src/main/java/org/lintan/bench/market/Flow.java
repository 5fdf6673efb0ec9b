package org.lintan.bench.market;

/** What is asked, one request after the other, by how many connections ever; the same for the same seed. Used by one thread. */
interface Flow {

    Ask next(int connection);

    /** Whether the connection may stop here: nothing it began stays half done. */
    default boolean complete(int connection) {
        return true;
    }
}
