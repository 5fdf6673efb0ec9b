package org.lintan.market.fen;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lintan.market.holder.Holders;
import org.lintan.market.participant.ParticipantNames;
import org.lintan.platform.db.Sql;
import org.lintan.platform.db.Tx;
import org.lintan.platform.http.Page;
import org.lintan.platform.http.PlatformCode;
import org.lintan.platform.http.Refusal;
import org.lintan.platform.names.NameKey;
import org.lintan.platform.time.Utc;

/** Answers where a fen came from and where it went, within one county, each question in one consistent reading. */
@ApplicationScoped
class FenReading {

    private final Tx tx;

    FenReading(Tx tx) {
        this.tx = tx;
    }

    /** @param deposit its id, or the bank's number of it */
    Uni<DepositFen> deposit(String county, String deposit, String after) {
        Long place = place(after);
        return tx.run(sql -> one(
                        sql,
                        "SELECT * FROM deposit WHERE county = ? AND state = 'CONFIRMED' AND (id = ? OR open_receipt_no = ?)",
                        county,
                        deposit,
                        deposit)
                .chain(row -> over(
                                sql, Side.IN, county, row.getString("party"), Moved.DEPOSIT, row.getString("id"), place)
                        .chain(uses -> names(sql, county, row.getString("party"))
                                .map(names -> new DepositFen(
                                        row.getString("id"),
                                        row.getString("party"),
                                        names.get(row.getString("party")),
                                        row.getLong("amount_fen"),
                                        row.getString("bank_receipt_no"),
                                        row.getLocalDate("received_on"),
                                        Utc.instant(row.getLocalDateTime("decided_at")),
                                        uses.orElseThrow())))));
    }

    /** @param trade its id, or its number (成交编号) */
    Uni<TradeFen> trade(String county, String trade, String after, String usesAfter) {
        Long place = place(after);
        Long usesPlace = place(usesAfter);
        return tx.run(sql -> one(
                        sql,
                        "SELECT * FROM trade WHERE county = ? AND trade_id = ?"
                                + " UNION SELECT * FROM trade WHERE county = ? AND trade_no = ?",
                        county,
                        trade,
                        county,
                        trade)
                .chain(row -> over(
                                sql,
                                Side.OUT,
                                county,
                                row.getString("buyer_party"),
                                Moved.PURCHASE,
                                row.getString("trade_id"),
                                place)
                        .chain(sources -> claims(sql, county, row.getString("trade_id"))
                                .chain(claims -> uses(sql, county, row, usesPlace)
                                        .chain(uses -> names(
                                                        sql,
                                                        county,
                                                        row.getString("buyer_party"),
                                                        row.getString("seller_party"))
                                                .map(names -> trade(row, names, sources, claims, uses)))))));
    }

    /** @param number of the order (付款编号), or of what the bank did (银行流水号) */
    Uni<PaymentFen> payment(String county, String number, String after, String usesAfter, String claimsAfter) {
        Long place = place(after);
        Long usesPlace = place(usesAfter);
        return tx.run(sql -> one(
                        sql,
                        "SELECT * FROM payment_order WHERE county = ? AND id = ?"
                                + " UNION SELECT * FROM payment_order WHERE county = ? AND reference_key = ?",
                        county,
                        number,
                        county,
                        NameKey.of(number))
                .chain(row -> carried(sql, county, row.getString("id"), row.getString("state"), claimsAfter)
                        .chain(claims -> Holders.isVillage(sql, county, row.getString("party"))
                                .chain(village -> (village
                                                ? none()
                                                : over(
                                                        sql,
                                                        Side.OUT,
                                                        county,
                                                        row.getString("party"),
                                                        Moved.WITHDRAWAL,
                                                        row.getString("id"),
                                                        place))
                                        .chain(sources -> (village || !cameBack(row)
                                                        ? none()
                                                        : over(
                                                                sql,
                                                                Side.IN,
                                                                county,
                                                                row.getString("party"),
                                                                Moved.CAME_BACK,
                                                                row.getString("id"),
                                                                usesPlace))
                                                .chain(uses -> names(sql, county, row.getString("party"))
                                                        .map(names -> payment(
                                                                row,
                                                                names,
                                                                claims,
                                                                sources.orElse(null),
                                                                uses.orElse(null)))))))));
    }

    /** What lies over something in the other line; empty when it does not stand in its own. */
    private static Uni<Optional<FenSteps>> over(
            Sql sql, Side side, String county, String party, Moved kind, String id, Long place) {
        Side other = side == Side.IN ? Side.OUT : Side.IN;
        return FenRows.stretch(sql, side, county, party, kind, id)
                .chain(where -> where.isEmpty()
                        ? none()
                        : FenRows.over(sql, other, county, party, where.get(), place)
                                .map(Optional::of));
    }

    private static Uni<Optional<FenSteps>> none() {
        return Uni.createFrom().item(Optional.empty());
    }

    private static Uni<Optional<FenSteps>> uses(Sql sql, String county, Row trade, Long place) {
        String seller = trade.getString("seller_party");
        return Holders.isVillage(sql, county, seller)
                .chain(village -> village
                        ? none()
                        : over(sql, Side.IN, county, seller, Moved.SALE, trade.getString("trade_id"), place));
    }

    /** A claim has as many rows as it was cut into when claims began: two at most. */
    private static Uni<List<CarriedClaim>> claims(Sql sql, String county, String claimId) {
        return sql.rows(
                        "SELECT c.claim_id, t.trade_no, c.amount_fen, c.order_id, o.state FROM claim c LEFT JOIN payment_order o ON o.county = c.county"
                                + " AND o.id = c.order_id LEFT JOIN trade t ON t.county = c.county AND t.trade_id = c.claim_id WHERE c.county = ? AND c.claim_id = ? ORDER BY c.part",
                        county,
                        claimId)
                .map(rows -> rows.stream()
                        .map(row -> new CarriedClaim(
                                row.getString("claim_id"),
                                row.getString("trade_no"),
                                row.getLong("amount_fen"),
                                row.getString("order_id"),
                                row.getString("state")))
                        .toList());
    }

    private static Uni<Page<CarriedClaim>> carried(
            Sql sql, String county, String payoutId, String state, String after) {
        return sql.rows(
                        "SELECT c.claim_id, t.trade_no, CAST(SUM(c.amount_fen) AS SIGNED) AS fen FROM claim c LEFT JOIN trade t ON t.county = c.county AND t.trade_id = c.claim_id"
                                + " WHERE c.county = ? AND c.order_id = ? AND c.claim_id > ? GROUP BY c.claim_id, t.trade_no ORDER BY c.claim_id LIMIT "
                                + (Page.SIZE + 1),
                        county,
                        payoutId,
                        after == null ? "" : after)
                .map(rows -> Page.of(
                        rows.stream()
                                .map(row -> new CarriedClaim(
                                        row.getString("claim_id"),
                                        row.getString("trade_no"),
                                        row.getLong("fen"),
                                        payoutId,
                                        state))
                                .toList(),
                        CarriedClaim::claimId));
    }

    private static Uni<Map<String, String>> names(Sql sql, String county, String... parties) {
        return ParticipantNames.of(sql, List.of(county), List.of(parties));
    }

    private static boolean cameBack(Row order) {
        return "RETURNED".equals(order.getString("state")) || "LOST".equals(order.getString("state"));
    }

    private static TradeFen trade(
            Row row,
            Map<String, String> names,
            Optional<FenSteps> sources,
            List<CarriedClaim> claims,
            Optional<FenSteps> uses) {
        return new TradeFen(
                row.getString("trade_id"),
                row.getString("trade_no"),
                row.getString("instrument_id"),
                row.getString("serial"),
                row.getString("buyer_party"),
                names.get(row.getString("buyer_party")),
                row.getString("seller_party"),
                names.get(row.getString("seller_party")),
                row.getLong("quantity_kg"),
                row.getLong("amount_fen"),
                row.getLong("fee_fen"),
                row.getLong("amount_fen") - row.getLong("fee_fen"),
                Utc.instant(row.getLocalDateTime("settled_at")),
                sources.orElseThrow(),
                claims,
                uses.orElse(null));
    }

    private static PaymentFen payment(
            Row row, Map<String, String> names, Page<CarriedClaim> claims, FenSteps sources, FenSteps uses) {
        return new PaymentFen(
                row.getString("id"),
                row.getString("party"),
                names.get(row.getString("party")),
                row.getLong("amount_fen"),
                row.getString("state"),
                Utc.instant(row.getLocalDateTime("requested_at")),
                Utc.instant(row.getLocalDateTime("decided_at")),
                row.getString("bank_reference"),
                claims.items(),
                claims.next(),
                sources,
                uses);
    }

    /** Refuses {@code NOT_FOUND}, also for another county's. */
    private static Uni<Row> one(Sql sql, String query, Object... args) {
        return sql.row(query, args)
                .map(row ->
                        row.orElseThrow(() -> Refusal.of(PlatformCode.NOT_FOUND).rollback()));
    }

    private static Long place(String after) {
        if (after == null || after.isEmpty()) {
            return null;
        }
        if (!after.matches("[0-9]{1,18}")) {
            throw Refusal.of(PlatformCode.BAD_REQUEST).rollback();
        }
        return Long.valueOf(after);
    }
}
