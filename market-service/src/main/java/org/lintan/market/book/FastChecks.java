package org.lintan.market.book;

/** What is wrong with a command, seen from the orders resting in a fast book. The first fault, or null. */
final class FastChecks {

    private static final int NONE = FastOrders.NONE;

    private final int maxOrders;
    private final int maxLevels;
    private final SelfTrade selfTrade;
    private final EntryRules rules;
    private final BookState state;
    private final FastOrders orders;
    private final OrderPool pool;

    FastChecks(BookTerms terms, EntryRules rules, BookState state, FastOrders orders) {
        maxOrders = terms.limits().maxOrders();
        maxLevels = terms.limits().maxLevels();
        selfTrade = terms.selfTrade();
        this.rules = rules;
        this.state = state;
        this.orders = orders;
        pool = orders.pool;
    }

    /** An order that is in itself without fault. */
    BookRefusal place(
            Side side, TimeInForce timeInForce, long price, long quantity, long minimum, boolean postOnly, long owner) {
        if (timeInForce.rests()) {
            if (orders.ids.size() >= maxOrders && !meetsOne(side, price)) {
                return BookRefusal.TOO_MANY_ORDERS;
            }
            BookSide own = orders.side(side);
            if (own.size() >= maxLevels && needsOneLevelTooMany(own, price, quantity, postOnly, owner)) {
                return BookRefusal.TOO_MANY_LEVELS;
            }
        }
        long needed = timeInForce == TimeInForce.FOK ? quantity : minimum;
        return meeting(side, price, quantity, needed, postOnly, owner);
    }

    /** Whether it would meet another order at once. Then it fills that one, or does not rest: it needs no room of its own. */
    private boolean meetsOne(Side side, long price) {
        return state.phase.matchesAtOnce() && orders.crosses(side, state.bounded(side, price));
    }

    /** For a side that has all prices it may have: whether an order of it would rest, and at another price than these. */
    private boolean needsOneLevelTooMany(BookSide own, long price, long quantity, boolean postOnly, long owner) {
        return own.find(price) == NONE && wouldRest(own.side, price, quantity, postOnly, owner);
    }

    /** Whether something is left of it, neither traded nor cancelled nor refused for whom it meets. */
    private boolean wouldRest(Side side, long price, long quantity, boolean postOnly, long owner) {
        if (!meetsOne(side, price)) {
            return true;
        }
        long reached = postOnly ? quantity : reach(side, state.bounded(side, price), owner, quantity);
        return reached >= 0 && reached < quantity;
    }

    private BookRefusal meeting(Side side, long price, long quantity, long needed, boolean postOnly, long owner) {
        boolean refuses = selfTrade == SelfTrade.REFUSE;
        if (!(postOnly || refuses || needed > 0) || !state.phase.matchesAtOnce()) {
            return null;
        }
        long limit = state.bounded(side, price);
        if (postOnly && orders.crosses(side, limit)) {
            return BookRefusal.POST_ONLY_WOULD_TRADE;
        }
        long reached = reach(side, limit, owner, refuses ? quantity : needed);
        if (refuses && reached < 0) {
            return BookRefusal.SELF_TRADE;
        }
        return (reached < 0 ? ~reached : reached) < needed ? BookRefusal.MINIMUM_NOT_AVAILABLE : null;
    }

    /**
     * What an order would trade, counted until it is enough; its complement (below zero) if it would stop at a related
     * order before. At a price with a related order only what is shown before that one comes in reach: hidden parts queue
     * up behind.
     */
    private long reach(Side side, long limit, long owner, long enough) {
        BookSide opposite = orders.side(side.opposite());
        long reached = 0;
        int level = opposite.best();
        while (level != NONE && reached < enough && side.accepts(limit, opposite.price(level))) {
            long shownBefore = 0;
            long relatedLeft = 0;
            for (int slot = pool.later(level); slot != level; slot = pool.later(slot)) {
                if (!OrderPool.related(owner, pool.owner(slot))) {
                    shownBefore += pool.shown(slot);
                } else if (selfTrade == SelfTrade.CANCEL_OLDEST) {
                    relatedLeft += pool.left(slot);
                } else {
                    reached += shownBefore;
                    return reached < enough ? ~reached : reached;
                }
            }
            reached += opposite.left(level) - relatedLeft;
            level = opposite.worse(level);
        }
        return reached;
    }

    BookRefusal take(long id, long owner, int maker, long price, long quantity) {
        if (state.phase == Phase.HALTED) {
            return BookRefusal.HALTED;
        }
        if (state.phase == Phase.CALL) {
            return BookRefusal.NOT_IN_THIS_PHASE;
        }
        if (orders.ids.has(id)) {
            return BookRefusal.DUPLICATE_ORDER;
        }
        if (maker == NONE) {
            return BookRefusal.UNKNOWN_ORDER;
        }
        BookRefusal fault = rules.quantity(quantity);
        if (fault != null) {
            return fault;
        }
        if (!state.inBand(orders.price(maker))) {
            return BookRefusal.PRICE_OUTSIDE_BAND;
        }
        if (OrderPool.related(owner, pool.owner(maker))) {
            return BookRefusal.SELF_TRADE;
        }
        if (orders.price(maker) != price) {
            return BookRefusal.PRICE_CHANGED;
        }
        if (!amongBestFive(orders.side(pool.side(maker)), pool.level(maker))) {
            return BookRefusal.NOT_AMONG_BEST_FIVE;
        }
        return quantity > pool.shown(maker) ? BookRefusal.MORE_THAN_SHOWN : null;
    }

    private static boolean amongBestFive(BookSide side, int wanted) {
        int level = side.best();
        for (int i = 0; i < 5 && level != NONE; i++) {
            if (level == wanted) {
                return true;
            }
            level = side.worse(level);
        }
        return false;
    }

    BookRefusal amend(int slot, int party, long price, long quantity) {
        if (state.phase == Phase.HALTED) {
            return BookRefusal.HALTED;
        }
        if (slot == NONE || pool.party(slot) != party) {
            return BookRefusal.UNKNOWN_ORDER;
        }
        BookRefusal fault = rules.quantity(quantity);
        if (fault == null) {
            fault = rules.price(price);
        }
        if (fault != null) {
            return fault;
        }
        if (!state.inBand(price)) {
            return BookRefusal.PRICE_OUTSIDE_BAND;
        }
        if (rules.tooFine(quantity, pool.display(slot))) {
            return BookRefusal.DISPLAY_TOO_FINE;
        }
        BookSide own = orders.side(pool.side(slot));
        long before = pool.quantity(slot);
        long filled = before - pool.left(slot);
        if (quantity <= filled) {
            return BookRefusal.QUANTITY_BELOW_FILLED;
        }
        boolean keepsItsPlace = quantity <= before && price == own.price(pool.level(slot));
        if (keepsItsPlace) {
            return quantity == before ? BookRefusal.NOTHING_TO_AMEND : null;
        }
        int otherLevels = own.size() - (own.count(pool.level(slot)) == 1 ? 1 : 0);
        if (otherLevels >= maxLevels
                && needsOneLevelTooMany(own, price, quantity - filled, pool.postOnly(slot), pool.owner(slot))) {
            return BookRefusal.TOO_MANY_LEVELS;
        }
        return meeting(own.side, price, quantity - filled, 0, pool.postOnly(slot), pool.owner(slot));
    }

    BookRefusal auction(long reference) {
        if (state.phase == Phase.HALTED) {
            return BookRefusal.HALTED;
        }
        return state.phase == Phase.CALL ? rules.price(reference) : BookRefusal.NOT_IN_THIS_PHASE;
    }

    BookRefusal enter(Phase next) {
        if (state.phase == Phase.HALTED) {
            return BookRefusal.HALTED;
        }
        if (next == Phase.HALTED) {
            return BookRefusal.NOT_IN_THIS_PHASE;
        }
        if (next == state.phase) {
            return BookRefusal.PHASE_UNCHANGED;
        }
        return next.matchesAtOnce() && orders.crossed() ? BookRefusal.BOOK_CROSSED : null;
    }
}
