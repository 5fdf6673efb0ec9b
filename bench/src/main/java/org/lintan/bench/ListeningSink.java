package org.lintan.bench;

import org.lintan.market.book.CancelReason;
import org.lintan.market.book.Side;

/** Hears everything. */
final class ListeningSink extends FoldingSink {

    private long heard;

    ListeningSink(Fold fold) {
        super(fold);
    }

    @Override
    void end() {
        fold.heard(heard);
    }

    @Override
    public void accepted(long orderId) {
        heard += orderId;
    }

    @Override
    public void rested(long orderId, Side side, long price, long shown, long hidden) {
        heard += orderId ^ price ^ shown ^ hidden;
    }

    @Override
    public void amended(long orderId, long price, long left) {
        heard += orderId ^ price ^ left;
    }

    @Override
    public void cancelled(long orderId, long quantity, CancelReason reason) {
        heard += orderId ^ quantity ^ reason.ordinal();
    }
}
