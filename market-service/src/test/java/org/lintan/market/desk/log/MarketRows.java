package org.lintan.market.desk.log;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lintan.platform.db.Tx;

/** Everything a log has led to, without what chance and the clock put in: journal ids, stamps, and when it was written. */
@ApplicationScoped
class MarketRows {

    private static final Map<String, String> TABLES = tables();
    /** What a village is owed was free in the first release: the one thing that is meant to differ. */
    private static final String FREE_THEN = "IF(%1$s = 'PAYABLE', 'AVAILABLE', %1$s)";

    private static final List<String> LATER = List.of("instrumentId", "instrumentKind");

    private final Tx tx;
    private final ObjectMapper json;

    MarketRows(Tx tx, ObjectMapper json) {
        this.tx = tx;
        this.json = json;
    }

    /** Table by table, each row as JSON; answers and events without what the first release did not tell. */
    List<Line> all() {
        List<Line> all = new ArrayList<>();
        TABLES.forEach((table, select) -> tx.run(sql -> sql.rows(select))
                .await()
                .indefinitely()
                .forEach(row -> all.add(new Line(table, node(row)))));
        return all;
    }

    /** One row of a table. */
    record Line(String table, JsonNode row) {}

    private ObjectNode node(Row row) {
        ObjectNode node = json.createObjectNode();
        for (int i = 0; i < row.size(); i++) {
            Object value = row.getValue(i);
            String text = value == null ? null : value.toString();
            node.set(
                    row.getColumnName(i),
                    text != null && text.startsWith("{")
                            ? read(text)
                            : json.getNodeFactory().textNode(text));
        }
        return node;
    }

    private JsonNode read(String text) {
        try {
            JsonNode node = json.readTree(text);
            ((ObjectNode) node).remove(LATER);
            return node;
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(text, broken);
        }
    }

    /** Under the names they had in the first release. */
    private static Map<String, String> tables() {
        Map<String, String> tables = new LinkedHashMap<>();
        tables.put(
                "instrument",
                "SELECT county, instrument_id AS ticket_id, serial, trades_made, mode FROM instrument ORDER BY 1, 2");
        tables.put(
                "listing",
                "SELECT county, listing_id, instrument_id AS ticket_id, serial, party, lane, price_fen_per_tonne, quantity_kg, remaining_kg,"
                        + " state, opened_at, changed_at FROM listing ORDER BY county, listing_id");
        tables.put(
                "trade",
                "SELECT county, trade_id, trade_no, instrument_id AS ticket_id, serial, IF(form = 'LISTING', offer_id, NULL) AS listing_id,"
                        + " command_id, lane, seller_party, buyer_party, quantity_kg, price_fen_per_tonne, amount_fen, fee_fen, settled_at,"
                        + " business_date, bid_id AS buy_order_id, IF(form = 'ORDER', offer_id, NULL) AS sell_order_id, number"
                        + " FROM trade ORDER BY county, trade_id");
        tables.put(
                "market_day",
                "SELECT county, instrument_id AS ticket_id, business_date, volume_kg, turnover FROM market_day ORDER BY 1, 2, 3");
        tables.put(
                "market_order",
                "SELECT county, order_id, book_id, instrument_id AS ticket_id, serial, party, side, type, time_in_force, price_fen_per_tonne,"
                        + " quantity_kg, filled_kg, amount_fen, fee_fen, reserved_fen, state, ended_why, sequence_no, expires_at, placed_at,"
                        + " changed_at FROM market_order ORDER BY county, order_id");
        tables.put(
                "order_book",
                "SELECT county, instrument_id AS ticket_id, band_day, band_low, band_high, next_order, next_sequence, next_trade"
                        + " FROM order_book ORDER BY 1, 2");
        tables.put(
                "mode_change",
                "SELECT county, change_id, instrument_id AS ticket_id, open_instrument AS open_ticket, mode, source, state, proposed_by,"
                        + " proposed_name, proposed_at, confirmed_by, confirmed_name, confirmed_at FROM mode_change ORDER BY county, change_id");
        tables.put(
                "journal",
                "SELECT j.county, j.cause, j.kind, j.business_date, t.line, t.asset, t.from_party, "
                        + FREE_THEN.formatted("t.from_bucket")
                        + " AS from_bucket, t.to_party, " + FREE_THEN.formatted("t.to_bucket")
                        + " AS to_bucket, t.amount"
                        + " FROM journal j JOIN transfer t ON t.county = j.county AND t.journal_id = j.id ORDER BY j.county, j.cause, t.line");
        tables.put(
                "account",
                "SELECT county, asset, party, " + FREE_THEN.formatted("bucket")
                        + " AS bucket, CAST(SUM(balance) AS SIGNED) AS balance FROM account GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4");
        tables.put(
                "command_result",
                "SELECT county, command_id, party, state, status, location, body, refusal_code, refusal_args, log_partition, log_offset"
                        + " FROM command_result ORDER BY county, command_id");
        tables.put(
                "command_key",
                "SELECT county, command_id, body_hash, party, type, instrument_id, first_id, state, status, location, body, refusal_code, refusal_args,"
                        + " log_partition, log_offset FROM (SELECT * FROM command_key_a UNION ALL SELECT * FROM command_key_b) k"
                        + " ORDER BY county, command_id");
        tables.put(
                "unreadable_command",
                "SELECT log_partition, log_offset, payload, reason FROM unreadable_command ORDER BY 1, 2");
        tables.put(
                "outbox",
                "SELECT county, topic, event_key, JSON_VALUE(payload, '$.type') AS type, JSON_EXTRACT(payload, '$.data') AS data"
                        + " FROM outbox WHERE topic = 'market.events' ORDER BY county, JSON_VALUE(payload, '$.data.tradeId')");
        return tables;
    }
}
