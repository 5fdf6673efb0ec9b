package org.lintan.platform.documents;

import io.vertx.mutiny.sqlclient.Row;
import org.lintan.platform.documents.kind.Kind;

/**
 * @param refusal why it was refused; null while it was not
 * @param place where its bytes lie once it is STORED
 */
record DocumentRow(
        String county,
        String id,
        String ownerParty,
        String sha256,
        long sizeBytes,
        String name,
        Kind kind,
        DocumentState state,
        DocumentCode refusal,
        Place place) {

    static final String COLUMNS = "county, id, owner_party, sha256, size_bytes, name, kind, state, refusal, place";

    static DocumentRow of(Row row) {
        String refusal = row.getString("refusal");
        return new DocumentRow(
                row.getString("county"),
                row.getString("id"),
                row.getString("owner_party"),
                row.getString("sha256"),
                row.getLong("size_bytes"),
                row.getString("name"),
                Kind.valueOf(row.getString("kind")),
                DocumentState.valueOf(row.getString("state")),
                refusal == null ? null : DocumentCode.valueOf(refusal),
                Place.valueOf(row.getString("place")));
    }

    /** The same paper, stored here. */
    DocumentRow storedIn(Place where) {
        return new DocumentRow(
                county, id, ownerParty, sha256, sizeBytes, name, kind, DocumentState.STORED, null, where);
    }

    StoredDocument stored() {
        return new StoredDocument(county, id, sha256, sizeBytes, kind);
    }
}
