package org.lintan.bench;

import org.lintan.market.book.BookLimits;
import org.lintan.market.book.BookTerms;
import org.lintan.market.book.FastBook;
import org.lintan.market.book.RestingOrder;
import org.lintan.market.book.SelfTrade;
import org.lintan.market.book.Side;
import org.lintan.market.book.TimeInForce;

/**
 * Our book. Limits, band, self-trade prevention and events are always in force. With all its duties put to use: every party
 * belongs to a group, half of the orders expire one day, and each event is heard, not only the trades.
 */
final class LintanEngine implements Engine {

    static final BookLimits LIMITS = new BookLimits(1, 1, 1_000_000_000L, 1_000_000_000L, 1 << 22, 1 << 20, 1000);
    private static final long SOME_DAY = 1L << 40;

    private final FastBook book = new FastBook(new BookTerms(LIMITS, SelfTrade.CANCEL_NEWEST));
    private final boolean allDuties;

    LintanEngine(boolean allDuties) {
        this.allDuties = allDuties;
    }

    @Override
    public void run(Workload work, int from, int to, Fold fold) {
        FoldingSink out = allDuties ? new ListeningSink(fold) : new FoldingSink(fold);
        byte[] kinds = work.kinds();
        long[] ids = work.ids();
        long[] prices = work.prices();
        long[] quantities = work.quantities();
        boolean[] buys = work.buys();
        for (int i = from; i < to; i++) {
            long id = ids[i];
            int party = (int) id;
            int group = allDuties ? party : 0;
            boolean expires = allDuties && (id & 1) == 0;
            switch (kinds[i]) {
                case Workload.PLACE ->
                    book.place(
                            id,
                            party,
                            group,
                            buys[i] ? Side.BUY : Side.SELL,
                            false,
                            expires ? TimeInForce.GTD : TimeInForce.GTC,
                            prices[i],
                            quantities[i],
                            0,
                            0,
                            false,
                            expires ? SOME_DAY + id : 0,
                            i,
                            out);
                case Workload.TAKE ->
                    book.place(
                            id,
                            party,
                            group,
                            buys[i] ? Side.BUY : Side.SELL,
                            false,
                            TimeInForce.IOC,
                            prices[i],
                            quantities[i],
                            0,
                            0,
                            false,
                            0,
                            i,
                            out);
                case Workload.CANCEL -> book.cancel(id, party, i, out);
                default -> book.amend(id, party, prices[i], quantities[i], i, out);
            }
        }
        out.end();
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
}
