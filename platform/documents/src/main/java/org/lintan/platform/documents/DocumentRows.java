package org.lintan.platform.documents;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lintan.platform.db.In;
import org.lintan.platform.db.Sql;
import org.lintan.platform.documents.photo.Photographed;
import org.lintan.platform.time.Utc;

/** The tables of papers. */
@ApplicationScoped
class DocumentRows {

    private static final String SELECT =
            "SELECT " + DocumentRow.COLUMNS + ", " + DocumentRow.PHOTO + " FROM document WHERE ";

    private final Clock clock;
    private final ObjectRows objects;

    DocumentRows(Clock clock, ObjectRows objects) {
        this.clock = clock;
        this.objects = objects;
    }

    /** How much a party has sent that nothing stands on yet. */
    record Waiting(long papers, long bytes) {}

    /** A paper of this party, as it is now. */
    Uni<Optional<DocumentRow>> find(Sql sql, String county, String party, String id) {
        return row(sql, SELECT + "county = ? AND owner_party = ? AND id = ?", county, party, id);
    }

    /** The same, and nobody changes it before the transaction ends. */
    Uni<Optional<DocumentRow>> lock(Sql sql, String county, String party, String id) {
        return row(sql, SELECT + "county = ? AND owner_party = ? AND id = ? FOR UPDATE", county, party, id);
    }

    Uni<Optional<DocumentRow>> lock(Sql sql, String county, String party, String sha256, long sizeBytes) {
        return row(
                sql,
                SELECT + "county = ? AND owner_party = ? AND sha256 = ? AND size_bytes = ? FOR UPDATE",
                county,
                party,
                sha256,
                sizeBytes);
    }

    /** Papers of this party with these fingerprints that are STORED; nobody purges them before the transaction ends. */
    Uni<List<DocumentRow>> lockStored(Sql sql, String county, String party, Collection<String> sha256s) {
        return sql.rows(
                        SELECT + "county = ? AND owner_party = ? AND state = 'STORED' AND sha256 IN "
                                + In.marks(sha256s) + " ORDER BY id FOR UPDATE",
                        In.args(List.of(county, party), sha256s))
                .map(rows -> rows.stream().map(DocumentRow::of).toList());
    }

    Uni<List<DocumentRow>> byIds(Sql sql, String county, Collection<String> ids) {
        return sql.rows(SELECT + "county = ? AND id IN " + In.marks(ids), In.args(List.of(county), ids))
                .map(rows -> rows.stream().map(DocumentRow::of).toList());
    }

    private static Uni<Optional<DocumentRow>> row(Sql sql, String select, Object... args) {
        return sql.row(select, args).map(row -> row.map(DocumentRow::of));
    }

    /** Locks what waits, so that two senders at once do not both find room. */
    Uni<Waiting> lockWaiting(Sql sql, String county, String party) {
        return sql.rows(
                        "SELECT size_bytes FROM document WHERE county = ? AND owner_party = ? AND used_at IS NULL AND state <> 'REFUSED' FOR UPDATE",
                        county,
                        party)
                .map(rows -> new Waiting(
                        rows.size(),
                        rows.stream()
                                .mapToLong(row -> row.getLong("size_bytes"))
                                .sum()));
    }

    Uni<Void> insert(Sql sql, DocumentRow row, String subject) {
        return sql.update(
                        "INSERT INTO document (" + DocumentRow.COLUMNS
                                + ", subject, created_at, changed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, NULL, ?, ?, ?, ?)",
                        row.county(),
                        row.id(),
                        row.ownerParty(),
                        row.sha256(),
                        row.sizeBytes(),
                        row.name(),
                        row.kind().name(),
                        row.state().name(),
                        row.place().name(),
                        subject,
                        Utc.now(clock),
                        Utc.now(clock))
                .replaceWithVoid();
    }

    /** The pieces that are there, from the first to the last of a stretch, with their bytes. */
    Uni<Map<Integer, byte[]>> pieces(Sql sql, DocumentRow of, int first, int last) {
        return sql.rows(
                        "SELECT piece_no, bytes FROM document_piece WHERE county = ? AND document_id = ? AND piece_no BETWEEN ? AND ?",
                        of.county(),
                        of.id(),
                        first,
                        last)
                .map(rows -> {
                    Map<Integer, byte[]> pieces = new TreeMap<>();
                    rows.forEach(row -> pieces.put(
                            row.getInteger("piece_no"), row.getBuffer("bytes").getBytes()));
                    return pieces;
                });
    }

    Uni<byte[]> piece(Sql sql, String county, String documentId, int pieceNo) {
        return sql.row(
                        "SELECT bytes FROM document_piece WHERE county = ? AND document_id = ? AND piece_no = ?",
                        county,
                        documentId,
                        pieceNo)
                .map(row -> row.orElseThrow(() -> new PieceGone(documentId))
                        .getBuffer("bytes")
                        .getBytes());
    }

    Uni<Set<Integer>> numbers(Sql sql, DocumentRow of) {
        return sql.rows(
                        "SELECT piece_no FROM document_piece WHERE county = ? AND document_id = ?",
                        of.county(),
                        of.id())
                .map(rows ->
                        rows.stream().map(row -> row.getInteger("piece_no")).collect(Collectors.toSet()));
    }

    Uni<Void> add(Sql sql, DocumentRow to, Map<Integer, byte[]> pieces) {
        List<Object[]> rows = new ArrayList<>();
        pieces.forEach((no, bytes) -> rows.add(new Object[] {to.county(), to.id(), no, Buffer.buffer(bytes)}));
        return sql.insert("document_piece", List.of("county", "document_id", "piece_no", "bytes"), rows)
                .chain(() -> sql.update(
                        "UPDATE document SET changed_at = ? WHERE county = ? AND id = ?",
                        Utc.now(clock),
                        to.county(),
                        to.id()))
                .replaceWithVoid();
    }

    /** What was OPEN is STORED now, and its pieces are gone if it lies elsewhere. */
    Uni<Void> store(Sql sql, DocumentRow row, Inspection.Seen seen) {
        Photographed photo = seen.photographed();
        return sql.update(
                        "UPDATE document SET state = 'STORED', place = ?, taken_at = ?, taken_offset = ?, latitude = ?, longitude = ?,"
                                + " changed_at = ? WHERE county = ? AND id = ? AND state = 'OPEN'",
                        seen.place().name(),
                        photo == null ? null : photo.at(),
                        photo == null ? null : photo.offset(),
                        photo == null ? null : photo.latitude(),
                        photo == null ? null : photo.longitude(),
                        Utc.now(clock),
                        row.county(),
                        row.id())
                .chain(changed -> changed == 1 && seen.place() != Place.DATABASE
                        ? objects.keep(sql, row, true).chain(() -> deletePieces(sql, row))
                        : Uni.createFrom().voidItem());
    }

    /** Takes its bytes away and keeps why, if it is still OPEN. */
    Uni<Void> refuse(Sql sql, DocumentRow row, DocumentCode why) {
        return sql.update(
                        "UPDATE document SET state = 'REFUSED', refusal = ?, changed_at = ? WHERE county = ? AND id = ? AND state = 'OPEN'",
                        why.name(),
                        Utc.now(clock),
                        row.county(),
                        row.id())
                .chain(changed ->
                        changed == 1 ? deletePieces(sql, row) : Uni.createFrom().voidItem());
    }

    Uni<Void> use(Sql sql, List<DocumentRow> rows) {
        List<String> ids = rows.stream().map(DocumentRow::id).toList();
        return sql.update(
                        "UPDATE document SET used_at = ? WHERE county = ? AND used_at IS NULL AND id IN "
                                + In.marks(ids),
                        In.args(List.of(Utc.now(clock), rows.get(0).county()), ids))
                .replaceWithVoid();
    }

    /** Papers nothing stands on, of these states, that nobody has touched since. */
    Uni<List<DocumentRow>> forgotten(Sql sql, Collection<DocumentState> states, Instant since, int most) {
        List<String> names = states.stream().map(Enum::name).toList();
        return sql.rows(
                        SELECT + "used_at IS NULL AND changed_at < ? AND state IN " + In.marks(names)
                                + " ORDER BY changed_at LIMIT " + most,
                        In.args(List.of(Utc.of(since)), names))
                .map(rows -> rows.stream().map(DocumentRow::of).toList());
    }

    /** Deletes it, unless somebody has used, touched or finished it meanwhile. */
    Uni<Void> forget(Sql sql, DocumentRow row, Instant since) {
        return sql.update(
                        "DELETE FROM document WHERE county = ? AND id = ? AND state = ? AND used_at IS NULL AND changed_at < ?",
                        row.county(),
                        row.id(),
                        row.state().name(),
                        Utc.of(since))
                .chain(deleted -> deleted == 1
                        ? objects.keep(sql, row, false).chain(() -> deletePieces(sql, row))
                        : Uni.createFrom().voidItem());
    }

    /** Makes place for the same paper sent anew. */
    Uni<Void> deleteRefused(Sql sql, DocumentRow row) {
        return sql.update(
                        "DELETE FROM document WHERE county = ? AND id = ? AND state = 'REFUSED'",
                        row.county(),
                        row.id())
                .replaceWithVoid();
    }

    private static Uni<Void> deletePieces(Sql sql, DocumentRow row) {
        return sql.update("DELETE FROM document_piece WHERE county = ? AND document_id = ?", row.county(), row.id())
                .replaceWithVoid();
    }
}
