package org.lintan.market.desk;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.lintan.kernel.id.Ids;
import org.lintan.market.desk.floor.Floor;
import org.lintan.market.desk.floor.ModeChange;
import org.lintan.market.desk.log.Outrun;
import org.lintan.market.pit.Head;
import org.lintan.market.pit.Order;
import org.lintan.market.pit.Pit;
import org.lintan.platform.db.Sql;
import org.lintan.platform.time.Utc;

/** Writes orders, heads of pits and modes, and keeps each pit in memory under the stamp it writes. */
@ApplicationScoped
class PitWriter {

    private static final String ORDER = "(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)";
    /** As many orders in one statement as the protocol's marks allow, and some to spare. */
    private static final int AT_ONCE = 1_000;

    private final PitCache cache;

    PitWriter(PitCache cache) {
        this.cache = cache;
    }

    Uni<Void> write(Sql sql, List<Floor> floors) {
        List<Order> orders =
                floors.stream().flatMap(floor -> floor.orders().stream()).toList();
        return each(pages(orders), page -> orders(sql, page))
                .chain(() -> each(
                        floors.stream()
                                .flatMap(floor -> floor.modeChanges().stream())
                                .toList(),
                        change -> confirm(sql, change)))
                .chain(() -> each(floors.stream().flatMap(PitWriter::pits).toList(), pit -> head(sql, pit)));
    }

    private record Commanded(String county, String ticketId, Pit pit) {}

    private static Stream<Commanded> pits(Floor floor) {
        return floor.pits().entrySet().stream()
                .filter(entry -> entry.getValue().head().mode() != null)
                .map(entry -> new Commanded(floor.county(), entry.getKey(), entry.getValue()));
    }

    private static List<List<Order>> pages(List<Order> orders) {
        List<List<Order>> pages = new ArrayList<>();
        for (int from = 0; from < orders.size(); from += AT_ONCE) {
            pages.add(orders.subList(from, Math.min(from + AT_ONCE, orders.size())));
        }
        return pages;
    }

    private static Uni<Integer> orders(Sql sql, List<Order> orders) {
        List<Object> args = new ArrayList<>();
        orders.forEach(order -> args.addAll(Arrays.asList(
                order.county(),
                order.orderId(),
                order.bookId(),
                order.ticketId(),
                order.serial(),
                order.party(),
                order.side().name(),
                order.type().name(),
                order.goodFor().name(),
                order.priceFenPerTonne(),
                order.quantityKg(),
                order.filledKg(),
                order.amountFen(),
                order.feeFen(),
                order.reservedFen(),
                order.state().name(),
                order.endedWhy() == null ? null : order.endedWhy().name(),
                order.sequence(),
                order.expiresAt() == null ? null : Utc.of(order.expiresAt()),
                Utc.of(order.placedAt()),
                Utc.of(order.changedAt()))));
        return sql.update(
                "INSERT INTO market_order (county, order_id, book_id, ticket_id, serial, party, side, type, time_in_force,"
                        + " price_fen_per_tonne, quantity_kg, filled_kg, amount_fen, fee_fen, reserved_fen, state, ended_why, sequence_no, expires_at,"
                        + " placed_at, changed_at) VALUES " + (ORDER + ",").repeat(orders.size() - 1) + ORDER
                        + " ON DUPLICATE KEY UPDATE filled_kg = VALUES(filled_kg), amount_fen = VALUES(amount_fen), fee_fen = VALUES(fee_fen),"
                        + " reserved_fen = VALUES(reserved_fen), state = VALUES(state), ended_why = VALUES(ended_why), changed_at = VALUES(changed_at)",
                args.toArray());
    }

    /** A newer proposal may have taken its place meanwhile. */
    private static Uni<Integer> confirm(Sql sql, ModeChange change) {
        return sql.update(
                        "UPDATE mode_change SET state = ?, open_ticket = NULL, confirmed_by = ?, confirmed_name = ?, confirmed_at = ?"
                                + " WHERE county = ? AND change_id = ? AND state = ?",
                        change.state(),
                        change.confirmedBy(),
                        change.confirmedName(),
                        Utc.of(change.confirmedAt()),
                        change.county(),
                        change.changeId(),
                        ModeChange.PROPOSED)
                .invoke(rows -> {
                    if (rows != 1) {
                        throw new Outrun("The change of mode " + change.changeId() + " waits no longer");
                    }
                });
    }

    private Uni<Integer> head(Sql sql, Commanded commanded) {
        Head head = commanded.pit().head();
        String stamp = Ids.next();
        cache.keep(commanded.county(), commanded.ticketId(), stamp, commanded.pit());
        return sql.update(
                "INSERT INTO order_book (county, ticket_id, stamp, mode, band_day, band_low, band_high, next_order, next_sequence, next_trade)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE stamp = VALUES(stamp), mode = VALUES(mode), band_day = VALUES(band_day),"
                        + " band_low = VALUES(band_low), band_high = VALUES(band_high), next_order = VALUES(next_order),"
                        + " next_sequence = VALUES(next_sequence), next_trade = VALUES(next_trade)",
                commanded.county(),
                commanded.ticketId(),
                stamp,
                head.mode().name(),
                head.bandDay(),
                head.bandLow(),
                head.bandHigh(),
                head.nextOrder(),
                head.nextSequence(),
                head.nextTrade());
    }

    private static <T> Uni<Void> each(List<T> all, Function<T, Uni<Integer>> statement) {
        return Multi.createFrom()
                .iterable(all)
                .onItem()
                .transformToUniAndConcatenate(statement::apply)
                .collect()
                .last()
                .replaceWithVoid();
    }
}
