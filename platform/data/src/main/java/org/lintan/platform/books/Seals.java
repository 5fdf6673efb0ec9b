package org.lintan.platform.books;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.lintan.platform.db.In;
import org.lintan.platform.db.Sql;
import org.lintan.platform.time.Utc;

/** Where journals stand in the sealed chain, for what shows its reader that it is in the books. */
@ApplicationScoped
public class Seals {

    private static final String SELECT =
            "SELECT j.cause, s.seq, s.leaf, h.hash, h.sealed_at FROM journal j JOIN journal_seal s ON s.county = j.county AND s.journal_id = j.id"
                    + " LEFT JOIN chain_head h ON h.county = s.county AND h.seq = s.seq WHERE j.county = ? AND ";
    private static final String ORDER = " ORDER BY s.seq, s.journal_id";

    /**
     * One journal in the chain.
     *
     * @param seq of the link that sealed it; null, as the rest, while it waits for one
     * @param leaf SHA-256 of the journal as the export writes it
     * @param link hash of the link, which every later head rests on
     */
    public record Seal(String cause, Long seq, String leaf, String link, Instant sealedAt) {

        public boolean sealed() {
            return seq != null;
        }
    }

    /** Of these causes, those that were posted, in the chain's order; what waits comes first. */
    public Uni<List<Seal>> of(Sql sql, String county, Collection<String> causes) {
        if (causes.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        List<String> padded = In.padded(causes);
        return sql.rows(SELECT + "j.cause IN " + In.marks(padded) + ORDER, In.args(List.of(county), padded))
                .map(Seals::seals);
    }

    /** Those whose causes begin so: the index of causes finds them. Of signs that mean nothing in a pattern. */
    public Uni<List<Seal>> beginning(Sql sql, String county, String causes) {
        return sql.rows(SELECT + "j.cause LIKE ?" + ORDER, county, causes + '%').map(Seals::seals);
    }

    private static List<Seal> seals(List<Row> rows) {
        return rows.stream()
                .map(row -> new Seal(
                        row.getString("cause"),
                        row.getLong("seq"),
                        row.getString("leaf"),
                        row.getString("hash"),
                        row.getLong("seq") == null ? null : Utc.instant(row.getLocalDateTime("sealed_at"))))
                .toList();
    }
}
