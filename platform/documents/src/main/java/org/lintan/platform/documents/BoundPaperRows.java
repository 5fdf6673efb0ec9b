package org.lintan.platform.documents;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.lintan.platform.db.In;
import org.lintan.platform.db.Sql;
import org.lintan.platform.documents.kind.Kind;
import org.lintan.platform.http.Actor;
import org.lintan.platform.time.Utc;

/** The table of what stands on which papers, read with what the papers are. */
@ApplicationScoped
class BoundPaperRows {

    private static final String SELECT =
            "SELECT b.county, b.object, b.object_id, b.sha256, b.document_id, b.name, b.bound_at, d.size_bytes, d.kind, "
                    + DocumentRow.PHOTO
                    + " FROM bound_paper b JOIN document d ON d.county = b.county AND d.id = b.document_id WHERE ";

    private final Clock clock;

    BoundPaperRows(Clock clock) {
        this.clock = clock;
    }

    /** A paper and what it is bound to. */
    record Bound(PaperObject object, String objectId, BoundPaper paper, StoredDocument stored) {}

    /** In the order in which they were handed in. */
    Uni<List<Bound>> of(Sql sql, String county, Collection<PaperObject> objects, Collection<String> objectIds) {
        List<String> names = objects.stream().map(Enum::name).toList();
        List<String> ids = In.padded(objectIds);
        return sql.rows(
                        SELECT + "b.county = ? AND b.object IN " + In.marks(names) + " AND b.object_id IN "
                                + In.marks(ids) + " ORDER BY b.object_id, b.paper_no",
                        In.args(List.of(county), names, ids))
                .map(rows -> rows.stream().map(BoundPaperRows::bound).toList());
    }

    /**
     * @param from the number of the first of them
     * @param names of the papers by SHA-256, in their order
     * @param stored the papers by SHA-256
     */
    Uni<Void> insert(
            Sql sql,
            Actor by,
            PaperObject object,
            String objectId,
            int from,
            Map<String, String> names,
            Map<String, StoredDocument> stored) {
        List<Object[]> rows = new ArrayList<>();
        names.forEach((sha256, name) -> rows.add(new Object[] {
            by.county(),
            object.name(),
            objectId,
            sha256,
            from + rows.size(),
            stored.get(sha256).documentId(),
            name,
            by.subject(),
            Utc.now(clock)
        }));
        return sql.insert(
                        "bound_paper",
                        List.of(
                                "county",
                                "object",
                                "object_id",
                                "sha256",
                                "paper_no",
                                "document_id",
                                "name",
                                "bound_by",
                                "bound_at"),
                        rows)
                .replaceWithVoid();
    }

    private static Bound bound(Row row) {
        StoredDocument stored = new StoredDocument(
                row.getString("county"),
                row.getString("document_id"),
                row.getString("sha256"),
                row.getLong("size_bytes"),
                Kind.valueOf(row.getString("kind")),
                DocumentRow.photographed(row));
        return new Bound(
                PaperObject.valueOf(row.getString("object")),
                row.getString("object_id"),
                new BoundPaper(
                        row.getString("name"),
                        stored.sha256(),
                        stored.sizeBytes(),
                        stored.mediaType(),
                        Utc.instant(row.getLocalDateTime("bound_at")),
                        stored.photographed()),
                stored);
    }
}
