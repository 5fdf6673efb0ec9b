package org.lintan.platform.books;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.lintan.kernel.books.Account;
import org.lintan.kernel.books.Bucket;
import org.lintan.kernel.books.Journal;
import org.lintan.kernel.books.Transfer;
import org.lintan.kernel.chain.ChainHead;
import org.lintan.kernel.chain.Sealable;
import org.lintan.platform.db.In;
import org.lintan.platform.db.Sql;

/** The SQL of the chain. */
@ApplicationScoped
class ChainRows {

    private static final int KEYS_PER_STATEMENT = 500;

    /** The newest head of the county, {@link ChainHead#GENESIS} before the first; locked, only one sealer goes on. */
    Uni<ChainHead> newest(Sql sql, String county, boolean lock) {
        return sql.row(
                        "SELECT * FROM chain_head WHERE county = ? ORDER BY seq DESC LIMIT 1"
                                + (lock ? " FOR UPDATE" : ""),
                        county)
                .map(row -> row.map(ChainRows::head).orElse(ChainHead.GENESIS));
    }

    Uni<List<ChainHead>> heads(Sql sql, String county, long after, int limit) {
        return sql.rows(
                        "SELECT * FROM chain_head WHERE county = ? AND seq > ? ORDER BY seq LIMIT ?",
                        county,
                        after,
                        limit)
                .map(rows -> rows.stream().map(ChainRows::head).toList());
    }

    Uni<Void> insert(Sql sql, String county, ChainHead head, LocalDateTime now) {
        return sql.update(
                        "INSERT INTO chain_head (county, seq, first_journal, last_journal, entries, merkle_root, previous_hash, hash, sealed_at)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        county,
                        head.seq(),
                        head.firstJournal(),
                        head.lastJournal(),
                        head.count(),
                        head.merkleRoot(),
                        head.previousHash(),
                        head.hash(),
                        now)
                .replaceWithVoid();
    }

    /** Committed journals that are in no link yet, in order of id. A plain read: whoever posts is not kept waiting. */
    Uni<List<Sealable>> unsealed(Sql sql, String county, int limit) {
        return sql.rows(
                        "SELECT journal_id FROM journal_seal WHERE county = ? AND seq IS NULL ORDER BY journal_id LIMIT ?",
                        county,
                        limit)
                .chain(rows -> load(
                        sql,
                        county,
                        rows.stream().map(row -> row.getLong("journal_id")).toList()));
    }

    /** Every row exists and is found by its whole primary key, so nothing but these rows is locked. */
    Uni<Void> markSealed(Sql sql, String county, long seq, List<Object[]> rows) {
        return sql.upsert("journal_seal", List.of("county", "journal_id", "seq", "leaf"), rows, List.of("seq", "leaf"));
    }

    /** The journals of one link with their leaf hashes as sealed, in order of id. */
    Uni<Map<Long, String>> leaves(Sql sql, String county, long seq) {
        return sql.rows(
                        "SELECT journal_id, leaf FROM journal_seal WHERE county = ? AND seq = ? ORDER BY journal_id",
                        county,
                        seq)
                .map(rows -> {
                    Map<Long, String> leaves = new LinkedHashMap<>();
                    rows.forEach(row -> leaves.put(row.getLong("journal_id"), row.getString("leaf")));
                    return leaves;
                });
    }

    /** Journals as they stand in the books now, in the order of the ids given; one that is gone is left out. */
    Uni<List<Sealable>> load(Sql sql, String county, List<Long> ids) {
        return parts(ids, part -> {
            List<Object> args = new ArrayList<>(List.of(county));
            List<Long> padded = In.padded(part);
            args.addAll(padded);
            String keys = "IN " + In.marks(padded);
            return sql.rows(
                            "SELECT * FROM transfer WHERE county = ? AND journal_id " + keys
                                    + " ORDER BY journal_id, line",
                            args.toArray())
                    .map(ChainRows::transfers)
                    .chain(transfers -> sql.rows(
                                    "SELECT * FROM journal WHERE county = ? AND id " + keys + " ORDER BY id",
                                    args.toArray())
                            .map(rows -> rows.stream()
                                    .map(row -> journal(row, transfers))
                                    .toList()));
        });
    }

    private static Map<Long, List<Transfer>> transfers(List<Row> rows) {
        Map<Long, List<Transfer>> byJournal = new HashMap<>();
        for (Row row : rows) {
            Account from = new Account(
                    row.getString("county"),
                    row.getString("asset"),
                    row.getString("from_party"),
                    Bucket.valueOf(row.getString("from_bucket")));
            Account to = new Account(
                    row.getString("county"),
                    row.getString("asset"),
                    row.getString("to_party"),
                    Bucket.valueOf(row.getString("to_bucket")));
            byJournal
                    .computeIfAbsent(row.getLong("journal_id"), id -> new ArrayList<>())
                    .add(new Transfer(from, to, row.getLong("amount")));
        }
        return byJournal;
    }

    private static Sealable journal(Row row, Map<Long, List<Transfer>> transfers) {
        return new Sealable(
                row.getLong("id"),
                new Journal(
                        row.getString("cause"),
                        row.getString("kind"),
                        row.getLocalDate("business_date"),
                        transfers.getOrDefault(row.getLong("id"), List.of())));
    }

    private static ChainHead head(Row row) {
        return new ChainHead(
                row.getLong("seq"),
                row.getLong("first_journal"),
                row.getLong("last_journal"),
                row.getLong("entries"),
                row.getString("merkle_root"),
                row.getString("previous_hash"),
                row.getString("hash"));
    }

    private static <A, B> Uni<List<B>> parts(List<A> all, Function<List<A>, Uni<List<B>>> statement) {
        List<List<A>> parts = new ArrayList<>();
        for (int from = 0; from < all.size(); from += KEYS_PER_STATEMENT) {
            parts.add(all.subList(from, Math.min(from + KEYS_PER_STATEMENT, all.size())));
        }
        return Multi.createFrom()
                .iterable(parts)
                .onItem()
                .transformToUniAndConcatenate(part -> statement.apply(part))
                .collect()
                .asList()
                .map(found -> found.stream().flatMap(List::stream).toList());
    }
}
