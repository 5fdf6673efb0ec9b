package org.lintan.ledger.payout;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lintan.platform.db.Sql;

/** SQL of payment orders and the lines they are made for. Statements do not grow in number with the lines. */
final class PayoutRows {

    private static final List<String> ORDER = List.of(
            "county",
            "distribution_id",
            "line_no",
            "attempt",
            "round",
            "amount_fen",
            "state",
            "reason",
            "corrected",
            "answered_at",
            "sealed");

    private PayoutRows() {}

    /** Every line of a distribution with its orders. */
    static Uni<Map<Integer, PaymentLine>> lines(Sql sql, String county, String distributionId) {
        return sql.rows(
                        "SELECT line_no, attempt, round, state, reason, corrected FROM payout_order"
                                + " WHERE county = ? AND distribution_id = ? ORDER BY line_no, attempt",
                        county,
                        distributionId)
                .chain(orders -> sql.rows(
                                "SELECT line_no, household_no, household_party, members, amount_fen FROM distribution_line"
                                        + " WHERE county = ? AND distribution_id = ? ORDER BY line_no",
                                county,
                                distributionId)
                        .map(lines -> lines(lines, orders)));
    }

    private static Map<Integer, PaymentLine> lines(List<Row> lines, List<Row> orders) {
        Map<Integer, List<Order>> byLine = new HashMap<>();
        for (Row row : orders) {
            byLine.computeIfAbsent(row.getInteger("line_no"), no -> new ArrayList<>())
                    .add(new Order(
                            row.getInteger("attempt"),
                            row.getInteger("round"),
                            OrderState.valueOf(row.getString("state")),
                            row.getString("reason"),
                            row.getInteger("corrected") != 0));
        }
        Map<Integer, PaymentLine> found = new TreeMap<>();
        for (Row row : lines) {
            int no = row.getInteger("line_no");
            found.put(
                    no,
                    new PaymentLine(
                            no,
                            row.getString("household_no"),
                            row.getString("household_party"),
                            row.getInteger("members"),
                            row.getLong("amount_fen"),
                            byLine.getOrDefault(no, List.of())));
        }
        return found;
    }

    /** Orders just made, with whom they go to. */
    static Uni<Integer> insert(
            Sql sql, String county, String distributionId, Collection<PaymentLine> sent, Map<Integer, byte[]> sealed) {
        return sql.insert(
                "payout_order",
                ORDER,
                sent.stream()
                        .map(line -> values(
                                county,
                                distributionId,
                                line,
                                line.last().orElseThrow(),
                                null,
                                Buffer.buffer(sealed.get(line.lineNo()))))
                        .toList());
    }

    /** The new word on orders that are there. */
    static Uni<Void> save(
            Sql sql, String county, String distributionId, List<Answers.Change> changes, LocalDateTime now) {
        return changes.isEmpty()
                ? Uni.createFrom().voidItem()
                : sql.upsert(
                        "payout_order",
                        ORDER,
                        changes.stream()
                                .map(change -> values(county, distributionId, change.line(), change.order(), now, null))
                                .toList(),
                        List.of("state", "reason", "corrected", "answered_at"));
    }

    private static Object[] values(
            String county, String distributionId, PaymentLine line, Order order, LocalDateTime at, Buffer sealed) {
        return new Object[] {
            county,
            distributionId,
            line.lineNo(),
            order.attempt(),
            order.round(),
            line.amountFen(),
            order.state().name(),
            order.reason(),
            order.corrected(),
            at,
            sealed
        };
    }
}
