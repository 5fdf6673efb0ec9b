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
            if (orders.ids.size() >= maxOrders) {
                return BookRefusal.TOO_MANY_ORDERS;
            }
            if (needsOneLevelTooMany(orders.side(side), price)) {
                return BookRefusal.TOO_MANY_LEVELS;
            }
        }
        long needed = timeInForce == TimeInForce.FOK ? quantity : minimum;
        return meeting(side, price, quantity, needed, postOnly, owner);
    }

    private boolean needsOneLevelTooMany(BookSide own, long price) {
        return own.size() >= maxLevels && own.find(price) == NONE;
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
        if (needsOneLevelTooMany(own, price)) {
            return BookRefusal.TOO_MANY_LEVELS;
        }
        long before = pool.quantity(slot);
        long filled = before - pool.left(slot);
        if (quantity <= filled) {
            return BookRefusal.QUANTITY_BELOW_FILLED;
        }
        boolean keepsItsPlace = quantity <= before && price == own.price(pool.level(slot));
        if (keepsItsPlace) {
            return quantity == before ? BookRefusal.NOTHING_TO_AMEND : null;
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
