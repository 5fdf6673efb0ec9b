package org.lintan.market.book;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Prices far from one another: what they cost, and that a book that goes over to the index for them says the same as before. */
class SparsePricesTest {

    private static final BookLimits LIMITS = new BookLimits(1, 1, 1_000_000_000L, 1_000L, 10_000, 10_000, 20);
    /** Far more than a page of the index, and few enough of them that the naive auction can try each as its price. */
    private static final long TICK = 1_000_000;

    @Test
    void tenThousandOrdersAtAsManyPricesCostLittleMoreThanOrders() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        EventCounter heard = new EventCounter();
        long before = threads.getCurrentThreadAllocatedBytes();
        FastBook book = new FastBook(new BookTerms(LIMITS, SelfTrade.CANCEL_NEWEST));
        for (int i = 1; i <= 5_000; i++) {
            place(book, i, Side.BUY, 90_000L * i, heard);
            place(book, 5_000 + i, Side.SELL, 500_000_000L + 90_000L * i, heard);
        }
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        assertEquals(20_000, heard.events, "each let in and resting");
        assertTrue(allocated < 10_000_000, allocated + " bytes, those of arrays outgrown on the way included");
        BookAudit.check(book);
    }

    @Test
    void aWideMarketKeepsItsPagesWhileItFillsAndFarPricesDoNot() {
        Random random = new Random(350428);
        assertEquals(0, pagesWhenAskedForAnother(random.ints(20_000, 1, 20_000).asLongStream()));
        assertEquals(1_024, pagesWhenAskedForAnother(LongStream.range(1, 20_000).map(i -> i << 6)));
        assertEquals(128, pagesWhenAskedForAnother(LongStream.range(1, 20_000).map(i -> i << 12)));
    }

    /** How many pages there were when they first were too many; 0 if they never were. */
    private static int pagesWhenAskedForAnother(LongStream prices) {
        int[] first = new int[1];
        PagedIndex index = new PagedIndex(1_000_000_000L, new OrderPool(0), (key, pages) -> {
            first[0] = first[0] == 0 ? pages : first[0];
            return PriceIndex.NONE;
        });
        prices.forEach(price -> index.set(index.home(price)));
        return first[0];
    }

    @Test
    void theBooksAgreeWherePricesLieFarApart() {
        agree(350428, 2_500);
        agree(7, 2_500);
    }

    @Test
    @Tag("slow")
    void theBooksAgreeWherePricesLieFarApartOnManySeeds() {
        for (long seed = 1_000; seed < 1_040; seed++) {
            agree(seed, 2_500);
        }
    }

    @Test
    void theSecondOfTwoEqualDaysOfSparsePricesMakesNoGarbage() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        FastBook book = new FastBook(new BookTerms(LIMITS, SelfTrade.CANCEL_NEWEST));
        EventCounter heard = new EventCounter();
        day(book, heard);
        long events = heard.events;
        long before = threads.getCurrentThreadAllocatedBytes();
        day(book, heard);
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        assertEquals(2 * events, heard.events, "the same day");
        assertTrue(allocated < 2_000, allocated + " bytes");
    }

    private static void day(FastBook book, EventCounter heard) {
        Random random = new Random(350428);
        for (int i = 1; i <= 20_000; i++) {
            long price = 1 + random.nextInt(1_000_000_000);
            int earlier = Math.max(1, i - random.nextInt(3_000));
            switch (random.nextInt(6)) {
                case 0, 1 -> book.cancel(earlier, earlier, 0, heard);
                case 2 -> book.amend(earlier, earlier, price, 1 + random.nextInt(100), 0, heard);
                default -> place(book, i, price < 500_000_000 ? Side.BUY : Side.SELL, price, heard);
            }
        }
        for (int id = 1; id <= 20_000; id++) {
            book.cancel(id, id, 0, heard);
        }
        assertEquals(0, book.orders.ids.size());
    }

    private static void place(FastBook book, int id, Side side, long price, BookSink out) {
        book.place(id, id, 0, side, false, TimeInForce.GTC, price, 100, 0, 0, false, 0, 0, out);
    }

    /** Most orders stay apart; some are sent across, so that whole stretches of prices go. */
    private static void agree(long seed, int count) {
        Random random = new Random(seed);
        BookLimits limits = new BookLimits(TICK, 1, 1_000 * TICK, 1_000, 10_000, 10_000, 20);
        BookTerms terms = new BookTerms(limits, SelfTrade.values()[random.nextInt(4)]);
        NaiveBook naive = new NaiveBook(terms, BookSnapshot.empty(limits));
        FastBook fast = new FastBook(terms);
        for (int i = 1; i <= count; i++) {
            boolean call = random.nextInt(500) == 0;
            step(naive, fast, call ? new BookCommand.Enter(Phase.CALL, 0) : command(random, i), seed);
            if (naive.state.phase == Phase.CALL && random.nextInt(40) == 0) {
                step(naive, fast, new BookCommand.Uncross(500 * TICK, 0), seed);
                step(naive, fast, new BookCommand.Enter(Phase.CONTINUOUS, 0), seed);
            }
        }
        for (int party = 1; party <= 40; party++) {
            step(naive, fast, new BookCommand.CancelAll(party, 0), seed);
        }
        assertTrue(fast.depth(Side.BUY, 1).isEmpty() && fast.depth(Side.SELL, 1).isEmpty());
    }

    private static BookCommand command(Random random, int i) {
        Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
        int party = 1 + random.nextInt(40);
        long far = 1 + random.nextInt(480);
        long price = TICK * (random.nextInt(12) == 0 ? 490 + random.nextInt(20) : side == Side.BUY ? far : 1_000 - far);
        int earlier = Math.max(1, i - random.nextInt(1_500));
        return switch (random.nextInt(16)) {
            case 0 -> new BookCommand.Cancel(earlier, 1 + earlier % 40, 0);
            case 1 -> new BookCommand.Amend(earlier, 1 + earlier % 40, price, 1 + random.nextInt(100), 0);
            case 2 ->
                new BookCommand.Place(NewOrder.market(i, party, side, TICK * (side == Side.BUY ? 520 : 480), 900), 0);
            case 3 ->
                new BookCommand.Place(
                        NewOrder.limit(i, 1 + i % 40, side, price, 90).showing(10), 0);
            default -> new BookCommand.Place(NewOrder.limit(i, 1 + i % 40, side, price, 1 + random.nextInt(100)), 0);
        };
    }

    private static void step(NaiveBook naive, FastBook fast, BookCommand command, long seed) {
        EventRecorder expected = new EventRecorder();
        EventRecorder actual = new EventRecorder();
        command.applyTo(naive, expected);
        command.applyTo(fast, actual);
        assertEquals(expected.drain(), actual.drain(), () -> "seed " + seed + ": " + command);
        assertEquals(naive.snapshot(), fast.snapshot(), () -> "seed " + seed + ": " + command);
        BookAudit.check(fast);
    }
}
