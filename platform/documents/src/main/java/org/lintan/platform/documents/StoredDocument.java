package org.lintan.platform.documents;

import org.lintan.platform.documents.kind.Kind;

/** A paper that is whole and was looked through. */
public record StoredDocument(String county, String documentId, String sha256, long sizeBytes, Kind kind) {

    public String mediaType() {
        return kind.mediaType();
    }
}
