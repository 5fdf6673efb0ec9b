package org.lintan.platform.documents;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lintan.platform.db.Sql;
import org.lintan.platform.time.Utc;

/** The table of objects that may lie in the bucket. */
@ApplicationScoped
class ObjectRows {

    private final Clock clock;

    ObjectRows(Clock clock) {
        this.clock = clock;
    }

    /** An object no paper needs. */
    record Orphan(String county, String documentId, String key) {}

    /**
     * Writes down that an object is about to be put, while its paper is still OPEN. The paper counts as touched: nobody forgets it before
     * the object is there.
     *
     * @return whether it is OPEN
     */
    Uni<Boolean> announce(Sql sql, DocumentRow paper, String key) {
        return sql.update(
                        "UPDATE document SET changed_at = ? WHERE county = ? AND id = ? AND state = 'OPEN'",
                        Utc.now(clock),
                        paper.county(),
                        paper.id())
                .chain(open -> open == 0
                        ? Uni.createFrom().item(false)
                        : sql.upsert(
                                        "document_object",
                                        List.of("county", "document_id", "object_key", "put_at"),
                                        List.<Object[]>of(
                                                new Object[] {paper.county(), paper.id(), key, Utc.now(clock)}),
                                        List.of("object_key", "put_at"))
                                .replaceWith(true));
    }

    /** Whether a paper stands on the object from now on. */
    Uni<Void> keep(Sql sql, DocumentRow paper, boolean kept) {
        return sql.update(
                        "UPDATE document_object SET kept = ? WHERE county = ? AND document_id = ?",
                        kept ? 1 : 0,
                        paper.county(),
                        paper.id())
                .replaceWithVoid();
    }

    /** The object of a stored paper; empty while its bytes lie in the database. */
    Uni<Optional<String>> keyOf(Sql sql, StoredDocument paper) {
        return sql.row(
                        "SELECT object_key FROM document_object WHERE county = ? AND document_id = ? AND kept = 1",
                        paper.county(),
                        paper.documentId())
                .map(row -> row.map(found -> found.getString("object_key")));
    }

    /** Objects put before this time that no paper stands on or is about to. */
    Uni<List<Orphan>> orphans(Sql sql, Instant before, int most) {
        return sql.rows(
                        "SELECT o.county, o.document_id, o.object_key FROM document_object o"
                                + " LEFT JOIN document d ON d.county = o.county AND d.id = o.document_id AND d.state = 'OPEN'"
                                + " WHERE o.kept = 0 AND o.put_at < ? AND d.id IS NULL ORDER BY o.put_at LIMIT " + most,
                        Utc.of(before))
                .map(rows -> rows.stream()
                        .map(row -> new Orphan(
                                row.getString("county"), row.getString("document_id"), row.getString("object_key")))
                        .toList());
    }

    /** Once the object is gone. */
    Uni<Void> forget(Sql sql, Orphan orphan) {
        return sql.update(
                        "DELETE FROM document_object WHERE county = ? AND document_id = ? AND kept = 0",
                        orphan.county(),
                        orphan.documentId())
                .replaceWithVoid();
    }
}
