package org.lintan.bench;

import org.lintan.market.book.BookLimits;
import org.lintan.market.book.BookRefusal;
import org.lintan.market.book.BookSink;
import org.lintan.market.book.BookTerms;
import org.lintan.market.book.CancelReason;
import org.lintan.market.book.FastBook;
import org.lintan.market.book.Phase;
import org.lintan.market.book.RestingOrder;
import org.lintan.market.book.SelfTrade;
import org.lintan.market.book.Side;
import org.lintan.market.book.TimeInForce;

/** Our book with all its duties: limits, band, self-trade prevention, expiry, an event for everything. */
final class LintanEngine implements Engine {

    private static final BookLimits LIMITS = new BookLimits(1, 1, 1_000_000_000L, 1_000_000_000L, 1 << 22, 1 << 20, 1000);

    private final FastBook book = new FastBook(new BookTerms(LIMITS, SelfTrade.CANCEL_NEWEST));

    @Override
    public void run(Workload work, int from, int to, Fold fold) {
        BookSink out = new FoldingSink(fold);
        byte[] kinds = work.kinds();
        long[] ids = work.ids();
        long[] prices = work.prices();
        long[] quantities = work.quantities();
        boolean[] buys = work.buys();
        for (int i = from; i < to; i++) {
            long id = ids[i];
            int party = (int) id;
            switch (kinds[i]) {
                case Workload.PLACE -> book.place(id, party, 0, buys[i] ? Side.BUY : Side.SELL, false, TimeInForce.GTC, prices[i], quantities[i],
                        0, 0, false, 0, i, out);
                case Workload.TAKE -> book.place(id, party, 0, buys[i] ? Side.BUY : Side.SELL, false, TimeInForce.IOC, prices[i], quantities[i],
                        0, 0, false, 0, i, out);
                case Workload.CANCEL -> book.cancel(id, party, i, out);
                default -> book.amend(id, party, prices[i], quantities[i], i, out);
            }
        }
    }

    @Override
    public void resting(Fold fold) {
        for (RestingOrder order : book.snapshot().buys()) {
            fold.resting(order.id(), order.left());
        }
        for (RestingOrder order : book.snapshot().sells()) {
            fold.resting(order.id(), order.left());
        }
    }

    private static final class FoldingSink implements BookSink {

        private final Fold fold;

        FoldingSink(Fold fold) {
            this.fold = fold;
        }

        @Override
        public void traded(long tradeNo, long takerId, long makerId, Side takerSide, long price, long quantity, long takerLeft, long makerLeft) {
            fold.trade(takerId, makerId, price, quantity);
        }

        @Override
        public void refused(long orderId, BookRefusal code) {
            throw new IllegalStateException("order " + orderId + " refused: " + code);
        }

        @Override
        public void accepted(long orderId) {
        }

        @Override
        public void rested(long orderId, Side side, long price, long shown, long hidden) {
        }

        @Override
        public void refreshed(long orderId, long shown, long hidden) {
        }

        @Override
        public void amended(long orderId, long price, long left) {
        }

        @Override
        public void cancelled(long orderId, long quantity, CancelReason reason) {
        }

        @Override
        public void indicated(long price, long volume, long surplus) {
        }

        @Override
        public void uncrossed(long price, long volume) {
        }

        @Override
        public void phaseChanged(Phase phase) {
        }

        @Override
        public void bandChanged(long low, long high) {
        }
    }
}
