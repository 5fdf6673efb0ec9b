package org.lintan.platform.documents;

import io.vertx.mutiny.sqlclient.Row;
import java.math.BigDecimal;
import org.lintan.platform.documents.kind.Kind;
import org.lintan.platform.documents.photo.Photographed;

/**
 * @param refusal why it was refused; null while it was not
 * @param place where its bytes lie once it is STORED
 * @param photographed what it says of itself as a photo, once it is STORED; null for none
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
        Place place,
        Photographed photographed) {

    static final String COLUMNS = "county, id, owner_party, sha256, size_bytes, name, kind, state, refusal, place";

    /** Known once it is STORED. */
    static final String PHOTO = "taken_at, taken_offset, latitude, longitude";

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
                Place.valueOf(row.getString("place")),
                photographed(row));
    }

    /** Of a row with the columns of {@link #PHOTO}; null when they are empty. */
    static Photographed photographed(Row row) {
        String at = row.getString("taken_at");
        BigDecimal latitude = row.getBigDecimal("latitude");
        return at == null && latitude == null
                ? null
                : new Photographed(at, row.getString("taken_offset"), latitude, row.getBigDecimal("longitude"));
    }

    /** The same paper as it was seen, stored; one that was stored before stays as it is. */
    DocumentRow stored(Inspection.Seen seen) {
        return state == DocumentState.STORED
                ? this
                : new DocumentRow(
                        county,
                        id,
                        ownerParty,
                        sha256,
                        sizeBytes,
                        name,
                        kind,
                        DocumentState.STORED,
                        null,
                        seen.place(),
                        seen.photographed());
    }

    StoredDocument stored() {
        return new StoredDocument(county, id, sha256, sizeBytes, kind, photographed);
    }
}
