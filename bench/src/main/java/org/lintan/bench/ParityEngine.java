package org.lintan.bench;

import com.paritytrading.parity.match.OrderBook;
import com.paritytrading.parity.match.OrderBookListener;
import com.paritytrading.parity.match.Side;

/** Parity's book: limit orders and cancels only, and nobody can ask it what rests. */
final class ParityEngine implements Engine, OrderBookListener {

    private final OrderBook book = new OrderBook(this);
    private Fold fold;

    @Override
    public void run(Workload work, int from, int to, Fold fold) {
        this.fold = fold;
        byte[] kinds = work.kinds();
        for (int i = from; i < to; i++) {
            switch (kinds[i]) {
                case Workload.PLACE ->
                    book.enter(
                            work.ids()[i],
                            work.buys()[i] ? Side.BUY : Side.SELL,
                            work.prices()[i],
                            work.quantities()[i]);
                case Workload.CANCEL -> book.cancel(work.ids()[i], 0);
                default -> throw new IllegalArgumentException("the book knows orders and cancels only");
            }
        }
    }

    @Override
    public void match(long makerId, long takerId, Side takerSide, long price, long quantity, long makerLeft) {
        fold.trade(takerId, makerId, price, quantity);
    }

    @Override
    public void add(long id, Side side, long price, long quantity) {}

    @Override
    public void cancel(long id, long cancelled, long left) {}

    @Override
    public void resting(Fold fold) {
        throw new UnsupportedOperationException("the book tells nobody what rests");
    }
}
