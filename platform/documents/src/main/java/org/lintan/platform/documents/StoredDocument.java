package org.lintan.platform.documents;

import org.lintan.platform.documents.kind.Kind;
import org.lintan.platform.documents.photo.Photographed;

/**
 * A paper that is whole and was looked through.
 *
 * @param photographed what a photo says of itself, for whoever may open it; null for none
 */
public record StoredDocument(
        String county, String documentId, String sha256, long sizeBytes, Kind kind, Photographed photographed) {

    public String mediaType() {
        return kind.mediaType();
    }
}
