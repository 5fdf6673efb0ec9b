package org.lintan.market.order;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lintan.kernel.id.Ids;
import org.lintan.market.desk.floor.FloorCommand;
import org.lintan.market.desk.floor.Ref;
import org.lintan.market.desk.trade.TradeBook;
import org.lintan.market.order.pit.Order;
import org.lintan.market.order.pit.Pit;
import org.lintan.platform.db.CountyKeys;
import org.lintan.platform.db.Sql;

/**
 * Reads the pits that commands move, and writes them. The row of a book is locked; a pit kept in memory is used if it was kept under the
 * row's stamp, else it is built anew from the open orders.
 */
@ApplicationScoped
class PitStore {

    private final PitCache cache;

    PitStore(PitCache cache) {
        this.cache = cache;
    }

    Uni<Pits> load(Sql sql, List<FloorCommand<OrderAction>> commands) {
        CountyKeys named = new CountyKeys();
        CountyKeys changes = new CountyKeys();
        for (FloorCommand<OrderAction> command : commands) {
            if (command.action() instanceof OrderAction.CancelOrder cancel) {
                named.add(command.county(), cancel.orderId());
            } else if (command.action() instanceof OrderAction.SetMode set) {
                changes.add(command.county(), set.changeId());
            }
        }
        Pits pits = new Pits();
        pits.asked(commands);
        return books(sql, pits)
                .chain(() -> OrderRows.named(sql, named).invoke(pits::named))
                .chain(() -> TradeBook.of(sql, named, OrderView.MOST_TRADES).invoke(pits::traded))
                .chain(() -> ModeChangeRows.read(sql, changes).invoke(pits::changes))
                .replaceWith(pits);
    }

    /** Locks only rows that are there: a lock on one that is not would keep other partitions from making theirs beside it. */
    private Uni<Void> books(Sql sql, Pits pits) {
        Set<Ref> asked = pits.asked();
        CountyKeys instruments = new CountyKeys();
        asked.forEach(instrument -> instruments.add(instrument.county(), instrument.id()));
        return (cache.has(asked) ? Uni.createFrom().item(instruments) : PitRows.there(sql, instruments))
                .chain(there -> PitRows.lock(sql, there))
                .chain(rows -> {
                    CountyKeys forgotten = new CountyKeys();
                    Map<Ref, PitRows.Kept> heads = new HashMap<>();
                    for (PitRows.Kept row : rows) {
                        Optional<Pit> kept = cache.take(row.instrument(), row.stamp());
                        kept.ifPresent(pit -> pits.remembered(row.instrument(), pit));
                        if (kept.isEmpty()) {
                            heads.put(row.instrument(), row);
                            forgotten.add(
                                    row.instrument().county(), row.instrument().id());
                        }
                    }
                    return OrderRows.open(sql, forgotten).invoke(orders -> unbuilt(pits, heads, orders));
                })
                .replaceWithVoid();
    }

    private static void unbuilt(Pits pits, Map<Ref, PitRows.Kept> heads, List<Order> open) {
        Map<Ref, List<Order>> orders = new HashMap<>();
        open.forEach(order -> orders.computeIfAbsent(
                        new Ref(order.county(), order.instrumentId()), none -> new ArrayList<>())
                .add(order));
        heads.forEach(
                (instrument, row) -> pits.read(instrument, row.head(), orders.getOrDefault(instrument, List.of())));
    }

    /** Keeps each pit in memory under the stamp it writes. */
    Uni<Void> save(Sql sql, Pits pits) {
        List<Object[]> heads = new ArrayList<>();
        pits.moved().forEach((instrument, pit) -> {
            String stamp = Ids.next();
            cache.keep(instrument, stamp, pit);
            heads.add(PitRows.row(instrument, stamp, pit.head()));
        });
        return OrderRows.write(sql, pits.changedOrders())
                .chain(() -> ModeChangeRows.confirm(sql, pits.confirmed()))
                .chain(() -> PitRows.write(sql, heads));
    }
}
