package org.lintan.market.payment;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lintan.platform.db.In;
import org.lintan.platform.db.Sql;
import org.lintan.platform.names.NameKey;
import org.lintan.platform.time.Utc;

/** SQL of payment orders and of the claims they carry. */
final class PaymentRows {

    private PaymentRows() {}

    /** Whether the village's order of that day was made before. Asked under the lock of the holder's row. */
    static Uni<Boolean> sweptOn(Sql sql, String county, String party, LocalDate day) {
        return sql.row(
                        "SELECT id FROM payment_order WHERE county = ? AND party = ? AND sweep_day = ?",
                        county,
                        party,
                        day)
                .map(Optional::isPresent);
    }

    static Uni<Void> insert(Sql sql, PaymentOrder order, Optional<LocalDate> sweepDay) {
        return sql.update(
                        "INSERT INTO payment_order (id, county, party, amount_fen, state, source, sweep_day, account_id, requested_by,"
                                + " requested_name, requested_at, version) VALUES (?,?,?,?,?,?,?,?,?,?,?,0)",
                        order.id(),
                        order.county(),
                        order.party(),
                        order.amountFen(),
                        order.state().name(),
                        order.sweep() ? PaymentOrder.SWEEP : PaymentOrder.REQUEST,
                        sweepDay.orElse(null),
                        order.accountId(),
                        order.requestedBy(),
                        order.requestedName(),
                        Utc.of(order.requestedAt()))
                .replaceWithVoid();
    }

    static Uni<Optional<PaymentOrder>> lock(Sql sql, String county, String id) {
        return sql.row("SELECT * FROM payment_order WHERE county = ? AND id = ? FOR UPDATE", county, id)
                .map(row -> row.map(PaymentOrder::of));
    }

    /** Newest first; an empty party means the county's, no states mean all. */
    static Uni<List<PaymentOrder>> list(
            Sql sql, String county, String party, Set<OrderState> states, String after, int limit) {
        List<String> wanted = states.isEmpty()
                ? List.of()
                : states.stream().map(Enum::name).sorted().toList();
        String where = wanted.isEmpty() ? "" : " AND state IN " + In.marks(wanted);
        return sql.rows(
                        "SELECT * FROM payment_order WHERE county = ? AND (? = '' OR party = ?) AND id < ?" + where
                                + " ORDER BY id DESC LIMIT " + limit,
                        In.args(List.of(county, party, party, after), wanted))
                .map(rows -> rows.stream().map(PaymentOrder::of).toList());
    }

    static Uni<Boolean> referenceUsed(Sql sql, String county, String bankReference) {
        return sql.row(
                        "SELECT id FROM payment_order WHERE county = ? AND reference_key = ?",
                        county,
                        NameKey.of(bankReference))
                .map(Optional::isPresent);
    }

    static Uni<Void> decide(
            Sql sql,
            PaymentOrder order,
            OrderState state,
            String subject,
            String name,
            Instant at,
            String bankReference,
            String reason) {
        return sql.update(
                        "UPDATE payment_order SET state = ?, decided_by = ?, decided_name = ?, decided_at = ?,"
                                + " bank_reference = COALESCE(?, bank_reference), reference_key = COALESCE(?, reference_key), reason = ?,"
                                + " version = version + 1 WHERE county = ? AND id = ?",
                        state.name(),
                        subject,
                        name,
                        Utc.of(at),
                        bankReference,
                        NameKey.of(bankReference),
                        reason,
                        order.county(),
                        order.id())
                .replaceWithVoid();
    }

    static Uni<Void> missing(Sql sql, PaymentOrder order, String subject, String name) {
        return sql.update(
                        "UPDATE payment_order SET state = 'MISSING', lost_by = ?, lost_name = ?, version = version + 1 WHERE county = ? AND id = ?",
                        subject,
                        name,
                        order.county(),
                        order.id())
                .replaceWithVoid();
    }

    // --- claims

    /** Waiting claims of a village, oldest first, locked. */
    static Uni<List<ClaimLine>> waiting(Sql sql, String county, String party) {
        return sql.rows(
                        "SELECT claim_id, amount_fen FROM claim WHERE county = ? AND party = ? AND order_id IS NULL"
                                + " ORDER BY made_at, claim_id, part FOR UPDATE",
                        county,
                        party)
                .map(PaymentRows::lines);
    }

    static Uni<List<ClaimLine>> of(Sql sql, PaymentOrder order) {
        return sql.rows(
                        "SELECT claim_id, amount_fen FROM claim WHERE county = ? AND order_id = ? ORDER BY made_at, claim_id, part",
                        order.county(),
                        order.id())
                .map(PaymentRows::lines);
    }

    /** Gives every waiting claim of the village to the order. */
    static Uni<Integer> carry(Sql sql, PaymentOrder order) {
        return sql.update(
                "UPDATE claim SET order_id = ? WHERE county = ? AND party = ? AND order_id IS NULL",
                order.id(),
                order.county(),
                order.party());
    }

    /** The order carries nothing any more: its claims wait again. */
    static Uni<Integer> free(Sql sql, PaymentOrder order) {
        return sql.update(
                "UPDATE claim SET order_id = NULL WHERE county = ? AND order_id = ?", order.county(), order.id());
    }

    static Uni<Integer> dropWaiting(Sql sql, String county, String party) {
        return sql.update("DELETE FROM claim WHERE county = ? AND party = ? AND order_id IS NULL", county, party);
    }

    static Uni<Integer> add(Sql sql, List<Object[]> claims) {
        return sql.insert(
                "claim", List.of("county", "claim_id", "part", "party", "amount_fen", "made_at", "order_id"), claims);
    }

    private static List<ClaimLine> lines(List<io.vertx.mutiny.sqlclient.Row> rows) {
        return rows.stream()
                .map(row -> new ClaimLine(row.getString("claim_id"), row.getLong("amount_fen")))
                .toList();
    }
}
