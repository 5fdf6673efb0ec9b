package org.lintan.market.book;

/** The calls of {@link OrderBook} as values: what the order log holds and what a replay feeds in. */
public sealed interface BookCommand {

    /** The time the command happens at. */
    long at();

    void applyTo(OrderBook book, BookSink out);

    record Place(NewOrder order, long at) implements BookCommand {
        @Override
        public void applyTo(OrderBook book, BookSink out) {
            book.place(order, at, out);
        }
    }

    record Take(long id, int party, int group, long restingId, long price, long quantity, long at)
            implements BookCommand {
        @Override
        public void applyTo(OrderBook book, BookSink out) {
            book.take(id, party, group, restingId, price, quantity, at, out);
        }
    }

    record Amend(long id, int party, long price, long quantity, long at) implements BookCommand {
        @Override
        public void applyTo(OrderBook book, BookSink out) {
            book.amend(id, party, price, quantity, at, out);
        }
    }

    record Cancel(long id, int party, long at) implements BookCommand {
        @Override
        public void applyTo(OrderBook book, BookSink out) {
            book.cancel(id, party, at, out);
        }
    }

    record CancelAll(int party, long at) implements BookCommand {
        @Override
        public void applyTo(OrderBook book, BookSink out) {
            book.cancelAll(party, at, out);
        }
    }

    record Tick(long at) implements BookCommand {
        @Override
        public void applyTo(OrderBook book, BookSink out) {
            book.tick(at, out);
        }
    }

    record Band(long low, long high, long at) implements BookCommand {
        @Override
        public void applyTo(OrderBook book, BookSink out) {
            book.band(low, high, at, out);
        }
    }

    record Enter(Phase phase, long at) implements BookCommand {
        @Override
        public void applyTo(OrderBook book, BookSink out) {
            book.enter(phase, at, out);
        }
    }

    record Halt(long at) implements BookCommand {
        @Override
        public void applyTo(OrderBook book, BookSink out) {
            book.halt(at, out);
        }
    }

    record Resume(long at) implements BookCommand {
        @Override
        public void applyTo(OrderBook book, BookSink out) {
            book.resume(at, out);
        }
    }

    record Indicate(long reference, long at) implements BookCommand {
        @Override
        public void applyTo(OrderBook book, BookSink out) {
            book.indicate(reference, at, out);
        }
    }

    record Uncross(long reference, long at) implements BookCommand {
        @Override
        public void applyTo(OrderBook book, BookSink out) {
            book.uncross(reference, at, out);
        }
    }
}
