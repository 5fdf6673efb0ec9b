package org.lintan.ticket.registry;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lintan.kernel.party.PartyKind;
import org.lintan.platform.db.Sql;
import org.lintan.platform.time.Utc;

/** Finds vouchers inside the caller's transaction. */
@ApplicationScoped
public class VoucherCatalog {

    /** Vouchers older than the names on them show what the registry of holders knows. */
    private static final String FROM =
            "SELECT v.*, COALESCE(v.from_name, f.name) AS seller, COALESCE(v.to_name, t.name) AS buyer, f.kind AS seller_kind, t.kind AS buyer_kind,"
                    + " k.verify_code, k.period_start, k.period_end FROM voucher v JOIN ticket k ON k.id = v.ticket_id"
                    + " LEFT JOIN holder f ON f.county = v.county AND f.party = v.from_party LEFT JOIN holder t ON t.county = v.county AND t.party = v.to_party"
                    + " WHERE v.county = ?";

    private static final int COUNTY_DIGITS = 6;

    private final StoredBlocks blocks;

    VoucherCatalog(StoredBlocks blocks) {
        this.blocks = blocks;
    }

    /** By the number on the voucher, which begins with its county; for anybody. */
    public Uni<Optional<Voucher>> byNumber(Sql sql, String voucherNo) {
        return voucherNo.length() < COUNTY_DIGITS
                ? Uni.createFrom().item(Optional.empty())
                : sql.row(FROM + " AND v.voucher_no = ?", voucherNo.substring(0, COUNTY_DIGITS), voucherNo)
                        .map(found -> found.map(this::voucher));
    }

    /** All of a ticket. */
    public Uni<List<Voucher>> ofTicket(Sql sql, String county, String ticketId) {
        return where(sql, " AND v.ticket_id = ?", List.of(county, ticketId));
    }

    /**
     * A county's, newest first.
     *
     * @param serial of one ticket only; null for all
     * @param after number of the last one read; null for the beginning, as is a number that does not exist
     */
    public Uni<List<Voucher>> newest(Sql sql, String county, String serial, String after, int limit) {
        StringBuilder which = new StringBuilder();
        List<Object> args = new ArrayList<>(List.of(county));
        if (serial != null) {
            which.append(" AND k.county = v.county AND k.serial = ?");
            args.add(serial);
        }
        return settledAt(sql, county, after).chain(last -> {
            last.ifPresent(at -> {
                which.append(" AND v.settled_at <= ? AND (v.settled_at < ? OR v.voucher_no < ?)");
                args.addAll(List.of(at, at, after));
            });
            return where(sql, which + " ORDER BY v.settled_at DESC, v.voucher_no DESC LIMIT " + limit, args);
        });
    }

    private static Uni<Optional<LocalDateTime>> settledAt(Sql sql, String county, String voucherNo) {
        return voucherNo == null
                ? Uni.createFrom().item(Optional.empty())
                : sql.row("SELECT settled_at FROM voucher WHERE county = ? AND voucher_no = ?", county, voucherNo)
                        .map(found -> found.map(row -> row.getLocalDateTime("settled_at")));
    }

    /**
     * Those of a county.
     *
     * @param which the rest of the statement, from its {@code AND} on
     * @param args the county first
     */
    Uni<List<Voucher>> where(Sql sql, String which, List<Object> args) {
        return sql.rows(FROM + which, args.toArray())
                .map(rows -> rows.stream().map(this::voucher).toList());
    }

    private Voucher voucher(Row row) {
        return new Voucher(
                row.getString("county"),
                row.getString("voucher_no"),
                row.getString("trade_id"),
                row.getString("ticket_id"),
                row.getString("serial"),
                row.getString("verify_code"),
                row.getLocalDate("period_start"),
                row.getLocalDate("period_end"),
                side(row, "from_party", "seller"),
                side(row, "to_party", "buyer"),
                row.getLong("quantity_kg"),
                row.getLong("price_fen_per_tonne"),
                row.getLong("amount_fen"),
                row.getString("lane"),
                blocks.of(row),
                Utc.instant(row.getLocalDateTime("settled_at")));
    }

    private static Voucher.Side side(Row row, String party, String name) {
        return new Voucher.Side(
                row.getString(party),
                row.getString(name),
                Optional.ofNullable(row.getString(name + "_kind")).map(PartyKind::valueOf));
    }
}
