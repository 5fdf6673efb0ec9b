package org.lintan.platform.documents;

import java.util.List;
import org.lintan.platform.documents.photo.Photographed;

/**
 * A paper and how far it has come, for the party that sends it.
 *
 * @param mediaType what its name says, and what its bytes are once it is STORED
 * @param pieceBytes pieces begin at multiples of it; one request may carry several, the last piece of a paper is shorter
 * @param missing offsets of the pieces that have not come; none once it is no longer OPEN
 * @param photographed when and where a photo says it was taken, unchecked, once it is STORED; null where it says nothing
 */
public record DocumentView(
        String documentId,
        String name,
        String sha256,
        long sizeBytes,
        DocumentState state,
        String mediaType,
        int pieceBytes,
        List<Long> missing,
        Photographed photographed) {

    /** Pieces that were taken, or had come before. */
    public record Taken(String documentId, long offset, int bytes) {}
}
