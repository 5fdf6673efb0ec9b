package org.lintan.market.book;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Random;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A book whose arrays have grown to the size of its market asks for no memory any more. */
class GarbageTest {

    private static final BookLimits LIMITS = new BookLimits(1, 1, 1_000_000_000L, 1_000_000L, 1 << 20, 1 << 20, 100);
    private static final int MESSAGES = 60_000;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final EventCounter heard = new EventCounter();

    @Test
    void theSecondOfTwoEqualDaysMakesNoGarbageHoweverWideItsPricesSwing() {
        FastBook book = new FastBook(new BookTerms(LIMITS, SelfTrade.CANCEL_NEWEST));
        day(book);
        long events = heard.events;
        long before = threads.getCurrentThreadAllocatedBytes();
        day(book);
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        assertEquals(2 * events, heard.events, "the same day");
        assertTrue(heard.trades > MESSAGES / 20, heard.trades + " trades");
        // the random source of the day, the reading itself, nothing that grows with the messages
        assertTrue(allocated < 2_000, allocated + " bytes for " + MESSAGES + " messages");
    }

    /** Orders, takes, cancels and amends around a middle that jumps; ends with an empty book. */
    private void day(FastBook book) {
        Random random = new Random(350428);
        long middle = 500_000;
        for (int i = 1; i <= MESSAGES; i++) {
            if (random.nextInt(500) == 0) {
                middle = 1_000 + random.nextInt(900_000_000);
            }
            Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
            long price = middle + (side == Side.BUY ? -1 : 1) * (random.nextInt(200) - 20);
            int earlier = Math.max(1, i - random.nextInt(5_000));
            switch (random.nextInt(10)) {
                case 0, 1 -> book.cancel(earlier, earlier, 0, heard);
                case 2 -> book.amend(earlier, earlier, price, 1 + random.nextInt(100), 0, heard);
                case 3 -> place(book, i, side, TimeInForce.IOC, price);
                default -> place(book, i, side, TimeInForce.GTC, price);
            }
        }
        for (int id = 1; id <= MESSAGES; id++) {
            book.cancel(id, id, 0, heard);
        }
        assertEquals(0, book.orders.ids.size());
    }

    private void place(FastBook book, int id, Side side, TimeInForce timeInForce, long price) {
        book.place(id, id, 0, side, false, timeInForce, price, 100, 0, 0, false, 0, 0, heard);
    }
}
