package org.lintan.market.book;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The obvious book: two lists sorted again whenever an order joins, every question answered by looking at all orders, and
 * "what would happen" answered by letting it happen to a copy. Slow, and meant to be impossible to doubt.
 */
final class NaiveBook implements OrderBook {

    private static final Comparator<NaiveOrder> DEAREST_FIRST =
            Comparator.<NaiveOrder>comparingLong(order -> -order.price).thenComparing(NaiveOrder.EARLIEST_FIRST);
    private static final Comparator<NaiveOrder> CHEAPEST_FIRST =
            Comparator.<NaiveOrder>comparingLong(order -> order.price).thenComparing(NaiveOrder.EARLIEST_FIRST);

    private final BookTerms terms;
    private final EntryRules rules;
    final List<NaiveOrder> buys = new ArrayList<>();
    final List<NaiveOrder> sells = new ArrayList<>();

    private final NaiveFaults faults;
    final BookState state;

    NaiveBook(BookTerms terms, BookSnapshot from) {
        this.terms = terms;
        rules = new EntryRules(terms.limits());
        state = new BookState(from);
        faults = new NaiveFaults(this, terms);
        from.buys().forEach(order -> buys.add(NaiveOrder.of(order)));
        from.sells().forEach(order -> sells.add(NaiveOrder.of(order)));
    }

    @Override
    public void place(NewOrder order, long at, BookSink out) {
        tick(at, out);
        BookRefusal fault = faults.place(order, at);
        if (fault != null) {
            out.refused(order.id(), fault);
            return;
        }
        out.accepted(order.id());
        NaiveOrder incoming = new NaiveOrder();
        incoming.id = order.id();
        incoming.party = order.party();
        incoming.group = order.group();
        incoming.side = order.side();
        incoming.price = order.price();
        incoming.quantity = order.quantity();
        incoming.shown = order.quantity();
        incoming.display = order.display();
        incoming.postOnly = order.postOnly();
        incoming.expiresAt = order.expiresAt();
        enterBook(incoming, order.timeInForce().rests(), order.market(), out);
    }

    /** The order trades if the state.phase lets it; the rest joins the queue or is cancelled. */
    private void enterBook(NaiveOrder order, boolean rests, boolean market, BookSink out) {
        if (state.phase.matchesAtOnce()) {
            boolean metItself = sweep(order, out);
            if (metItself && terms.selfTrade() != SelfTrade.CANCEL_OLDEST) {
                out.cancelled(order.id, order.shown, CancelReason.SELF_TRADE);
                return;
            }
        }
        if (order.shown > 0 && rests) {
            order.show(order.shown);
            queue(order);
            out.rested(order.id, order.side, order.price, order.shown, order.hidden);
        } else if (order.shown > 0) {
            boolean stoppedByBand = market
                    && side(order.side.opposite()).stream()
                            .anyMatch(other -> order.side.accepts(order.price, other.price));
            out.cancelled(
                    order.id,
                    order.shown,
                    stoppedByBand ? CancelReason.BAND_REACHED : CancelReason.IMMEDIATE_REMAINDER);
        }
    }

    /** Trades until nothing fits; true if it met a related order (and, unless that one was to go, stopped there). */
    boolean sweep(NaiveOrder taker, BookSink out) {
        boolean metItself = false;
        while (taker.shown > 0) {
            NaiveOrder maker = firstToMeet(taker);
            if (maker == null) {
                return metItself;
            }
            if (maker.relatedTo(taker.party, taker.group)) {
                metItself = true;
                if (terms.selfTrade() == SelfTrade.CANCEL_OLDEST || terms.selfTrade() == SelfTrade.CANCEL_BOTH) {
                    remove(maker);
                    out.cancelled(maker.id, maker.left(), CancelReason.SELF_TRADE);
                }
                if (terms.selfTrade() != SelfTrade.CANCEL_OLDEST) {
                    return true;
                }
            } else {
                trade(taker, maker, Math.min(taker.shown, maker.shown), out);
            }
        }
        return metItself;
    }

    NaiveOrder firstToMeet(NaiveOrder taker) {
        return side(taker.side.opposite()).stream()
                .filter(maker -> taker.side.accepts(taker.price, maker.price)
                        && maker.price >= state.bandLow
                        && maker.price <= state.bandHigh)
                .findFirst()
                .orElse(null);
    }

    private void trade(NaiveOrder taker, NaiveOrder maker, long quantity, BookSink out) {
        taker.shown -= quantity;
        maker.shown -= quantity;
        out.traded(state.nextTrade++, taker.id, maker.id, taker.side, maker.price, quantity, taker.shown, maker.left());
        if (maker.shown == 0) {
            remove(maker);
            if (maker.hidden > 0) {
                maker.show(maker.hidden);
                queue(maker);
                out.refreshed(maker.id, maker.shown, maker.hidden);
            }
        }
    }

    @Override
    public void take(long id, int party, int group, long restingId, long price, long quantity, long at, BookSink out) {
        tick(at, out);
        NaiveOrder maker = find(restingId);
        BookRefusal fault = faults.take(id, party, group, maker, price, quantity);
        if (fault != null) {
            out.refused(id, fault);
            return;
        }
        out.accepted(id);
        NaiveOrder taker = new NaiveOrder();
        taker.id = id;
        taker.side = maker.side.opposite();
        taker.shown = quantity;
        trade(taker, maker, quantity, out);
    }

    @Override
    public void amend(long id, int party, long price, long quantity, long at, BookSink out) {
        tick(at, out);
        NaiveOrder order = find(id);
        BookRefusal fault = faults.amend(order, party, price, quantity);
        if (fault != null) {
            out.refused(id, fault);
            return;
        }
        long filled = order.quantity - order.left();
        boolean keepsItsPlace = price == order.price && quantity < order.quantity;
        order.price = price;
        order.quantity = quantity;
        out.amended(id, price, quantity - filled);
        if (keepsItsPlace) {
            order.shown = Math.min(order.shown, quantity - filled);
            order.hidden = quantity - filled - order.shown;
            return;
        }
        remove(order);
        order.shown = quantity - filled;
        order.hidden = 0;
        enterBook(order, true, false, out);
    }

    @Override
    public void cancel(long id, int party, long at, BookSink out) {
        tick(at, out);
        NaiveOrder order = find(id);
        if (order == null || order.party != party) {
            out.refused(id, BookRefusal.UNKNOWN_ORDER);
            return;
        }
        cancel(order, CancelReason.REQUESTED, out);
    }

    private void cancel(NaiveOrder order, CancelReason reason, BookSink out) {
        remove(order);
        out.cancelled(order.id, order.left(), reason);
    }

    @Override
    public void cancelAll(int party, long at, BookSink out) {
        tick(at, out);
        all(order -> order.party == party).forEach(order -> cancel(order, CancelReason.REQUESTED, out));
    }

    @Override
    public void tick(long at, BookSink out) {
        all(order -> order.expiresAt != 0 && order.expiresAt <= at)
                .forEach(order -> cancel(order, CancelReason.EXPIRED, out));
    }

    @Override
    public void band(long low, long high, long at, BookSink out) {
        tick(at, out);
        BookRefusal fault = rules.band(low, high);
        if (fault != null) {
            out.refused(0, fault);
            return;
        }
        state.bandLow = low;
        state.bandHigh = high;
        out.bandChanged(low, high);
        all(order -> order.side == Side.BUY ? order.price > high : order.price < low)
                .forEach(order -> cancel(order, CancelReason.OUTSIDE_NEW_BAND, out));
    }

    @Override
    public void enter(Phase next, long at, BookSink out) {
        tick(at, out);
        boolean crossed = !buys.isEmpty() && !sells.isEmpty() && buys.get(0).price >= sells.get(0).price;
        if (state.phase == Phase.HALTED) {
            out.refused(0, BookRefusal.HALTED);
        } else if (next == Phase.HALTED) {
            out.refused(0, BookRefusal.NOT_IN_THIS_PHASE);
        } else if (next == state.phase) {
            out.refused(0, BookRefusal.PHASE_UNCHANGED);
        } else if (next == Phase.CONTINUOUS && crossed) {
            out.refused(0, BookRefusal.BOOK_CROSSED);
        } else {
            state.phase = next;
            state.haltedFrom = next;
            out.phaseChanged(next);
        }
    }

    @Override
    public void halt(long at, BookSink out) {
        tick(at, out);
        if (state.phase == Phase.HALTED) {
            out.refused(0, BookRefusal.PHASE_UNCHANGED);
            return;
        }
        state.haltedFrom = state.phase;
        state.phase = Phase.HALTED;
        out.phaseChanged(state.phase);
    }

    @Override
    public void resume(long at, BookSink out) {
        tick(at, out);
        if (state.phase != Phase.HALTED) {
            out.refused(0, BookRefusal.PHASE_UNCHANGED);
            return;
        }
        state.phase = state.haltedFrom;
        out.phaseChanged(state.phase);
    }

    @Override
    public void indicate(long reference, long at, BookSink out) {
        tick(at, out);
        BookRefusal fault = faults.auction(reference);
        if (fault != null) {
            out.refused(0, fault);
            return;
        }
        NaiveAuction auction = new NaiveAuction(this, terms, state.bandLow, state.bandHigh, reference);
        auction.findPrice();
        out.indicated(auction.price, auction.volume, auction.surplus);
    }

    @Override
    public void uncross(long reference, long at, BookSink out) {
        tick(at, out);
        BookRefusal fault = faults.auction(reference);
        if (fault != null) {
            out.refused(0, fault);
            return;
        }
        state.nextTrade =
                new NaiveAuction(this, terms, state.bandLow, state.bandHigh, reference).hold(state.nextTrade, out);
    }

    @Override
    public List<Level> depth(Side side, int levels) {
        List<Level> depth = new ArrayList<>();
        for (long price : side(side).stream()
                .mapToLong(order -> order.price)
                .distinct()
                .limit(levels)
                .toArray()) {
            List<NaiveOrder> here =
                    side(side).stream().filter(order -> order.price == price).toList();
            depth.add(new Level(
                    price, here.stream().mapToLong(order -> order.shown).sum(), here.size()));
        }
        return depth;
    }

    @Override
    public BookSnapshot snapshot() {
        return new BookSnapshot(
                state.phase,
                state.haltedFrom,
                state.bandLow,
                state.bandHigh,
                state.nextSequence,
                state.nextTrade,
                buys.stream().map(NaiveOrder::value).toList(),
                sells.stream().map(NaiveOrder::value).toList());
    }

    List<NaiveOrder> side(Side side) {
        return side == Side.BUY ? buys : sells;
    }

    /** Earliest first. */
    private List<NaiveOrder> all(Predicate<NaiveOrder> which) {
        return Stream.concat(buys.stream(), sells.stream())
                .filter(which)
                .sorted(NaiveOrder.EARLIEST_FIRST)
                .toList();
    }

    NaiveOrder find(long id) {
        return Stream.concat(buys.stream(), sells.stream())
                .filter(order -> order.id == id)
                .findFirst()
                .orElse(null);
    }

    void remove(NaiveOrder order) {
        side(order.side).remove(order);
    }

    private void queue(NaiveOrder order) {
        order.sequence = state.nextSequence++;
        side(order.side).add(order);
        side(order.side).sort(order.side == Side.BUY ? DEAREST_FIRST : CHEAPEST_FIRST);
    }
}
