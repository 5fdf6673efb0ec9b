package org.lintan.market.order.pit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lintan.market.book.BookEvent;
import org.lintan.market.book.BookLimits;
import org.lintan.market.book.BookSnapshot;
import org.lintan.market.book.BookTerms;
import org.lintan.market.book.EventRecorder;
import org.lintan.market.book.FastBook;
import org.lintan.market.book.NewOrder;
import org.lintan.market.book.Phase;
import org.lintan.market.book.RestingOrder;
import org.lintan.market.book.SelfTrade;
import org.lintan.market.book.Side;

/**
 * One instrument's continuous market. The book moves first and says what happened; whoever drives the pit settles that, order by
 * order, and {@linkplain #put puts} each changed order back before the next command. For one thread.
 */
public final class Pit {

    /** Whole tonnes; so many resting orders that one order can always meet all of them in one transaction. */
    public static final BookLimits LIMITS =
            new BookLimits(1, Reservation.TONNE_KG, 1_000_000_000L, 9_000_000_000L, 10_000, 10_000, 1);

    private static final BookTerms TERMS = new BookTerms(LIMITS, SelfTrade.CANCEL_NEWEST);
    private static final Comparator<Order> IN_TIME = Comparator.comparingLong(Order::sequence);

    private final FastBook book;
    private final EventRecorder said = new EventRecorder();
    private final Map<Long, Order> open = new HashMap<>();
    private final Map<String, Order> byName = new HashMap<>();
    private final Map<String, Owner> owners = new HashMap<>();
    /** By party: how many of the open orders are its own. Kept as they come and go, never counted anew. */
    private final Map<String, Integer> openOf = new HashMap<>();

    private Head head;

    private Pit(Head head, BookSnapshot from) {
        this.head = head;
        this.book = new FastBook(TERMS, from);
    }

    /** An empty pit of an instrument that has none yet. */
    public static Pit empty() {
        Head head = new Head(LocalDate.EPOCH, 1, LIMITS.maxPrice(), 1, 1, 1);
        return new Pit(head, snapshot(head, List.of(), List.of()));
    }

    /**
     * A pit as it was written.
     *
     * @param orders all open ones
     * @param owners of the orders' parties
     */
    public static Pit restore(Head head, Collection<Order> orders, Map<String, Owner> owners) {
        Comparator<Order> byPrice = Comparator.comparingLong(Order::priceFenPerTonne);
        List<RestingOrder> buys = resting(orders, Side.BUY, byPrice.reversed(), owners);
        List<RestingOrder> sells = resting(orders, Side.SELL, byPrice, owners);
        Pit pit = new Pit(head, snapshot(head, buys, sells));
        orders.forEach(order -> pit.enter(order, owners.get(order.party())));
        return pit;
    }

    public Head head() {
        return head;
    }

    /** Everything the book knows; for comparing two pits. */
    public BookSnapshot snapshot() {
        return book.snapshot();
    }

    /** Open orders, earliest first. */
    public List<Order> orders() {
        return open.values().stream().sorted(IN_TIME).toList();
    }

    /** How many open orders there are. */
    public int size() {
        return open.size();
    }

    /** How many open orders a party has. */
    public int open(String party) {
        return openOf.getOrDefault(party, 0);
    }

    /** Whoever has an open order. */
    public Set<String> parties() {
        return Collections.unmodifiableSet(openOf.keySet());
    }

    /**
     * Whose open orders of a side others can meet that come in together: those that stand before all others until there is so much.
     *
     * @param limit the best of them: the highest buy, the lowest sell, fen per tonne
     * @param quantityKg of all of them
     */
    public Set<String> parties(Side side, long limit, long quantityKg) {
        Set<String> met = new LinkedHashSet<>();
        book.reached(side, limit, quantityKg, id -> met.add(open.get(id).party()));
        return met;
    }

    /** Whether by this time an open order has expired, or its day's band ends. */
    public boolean hasTurnedBy(LocalDate day, Instant at) {
        return head.bandDay().isBefore(day) || book.nextExpiry() <= micros(at);
    }

    /** An open order by the book's name; null if there is none. */
    public Order order(long bookId) {
        return open.get(bookId);
    }

    /** An open order by its own name; null if there is none. */
    public Order order(String orderId) {
        return byName.get(orderId);
    }

    /** Lets orders expire whose time has come. */
    public List<BookEvent> tick(Instant at) {
        book.tick(micros(at), said);
        return heard();
    }

    /** The price band of a day; orders on its wrong side are cancelled. */
    public List<BookEvent> band(LocalDate day, long low, long high, Instant at) {
        book.band(low, high, micros(at), said);
        head = new Head(day, low, high, head.nextOrder(), head.nextSequence(), head.nextTrade());
        return heard();
    }

    /** Lets an order in under the name {@link Head#nextOrder}, or refuses it and stays as it was. */
    public List<BookEvent> place(Order order, Owner owner, Instant at) {
        long expiresAt = order.expiresAt() == null ? 0 : micros(order.expiresAt());
        book.place(
                new NewOrder(
                        order.bookId(),
                        owner.party(),
                        owner.group(),
                        order.side(),
                        order.type() == OrderType.MARKET,
                        order.goodFor().inBook(),
                        order.priceFenPerTonne(),
                        order.quantityKg(),
                        0,
                        0,
                        false,
                        expiresAt),
                micros(at),
                said);
        List<BookEvent> events = said.drain();
        if (events.stream().noneMatch(BookEvent.Refused.class::isInstance)) {
            count(head.nextOrder() + 1, head.nextSequence(), head.nextTrade());
            enter(order, owner);
        }
        events.forEach(this::note);
        return events;
    }

    /** Takes an open order out. */
    public List<BookEvent> cancel(Order order, Instant at) {
        book.cancel(order.bookId(), owners.get(order.party()).party(), micros(at), said);
        return heard();
    }

    /** An order that has changed; it leaves the pit when it is no longer open. */
    public void put(Order order) {
        if (order.state() == OrderState.OPEN) {
            byName.put(order.orderId(), order);
            if (open.put(order.bookId(), order) == null) {
                openOf.merge(order.party(), 1, Integer::sum);
            }
        } else {
            byName.remove(order.orderId());
            if (open.remove(order.bookId()) != null) {
                openOf.computeIfPresent(order.party(), (party, count) -> count == 1 ? null : count - 1);
            }
        }
    }

    private void enter(Order order, Owner owner) {
        owners.put(order.party(), owner);
        put(order);
    }

    private List<BookEvent> heard() {
        List<BookEvent> events = said.drain();
        events.forEach(this::note);
        return events;
    }

    /** Keeps count of what the book counts, so that the head can be written without asking for a whole snapshot. */
    private void note(BookEvent event) {
        if (event instanceof BookEvent.Rested rested) {
            put(open.get(rested.orderId()).rested(head.nextSequence()));
            count(head.nextOrder(), head.nextSequence() + 1, head.nextTrade());
        } else if (event instanceof BookEvent.Traded traded) {
            count(head.nextOrder(), head.nextSequence(), traded.tradeNo() + 1);
        }
    }

    private void count(long nextOrder, long nextSequence, long nextTrade) {
        head = new Head(head.bandDay(), head.bandLow(), head.bandHigh(), nextOrder, nextSequence, nextTrade);
    }

    private static BookSnapshot snapshot(Head head, List<RestingOrder> buys, List<RestingOrder> sells) {
        return new BookSnapshot(
                Phase.CONTINUOUS,
                Phase.CONTINUOUS,
                head.bandLow(),
                head.bandHigh(),
                head.nextSequence(),
                head.nextTrade(),
                buys,
                sells);
    }

    private static List<RestingOrder> resting(
            Collection<Order> orders, Side side, Comparator<Order> bestFirst, Map<String, Owner> owners) {
        return orders.stream()
                .filter(order -> order.side() == side)
                .sorted(bestFirst.thenComparing(IN_TIME))
                .map(order -> {
                    Owner owner = owners.get(order.party());
                    return new RestingOrder(
                            order.bookId(),
                            owner.party(),
                            owner.group(),
                            side,
                            order.priceFenPerTonne(),
                            order.quantityKg(),
                            order.remainingKg(),
                            0,
                            0,
                            false,
                            order.expiresAt() == null ? 0 : micros(order.expiresAt()),
                            order.sequence());
                })
                .toList();
    }

    private static long micros(Instant at) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }
}
