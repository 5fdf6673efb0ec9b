package org.lintan.market.book;

import java.util.List;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Immediate, all-or-nothing, minimum, post-only, iceberg, timed and market orders; amends; taking a named order. */
abstract class OrderKindCases extends BookCases {

    OrderKindCases(BiFunction<BookTerms, BookSnapshot, OrderBook> maker) {
        super(maker);
    }

    @Test
    void anImmediateOrderMayExactlyExhaustOneLevelOrSeveral() {
        sell(1, ANN, 100, 2);
        sell(2, ANN, 101, 2);
        sell(3, ANN, 101, 2);
        assertEquals(List.of(new BookEvent.Accepted(8), traded(1, 8, 1, Side.BUY, 100, 2, 0, 0)), send(ioc(8, 101, 2)));
        assertEquals(List.of(2L, 3L), makers(send(ioc(9, 101, 4))));
        assertEquals(List.of(), depth(Side.SELL));
    }

    @Test
    void theRemainderOfAnImmediateOrderNeverRests() {
        sell(1, ANN, 100, 2);
        assertEquals(
                List.of(
                        new BookEvent.Accepted(9),
                        traded(1, 9, 1, Side.BUY, 100, 2, 3, 0),
                        new BookEvent.Cancelled(9, 3, CancelReason.IMMEDIATE_REMAINDER)),
                send(ioc(9, 100, 5)));
        assertEquals(List.of(), depth(Side.BUY));
        assertRefused(BookRefusal.UNKNOWN_ORDER, cancel(9, BO));
    }

    @Test
    void fillOrKillFillsOverManyLevelsWhenThereIsJustEnough() {
        sellersAt100To104();
        assertEquals(List.of(1L, 2L, 3L, 4L, 5L), makers(send(fok(9, 104, 50))));
    }

    @Test
    void fillOrKillIsRefusedOneKilogramShortAndNothingTrades() {
        sellersAt100To104();
        assertRefused(BookRefusal.MINIMUM_NOT_AVAILABLE, send(fok(9, 104, 51)));
        assertRefused(BookRefusal.MINIMUM_NOT_AVAILABLE, send(fok(9, 103, 41)));
        assertEquals(5, depth(Side.SELL).size());
    }

    @Test
    void fillOrKillCountsHiddenQuantity() {
        send(NewOrder.limit(1, ANN, Side.SELL, 100, 30).showing(10));
        assertEquals(List.of(1L, 1L, 1L), makers(send(fok(9, 100, 30))));
    }

    @Test
    void aMinimumMustTradeAtOnceAndTheRestMayRest() {
        sell(1, ANN, 100, 10);
        assertRefused(
                BookRefusal.MINIMUM_NOT_AVAILABLE,
                send(NewOrder.limit(9, BO, Side.BUY, 100, 30).atLeast(11)));
        assertEquals(
                List.of(1L),
                makers(send(NewOrder.limit(9, BO, Side.BUY, 100, 30).atLeast(10))));
        assertEquals(List.of(new Level(100, 20, 1)), depth(Side.BUY));
    }

    @Test
    void aPostOnlyOrderRestsOrIsRefused() {
        sell(1, ANN, 100, 10);
        assertRefused(
                BookRefusal.POST_ONLY_WOULD_TRADE,
                send(NewOrder.limit(9, BO, Side.BUY, 100, 1).onlyPosted()));
        assertEquals(
                new BookEvent.Rested(9, Side.BUY, 99, 1, 0),
                send(NewOrder.limit(9, BO, Side.BUY, 99, 1).onlyPosted()).get(1));
        assertRefused(BookRefusal.POST_ONLY_WOULD_TRADE, amend(9, BO, 100, 1));
    }

    @Test
    void termsThatContradictEachOtherAreRefused() {
        NewOrder plain = NewOrder.limit(1, ANN, Side.BUY, 100, 10);
        assertRefused(BookRefusal.TERMS_CONTRADICT, send(plain.onlyPosted().goodFor(TimeInForce.IOC)));
        assertRefused(BookRefusal.TERMS_CONTRADICT, send(plain.onlyPosted().atLeast(1)));
        assertRefused(
                BookRefusal.TERMS_CONTRADICT,
                send(NewOrder.market(1, ANN, Side.BUY, 100, 10).goodFor(TimeInForce.GTC)));
        assertRefused(BookRefusal.DISPLAY_INVALID, send(plain.showing(11)));
        assertRefused(BookRefusal.DISPLAY_INVALID, send(plain.showing(-1)));
        assertRefused(BookRefusal.DISPLAY_INVALID, send(plain.showing(5).goodFor(TimeInForce.FOK)));
        assertRefused(BookRefusal.MINIMUM_INVALID, send(plain.atLeast(11)));
        assertRefused(BookRefusal.MINIMUM_INVALID, send(plain.atLeast(-1)));
        assertRefused(BookRefusal.MINIMUM_INVALID, send(plain.atLeast(5).goodFor(TimeInForce.FOK)));
        assertRefused(BookRefusal.EXPIRY_INVALID, send(plain.until(now)));
        assertRefused(BookRefusal.EXPIRY_INVALID, send(plain.until(now + 1).goodFor(TimeInForce.GTC)));
    }

    @Test
    void anIcebergShowsItsPartAndLosesItsPlaceWhenItRefreshes() {
        assertEquals(
                new BookEvent.Rested(1, Side.SELL, 100, 10, 15),
                send(NewOrder.limit(1, ANN, Side.SELL, 100, 25).showing(10)).get(1));
        sell(2, CAI, 100, 10);
        assertEquals(List.of(new Level(100, 20, 2)), depth(Side.SELL));
        assertEquals(
                List.of(
                        new BookEvent.Accepted(7),
                        traded(1, 7, 1, Side.BUY, 100, 10, 0, 15),
                        new BookEvent.Refreshed(1, 10, 5)),
                buy(7, BO, 100, 10));
        assertEquals(List.of(2L, 1L, 1L), makers(buy(8, BO, 100, 25)));
    }

    @Test
    void aPartlyTakenSliceOfAnIcebergKeepsItsPlace() {
        send(NewOrder.limit(1, ANN, Side.SELL, 100, 20).showing(10));
        sell(2, CAI, 100, 10);
        assertEquals(List.of(1L), makers(buy(7, BO, 100, 9)));
        assertEquals(List.of(1L, 2L), makers(buy(8, BO, 100, 2)));
    }

    @Test
    void anIcebergInTooManySlicesIsRefused() {
        NewOrder order = NewOrder.limit(1, ANN, Side.SELL, 100, 1_000);
        assertRefused(
                BookRefusal.DISPLAY_TOO_FINE,
                send(new NewOrder(1, ANN, 0, Side.SELL, false, TimeInForce.GTC, 100, 1_001, 0, 1, false, 0)));
        send(order.showing(1));
        assertRefused(BookRefusal.DISPLAY_TOO_FINE, amend(1, ANN, 100, 1_001));
    }

    @Test
    void aTimedOrderIsCancelledBeforeAnythingElseAtItsTime() {
        send(NewOrder.limit(1, ANN, Side.SELL, 100, 10).until(now + 10));
        sell(2, CAI, 100, 10);
        now += 9;
        assertEquals(List.of(), send(new BookCommand.Tick(now)));
        now += 1;
        assertEquals(
                List.of(
                        new BookEvent.Cancelled(1, 10, CancelReason.EXPIRED),
                        new BookEvent.Accepted(9),
                        traded(1, 9, 2, Side.BUY, 100, 1, 0, 9)),
                buy(9, BO, 100, 1));
    }

    @Test
    void aMarketOrderStopsAtItsProtectionAndNeverRests() {
        sell(1, ANN, 100, 1);
        sell(2, ANN, 110, 1);
        assertEquals(
                List.of(
                        new BookEvent.Accepted(9),
                        traded(1, 9, 1, Side.BUY, 100, 1, 4, 0),
                        new BookEvent.Cancelled(9, 4, CancelReason.IMMEDIATE_REMAINDER)),
                send(NewOrder.market(9, BO, Side.BUY, 109, 5)));
    }

    @Test
    void anAmendIntoACrossTradesAtTheRestingPriceBothWays() {
        sell(1, ANN, 105, 5);
        buy(2, BO, 100, 5);
        assertEquals(
                List.of(new BookEvent.Amended(2, 106, 5), traded(1, 2, 1, Side.BUY, 105, 5, 0, 0)),
                amend(2, BO, 106, 5));
        buy(3, ANN, 100, 5);
        sell(4, BO, 110, 8);
        assertEquals(
                List.of(
                        new BookEvent.Amended(4, 95, 8),
                        traded(2, 4, 3, Side.SELL, 100, 5, 3, 0),
                        new BookEvent.Rested(4, Side.SELL, 95, 3, 0)),
                amend(4, BO, 95, 8));
    }

    @Test
    void shrinkingAtTheSamePriceKeepsThePlaceAndNothingElseDoes() {
        sell(1, ANN, 100, 5);
        sell(2, CAI, 100, 5);
        assertEquals(List.of(new BookEvent.Amended(1, 100, 4)), amend(1, ANN, 100, 4));
        assertEquals(List.of(1L), makers(buy(7, BO, 100, 1)));
        amend(1, ANN, 100, 6);
        assertEquals(List.of(2L), makers(buy(8, BO, 100, 1)));
        amend(2, CAI, 101, 5);
        amend(2, CAI, 100, 5);
        assertEquals(List.of(1L), makers(buy(9, BO, 100, 1)));
    }

    @Test
    void siblingsAtALevelSurviveARepriceOfOneOfThem() {
        sell(1, ANN, 100, 1);
        sell(2, ANN, 100, 1);
        sell(3, ANN, 100, 1);
        amend(2, ANN, 105, 1);
        assertEquals(List.of(new Level(100, 2, 2), new Level(105, 1, 1)), depth(Side.SELL));
        assertEquals(List.of(1L, 3L, 2L), makers(buy(9, BO, 105, 3)));
    }

    @Test
    void anAmendCountsWhatWasTradedAlready() {
        sell(1, ANN, 100, 10);
        buy(2, BO, 100, 4);
        assertRefused(BookRefusal.QUANTITY_BELOW_FILLED, amend(1, ANN, 100, 4));
        assertRefused(BookRefusal.NOTHING_TO_AMEND, amend(1, ANN, 100, 10));
        assertEquals(List.of(new BookEvent.Amended(1, 100, 1)), amend(1, ANN, 100, 5));
        assertEquals(List.of(new Level(100, 1, 1)), depth(Side.SELL));
    }

    @Test
    void aTakerMayNameAnyOrderOfTheBestFivePrices() {
        for (int i = 0; i < 6; i++) {
            sell(1 + i, ANN, 100 + i, 10);
        }
        assertEquals(
                List.of(new BookEvent.Accepted(9), traded(1, 9, 5, Side.BUY, 104, 4, 0, 6)), take(9, BO, 5, 104, 4));
        assertRefused(BookRefusal.NOT_AMONG_BEST_FIVE, take(9, BO, 6, 105, 1));
        assertRefused(BookRefusal.PRICE_CHANGED, take(9, BO, 5, 103, 1));
        assertRefused(BookRefusal.MORE_THAN_SHOWN, take(9, BO, 5, 104, 7));
        assertRefused(BookRefusal.SELF_TRADE, take(9, ANN, 5, 104, 1));
        assertRefused(BookRefusal.DUPLICATE_ORDER, take(1, BO, 5, 104, 1));
    }

    @Test
    void inAListingMarketOrdersWaitSideBySideUntilOneIsNamed() {
        enter(Phase.LISTING);
        sell(1, ANN, 100, 10);
        assertEquals(
                List.of(new BookEvent.Accepted(2), new BookEvent.Rested(2, Side.BUY, 110, 5, 0)), buy(2, BO, 110, 5));
        assertRefused(BookRefusal.NOT_IN_THIS_PHASE, send(ioc(3, 100, 1)));
        assertRefused(BookRefusal.BOOK_CROSSED, enter(Phase.CONTINUOUS));
        assertEquals(List.of(traded(1, 3, 1, Side.BUY, 100, 3, 0, 7)), trades(take(3, CAI, 1, 100, 3)));
    }

    private void sellersAt100To104() {
        for (int i = 0; i < 5; i++) {
            sell(1 + i, ANN, 100 + i, 10);
        }
    }

    private static NewOrder ioc(long id, long price, long quantity) {
        return NewOrder.limit(id, BO, Side.BUY, price, quantity).goodFor(TimeInForce.IOC);
    }

    private static NewOrder fok(long id, long price, long quantity) {
        return NewOrder.limit(id, BO, Side.BUY, price, quantity).goodFor(TimeInForce.FOK);
    }
}
