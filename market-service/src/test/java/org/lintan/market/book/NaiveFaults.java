package org.lintan.market.book;

import java.util.List;

/** What is wrong with a command, asked of the {@link NaiveBook} and, for what an order would meet, of a copy of it. */
final class NaiveFaults {

    private final NaiveBook book;
    private final BookTerms terms;
    private final EntryRules rules;

    NaiveFaults(NaiveBook book, BookTerms terms) {
        this.book = book;
        this.terms = terms;
        rules = new EntryRules(terms.limits());
    }

    BookRefusal place(NewOrder order, long at) {
        BookRefusal fault = rules.order(
                book.state.phase,
                book.find(order.id()) != null,
                book.state.bandLow,
                book.state.bandHigh,
                at,
                order.market(),
                order.timeInForce(),
                order.price(),
                order.quantity(),
                order.minimum(),
                order.display(),
                order.postOnly(),
                order.expiresAt());
        if (fault != null) {
            return fault;
        }
        if (order.timeInForce().rests()) {
            NaiveOrder trial = trial(order.side(), order.price(), order.quantity(), order.party(), order.group());
            fault = faultOfRoom(new NaiveBook(terms, book.snapshot()), trial, order.postOnly());
        }
        if (fault != null) {
            return fault;
        }
        return faultOnMeeting(
                order.side(),
                order.price(),
                order.quantity(),
                order.party(),
                order.group(),
                order.postOnly(),
                order.timeInForce() == TimeInForce.FOK ? order.quantity() : order.minimum());
    }

    /** What is wrong with the orders it would meet, found by letting it meet them in a copy of the book. */
    private BookRefusal faultOnMeeting(
            Side side, long price, long quantity, int party, int group, boolean postOnly, long minimum) {
        if (!book.state.phase.matchesAtOnce()) {
            return null;
        }
        NaiveOrder trial = trial(side, price, quantity, party, group);
        NaiveBook copy = new NaiveBook(terms, book.snapshot());
        NaiveOrder first = copy.firstToMeet(trial);
        if (postOnly && first != null) {
            return BookRefusal.POST_ONLY_WOULD_TRADE;
        }
        boolean metItself = copy.sweep(trial, new EventRecorder());
        if (metItself && terms.selfTrade() == SelfTrade.REFUSE) {
            return BookRefusal.SELF_TRADE;
        }
        return quantity - trial.shown < minimum ? BookRefusal.MINIMUM_NOT_AVAILABLE : null;
    }

    private static NaiveOrder trial(Side side, long price, long quantity, int party, int group) {
        NaiveOrder trial = new NaiveOrder();
        trial.side = side;
        trial.price = price;
        trial.shown = quantity;
        trial.party = party;
        trial.group = group;
        return trial;
    }

    /** Whether a book has room for what would rest of the order, found by letting it rest in a copy. */
    private BookRefusal faultOfRoom(NaiveBook copy, NaiveOrder trial, boolean postOnly) {
        if (copy.state.phase.matchesAtOnce()) {
            if (postOnly && copy.firstToMeet(trial) != null) {
                return null;
            }
            boolean metItself = copy.sweep(trial, new EventRecorder());
            if (trial.shown == 0 || metItself && terms.selfTrade() != SelfTrade.CANCEL_OLDEST) {
                return null;
            }
        }
        List<NaiveOrder> own = copy.side(trial.side);
        own.add(trial);
        if (copy.buys.size() + copy.sells.size() > terms.limits().maxOrders()) {
            return BookRefusal.TOO_MANY_ORDERS;
        }
        long prices = own.stream().map(order -> order.price).distinct().count();
        return prices > terms.limits().maxLevels() ? BookRefusal.TOO_MANY_LEVELS : null;
    }

    BookRefusal take(long id, int party, int group, NaiveOrder maker, long price, long quantity) {
        if (book.state.phase == Phase.HALTED) {
            return BookRefusal.HALTED;
        }
        if (book.state.phase == Phase.CALL) {
            return BookRefusal.NOT_IN_THIS_PHASE;
        }
        if (book.find(id) != null) {
            return BookRefusal.DUPLICATE_ORDER;
        }
        if (maker == null) {
            return BookRefusal.UNKNOWN_ORDER;
        }
        BookRefusal fault = rules.quantity(quantity);
        if (fault != null) {
            return fault;
        }
        if (maker.price < book.state.bandLow || maker.price > book.state.bandHigh) {
            return BookRefusal.PRICE_OUTSIDE_BAND;
        }
        if (maker.relatedTo(party, group)) {
            return BookRefusal.SELF_TRADE;
        }
        if (maker.price != price) {
            return BookRefusal.PRICE_CHANGED;
        }
        if (book.depth(maker.side, 5).stream().noneMatch(level -> level.price() == price)) {
            return BookRefusal.NOT_AMONG_BEST_FIVE;
        }
        return quantity > maker.shown ? BookRefusal.MORE_THAN_SHOWN : null;
    }

    BookRefusal amend(NaiveOrder order, int party, long price, long quantity) {
        if (book.state.phase == Phase.HALTED) {
            return BookRefusal.HALTED;
        }
        if (order == null || order.party != party) {
            return BookRefusal.UNKNOWN_ORDER;
        }
        BookRefusal fault = rules.quantity(quantity);
        if (fault == null) {
            fault = rules.price(price);
        }
        if (fault != null) {
            return fault;
        }
        if (price < book.state.bandLow || price > book.state.bandHigh) {
            return BookRefusal.PRICE_OUTSIDE_BAND;
        }
        if (rules.tooFine(quantity, order.display)) {
            return BookRefusal.DISPLAY_TOO_FINE;
        }
        long filled = order.quantity - order.left();
        if (quantity <= filled) {
            return BookRefusal.QUANTITY_BELOW_FILLED;
        }
        if (price == order.price && quantity == order.quantity) {
            return BookRefusal.NOTHING_TO_AMEND;
        }
        boolean keepsItsPlace = price == order.price && quantity < order.quantity;
        if (keepsItsPlace) {
            return null;
        }
        NaiveBook without = new NaiveBook(terms, book.snapshot());
        without.remove(without.find(order.id));
        NaiveOrder trial = trial(order.side, price, quantity - filled, order.party, order.group);
        fault = faultOfRoom(without, trial, order.postOnly);
        return fault != null
                ? fault
                : faultOnMeeting(order.side, price, quantity - filled, order.party, order.group, order.postOnly, 0);
    }

    BookRefusal auction(long reference) {
        if (book.state.phase == Phase.HALTED) {
            return BookRefusal.HALTED;
        }
        return book.state.phase == Phase.CALL ? rules.price(reference) : BookRefusal.NOT_IN_THIS_PHASE;
    }
}
