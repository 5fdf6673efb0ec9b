package org.lintan.platform.documents;

import java.util.List;

/**
 * A paper and how far it has come, for the party that sends it.
 *
 * @param mediaType what its name says, and what its bytes are once it is STORED
 * @param pieceBytes pieces begin at multiples of it; one request may carry several, the last piece of a paper is shorter
 * @param missing offsets of the pieces that have not come; none once it is no longer OPEN
 */
public record DocumentView(
        String documentId,
        String name,
        String sha256,
        long sizeBytes,
        DocumentState state,
        String mediaType,
        int pieceBytes,
        List<Long> missing) {

    /** Pieces that were taken, or had come before. */
    public record Taken(String documentId, long offset, int bytes) {}
}
