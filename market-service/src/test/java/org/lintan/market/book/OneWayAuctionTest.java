package org.lintan.market.book;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class OneWayAuctionTest {

    private static final int VILLAGE = 1;
    private static final int ANN = 2;
    private static final int BO = 3;
    private static final int CAI = 4;

    @Test
    void inAnOpenSaleEachBidBettersTheBestByAStepAndTheHighestWins() {
        OneWayAuction sale = new OneWayAuction(terms(Side.SELL, OneWayForm.OPEN, 1000, 1000, false));
        accepted(sale.bid(1, ANN, 0, 1000, 100, 10));
        refused(OneWayRefusal.NOT_BETTER, sale.bid(2, BO, 0, 1005, 100, 11));
        accepted(sale.bid(3, BO, 0, 1010, 100, 12));
        accepted(sale.bid(4, ANN, 0, 1500, 100, 19));
        assertEquals(List.of(), sale.awards(19));
        assertEquals(List.of(new OneWayAward(4, ANN, 1500, 100)), sale.awards(20));
    }

    @Test
    void severalMayWinAndTheLastOfThemGetsWhatIsLeft() {
        OneWayAuction sale = new OneWayAuction(terms(Side.SELL, OneWayForm.OPEN, 1000, 1000, true));
        accepted(sale.bid(1, ANN, 0, 1000, 60, 10));
        accepted(sale.bid(2, BO, 0, 1000, 40, 11));
        refused(OneWayRefusal.NOT_BETTER, sale.bid(3, CAI, 0, 1000, 10, 12));
        accepted(sale.bid(3, CAI, 0, 1010, 50, 12));
        assertEquals(List.of(new OneWayAward(3, CAI, 1010, 50), new OneWayAward(1, ANN, 1000, 50)), sale.awards(20));
    }

    @Test
    void inAnOpenPurchaseOffersDescendAndNeverAboveTheReserve() {
        OneWayAuction purchase = new OneWayAuction(terms(Side.BUY, OneWayForm.OPEN, 2000, 2000, false));
        refused(OneWayRefusal.BEYOND_RESERVE, purchase.bid(1, ANN, 0, 2001, 100, 10));
        accepted(purchase.bid(1, ANN, 0, 2000, 100, 10));
        refused(OneWayRefusal.NOT_BETTER, purchase.bid(2, BO, 0, 1995, 100, 11));
        accepted(purchase.bid(2, BO, 0, 1990, 100, 11));
        assertEquals(List.of(new OneWayAward(2, BO, 1990, 100)), purchase.awards(20));
    }

    @Test
    void sealedBidsAreSeenByNobodyAndTheBestWithinTheReserveWinAtTheirOwnPrice() {
        OneWayAuction sale = new OneWayAuction(terms(Side.SELL, OneWayForm.SEALED, 0, 1000, true));
        accepted(sale.bid(1, ANN, 0, 999, 100, 10));
        accepted(sale.bid(2, BO, 0, 1200, 70, 11));
        accepted(sale.bid(3, CAI, 0, 1100, 70, 12));
        refused(OneWayRefusal.ALREADY_BID, sale.bid(4, BO, 0, 1300, 70, 13));
        assertEquals(List.of(), sale.standing());
        assertEquals(List.of(new OneWayAward(2, BO, 1200, 70), new OneWayAward(3, CAI, 1100, 30)), sale.awards(20));
    }

    @Test
    void ofEqualBidsTheEarlierWins() {
        OneWayAuction sale = new OneWayAuction(terms(Side.SELL, OneWayForm.SEALED, 0, 1000, false));
        accepted(sale.bid(1, ANN, 0, 1200, 100, 10));
        accepted(sale.bid(2, BO, 0, 1200, 100, 11));
        assertEquals(List.of(new OneWayAward(1, ANN, 1200, 100)), sale.awards(20));
    }

    @Test
    void theClockFallsToTheReserveAndTheFirstToCallTakesIt() {
        OneWayAuction sale = new OneWayAuction(terms(Side.SELL, OneWayForm.CLOCK, 1030, 1005, true));
        assertEquals(
                List.of(1030L, 1030L, 1020L, 1010L, 1005L, 1005L),
                List.of(sale.clock(0), sale.clock(10), sale.clock(12), sale.clock(15), sale.clock(16), sale.clock(99)));
        refused(OneWayRefusal.NOT_THE_CLOCKS_PRICE, sale.bid(1, ANN, 0, 1030, 60, 12));
        accepted(sale.bid(1, ANN, 0, 1020, 60, 12));
        refused(OneWayRefusal.QUANTITY_INVALID, sale.bid(2, BO, 0, 1010, 50, 14));
        accepted(sale.bid(2, BO, 0, 1010, 40, 14));
        refused(OneWayRefusal.CLOSED, sale.bid(3, CAI, 0, 1010, 10, 15));
        assertEquals(List.of(new OneWayAward(1, ANN, 1020, 60), new OneWayAward(2, BO, 1010, 40)), sale.awards(15));
    }

    @Test
    void theClockOfAPurchaseRises() {
        OneWayAuction purchase = new OneWayAuction(terms(Side.BUY, OneWayForm.CLOCK, 1000, 1025, false));
        assertEquals(
                List.of(1000L, 1010L, 1020L, 1025L),
                List.of(purchase.clock(10), purchase.clock(12), purchase.clock(14), purchase.clock(16)));
        assertEquals(1025, purchase.clock(Long.MAX_VALUE));
    }

    @Test
    void bidsOutOfTimeOrOutOfOrderAreRefused() {
        OneWayAuction sale = new OneWayAuction(terms(Side.SELL, OneWayForm.OPEN, 1000, 1000, false));
        refused(OneWayRefusal.NOT_OPEN_YET, sale.bid(1, ANN, 0, 1000, 100, 9));
        refused(OneWayRefusal.CLOSED, sale.bid(1, ANN, 0, 1000, 100, 20));
        refused(OneWayRefusal.SELF_TRADE, sale.bid(1, VILLAGE, 0, 1000, 100, 10));
        refused(OneWayRefusal.SELF_TRADE, sale.bid(1, ANN, 7, 1000, 100, 10));
        refused(OneWayRefusal.QUANTITY_INVALID, sale.bid(1, ANN, 0, 1000, 50, 10));
        refused(OneWayRefusal.QUANTITY_INVALID, sale.bid(1, ANN, 0, 1000, -100, 10));
        refused(OneWayRefusal.PRICE_NOT_POSITIVE, sale.bid(1, ANN, 0, 0, 100, 10));
        refused(OneWayRefusal.PRICE_OFF_TICK, sale.bid(1, ANN, 0, 1002, 100, 10));
        refused(OneWayRefusal.BEYOND_RESERVE, sale.bid(1, ANN, 0, 995, 100, 10));
        assertEquals(List.of(), sale.awards(20));
    }

    @Test
    void termsWithoutAQuantityOrATimeAreNotTerms() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new OneWayTerms(
                        VILLAGE, 7, Side.SELL, OneWayForm.OPEN, 0, 10, 5, 1000, 1000, 10, 0, 10, 20, false));
        assertThrows(
                IllegalArgumentException.class,
                () -> new OneWayTerms(
                        VILLAGE, 7, Side.SELL, OneWayForm.OPEN, 100, 10, 5, 1000, 1000, 10, 0, 10, 10, false));
        assertThrows(
                IllegalArgumentException.class,
                () -> new OneWayTerms(
                        VILLAGE, 7, Side.SELL, OneWayForm.CLOCK, 100, 10, 5, 1000, 1000, 10, 0, 10, 20, false));
    }

    private static OneWayTerms terms(
            Side ownerSide, OneWayForm form, long start, long reserve, boolean severalWinners) {
        long tick = form == OneWayForm.SEALED || ownerSide == Side.BUY ? 1 : 5;
        return new OneWayTerms(
                VILLAGE,
                7,
                ownerSide,
                form,
                100,
                10,
                tick,
                start,
                reserve,
                10,
                form == OneWayForm.CLOCK ? 2 : 0,
                10,
                20,
                severalWinners);
    }

    private static void accepted(Optional<OneWayRefusal> answer) {
        assertEquals(Optional.empty(), answer);
    }

    private static void refused(OneWayRefusal code, Optional<OneWayRefusal> answer) {
        assertEquals(Optional.of(code), answer);
    }
}
