package org.lintan.market.desk;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lintan.market.desk.floor.FloorCommand;
import org.lintan.market.desk.floor.FloorState;
import org.lintan.market.pit.Head;
import org.lintan.market.pit.Order;
import org.lintan.market.pit.Owner;
import org.lintan.market.pit.Pit;
import org.lintan.platform.db.In;
import org.lintan.platform.db.Sql;

/**
 * Reads the modes of the tickets and the pits of those whose book is commanded. The row of the book is locked; a pit kept in memory
 * is used if it was kept under the row's stamp, else it is built anew from the open orders.
 */
@ApplicationScoped
class PitReader {

    private final PitCache cache;

    PitReader(PitCache cache) {
        this.cache = cache;
    }

    /** Pits found in memory, and rows of those that are still to be built once the numbers of their parties are known. */
    record Found(Map<String, Pit> kept, Map<String, Head> heads, Map<String, List<Order>> orders) {

        Collection<String> parties() {
            return Stream.concat(
                            kept.values().stream().flatMap(pit -> pit.orders().stream()),
                            orders.values().stream().flatMap(List::stream))
                    .map(Order::party)
                    .collect(Collectors.toSet());
        }

        void enter(FloorState state) {
            state.pits.putAll(kept);
            Map<String, Owner> owners = new HashMap<>();
            state.members.forEach((party, member) -> owners.put(party, member.owner()));
            heads.forEach((ticketId, head) ->
                    state.pits.put(ticketId, Pit.restore(head, orders.getOrDefault(ticketId, List.of()), owners)));
        }
    }

    Uni<Found> read(Sql sql, String county, List<FloorCommand> commands, FloorState state) {
        SortedSet<String> commanded = new TreeSet<>(commands.stream()
                .filter(command -> command.action() instanceof FloorCommand.BookAction)
                .map(FloorCommand::ticketId)
                .toList());
        SortedSet<String> others = new TreeSet<>(commands.stream()
                .map(FloorCommand::ticketId)
                .filter(ticket -> !commanded.contains(ticket))
                .toList());
        Found found = new Found(new HashMap<>(), new HashMap<>(), new HashMap<>());
        return modes(sql, county, others, state)
                .chain(() -> heads(sql, county, commanded, found))
                .chain(() -> openOrders(sql, county, found))
                .chain(() -> named(sql, county, commands, state))
                .chain(() -> modeChanges(sql, county, commands, state))
                .replaceWith(found);
    }

    private static Uni<Void> modes(Sql sql, String county, Set<String> tickets, FloorState state) {
        return rows(
                        sql,
                        "SELECT ticket_id, mode FROM order_book WHERE county = ? AND ticket_id IN ",
                        county,
                        tickets,
                        "")
                .invoke(rows -> rows.forEach(row -> state.modes.put(row.getString("ticket_id"), Rows.mode(row))))
                .replaceWithVoid();
    }

    /** Locks only rows that are there: a lock on one that is not would keep other partitions from making theirs beside it. */
    private Uni<Void> heads(Sql sql, String county, Set<String> tickets, Found found) {
        tickets.forEach(ticket -> found.kept().put(ticket, Pit.empty()));
        return rows(sql, "SELECT ticket_id FROM order_book WHERE county = ? AND ticket_id IN ", county, tickets, "")
                .map(rows ->
                        rows.stream().map(row -> row.getString("ticket_id")).toList())
                .chain(there -> rows(
                        sql,
                        "SELECT * FROM order_book WHERE county = ? AND ticket_id IN ",
                        county,
                        there,
                        " FOR UPDATE"))
                .invoke(rows -> rows.forEach(row -> {
                    String ticketId = row.getString("ticket_id");
                    found.kept().remove(ticketId);
                    Optional<Pit> kept = cache.take(county, ticketId, row.getString("stamp"));
                    kept.ifPresentOrElse(
                            pit -> found.kept().put(ticketId, pit),
                            () -> found.heads().put(ticketId, Rows.head(row)));
                }))
                .replaceWithVoid();
    }

    /** Locked, so that what is read is what was committed last, like the row of the book. */
    private static Uni<Void> openOrders(Sql sql, String county, Found found) {
        return Multi.createFrom()
                .iterable(List.copyOf(found.heads().keySet()))
                .onItem()
                .transformToUniAndConcatenate(ticketId -> sql.rows(
                                "SELECT * FROM market_order WHERE county = ? AND ticket_id = ?"
                                        + " AND state = 'OPEN' FOR UPDATE",
                                county,
                                ticketId)
                        .invoke(rows -> found.orders()
                                .put(ticketId, rows.stream().map(Rows::order).toList())))
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** Orders to be cancelled, also those that have ended, and what they traded. */
    private static Uni<Void> named(Sql sql, String county, List<FloorCommand> commands, FloorState state) {
        Set<String> ids = commands.stream()
                .map(FloorCommand::action)
                .filter(FloorCommand.CancelOrder.class::isInstance)
                .map(action -> ((FloorCommand.CancelOrder) action).orderId())
                .collect(Collectors.toCollection(TreeSet::new));
        return rows(sql, "SELECT * FROM market_order WHERE county = ? AND order_id IN ", county, ids, "")
                .invoke(rows -> rows.forEach(row -> state.orders.put(row.getString("order_id"), Rows.order(row))))
                .chain(() -> OrderTrades.read(sql, county, ids))
                .invoke(trades ->
                        trades.forEach((orderId, made) -> state.orderTrades.put(orderId, new ArrayList<>(made))))
                .replaceWithVoid();
    }

    private static Uni<Void> modeChanges(Sql sql, String county, List<FloorCommand> commands, FloorState state) {
        Set<String> ids = commands.stream()
                .map(FloorCommand::action)
                .filter(FloorCommand.SetMode.class::isInstance)
                .map(action -> ((FloorCommand.SetMode) action).changeId())
                .collect(Collectors.toCollection(TreeSet::new));
        return rows(sql, "SELECT * FROM mode_change WHERE county = ? AND change_id IN ", county, ids, "")
                .invoke(rows ->
                        rows.forEach(row -> state.modeChanges.put(row.getString("change_id"), Rows.modeChange(row))))
                .replaceWithVoid();
    }

    private static Uni<List<Row>> rows(Sql sql, String select, String county, Collection<String> keys, String lock) {
        return keys.isEmpty()
                ? Uni.createFrom().item(List.of())
                : sql.rows(select + In.marks(keys) + lock, In.args(List.of(county), keys));
    }
}
