package org.lintan.ticket.retirement;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.lintan.platform.db.Sql;
import org.lintan.platform.time.Utc;
import org.lintan.ticket.registry.StoredBlocks;

/** Reads retirements inside the caller's transaction. */
@ApplicationScoped
public class CertificateCatalog {

    private static final String SELECT =
            "SELECT r.*, t.verify_code, t.period_start, t.period_end FROM retirement r JOIN ticket t ON t.id = r.ticket_id WHERE ";

    private final StoredBlocks blocks;

    CertificateCatalog(StoredBlocks blocks) {
        this.blocks = blocks;
    }

    /** By the number on the certificate, for anybody. */
    public Uni<Optional<Certificate>> byNumber(Sql sql, String certificateNo) {
        return sql.row(SELECT + "r.certificate_no = ?", certificateNo).map(found -> found.map(this::certificate));
    }

    Uni<List<Certificate>> ofParty(Sql sql, String county, String party) {
        return sql.rows(SELECT + "r.county = ? AND r.party = ? ORDER BY r.id DESC", county, party)
                .map(this::all);
    }

    Uni<List<Certificate>> ofCounty(Sql sql, String county) {
        return sql.rows(SELECT + "r.county = ? ORDER BY r.id DESC", county).map(this::all);
    }

    private List<Certificate> all(List<Row> rows) {
        return rows.stream().map(this::certificate).toList();
    }

    private Certificate certificate(Row row) {
        return new Certificate(
                row.getString("id"),
                row.getString("certificate_no"),
                row.getString("ticket_id"),
                row.getString("serial"),
                row.getString("county"),
                row.getString("verify_code"),
                row.getLong("quantity_kg"),
                row.getString("beneficiary"),
                Purpose.valueOf(row.getString("purpose")),
                row.getString("note"),
                blocks.of(row),
                Utc.instant(row.getLocalDateTime("retired_at")),
                row.getLocalDate("period_start"),
                row.getLocalDate("period_end"));
    }
}
