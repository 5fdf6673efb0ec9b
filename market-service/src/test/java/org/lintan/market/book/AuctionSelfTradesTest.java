package org.lintan.market.book;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

/**
 * Auctions full of orders that would meet themselves. The great ones are of a size at which finding the price anew, or pairing
 * all orders anew, for each order that leaves would be noticed by whoever waits for the tests.
 */
class AuctionSelfTradesTest {

    private static final int MANY = 50_000;

    private final EventRecorder said = new EventRecorder();

    @Test
    void theBooksAgreeWhoLeavesWhenFewPartiesMeetAgainAndAgain() {
        for (long seed = 1; seed <= 1_500; seed++) {
            agree(seed);
        }
    }

    @Test
    @Tag("slow")
    void theBooksAgreeWhoLeavesOnTenThousandSeedsMore() {
        for (long seed = 1_000_000; seed < 1_010_000; seed++) {
            agree(seed);
        }
    }

    @Test
    void onePartyAgainstItselfLeavesWithItsLaterOrdersHoweverMany() {
        FastBook book = called(SelfTrade.CANCEL_NEWEST);
        for (int i = 1; i <= MANY; i++) {
            place(book, i, 1, Side.BUY, 1_000 + i % 100, 10);
        }
        for (int i = 1; i <= MANY; i++) {
            place(book, MANY + i, 1, Side.SELL, 1_000 - i % 100, 10);
        }
        List<BookEvent> events = uncross(book);
        assertEquals(MANY + 1, events.size());
        assertEquals(new BookEvent.Uncrossed(0, 0), events.get(MANY));
        BookAudit.check(book);
    }

    @Test
    void longOrdersThatLeaveOneAfterTheOtherBesideManyShortOnesDoNotPairThemAgain() {
        FastBook book = called(SelfTrade.CANCEL_OLDEST);
        for (int i = 1; i <= MANY; i++) {
            place(book, i, 1, Side.SELL, 900, MANY + 1);
            place(book, MANY + i, 2, Side.BUY, 1_000, 1);
        }
        place(book, 3 * MANY, 1, Side.BUY, 1_000, 1);
        List<BookEvent> events = uncross(book);
        assertEquals(MANY + 1, events.size());
        assertEquals(new BookEvent.Cancelled(MANY, MANY + 1, CancelReason.SELF_TRADE), events.get(MANY - 1));
        assertEquals(new BookEvent.Uncrossed(0, 0), events.get(MANY));
        BookAudit.check(book);
    }

    @Test
    void anAuctionOfManySelfTradesStillTradesWhatIsLeft() {
        FastBook book = called(SelfTrade.CANCEL_BOTH);
        for (int i = 1; i <= MANY; i++) {
            place(book, i, i % 2, Side.BUY, 1_000, 1);
            place(book, MANY + i, i % 2, Side.SELL, 900, 1);
        }
        place(book, 3 * MANY, 3, Side.BUY, 950, 7);
        place(book, 3 * MANY + 1, 4, Side.SELL, 950, 9);
        List<BookEvent> events = uncross(book);
        assertEquals(2 * MANY + 2, events.size());
        assertEquals(
                List.of(
                        new BookEvent.Uncrossed(950, 7),
                        new BookEvent.Traded(1, 3 * MANY, 3 * MANY + 1, Side.BUY, 950, 7, 0, 2)),
                events.subList(2 * MANY, events.size()));
        BookAudit.check(book);
    }

    private static void agree(long seed) {
        String where = "seed " + seed;
        Random random = new Random(seed);
        SelfTrade rule = SelfTrade.values()[random.nextInt(4)];
        BookTerms terms = new BookTerms(new BookLimits(1, 1, 60, 200, 1_000, 100, 50), rule);
        NaiveBook naive = new NaiveBook(terms, BookSnapshot.empty(terms.limits()));
        FastBook fast = new FastBook(terms);
        Witness witness = new Witness(terms.limits());
        BooksAgreeTest.step(naive, fast, witness, new BookCommand.Enter(Phase.CALL, 0), where);
        int parties = 1 + random.nextInt(4);
        int prices = 1 + random.nextInt(12);
        int longest = 1 + random.nextInt(40);
        for (int id = 1; id <= 40; id++) {
            long quantity = 1 + random.nextInt(random.nextInt(6) == 0 ? 200 : longest);
            NewOrder order = NewOrder.limit(
                            id,
                            1 + random.nextInt(parties),
                            random.nextBoolean() ? Side.BUY : Side.SELL,
                            20 + random.nextInt(prices),
                            quantity)
                    .relatedTo(Math.max(0, random.nextInt(8) - 5));
            boolean iceberg = random.nextInt(6) == 0;
            BooksAgreeTest.step(
                    naive,
                    fast,
                    witness,
                    new BookCommand.Place(iceberg ? order.showing(quantity / 5 + 1) : order, 0),
                    where);
        }
        BooksAgreeTest.step(naive, fast, witness, new BookCommand.Uncross(25, 0), where);
        BooksAgreeTest.step(naive, fast, witness, new BookCommand.Enter(Phase.CONTINUOUS, 0), where);
    }

    private FastBook called(SelfTrade rule) {
        FastBook book = new FastBook(new BookTerms(BookLimits.DEFAULT, rule));
        book.enter(Phase.CALL, 0, said);
        return book;
    }

    private void place(FastBook book, long id, int party, Side side, long price, long quantity) {
        book.place(NewOrder.limit(id, party, side, price, quantity), 0, said);
    }

    private List<BookEvent> uncross(FastBook book) {
        said.drain();
        book.uncross(1_000, 0, said);
        return said.drain();
    }
}
