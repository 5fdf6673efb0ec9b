package org.lintan.market.book;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The naive and the fast book, fed the same random commands, say the same; see {@link Witness} and {@link BookAudit} for the rest. */
class BooksAgreeTest {

    private static final int COMMANDS = 200;

    @Test
    void theBooksAgreeOnAThousandSeeds() {
        for (long seed = 1; seed <= 1_000; seed++) {
            agree(seed, COMMANDS);
        }
    }

    /** With -Dlintan.book.seeds= as many as asked for. */
    @Test
    @Tag("slow")
    void theBooksAgreeOnTenThousandSeedsMore() {
        long last = 1_000_000L + Long.getLong("lintan.book.seeds", 10_000);
        for (long seed = 1_000_000L; seed < last; seed++) {
            agree(seed, COMMANDS);
        }
    }

    @Test
    void theBooksAgreeOverALongDay() {
        agree(350428, 20_000);
    }

    @Test
    void aRestoredSnapshotGoesOnIdentically() {
        for (long seed = 1; seed <= 100; seed++) {
            RandomCommands commands = new RandomCommands(seed);
            OrderBook book = new FastBook(commands.terms());
            List<OrderBook> books = new ArrayList<>(List.of(book));
            for (int i = 0; i < 300; i++) {
                BookCommand command = commands.next(book.snapshot());
                List<BookEvent> expected = say(books.get(0), command);
                for (OrderBook other : books.subList(1, books.size())) {
                    assertEquals(expected, say(other, command), "seed " + seed + " command " + i);
                }
                if (i % 100 == 50) {
                    books.add(new FastBook(commands.terms(), book.snapshot()));
                    books.add(new NaiveBook(commands.terms(), book.snapshot()));
                }
            }
            books.forEach(other -> assertEquals(book.snapshot(), other.snapshot()));
        }
    }

    @Test
    void replayGivesTheSameEvents() {
        List<BookCommand> log = new ArrayList<>();
        RandomCommands commands = new RandomCommands(7);
        OrderBook first = new FastBook(commands.terms());
        for (int i = 0; i < 5_000; i++) {
            log.add(commands.next(first.snapshot()));
            say(first, log.get(i));
        }
        assertEquals(replay(log, commands.terms()), replay(log, commands.terms()));
    }

    private static List<BookEvent> replay(List<BookCommand> log, BookTerms terms) {
        OrderBook book = new FastBook(terms);
        EventRecorder recorder = new EventRecorder();
        log.forEach(command -> command.applyTo(book, recorder));
        return recorder.drain();
    }

    private static void agree(long seed, int count) {
        agree(new RandomCommands(seed), count, "seed " + seed);
    }

    static void agree(RandomCommands commands, int count, String from) {
        NaiveBook naive = new NaiveBook(
                commands.terms(), BookSnapshot.empty(commands.terms().limits()));
        FastBook fast = new FastBook(commands.terms());
        Witness witness = new Witness(commands.terms().limits());
        for (int i = 0; i < count; i++) {
            step(naive, fast, witness, commands.next(naive.snapshot()), from + " command " + i);
        }
        for (int party = 1; party <= 4; party++) {
            step(naive, fast, witness, new BookCommand.CancelAll(party, Long.MAX_VALUE - 1), from + " drain");
        }
        witness.hasNothingOpen();
        assertTrue(fast.depth(Side.BUY, 1).isEmpty() && fast.depth(Side.SELL, 1).isEmpty());
    }

    static void step(NaiveBook naive, FastBook fast, Witness witness, BookCommand command, String where) {
        List<BookEvent> expected = say(naive, command);
        assertEquals(expected, say(fast, command), () -> where + ": " + command);
        assertEquals(naive.snapshot(), fast.snapshot(), () -> where + ": " + command);
        for (Side side : Side.values()) {
            assertEquals(naive.depth(side, 100), fast.depth(side, 100), where);
        }
        BookAudit.check(fast);
        witness.hears(command, expected);
        witness.findsInTheBookWhatIsOpen(fast);
    }

    private static List<BookEvent> say(OrderBook book, BookCommand command) {
        EventRecorder recorder = new EventRecorder();
        command.applyTo(book, recorder);
        return recorder.drain();
    }
}
