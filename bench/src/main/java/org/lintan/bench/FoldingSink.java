package org.lintan.bench;

import org.lintan.market.book.BookRefusal;
import org.lintan.market.book.BookSink;
import org.lintan.market.book.CancelReason;
import org.lintan.market.book.Phase;
import org.lintan.market.book.Side;

/** Hears trades only, as the others tell no more. A refusal voids the run. */
class FoldingSink implements BookSink {

    final Fold fold;

    FoldingSink(Fold fold) {
        this.fold = fold;
    }

    /** After the last event of a run. */
    void end() {}

    @Override
    public void traded(
            long tradeNo,
            long takerId,
            long makerId,
            Side takerSide,
            long price,
            long quantity,
            long takerLeft,
            long makerLeft) {
        fold.trade(takerId, makerId, price, quantity);
    }

    @Override
    public void refused(long orderId, BookRefusal code) {
        throw new IllegalStateException("order " + orderId + " refused: " + code);
    }

    @Override
    public void accepted(long orderId) {}

    @Override
    public void rested(long orderId, Side side, long price, long shown, long hidden) {}

    @Override
    public void refreshed(long orderId, long shown, long hidden) {}

    @Override
    public void amended(long orderId, long price, long left) {}

    @Override
    public void cancelled(long orderId, long quantity, CancelReason reason) {}

    @Override
    public void indicated(long price, long volume, long surplus) {}

    @Override
    public void uncrossed(long price, long volume) {}

    @Override
    public void phaseChanged(Phase phase) {}

    @Override
    public void bandChanged(long low, long high) {}
}
