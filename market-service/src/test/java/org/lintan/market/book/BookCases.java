package org.lintan.market.book;

import java.util.List;
import java.util.function.BiFunction;
import org.junit.jupiter.api.AfterEach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A book under test: audited and witnessed after each message, drained to empty at the end. */
abstract class BookCases {

    static final int ANN = 1;
    static final int BO = 2;
    static final int CAI = 3;
    static final int DAN = 4;

    private final BiFunction<BookTerms, BookSnapshot, OrderBook> maker;
    private BookTerms terms;
    private Witness witness;
    private OrderBook book;
    long now = 1000;

    BookCases(BiFunction<BookTerms, BookSnapshot, OrderBook> maker) {
        this.maker = maker;
        begin(BookTerms.DEFAULT);
    }

    void begin(BookTerms with) {
        terms = with;
        book = maker.apply(terms, BookSnapshot.empty(terms.limits()));
        witness = new Witness(terms.limits());
    }

    void begin(SelfTrade rule) {
        begin(new BookTerms(BookLimits.DEFAULT, rule));
    }

    /** What the book says to the command. */
    List<BookEvent> send(BookCommand command) {
        List<BookEvent> events = sendOneOfMany(command);
        if (book instanceof FastBook fast) {
            BookAudit.check(fast);
        }
        witness.findsInTheBookWhatIsOpen(book);
        return events;
    }

    /** As {@link #send}, the inside of the book left unaudited until the next command: for setting up thousands of orders. */
    List<BookEvent> sendOneOfMany(BookCommand command) {
        EventRecorder recorder = new EventRecorder();
        command.applyTo(book, recorder);
        List<BookEvent> events = recorder.drain();
        witness.hears(command, events);
        return events;
    }

    List<BookEvent> send(NewOrder order) {
        return send(new BookCommand.Place(order, now));
    }

    List<BookEvent> buy(long id, int party, long price, long quantity) {
        return send(NewOrder.limit(id, party, Side.BUY, price, quantity));
    }

    List<BookEvent> sell(long id, int party, long price, long quantity) {
        return send(NewOrder.limit(id, party, Side.SELL, price, quantity));
    }

    List<BookEvent> cancel(long id, int party) {
        return send(new BookCommand.Cancel(id, party, now));
    }

    List<BookEvent> amend(long id, int party, long price, long quantity) {
        return send(new BookCommand.Amend(id, party, price, quantity, now));
    }

    List<BookEvent> take(long id, int party, long restingId, long price, long quantity) {
        return send(new BookCommand.Take(id, party, 0, restingId, price, quantity, now));
    }

    List<BookEvent> enter(Phase phase) {
        return send(new BookCommand.Enter(phase, now));
    }

    List<BookEvent> uncross(long reference) {
        return send(new BookCommand.Uncross(reference, now));
    }

    BookEvent.Indicated indicate(long reference) {
        return (BookEvent.Indicated)
                send(new BookCommand.Indicate(reference, now)).get(0);
    }

    List<Level> depth(Side side) {
        return book.depth(side, 1000);
    }

    OrderBook book() {
        return book;
    }

    /** The makers an incoming order traded with, in order. */
    static List<Long> makers(List<BookEvent> events) {
        return trades(events).stream().map(BookEvent.Traded::makerId).toList();
    }

    static List<BookEvent.Traded> trades(List<BookEvent> events) {
        return events.stream()
                .filter(BookEvent.Traded.class::isInstance)
                .map(BookEvent.Traded.class::cast)
                .toList();
    }

    static void assertRefused(BookRefusal code, List<BookEvent> events) {
        assertEquals(1, events.size(), events.toString());
        assertEquals(code, ((BookEvent.Refused) events.get(0)).code());
    }

    static BookEvent.Traded traded(
            long tradeNo,
            long taker,
            long maker,
            Side side,
            long price,
            long quantity,
            long takerLeft,
            long makerLeft) {
        return new BookEvent.Traded(tradeNo, taker, maker, side, price, quantity, takerLeft, makerLeft);
    }

    @AfterEach
    void drainsToEmpty() {
        BookSnapshot before = book.snapshot();
        before.buys().forEach(order -> send(new BookCommand.Cancel(order.id(), order.party(), now)));
        before.sells().forEach(order -> send(new BookCommand.Cancel(order.id(), order.party(), now)));
        witness.hasNothingOpen();
        assertTrue(depth(Side.BUY).isEmpty() && depth(Side.SELL).isEmpty());
    }
}
