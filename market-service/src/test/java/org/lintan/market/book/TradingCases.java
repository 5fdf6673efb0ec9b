package org.lintan.market.book;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Price, time, and what stays in the book. */
abstract class TradingCases extends BookCases {

    TradingCases(BiFunction<BookTerms, BookSnapshot, OrderBook> maker) {
        super(maker);
    }

    @Test
    void anOrderThatMeetsNobodyRests() {
        assertEquals(
                List.of(new BookEvent.Accepted(1), new BookEvent.Rested(1, Side.BUY, 100, 5, 0)), buy(1, ANN, 100, 5));
        assertEquals(List.of(new Level(100, 5, 1)), depth(Side.BUY));
    }

    @Test
    void tradesHappenAtTheRestingPriceAndTheRestRests() {
        sell(1, ANN, 100, 5);
        assertEquals(
                List.of(
                        new BookEvent.Accepted(2),
                        traded(1, 2, 1, Side.BUY, 100, 5, 3, 0),
                        new BookEvent.Rested(2, Side.BUY, 105, 3, 0)),
                buy(2, BO, 105, 8));
    }

    @Test
    void bestPriceFirstThenEarliest() {
        sell(1, ANN, 102, 1);
        sell(2, ANN, 101, 1);
        sell(3, ANN, 100, 1);
        sell(4, ANN, 100, 1);
        assertEquals(List.of(3L, 4L, 2L, 1L), makers(buy(9, BO, 102, 9)));
    }

    @Test
    void firstInFirstOutHoldsAfterCancellingTheHead() {
        threeSellers();
        cancel(1, ANN);
        assertEquals(List.of(2L, 3L), makers(buy(9, BO, 100, 3)));
    }

    @Test
    void firstInFirstOutHoldsAfterCancellingTheMiddle() {
        threeSellers();
        cancel(2, ANN);
        assertEquals(List.of(1L, 3L), makers(buy(9, BO, 100, 3)));
    }

    @Test
    void firstInFirstOutHoldsAfterCancellingTheTail() {
        threeSellers();
        cancel(3, ANN);
        sell(4, ANN, 100, 1);
        assertEquals(List.of(1L, 2L, 4L), makers(buy(9, BO, 100, 3)));
    }

    @Test
    void aMarketableLimitNeverTradesPastItsOwnLimit() {
        sell(1, ANN, 100, 1);
        sell(2, ANN, 101, 1);
        sell(3, ANN, 102, 1);
        assertEquals(List.of(1L, 2L), makers(buy(9, BO, 101, 9)));
        assertEquals(List.of(new Level(101, 7, 1)), depth(Side.BUY));
        assertEquals(List.of(new Level(102, 1, 1)), depth(Side.SELL));
    }

    @Test
    void theRestOfAPartlyFilledAggressorBecomesTheBestPrice() {
        buy(1, ANN, 99, 1);
        sell(2, ANN, 100, 1);
        buy(3, BO, 100, 4);
        assertEquals(List.of(new Level(100, 3, 1), new Level(99, 1, 1)), depth(Side.BUY));
        assertEquals(List.of(3L, 1L), makers(sell(4, CAI, 99, 4)));
    }

    @Test
    void aPartlyFilledRestingOrderKeepsItsPlaceOverManyCommands() {
        sell(1, ANN, 100, 100);
        sell(2, CAI, 100, 100);
        for (int i = 0; i < 50; i++) {
            assertEquals(List.of(1L), makers(buy(10 + i, BO, 100, 1)));
            sell(200 + i, DAN, 100 + i % 3, 1);
            cancel(200 + i, DAN);
        }
        assertEquals(List.of(1L, 2L), makers(buy(99, BO, 100, 60)));
    }

    @Test
    void noPhantomBestPriceStaysAfterALevelEmpties() {
        sell(1, ANN, 100, 1);
        sell(2, ANN, 105, 1);
        buy(3, BO, 100, 1);
        assertEquals(List.of(new Level(105, 1, 1)), depth(Side.SELL));
        cancel(2, ANN);
        assertEquals(List.of(), depth(Side.SELL));
        assertEquals(List.of(), makers(buy(4, BO, 200, 1)));
    }

    @Test
    void aSweepFillsFiveThousandOrdersInOrder() {
        for (int i = 0; i < 5_000; i++) {
            sendOneOfMany(new BookCommand.Place(NewOrder.limit(1 + i, ANN, Side.SELL, 100 + i / 100, 1), now));
        }
        assertEquals(LongStream.rangeClosed(1, 5_000).boxed().toList(), makers(buy(9_999, BO, 200, 5_001)));
        assertEquals(List.of(new Level(200, 1, 1)), depth(Side.BUY));
    }

    @Test
    void anIdMayComeAgainAfterItsFillAndAfterItsCancelButNotWhileItRests() {
        sell(1, ANN, 100, 1);
        assertRefused(BookRefusal.DUPLICATE_ORDER, buy(1, BO, 100, 1));
        buy(2, BO, 100, 1);
        sell(1, CAI, 101, 2);
        cancel(1, CAI);
        assertEquals(
                List.of(new BookEvent.Accepted(1), new BookEvent.Rested(1, Side.BUY, 90, 3, 0)), buy(1, BO, 90, 3));
    }

    @Test
    void staleCancelsAndAmendsAfterTheLastFillAreRefused() {
        sell(1, ANN, 100, 1);
        buy(2, BO, 100, 1);
        for (long id : List.of(1L, 2L)) {
            assertRefused(BookRefusal.UNKNOWN_ORDER, cancel(id, ANN));
            assertRefused(BookRefusal.UNKNOWN_ORDER, amend(id, ANN, 100, 2));
        }
    }

    @Test
    void idsNeverSeenAndIdsOfOthersAreUnknown() {
        sell(1, ANN, 100, 1);
        assertRefused(BookRefusal.UNKNOWN_ORDER, cancel(7, ANN));
        assertRefused(BookRefusal.UNKNOWN_ORDER, amend(7, ANN, 100, 1));
        assertRefused(BookRefusal.UNKNOWN_ORDER, cancel(1, BO));
        assertRefused(BookRefusal.UNKNOWN_ORDER, amend(1, BO, 99, 1));
        assertRefused(BookRefusal.UNKNOWN_ORDER, take(8, BO, 7, 100, 1));
    }

    @Test
    void everyNumberMayBeAnId() {
        for (long id : new long[] {0, -1, Long.MIN_VALUE, Long.MAX_VALUE}) {
            sell(id, ANN, 100, 1);
        }
        assertEquals(List.of(0L, -1L, Long.MIN_VALUE, Long.MAX_VALUE), makers(buy(5, BO, 100, 4)));
    }

    @Test
    void pricesAndQuantitiesAtTheNumericCeilingAddUp() {
        begin(new BookTerms(
                new BookLimits(1, 1, Long.MAX_VALUE, Long.MAX_VALUE / 4, 4, 4, 1), SelfTrade.CANCEL_NEWEST));
        long most = Long.MAX_VALUE / 4;
        sell(1, ANN, Long.MAX_VALUE, most);
        sell(2, ANN, Long.MAX_VALUE, most);
        sell(3, ANN, Long.MAX_VALUE - 1, most);
        assertEquals(
                List.of(new Level(Long.MAX_VALUE - 1, most, 1), new Level(Long.MAX_VALUE, 2 * most, 2)),
                depth(Side.SELL));
        assertRefused(BookRefusal.QUANTITY_TOO_LARGE, buy(4, BO, 1, most + 1));
        assertEquals(List.of(3L), makers(buy(5, BO, Long.MAX_VALUE, most)));
        assertEquals(
                List.of(traded(2, 6, 1, Side.BUY, Long.MAX_VALUE, most, 0, 0)),
                trades(buy(6, BO, Long.MAX_VALUE, most)));
        assertEquals(List.of(new Level(Long.MAX_VALUE, most, 1)), depth(Side.SELL));
    }

    @Test
    void whatBreaksALimitIsRefusedWithItsCode() {
        begin(new BookTerms(new BookLimits(5, 10, 1000, 100, 3, 2, 3), SelfTrade.CANCEL_NEWEST));
        assertRefused(BookRefusal.QUANTITY_NOT_POSITIVE, buy(1, ANN, 100, 0));
        assertRefused(BookRefusal.QUANTITY_NOT_POSITIVE, buy(1, ANN, 100, Long.MIN_VALUE));
        assertRefused(BookRefusal.QUANTITY_TOO_LARGE, buy(1, ANN, 100, 110));
        assertRefused(BookRefusal.QUANTITY_OFF_LOT, buy(1, ANN, 100, 15));
        assertRefused(BookRefusal.PRICE_NOT_POSITIVE, buy(1, ANN, 0, 10));
        assertRefused(BookRefusal.PRICE_TOO_HIGH, buy(1, ANN, 1005, 10));
        assertRefused(BookRefusal.PRICE_OFF_TICK, buy(1, ANN, 101, 10));
        buy(1, ANN, 100, 10);
        buy(2, ANN, 95, 10);
        assertRefused(BookRefusal.TOO_MANY_LEVELS, buy(3, ANN, 90, 10));
        buy(3, ANN, 95, 10);
        assertRefused(BookRefusal.TOO_MANY_ORDERS, sell(4, BO, 105, 10));
        assertEquals(
                List.of(1L),
                makers(send(NewOrder.limit(4, BO, Side.SELL, 100, 10).goodFor(TimeInForce.IOC))));
    }

    @Test
    void aFullBookLetsInWhatTradesAndRefusesOnlyWhatWouldRest() {
        begin(new BookTerms(new BookLimits(1, 1, 1000, 100, 3, 3, 3), SelfTrade.CANCEL_NEWEST));
        buy(1, ANN, 100, 10);
        buy(2, ANN, 99, 10);
        buy(3, CAI, 98, 10);
        assertRefused(BookRefusal.TOO_MANY_ORDERS, sell(4, BO, 101, 10));
        assertRefused(BookRefusal.TOO_MANY_ORDERS, buy(4, BO, 100, 10));
        assertRefused(
                BookRefusal.POST_ONLY_WOULD_TRADE,
                send(NewOrder.limit(4, BO, Side.SELL, 100, 10).onlyPosted()));
        assertEquals(List.of(1L), makers(sell(4, BO, 100, 4)));
        assertEquals(
                new BookEvent.Cancelled(4, 5, CancelReason.SELF_TRADE),
                sell(4, ANN, 100, 5).get(1));
        assertEquals(
                List.of(
                        new BookEvent.Accepted(4),
                        traded(2, 4, 1, Side.SELL, 100, 6, 3, 0),
                        new BookEvent.Rested(4, Side.SELL, 100, 3, 0)),
                sell(4, BO, 100, 9));
        assertRefused(BookRefusal.TOO_MANY_ORDERS, sell(5, BO, 100, 1));
    }

    @Test
    void inACallAFullBookRefusesAlsoWhatCrosses() {
        begin(new BookTerms(new BookLimits(1, 1, 1000, 100, 2, 1, 3), SelfTrade.CANCEL_NEWEST));
        enter(Phase.CALL);
        buy(1, ANN, 100, 10);
        assertRefused(BookRefusal.TOO_MANY_LEVELS, buy(2, ANN, 99, 10));
        buy(2, ANN, 100, 10);
        assertRefused(BookRefusal.TOO_MANY_ORDERS, sell(3, BO, 90, 10));
    }

    @Test
    void aSideWithAllItsPricesRefusesAnotherPriceOnlyToWhatWouldRestAtIt() {
        begin(new BookTerms(new BookLimits(1, 1, 1000, 100, 9, 2, 3), SelfTrade.CANCEL_NEWEST));
        buy(1, ANN, 90, 10);
        buy(2, ANN, 89, 10);
        sell(3, BO, 95, 10);
        sell(4, CAI, 96, 10);
        assertRefused(BookRefusal.TOO_MANY_LEVELS, buy(5, DAN, 95, 11));
        assertEquals(List.of(3L), makers(buy(5, DAN, 95, 4)));
        assertRefused(
                BookRefusal.POST_ONLY_WOULD_TRADE,
                send(NewOrder.limit(5, DAN, Side.BUY, 95, 11).onlyPosted()));
        assertEquals(
                List.of(
                        new BookEvent.Accepted(5),
                        traded(2, 5, 3, Side.BUY, 95, 6, 14, 0),
                        new BookEvent.Cancelled(5, 14, CancelReason.SELF_TRADE)),
                buy(5, CAI, 96, 20));
    }

    @Test
    void aRepriceThatGivesItsOwnPriceUpNeedsNoRoomForAnother() {
        begin(new BookTerms(new BookLimits(1, 1, 1000, 100, 9, 2, 3), SelfTrade.CANCEL_NEWEST));
        buy(1, ANN, 90, 10);
        buy(2, ANN, 89, 10);
        assertEquals(
                List.of(new BookEvent.Amended(2, 88, 10), new BookEvent.Rested(2, Side.BUY, 88, 10, 0)),
                amend(2, ANN, 88, 10));
        buy(3, CAI, 88, 10);
        assertRefused(BookRefusal.TOO_MANY_LEVELS, amend(2, ANN, 87, 10));
        assertRefused(BookRefusal.NOTHING_TO_AMEND, amend(2, ANN, 88, 10));
        sell(4, BO, 91, 10);
        assertEquals(List.of(4L), makers(amend(2, ANN, 91, 10)));
        assertEquals(List.of(new Level(90, 10, 1), new Level(88, 10, 1)), depth(Side.BUY));
    }

    @Test
    void ofTwoBoundsBrokenAtOnceTheFirstIsNamed() {
        begin(new BookTerms(new BookLimits(5, 10, 1000, 100, 3, 2, 3), SelfTrade.CANCEL_NEWEST));
        assertRefused(BookRefusal.QUANTITY_TOO_LARGE, buy(1, ANN, 1005, 110));
        send(new BookCommand.Band(90, 110, now));
        assertRefused(BookRefusal.PRICE_OFF_TICK, buy(1, ANN, 201, 10));
        assertRefused(
                BookRefusal.PRICE_OUTSIDE_BAND,
                send(NewOrder.limit(1, ANN, Side.BUY, 200, 10).goodFor(TimeInForce.FOK)));
    }

    @Test
    void massCancelTakesAllOrdersOfThePartyEarliestFirstAndNoOther() {
        sell(3, ANN, 101, 1);
        buy(2, ANN, 90, 2);
        sell(1, ANN, 100, 3);
        sell(4, BO, 100, 4);
        assertEquals(
                List.of(
                        new BookEvent.Cancelled(3, 1, CancelReason.REQUESTED),
                        new BookEvent.Cancelled(2, 2, CancelReason.REQUESTED),
                        new BookEvent.Cancelled(1, 3, CancelReason.REQUESTED)),
                send(new BookCommand.CancelAll(ANN, now)));
        assertEquals(List.of(new Level(100, 4, 1)), depth(Side.SELL));
        assertEquals(List.of(), send(new BookCommand.CancelAll(ANN, now)));
    }

    private void threeSellers() {
        sell(1, ANN, 100, 1);
        sell(2, ANN, 100, 1);
        sell(3, ANN, 100, 1);
        assertTrue(depth(Side.SELL).contains(new Level(100, 3, 3)));
    }
}
