package org.lintan.market.order;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.lintan.market.desk.floor.Floor;
import org.lintan.market.desk.floor.FloorCommand;
import org.lintan.market.desk.floor.Member;
import org.lintan.market.desk.floor.Ref;
import org.lintan.market.desk.floor.Seat;
import org.lintan.market.desk.floor.Trade;
import org.lintan.market.order.pit.Head;
import org.lintan.market.order.pit.Order;
import org.lintan.market.order.pit.Owner;
import org.lintan.market.order.pit.Pit;

/** What the commands of a batch to order books are about: the pits they move, the orders and changes of mode they name, and what has become of them. */
final class Pits {

    /** A pit as its rows tell it, still to be built: whose orders they are, only the floor knows. */
    record Unbuilt(Head head, List<Order> open) {}

    private final Map<Ref, List<FloorCommand<OrderAction>>> asked = new HashMap<>();
    private final Map<Ref, Pit> pits = new LinkedHashMap<>();
    private final Map<Ref, Unbuilt> unbuilt = new HashMap<>();
    private final Set<Ref> opened = new HashSet<>();
    private final Map<Ref, Order> named = new HashMap<>();
    private final Map<Ref, List<Trade>> trades = new HashMap<>();
    private final Map<Ref, ModeChange> changes = new HashMap<>();
    private final Map<Ref, Order> changedOrders = new LinkedHashMap<>();
    private final Map<Ref, ModeChange> confirmed = new LinkedHashMap<>();

    /** What is asked of this batch. */
    void asked(List<FloorCommand<OrderAction>> commands) {
        commands.forEach(command -> asked.computeIfAbsent(command.instrument(), none -> new ArrayList<>())
                .add(command));
    }

    /** The instruments that is about. */
    Set<Ref> asked() {
        return asked.keySet();
    }

    /** A pit this process remembers. */
    void remembered(Ref instrument, Pit pit) {
        pits.put(instrument, pit);
        opened(instrument);
    }

    /** A book that an operator or an order has opened leaves a row from now on. */
    void opened(Ref instrument) {
        opened.add(instrument);
    }

    void read(Ref instrument, Head head, List<Order> open) {
        unbuilt.put(instrument, new Unbuilt(head, open));
    }

    /** Orders the commands name, open or not. */
    void named(Collection<Order> orders) {
        orders.forEach(order -> named.put(ref(order), order));
    }

    /** Trades so far of the orders named. */
    void traded(Map<Ref, List<Trade>> byOrder) {
        byOrder.forEach((order, made) -> trades.put(order, new ArrayList<>(made)));
    }

    void changes(Collection<ModeChange> of) {
        of.forEach(change -> changes.put(change.ref(), change));
    }

    /** Whom the commands may meet, by instrument: of pits that are remembered those in {@link Reach}, of others all who have an open order. */
    Set<Seat> seats() {
        Set<Seat> seats = new LinkedHashSet<>();
        pits.forEach((instrument, pit) -> Reach.of(pit, asked.getOrDefault(instrument, List.of()))
                .forEach(party -> seats.add(new Seat(instrument.county(), instrument.id(), party))));
        unbuilt.values().stream()
                .flatMap(rows -> rows.open().stream())
                .forEach(order -> seats.add(new Seat(order.county(), order.instrumentId(), order.party())));
        return seats;
    }

    /** The pit of the command's instrument: remembered, built from its rows, or empty. */
    Pit pit(Floor floor, FloorCommand<?> command) {
        Ref instrument = command.instrument();
        Unbuilt rows = unbuilt.remove(instrument);
        if (rows != null) {
            Map<String, Owner> owners = new HashMap<>();
            rows.open().forEach(order -> owners.put(order.party(), owner(floor, command.ref(order.party()))));
            pits.put(instrument, Pit.restore(rows.head(), rows.open(), owners));
            opened(instrument);
        }
        return pits.computeIfAbsent(instrument, none -> Pit.empty());
    }

    static Owner owner(Floor floor, Ref party) {
        Member member = floor.member(party);
        return new Owner(member.number(), member.circle());
    }

    /** By instrument: the pits that may have moved and leave a row. */
    Map<Ref, Pit> moved() {
        Map<Ref, Pit> moved = new LinkedHashMap<>(pits);
        moved.keySet().retainAll(opened);
        return moved;
    }

    ModeChange change(Ref change) {
        return changes.get(change);
    }

    /** Whether the order named is the asker's own, open or not, in the command's instrument. */
    boolean isOwn(FloorCommand<?> command, String orderId) {
        Ref ref = command.ref(orderId);
        Order order = changedOrders.getOrDefault(ref, named.get(ref));
        return order != null
                && order.party().equals(command.party())
                && order.instrumentId().equals(command.instrumentId());
    }

    /** An order of the pit's instrument, open or not; null if it does not exist. */
    Order order(Pit pit, Ref order) {
        Order open = pit.order(order.id());
        return open != null ? open : changedOrders.getOrDefault(order, named.get(order));
    }

    /** Trades of an order that is named or new, oldest first. */
    List<Trade> tradesOf(Ref order) {
        return List.copyOf(trades.getOrDefault(order, List.of()));
    }

    /** An order that is new, or has changed. */
    void put(Pit pit, Order order) {
        pit.put(order);
        changedOrders.put(ref(order), order);
    }

    void put(ModeChange change) {
        changes.put(change.ref(), change);
        confirmed.put(change.ref(), change);
    }

    /** A trade of two orders. */
    void put(Trade trade) {
        Stream.of(trade.bidId(), trade.offerId())
                .map(order -> new Ref(trade.county(), order))
                .forEach(order ->
                        trades.computeIfAbsent(order, none -> new ArrayList<>()).add(trade));
    }

    /** Orders made or changed, as they stand now. */
    List<Order> changedOrders() {
        return List.copyOf(changedOrders.values());
    }

    /** Changes of mode carried out. */
    List<ModeChange> confirmed() {
        return List.copyOf(confirmed.values());
    }

    private static Ref ref(Order order) {
        return new Ref(order.county(), order.orderId());
    }
}
