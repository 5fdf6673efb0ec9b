package org.lintan.market.book;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Hears the commands and events of a book, knows nothing of its inside, and insists on what must always hold: quantity in
 * is traded, resting or cancelled; no trade outside either limit or the band; nobody trades with themselves or a relation.
 */
final class Witness {

    private static final class Seen {
        int party;
        int group;
        Side side;
        long limit;
        long left;
        long shown;
    }

    private final Map<Long, Seen> open = new HashMap<>();
    private long bandLow;
    private long bandHigh;
    private long nextTrade = 1;
    private long auctionPrice;
    private long auctionLeft;

    Witness(BookLimits limits) {
        bandLow = 1;
        bandHigh = limits.maxPrice();
    }

    void hears(BookCommand command, List<BookEvent> events) {
        Seen incoming = incoming(command, events);
        for (BookEvent event : events) {
            if (event instanceof BookEvent.Accepted accepted) {
                assertNull(open.put(accepted.orderId(), incoming), "an id is open once");
            } else if (event instanceof BookEvent.Traded traded) {
                traded(traded);
            } else if (event instanceof BookEvent.Cancelled cancelled) {
                assertEquals(open.remove(cancelled.orderId()).left, cancelled.quantity());
            } else if (event instanceof BookEvent.Amended amended) {
                Seen order = open.get(amended.orderId());
                order.limit = amended.price();
                order.left = amended.left();
                order.shown = Math.min(order.shown, order.left);
            } else if (event instanceof BookEvent.Rested rested) {
                open.get(rested.orderId()).shown = rested.shown();
            } else if (event instanceof BookEvent.Refreshed refreshed) {
                open.get(refreshed.orderId()).shown = refreshed.shown();
            } else if (event instanceof BookEvent.BandChanged band) {
                bandLow = band.low();
                bandHigh = band.high();
            } else if (event instanceof BookEvent.Uncrossed uncrossed) {
                auctionPrice = uncrossed.price();
                auctionLeft = uncrossed.volume();
            }
        }
        assertEquals(0, auctionLeft, "an auction trades what it said");
        auctionPrice = 0;
    }

    private static Seen incoming(BookCommand command, List<BookEvent> events) {
        Seen seen = new Seen();
        if (command instanceof BookCommand.Place place) {
            seen.party = place.order().party();
            seen.group = place.order().group();
            seen.side = place.order().side();
            seen.limit = place.order().price();
            seen.left = place.order().quantity();
        } else if (command instanceof BookCommand.Take take) {
            seen.party = take.party();
            seen.group = take.group();
            seen.limit = take.price();
            seen.left = take.quantity();
            seen.side = events.stream()
                    .filter(BookEvent.Traded.class::isInstance)
                    .map(event -> ((BookEvent.Traded) event).takerSide())
                    .findFirst()
                    .orElse(null);
        }
        return seen;
    }

    private void traded(BookEvent.Traded trade) {
        Seen taker = open.get(trade.takerId());
        Seen maker = open.get(trade.makerId());
        assertNotNull(taker, "taker of " + trade);
        assertNotNull(maker, "maker of " + trade);
        assertEquals(nextTrade++, trade.tradeNo());
        assertEquals(trade.takerSide(), taker.side);
        assertEquals(trade.takerSide().opposite(), maker.side);
        assertTrue(trade.quantity() > 0 && trade.price() > 0);
        assertTrue(
                taker.party != maker.party && (taker.group == 0 || taker.group != maker.group), "self-trade: " + trade);
        assertTrue(taker.side.accepts(taker.limit, trade.price()), "past the taker's limit: " + trade);
        assertTrue(maker.side.accepts(maker.limit, trade.price()), "past the maker's limit: " + trade);
        assertTrue(bandLow <= trade.price() && trade.price() <= bandHigh, "outside the band: " + trade);
        if (auctionPrice != 0) {
            assertEquals(auctionPrice, trade.price());
            auctionLeft -= trade.quantity();
        } else {
            assertEquals(maker.limit, trade.price(), "trades happen at the resting price");
        }
        reduce(trade.takerId(), taker, trade.quantity(), trade.takerLeft());
        reduce(trade.makerId(), maker, trade.quantity(), trade.makerLeft());
    }

    private void reduce(long id, Seen order, long quantity, long left) {
        order.left -= quantity;
        order.shown -= quantity;
        assertEquals(order.left, left);
        if (left == 0) {
            open.remove(id);
        }
    }

    void findsInTheBookWhatIsOpen(OrderBook book) {
        BookSnapshot snapshot = book.snapshot();
        assertEquals(open.size(), snapshot.buys().size() + snapshot.sells().size());
        snapshot.buys().forEach(this::isOpen);
        snapshot.sells().forEach(this::isOpen);
        boolean mayCross = snapshot.phase() != Phase.CONTINUOUS && snapshot.haltedFrom() != Phase.CONTINUOUS;
        if (!mayCross && !snapshot.buys().isEmpty() && !snapshot.sells().isEmpty()) {
            assertTrue(
                    snapshot.buys().get(0).price() < snapshot.sells().get(0).price(),
                    "a book that matches at once is never crossed");
        }
    }

    private void isOpen(RestingOrder order) {
        Seen seen = open.get(order.id());
        assertEquals(seen.left, order.left());
        assertEquals(seen.limit, order.price());
        assertEquals(seen.side, order.side());
        assertTrue(order.shown() > 0);
        assertEquals(seen.shown, order.shown(), "what an order shows was said");
    }

    void hasNothingOpen() {
        assertTrue(open.isEmpty());
    }
}
