package org.lintan.market.book;

import java.util.List;
import java.util.function.LongConsumer;

/**
 * The book that trades. Once its arrays have grown to the size of the market, orders, takes, amends and cancels make no
 * garbage. Its twin in the tests is the naive book; both say the same, always.
 */
public final class FastBook implements OrderBook {

    private final BookTerms terms;
    private final EntryRules rules;
    private final BookState state;
    private final FastChecks checks;
    private final OrderPool pool;
    final FastOrders orders;

    /** An empty book: matching at once, no price band. */
    public FastBook(BookTerms terms) {
        this(terms, BookSnapshot.empty(terms.limits()));
    }

    /** A book that goes on where the snapshot was taken. */
    public FastBook(BookTerms terms, BookSnapshot from) {
        this.terms = terms;
        rules = new EntryRules(terms.limits());
        state = new BookState(from);
        orders = new FastOrders(terms.limits(), from);
        pool = orders.pool;
        checks = new FastChecks(terms, rules, state, orders);
    }

    @Override
    public void place(NewOrder order, long at, BookSink out) {
        place(
                order.id(),
                order.party(),
                order.group(),
                order.side(),
                order.market(),
                order.timeInForce(),
                order.price(),
                order.quantity(),
                order.minimum(),
                order.display(),
                order.postOnly(),
                order.expiresAt(),
                at,
                out);
    }

    /** As {@link #place(NewOrder, long, BookSink)}, the order in its parts: for callers that make no objects. */
    public void place(
            long id,
            int party,
            int group,
            Side side,
            boolean market,
            TimeInForce timeInForce,
            long price,
            long quantity,
            long minimum,
            long display,
            boolean postOnly,
            long expiresAt,
            long at,
            BookSink out) {
        orders.expire(at, out);
        long owner = OrderPool.owner(party, group);
        BookRefusal fault = rules.order(
                state.phase,
                orders.ids.has(id),
                state.bandLow,
                state.bandHigh,
                at,
                market,
                timeInForce,
                price,
                quantity,
                minimum,
                display,
                postOnly,
                expiresAt);
        if (fault == null) {
            fault = checks.place(side, timeInForce, price, quantity, minimum, postOnly, owner);
        }
        if (fault != null) {
            out.refused(id, fault);
            return;
        }
        out.accepted(id);
        BookSide own = orders.side(side);
        long left = match(id, owner, own, market ? state.bounded(side, price) : price, quantity, out);
        if (left < 0) {
            out.cancelled(id, ~left, CancelReason.SELF_TRADE);
        } else if (left > 0 && timeInForce.rests()) {
            int slot = orders.add(id, owner, side, quantity, display, postOnly, expiresAt);
            rest(slot, own, price, left, out);
        } else if (left > 0) {
            boolean stoppedByBand = market && orders.crosses(side, price);
            out.cancelled(id, left, stoppedByBand ? CancelReason.BAND_REACHED : CancelReason.IMMEDIATE_REMAINDER);
        }
    }

    /**
     * Trades if the phase lets it. What is left of the quantity, or its complement (below zero) if it stopped at a related order.
     */
    private long match(long takerId, long owner, BookSide own, long price, long quantity, BookSink out) {
        BookSide opposite = own.opposite();
        long limit = opposite.key(price);
        return opposite.bestKey() <= limit && state.phase.matchesAtOnce()
                ? sweep(takerId, owner, opposite, limit, quantity, out)
                : quantity;
    }

    private long sweep(long takerId, long owner, BookSide opposite, long limit, long quantity, BookSink out) {
        long left = quantity;
        while (left > 0) {
            if (opposite.bestKey() > limit) {
                return left;
            }
            int maker = opposite.first();
            if (OrderPool.related(owner, pool.owner(maker))) {
                SelfTrade rule = terms.selfTrade();
                if (rule == SelfTrade.CANCEL_OLDEST || rule == SelfTrade.CANCEL_BOTH) {
                    orders.cancel(maker, CancelReason.SELF_TRADE, out);
                }
                if (rule != SelfTrade.CANCEL_OLDEST) {
                    return ~left;
                }
            } else {
                long traded = Math.min(left, pool.shown(maker));
                left -= traded;
                trade(takerId, maker, opposite, opposite.bestPrice(), traded, left, out);
            }
        }
        return 0;
    }

    private void trade(
            long takerId, int maker, BookSide makers, long price, long quantity, long takerLeft, BookSink out) {
        long hidden = pool.hidden(maker);
        long stillShown = pool.shown(maker) - quantity;
        out.traded(
                state.nextTrade++,
                takerId,
                pool.id(maker),
                makers.opposite().side,
                price,
                quantity,
                takerLeft,
                stillShown + hidden);
        if (stillShown > 0) {
            makers.change(maker, stillShown, hidden);
            return;
        }
        makers.unqueue(maker);
        if (hidden == 0) {
            orders.forget(maker);
            return;
        }
        long shown = pool.shownOf(maker, hidden);
        makers.queue(maker, price, shown, hidden - shown, state.nextSequence++);
        out.refreshed(pool.id(maker), shown, hidden - shown);
    }

    private void rest(int slot, BookSide own, long price, long left, BookSink out) {
        long shown = pool.shownOf(slot, left);
        own.queue(slot, price, shown, left - shown, state.nextSequence++);
        out.rested(pool.id(slot), own.side, price, shown, left - shown);
    }

    @Override
    public void take(long id, int party, int group, long restingId, long price, long quantity, long at, BookSink out) {
        orders.expire(at, out);
        int maker = orders.ids.get(restingId);
        BookRefusal fault = checks.take(id, OrderPool.owner(party, group), maker, price, quantity);
        if (fault != null) {
            out.refused(id, fault);
            return;
        }
        out.accepted(id);
        trade(id, maker, orders.side(pool.side(maker)), orders.price(maker), quantity, 0, out);
    }

    @Override
    public void amend(long id, int party, long price, long quantity, long at, BookSink out) {
        orders.expire(at, out);
        int slot = orders.ids.get(id);
        BookRefusal fault = checks.amend(slot, party, price, quantity);
        if (fault != null) {
            out.refused(id, fault);
            return;
        }
        BookSide own = orders.side(pool.side(slot));
        long left = quantity - (pool.quantity(slot) - pool.left(slot));
        boolean keepsItsPlace = quantity < pool.quantity(slot) && price == own.price(pool.level(slot));
        pool.setQuantity(slot, quantity);
        out.amended(id, price, left);
        if (keepsItsPlace) {
            long shown = Math.min(pool.shown(slot), left);
            own.change(slot, shown, left - shown);
            return;
        }
        own.unqueue(slot);
        long rest = match(id, pool.owner(slot), own, price, left, out);
        if (rest > 0) {
            rest(slot, own, price, rest, out);
            return;
        }
        orders.forget(slot);
        if (rest < 0) {
            out.cancelled(id, ~rest, CancelReason.SELF_TRADE);
        }
    }

    @Override
    public void cancel(long id, int party, long at, BookSink out) {
        orders.expire(at, out);
        int cell = orders.ids.find(id);
        if (cell < 0 || pool.party(orders.ids.slot(cell)) != party) {
            out.refused(id, BookRefusal.UNKNOWN_ORDER);
            return;
        }
        orders.cancel(cell, orders.ids.slot(cell), CancelReason.REQUESTED, out);
    }

    @Override
    public void cancelAll(int party, long at, BookSink out) {
        orders.expire(at, out);
        orders.cancelAll(slot -> pool.party(slot) == party, CancelReason.REQUESTED, out);
    }

    @Override
    public void tick(long at, BookSink out) {
        orders.expire(at, out);
    }

    @Override
    public void band(long low, long high, long at, BookSink out) {
        orders.expire(at, out);
        BookRefusal fault = rules.band(low, high);
        if (fault != null) {
            out.refused(0, fault);
            return;
        }
        state.bandLow = low;
        state.bandHigh = high;
        out.bandChanged(low, high);
        orders.cancelAll(
                slot -> pool.side(slot) == Side.BUY ? orders.price(slot) > high : orders.price(slot) < low,
                CancelReason.OUTSIDE_NEW_BAND,
                out);
    }

    @Override
    public void enter(Phase next, long at, BookSink out) {
        orders.expire(at, out);
        BookRefusal fault = checks.enter(next);
        if (fault != null) {
            out.refused(0, fault);
            return;
        }
        state.haltedFrom = next;
        changePhase(next, out);
    }

    @Override
    public void halt(long at, BookSink out) {
        orders.expire(at, out);
        if (state.phase == Phase.HALTED) {
            out.refused(0, BookRefusal.PHASE_UNCHANGED);
            return;
        }
        state.haltedFrom = state.phase;
        changePhase(Phase.HALTED, out);
    }

    @Override
    public void resume(long at, BookSink out) {
        orders.expire(at, out);
        if (state.phase != Phase.HALTED) {
            out.refused(0, BookRefusal.PHASE_UNCHANGED);
            return;
        }
        changePhase(state.haltedFrom, out);
    }

    private void changePhase(Phase next, BookSink out) {
        state.phase = next;
        out.phaseChanged(next);
    }

    @Override
    public void indicate(long reference, long at, BookSink out) {
        orders.expire(at, out);
        BookRefusal fault = checks.auction(reference);
        if (fault != null) {
            out.refused(0, fault);
            return;
        }
        AuctionPrice found = auctionPrice(reference);
        out.indicated(found.price(), found.volume(), found.surplus());
    }

    @Override
    public void uncross(long reference, long at, BookSink out) {
        orders.expire(at, out);
        BookRefusal fault = checks.auction(reference);
        if (fault != null) {
            out.refused(0, fault);
            return;
        }
        AuctionPrice found = auctionPrice(reference);
        CallAuction auction = new CallAuction(orders, found);
        if (auction.meetsItself()) {
            new AuctionSelfTrades(orders, terms.selfTrade()).cancelAll(out);
            found = auctionPrice(reference);
            auction = new CallAuction(orders, found);
        }
        out.uncrossed(found.price(), found.volume());
        state.nextTrade = auction.trade(state.nextTrade, out);
    }

    private AuctionPrice auctionPrice(long reference) {
        return AuctionPrice.find(
                orders.buys, orders.sells, terms.limits().tick(), state.bandLow, state.bandHigh, reference);
    }

    @Override
    public List<Level> depth(Side side, int levels) {
        return orders.depth(side, levels);
    }

    /**
     * Names the resting orders of a side, best first, that incoming orders can meet: those that stand before all others until there is so much.
     * Whatever comes in meanwhile only stands before more of them; what is taken away adds to the quantity.
     *
     * @param limit the best that is offered against them: the highest buy, the lowest sell
     * @param quantity all that comes in, kg
     */
    public void reached(Side side, long limit, long quantity, LongConsumer ids) {
        orders.reached(side, Math.min(limit, terms.limits().maxPrice()), quantity, ids);
    }

    /** No resting order expires before this time. */
    public long nextExpiry() {
        return orders.nextExpiry();
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
                orders.values(Side.BUY),
                orders.values(Side.SELL));
    }
}
