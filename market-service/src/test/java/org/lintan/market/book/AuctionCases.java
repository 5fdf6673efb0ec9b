package org.lintan.market.book;

import java.util.List;
import java.util.function.BiFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** The call auction: most volume, then least surplus, then nearest to the reference, then highest. */
abstract class AuctionCases extends BookCases {

    AuctionCases(BiFunction<BookTerms, BookSnapshot, OrderBook> maker) {
        super(maker);
    }

    @BeforeEach
    void call() {
        enter(Phase.CALL);
    }

    @Test
    void thePriceIsTheOneWithMostVolume() {
        buy(1, ANN, 105, 10);
        buy(2, ANN, 103, 10);
        buy(3, ANN, 101, 10);
        sell(4, BO, 100, 5);
        sell(5, BO, 102, 10);
        sell(6, BO, 104, 10);
        assertEquals(new BookEvent.Indicated(103, 15, 5), indicate(103));
        assertEquals(
                List.of(
                        new BookEvent.Uncrossed(103, 15),
                        traded(1, 1, 4, Side.BUY, 103, 5, 5, 0),
                        traded(2, 1, 5, Side.BUY, 103, 5, 0, 5),
                        traded(3, 2, 5, Side.BUY, 103, 5, 5, 0)),
                uncross(103));
        assertEquals(List.of(new BookEvent.PhaseChanged(Phase.CONTINUOUS)), enter(Phase.CONTINUOUS));
    }

    @Test
    void ofEqualVolumesTheLeastSurplusDecidesAlsoBetweenTwoPricesThatHaveOrders() {
        buy(1, ANN, 110, 10);
        buy(2, ANN, 100, 5);
        sell(3, BO, 100, 10);
        sell(4, BO, 110, 5);
        assertEquals(new BookEvent.Indicated(101, 10, 0), indicate(1));
        assertEquals(new BookEvent.Indicated(109, 10, 0), indicate(500));
        uncross(104);
    }

    @Test
    void ofEqualSurplusesTheReferenceDecidesAndThenTheHigherPrice() {
        buy(1, ANN, 110, 10);
        sell(2, BO, 100, 10);
        assertEquals(107, indicate(107).price());
        assertEquals(100, indicate(50).price());
        assertEquals(110, indicate(999).price());
        begin(BookTerms.DEFAULT);
        enter(Phase.CALL);
        buy(1, ANN, 103, 10);
        buy(2, ANN, 101, 10);
        sell(3, BO, 101, 10);
        sell(4, BO, 103, 10);
        assertEquals(new BookEvent.Indicated(102, 10, 0), indicate(102));
    }

    @Test
    void timeDecidesAtTheMargin() {
        buy(1, ANN, 100, 10);
        buy(2, CAI, 100, 10);
        buy(3, DAN, 101, 10);
        sell(4, BO, 100, 15);
        assertEquals(
                List.of(3L, 1L),
                trades(uncross(100)).stream().map(BookEvent.Traded::takerId).toList());
        assertEquals(List.of(new Level(100, 15, 2)), depth(Side.BUY));
    }

    @Test
    void anAuctionMayLeaveOneSideEmpty() {
        buy(1, ANN, 100, 10);
        sell(2, BO, 90, 4);
        uncross(100);
        assertEquals(List.of(), depth(Side.SELL));
        assertEquals(List.of(new Level(100, 6, 1)), depth(Side.BUY));
        assertEquals(List.of(new BookEvent.Uncrossed(0, 0)), uncross(100));
    }

    @Test
    void ordersThatDoNotCrossDoNotTrade() {
        buy(1, ANN, 99, 10);
        sell(2, BO, 100, 4);
        assertEquals(new BookEvent.Indicated(0, 0, 0), indicate(100));
        assertEquals(List.of(new BookEvent.Uncrossed(0, 0)), uncross(100));
    }

    @Test
    void hiddenPartsTakePartAndKeepTheirPlace() {
        send(NewOrder.limit(1, ANN, Side.BUY, 100, 30).showing(10));
        buy(2, CAI, 100, 10);
        sell(3, BO, 100, 25);
        assertEquals(
                List.of(
                        new BookEvent.Uncrossed(100, 25),
                        traded(1, 1, 3, Side.BUY, 100, 25, 5, 0),
                        new BookEvent.Refreshed(1, 5, 0)),
                uncross(100));
        assertEquals(List.of(new Level(100, 15, 2)), depth(Side.BUY));
        enter(Phase.CONTINUOUS);
        assertEquals(List.of(1L, 2L), makers(sell(4, BO, 100, 15)));
    }

    @Test
    void whatAnAuctionLeavesOfAnOrderIsToldAnewOnlyIfItsHiddenPartFilledItUp() {
        send(NewOrder.limit(1, ANN, Side.SELL, 100, 30).showing(10));
        buy(2, BO, 100, 4);
        assertEquals(
                List.of(
                        new BookEvent.Uncrossed(100, 4),
                        traded(1, 2, 1, Side.BUY, 100, 4, 0, 26),
                        new BookEvent.Refreshed(1, 10, 16)),
                uncross(100));
        buy(3, BO, 100, 20);
        assertEquals(new BookEvent.Refreshed(1, 6, 0), uncross(100).get(2));
        buy(4, BO, 100, 1);
        assertEquals(List.of(new BookEvent.Uncrossed(100, 1), traded(3, 4, 1, Side.BUY, 100, 1, 0, 5)), uncross(100));
        assertEquals(List.of(new Level(100, 5, 1)), depth(Side.SELL));
    }

    @Test
    void aHaltDuringTheCallKeepsTheOrdersAndHoldsUpTheAuction() {
        buy(1, ANN, 100, 10);
        sell(2, BO, 100, 10);
        send(new BookCommand.Halt(now));
        assertRefused(BookRefusal.HALTED, uncross(100));
        assertRefused(BookRefusal.HALTED, send(new BookCommand.Indicate(100, now)));
        cancel(1, ANN);
        assertEquals(List.of(new BookEvent.PhaseChanged(Phase.CALL)), send(new BookCommand.Resume(now)));
        buy(3, CAI, 100, 4);
        assertEquals(List.of(traded(1, 3, 2, Side.BUY, 100, 4, 0, 6)), trades(uncross(100)));
    }

    @Test
    void relatedOrdersThatWouldMeetLeaveBeforeThePriceIsFound() {
        buy(1, ANN, 110, 10);
        buy(2, CAI, 105, 10);
        sell(3, ANN, 100, 10);
        assertEquals(
                List.of(new BookEvent.Cancelled(3, 10, CancelReason.SELF_TRADE), new BookEvent.Uncrossed(0, 0)),
                uncross(100));
        sell(4, BO, 100, 10);
        assertEquals(List.of(traded(1, 1, 4, Side.BUY, 106, 10, 0, 0)), trades(uncross(100)));
    }

    @Test
    void bothOrTheOldestLeaveWhenTheRuleSaysSo() {
        begin(SelfTrade.CANCEL_OLDEST);
        enter(Phase.CALL);
        buy(1, ANN, 110, 10);
        sell(2, ANN, 100, 10);
        assertEquals(
                new BookEvent.Cancelled(1, 10, CancelReason.SELF_TRADE),
                uncross(100).get(0));
        begin(SelfTrade.CANCEL_BOTH);
        enter(Phase.CALL);
        sell(2, ANN, 100, 10);
        buy(1, ANN, 110, 10);
        assertEquals(
                List.of(
                        new BookEvent.Cancelled(1, 10, CancelReason.SELF_TRADE),
                        new BookEvent.Cancelled(2, 10, CancelReason.SELF_TRADE),
                        new BookEvent.Uncrossed(0, 0)),
                uncross(100));
    }

    @Test
    void theAuctionStaysWithinTheBand() {
        buy(1, ANN, 110, 10);
        sell(2, BO, 90, 10);
        send(new BookCommand.Band(80, 95, now));
        assertRefused(BookRefusal.PRICE_OUTSIDE_BAND, buy(3, ANN, 96, 10));
        buy(3, ANN, 95, 10);
        assertEquals(95, indicate(200).price());
    }

    @Test
    void theHighestPriceThereIsEndsTheSearchForThePrice() {
        BookLimits limits = new BookLimits(1, 1, Long.MAX_VALUE, 100, 10, 10, 1);
        begin(new BookTerms(limits, SelfTrade.CANCEL_NEWEST));
        enter(Phase.CALL);
        buy(1, ANN, Long.MAX_VALUE, 10);
        assertEquals(new BookEvent.Indicated(0, 0, 0), indicate(100));
        sell(2, BO, Long.MAX_VALUE - 2, 4);
        assertEquals(new BookEvent.Indicated(Long.MAX_VALUE - 2, 4, 6), indicate(100));
        assertEquals(new BookEvent.Indicated(Long.MAX_VALUE - 1, 4, 6), indicate(Long.MAX_VALUE - 1));
        assertEquals(new BookEvent.Indicated(Long.MAX_VALUE, 4, 6), indicate(Long.MAX_VALUE));
        sell(3, CAI, Long.MAX_VALUE, 6);
        assertEquals(
                List.of(
                        new BookEvent.Uncrossed(Long.MAX_VALUE, 10),
                        traded(1, 1, 2, Side.BUY, Long.MAX_VALUE, 4, 6, 0),
                        traded(2, 1, 3, Side.BUY, Long.MAX_VALUE, 6, 0, 0)),
                uncross(1));
    }

    @Test
    void immediateOrdersAndTakesWaitForAnotherPhase() {
        assertRefused(
                BookRefusal.NOT_IN_THIS_PHASE,
                send(NewOrder.limit(1, ANN, Side.BUY, 100, 1).goodFor(TimeInForce.IOC)));
        assertRefused(BookRefusal.NOT_IN_THIS_PHASE, send(NewOrder.market(1, ANN, Side.BUY, 100, 1)));
        assertRefused(
                BookRefusal.NOT_IN_THIS_PHASE,
                send(NewOrder.limit(1, ANN, Side.BUY, 100, 2).atLeast(1)));
        assertRefused(BookRefusal.NOT_IN_THIS_PHASE, take(1, ANN, 2, 100, 1));
        assertRefused(BookRefusal.PRICE_NOT_POSITIVE, uncross(0));
        enter(Phase.CONTINUOUS);
        assertRefused(BookRefusal.NOT_IN_THIS_PHASE, uncross(100));
    }

    @Test
    void batchAfterBatchMayBeAuctionedInOneCall() {
        for (int i = 0; i < 10; i++) {
            buy(10 + i, ANN, 100 + i, 5);
            sell(30 + i, BO, 100, 5);
            assertEquals(1, trades(uncross(100)).size());
        }
    }
}
