package org.lintan.market.book;

import java.util.List;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Self-trade prevention, price bands, halts. */
abstract class GuardCases extends BookCases {

    GuardCases(BiFunction<BookTerms, BookSnapshot, OrderBook> maker) {
        super(maker);
    }

    @Test
    void aSelfTradeInTheMiddleOfASweepCancelsTheNewest() {
        begin(SelfTrade.CANCEL_NEWEST);
        boInTheMiddle();
        assertEquals(
                List.of(
                        new BookEvent.Accepted(9),
                        traded(1, 9, 1, Side.BUY, 100, 1, 2, 0),
                        new BookEvent.Cancelled(9, 2, CancelReason.SELF_TRADE)),
                buy(9, BO, 105, 3));
        assertEquals(List.of(new Level(101, 1, 1), new Level(102, 1, 1)), depth(Side.SELL));
    }

    @Test
    void aSelfTradeInTheMiddleOfASweepCancelsTheOldestAndGoesOn() {
        begin(SelfTrade.CANCEL_OLDEST);
        boInTheMiddle();
        assertEquals(
                List.of(
                        new BookEvent.Accepted(9),
                        traded(1, 9, 1, Side.BUY, 100, 1, 2, 0),
                        new BookEvent.Cancelled(2, 1, CancelReason.SELF_TRADE),
                        traded(2, 9, 3, Side.BUY, 102, 1, 1, 0),
                        new BookEvent.Rested(9, Side.BUY, 105, 1, 0)),
                buy(9, BO, 105, 3));
    }

    @Test
    void aSelfTradeInTheMiddleOfASweepCancelsBoth() {
        begin(SelfTrade.CANCEL_BOTH);
        boInTheMiddle();
        assertEquals(
                List.of(
                        new BookEvent.Accepted(9),
                        traded(1, 9, 1, Side.BUY, 100, 1, 2, 0),
                        new BookEvent.Cancelled(2, 1, CancelReason.SELF_TRADE),
                        new BookEvent.Cancelled(9, 2, CancelReason.SELF_TRADE)),
                buy(9, BO, 105, 3));
    }

    @Test
    void anOrderThatWouldMeetItselfIsRefusedAndOneThatStopsBeforeIsNot() {
        begin(SelfTrade.REFUSE);
        boInTheMiddle();
        assertRefused(BookRefusal.SELF_TRADE, buy(9, BO, 105, 2));
        assertEquals(List.of(1L), makers(buy(9, BO, 105, 1)));
        buy(8, BO, 99, 5);
        assertRefused(BookRefusal.SELF_TRADE, amend(8, BO, 101, 5));
    }

    @Test
    void relatedPartiesDoNotTradeEither() {
        send(NewOrder.limit(1, ANN, Side.SELL, 100, 1).relatedTo(7));
        assertEquals(
                new BookEvent.Cancelled(9, 1, CancelReason.SELF_TRADE),
                send(NewOrder.limit(9, BO, Side.BUY, 100, 1).relatedTo(7)).get(1));
        assertEquals(
                List.of(1L), makers(send(NewOrder.limit(9, BO, Side.BUY, 100, 1).relatedTo(8))));
    }

    @Test
    void fillOrKillDoesNotCountWhatSelfTradePreventionKeepsFromIt() {
        begin(SelfTrade.CANCEL_NEWEST);
        boInTheMiddle();
        assertRefused(
                BookRefusal.MINIMUM_NOT_AVAILABLE,
                send(NewOrder.limit(9, BO, Side.BUY, 105, 2).goodFor(TimeInForce.FOK)));
        begin(SelfTrade.CANCEL_OLDEST);
        boInTheMiddle();
        assertEquals(
                List.of(1L, 3L),
                makers(send(NewOrder.limit(9, BO, Side.BUY, 105, 2).goodFor(TimeInForce.FOK))));
    }

    @Test
    void hiddenPartsBehindARelatedOrderAreOutOfReach() {
        begin(SelfTrade.CANCEL_NEWEST);
        send(NewOrder.limit(1, ANN, Side.SELL, 100, 30).showing(10));
        sell(2, BO, 100, 5);
        assertRefused(
                BookRefusal.MINIMUM_NOT_AVAILABLE,
                send(NewOrder.limit(9, BO, Side.BUY, 100, 11).goodFor(TimeInForce.FOK)));
        assertEquals(
                List.of(1L),
                makers(send(NewOrder.limit(9, BO, Side.BUY, 100, 10).goodFor(TimeInForce.FOK))));
    }

    @Test
    void aBandIsHitInTheMiddleOfASweep() {
        sell(1, ANN, 100, 1);
        sell(2, ANN, 105, 1);
        sell(3, ANN, 110, 1);
        send(new BookCommand.Band(95, 105, now));
        assertEquals(
                List.of(
                        new BookEvent.Accepted(9),
                        traded(1, 9, 1, Side.BUY, 100, 1, 2, 0),
                        traded(2, 9, 2, Side.BUY, 105, 1, 1, 0),
                        new BookEvent.Cancelled(9, 1, CancelReason.BAND_REACHED)),
                send(NewOrder.market(9, BO, Side.BUY, 120, 3)));
        assertEquals(List.of(new Level(110, 1, 1)), depth(Side.SELL));
    }

    @Test
    void theProtectionAndTheBandBrokenAtOnceStopAtTheNearerOne() {
        sell(1, ANN, 100, 1);
        sell(2, ANN, 104, 1);
        sell(3, ANN, 110, 1);
        send(new BookCommand.Band(95, 105, now));
        assertEquals(
                new BookEvent.Cancelled(9, 2, CancelReason.IMMEDIATE_REMAINDER),
                send(NewOrder.market(9, BO, Side.BUY, 102, 3)).get(2));
        assertEquals(
                new BookEvent.Cancelled(8, 2, CancelReason.BAND_REACHED),
                send(NewOrder.market(8, BO, Side.BUY, 110, 3)).get(2));
    }

    @Test
    void aLimitOutsideTheBandIsRefused() {
        send(new BookCommand.Band(1350, 1650, now));
        assertRefused(BookRefusal.PRICE_OUTSIDE_BAND, buy(1, ANN, 1349, 1));
        assertRefused(BookRefusal.PRICE_OUTSIDE_BAND, sell(1, ANN, 1651, 1));
        buy(1, ANN, 1350, 1);
        sell(2, ANN, 1650, 1);
        assertRefused(BookRefusal.PRICE_OUTSIDE_BAND, amend(1, ANN, 1349, 1));
    }

    @Test
    void aNewBandCancelsWhatStandsOnItsWrongSideAndKeepsTheRest() {
        buy(1, ANN, 90, 1);
        buy(2, ANN, 100, 1);
        sell(3, ANN, 120, 1);
        assertEquals(
                List.of(
                        new BookEvent.BandChanged(50, 95),
                        new BookEvent.Cancelled(2, 1, CancelReason.OUTSIDE_NEW_BAND)),
                send(new BookCommand.Band(50, 95, now)));
        assertRefused(BookRefusal.PRICE_OUTSIDE_BAND, take(9, BO, 3, 120, 1));
        assertRefused(BookRefusal.BAND_INVALID, send(new BookCommand.Band(96, 95, now)));
        assertRefused(BookRefusal.BAND_INVALID, send(new BookCommand.Band(0, 95, now)));
    }

    @Test
    void aHaltedBookTakesCancelsOnlyAndResumesWhereItWas() {
        sell(1, ANN, 100, 2);
        sell(2, ANN, 101, 2);
        assertEquals(List.of(new BookEvent.PhaseChanged(Phase.HALTED)), send(new BookCommand.Halt(now)));
        assertRefused(BookRefusal.HALTED, buy(9, BO, 100, 1));
        assertRefused(BookRefusal.HALTED, amend(1, ANN, 99, 2));
        assertRefused(BookRefusal.HALTED, take(9, BO, 1, 100, 1));
        assertRefused(BookRefusal.HALTED, enter(Phase.CALL));
        assertRefused(BookRefusal.PHASE_UNCHANGED, send(new BookCommand.Halt(now)));
        cancel(1, ANN);
        assertEquals(List.of(new BookEvent.PhaseChanged(Phase.CONTINUOUS)), send(new BookCommand.Resume(now)));
        assertEquals(List.of(2L), makers(buy(9, BO, 101, 1)));
        assertRefused(BookRefusal.PHASE_UNCHANGED, send(new BookCommand.Resume(now)));
    }

    private void boInTheMiddle() {
        sell(1, ANN, 100, 1);
        sell(2, BO, 101, 1);
        sell(3, CAI, 102, 1);
    }
}
