package org.lintan.ticket.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lintan.kernel.party.PartyKind;
import org.lintan.platform.books.Seals;
import org.lintan.platform.books.Seals.Seal;
import org.lintan.platform.db.Sql;
import org.lintan.platform.time.Utc;

/** Reads tickets inside the caller's transaction. */
@ApplicationScoped
public class TicketCatalog {

    /** A sale is told of by its voucher and posted for its trade, a retirement by its certificate and posted for itself. */
    private static final String LIFE_AND_WHAT_POSTED_IT =
            "SELECT l.*, COALESCE(v.trade_id, r.id, l.reference) AS posted_for FROM ticket_life l"
                    + " LEFT JOIN voucher v ON l.what = 'TRANSFERRED' AND v.county = l.county AND v.voucher_no = l.reference"
                    + " LEFT JOIN retirement r ON l.what = 'RETIRED' AND r.certificate_no = l.reference"
                    + " WHERE l.ticket_id = ? ORDER BY l.id";

    private final ObjectMapper json;
    private final Seals seals;

    TicketCatalog(ObjectMapper json, Seals seals) {
        this.json = json;
        this.seals = seals;
    }

    public Uni<Optional<TicketRecord>> byId(Sql sql, String county, String ticketId) {
        return sql.row("SELECT * FROM ticket WHERE county = ? AND id = ?", county, ticketId)
                .map(this::ticket);
    }

    /** By the 12-digit verify code, or by county and serial ({@code 350428-0000001}). */
    public Uni<Optional<TicketRecord>> byPublicCode(Sql sql, String code) {
        if (code.matches("[0-9]{6}-[0-9]{7}")) {
            return sql.row(
                            "SELECT * FROM ticket WHERE county = ? AND serial = ?",
                            code.substring(0, 6),
                            code.substring(7))
                    .map(this::ticket);
        }
        return sql.row("SELECT * FROM ticket WHERE verify_code = ?", code).map(this::ticket);
    }

    public Uni<List<BucketLine>> buckets(Sql sql, String ticketId) {
        return sql.rows(
                        "SELECT party, bucket, CAST(SUM(to_unit - from_unit + 1) AS SIGNED) AS kg FROM unit_block WHERE ticket_id = ? GROUP BY party, bucket ORDER BY party, bucket",
                        ticketId)
                .map(rows -> rows.stream()
                        .map(row -> new BucketLine(row.getString("party"), row.getString("bucket"), row.getLong("kg")))
                        .toList());
    }

    public Uni<List<LifeLine>> life(Sql sql, String ticketId) {
        return sql.rows("SELECT * FROM ticket_life WHERE ticket_id = ? ORDER BY id", ticketId)
                .map(rows -> rows.stream().map(TicketCatalog::line).toList());
    }

    /** The same with the place of each event in the sealed books. */
    public Uni<List<SealedLine>> sealedLife(Sql sql, TicketRecord ticket) {
        return sql.rows(LIFE_AND_WHAT_POSTED_IT, ticket.ticketId())
                .chain(rows -> seals.of(
                                sql,
                                ticket.county(),
                                rows.stream().map(row -> cause(ticket, row)).toList())
                        .map(found -> {
                            Map<String, Seal> byCause =
                                    found.stream().collect(Collectors.toMap(Seal::cause, Function.identity()));
                            return rows.stream()
                                    .map(row -> new SealedLine(
                                            line(row), Optional.ofNullable(byCause.get(cause(ticket, row)))))
                                    .toList();
                        }));
    }

    private static String cause(TicketRecord ticket, Row row) {
        Life what = Life.valueOf(row.getString("what"));
        return what.cause(what == Life.ISSUED ? ticket.applicationId() : row.getString("posted_for"));
    }

    private static LifeLine line(Row row) {
        Life what = Life.valueOf(row.getString("what"));
        return new LifeLine(
                Utc.instant(row.getLocalDateTime("at")),
                what.name(),
                what.zh(),
                what.en(),
                row.getString("party"),
                row.getString("to_party"),
                row.getLong("quantity_kg"),
                row.getString("reference"));
    }

    private Optional<TicketRecord> ticket(Optional<Row> found) {
        return found.map(this::ticket);
    }

    TicketRecord ticket(Row row) {
        return new TicketRecord(
                row.getString("id"),
                row.getString("county"),
                row.getString("serial"),
                row.getString("verify_code"),
                row.getString("application_id"),
                row.getString("holder_party"),
                row.getString("holder_name"),
                PartyKind.valueOf(row.getString("holder_kind")),
                row.getString("village_code"),
                row.getString("town_name"),
                row.getString("village_name"),
                row.getLong("quantity_kg"),
                row.getLocalDate("period_start"),
                row.getLocalDate("period_end"),
                row.getLong("area_m2"),
                row.getString("method_id"),
                row.getString("method_version"),
                row.getLocalDate("issued_on"),
                Utc.instant(row.getLocalDateTime("issued_at")),
                particulars(row.getString("particulars")));
    }

    private TicketParticulars particulars(String text) {
        try {
            return json.readValue(text, TicketParticulars.class);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("The particulars of a ticket cannot be read.", broken);
        }
    }
}
