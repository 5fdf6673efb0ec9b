package org.lintan.platform.books;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.lintan.platform.db.Sql;
import org.lintan.platform.db.Tx;

/** Recomputes what must always hold in a county's books, from the rows as they are. */
@ApplicationScoped
public class BookAudit {

    /** @param sum of all balances, must be 0; {@code accounts} of it */
    public record AssetSum(String asset, long accounts, long sum) {}

    /** An account that is wrong: below zero though ordinary, or not what its transfers add up to. */
    public record Wrong(String asset, String party, String bucket, long balance, long transfers) {}

    /** @param sound whether every asset sums to zero and no account is wrong */
    public record Books(
            boolean sound,
            long journals,
            long transfers,
            long unsealed,
            List<AssetSum> assets,
            List<Wrong> negative,
            List<Wrong> differing) {}

    private static final int SHOWN = 100;

    private final Tx tx;

    BookAudit(Tx tx) {
        this.tx = tx;
    }

    /** One consistent snapshot: figures may be old by the duration of the read, never mixed. */
    public Uni<Books> of(String county) {
        return tx.run(sql -> sql.rows(
                        "SELECT asset, COUNT(*) AS accounts, SUM(balance) AS total FROM account WHERE county = ? GROUP BY asset ORDER BY asset",
                        county)
                .map(rows -> rows.stream()
                        .map(row -> new AssetSum(row.getString("asset"), row.getLong("accounts"), whole(row, "total")))
                        .toList())
                .chain(assets -> sql.rows(
                                "SELECT asset, party, bucket, balance, balance AS moved FROM account WHERE county = ? AND balance < 0 AND party NOT LIKE '@%' LIMIT "
                                        + SHOWN,
                                county)
                        .map(BookAudit::wrong)
                        .chain(negative -> sql.rows(DIFFERING, county, county, county)
                                .map(BookAudit::wrong)
                                .chain(differing -> counts(sql, county, assets, negative, differing)))));
    }

    /** Balances recomputed from the transfers, both ways: an account without transfers must stand at zero. */
    private static final String DIFFERING =
            "SELECT a.asset, a.party, a.bucket, a.balance, COALESCE(SUM(m.amount), 0) AS moved FROM account a LEFT JOIN ("
                    + " SELECT asset, from_party AS party, from_bucket AS bucket, -SUM(amount) AS amount FROM transfer WHERE county = ? GROUP BY asset, from_party, from_bucket"
                    + " UNION ALL SELECT asset, to_party, to_bucket, SUM(amount) FROM transfer WHERE county = ? GROUP BY asset, to_party, to_bucket"
                    + ") m ON m.asset = a.asset AND m.party = a.party AND m.bucket = a.bucket WHERE a.county = ?"
                    + " GROUP BY a.asset, a.party, a.bucket, a.balance HAVING a.balance <> COALESCE(SUM(m.amount), 0) LIMIT "
                    + SHOWN;

    private static Uni<Books> counts(
            Sql sql, String county, List<AssetSum> assets, List<Wrong> negative, List<Wrong> differing) {
        return sql.row(
                        "SELECT (SELECT COUNT(*) FROM journal WHERE county = ?) AS journals, (SELECT COUNT(*) FROM transfer WHERE county = ?) AS transfers,"
                                + " (SELECT COUNT(*) FROM journal_seal WHERE county = ? AND seq IS NULL) AS unsealed",
                        county,
                        county,
                        county)
                .map(found -> {
                    Row row = found.orElseThrow();
                    boolean sound = negative.isEmpty()
                            && differing.isEmpty()
                            && assets.stream().allMatch(asset -> asset.sum() == 0);
                    return new Books(
                            sound,
                            row.getLong("journals"),
                            row.getLong("transfers"),
                            row.getLong("unsealed"),
                            assets,
                            negative,
                            differing);
                });
    }

    private static List<Wrong> wrong(List<Row> rows) {
        return rows.stream()
                .map(row -> new Wrong(
                        row.getString("asset"),
                        row.getString("party"),
                        row.getString("bucket"),
                        row.getLong("balance"),
                        whole(row, "moved")))
                .toList();
    }

    private static long whole(Row row, String column) {
        return new java.math.BigDecimal(row.getValue(column).toString()).longValueExact();
    }
}
