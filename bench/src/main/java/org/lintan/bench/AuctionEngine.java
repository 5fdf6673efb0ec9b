package org.lintan.bench;

import org.lintan.market.book.BookTerms;
import org.lintan.market.book.FastBook;
import org.lintan.market.book.Phase;
import org.lintan.market.book.SelfTrade;
import org.lintan.market.book.Side;
import org.lintan.market.book.TimeInForce;

/** Takes orders during the call and holds the auction at the bell. */
interface AuctionEngine {

    void collect(AuctionWork work);

    /** From the bell to the last trade. */
    void ring(Fold fold);

    static AuctionEngine named(String name) {
        return name.equals("lintan") ? new OfTheBook() : new SortingAuction();
    }

    /** Our book, with self-trade prevention and all. */
    final class OfTheBook implements AuctionEngine {

        private final FastBook book = new FastBook(new BookTerms(LintanEngine.LIMITS, SelfTrade.CANCEL_NEWEST));

        @Override
        public void collect(AuctionWork work) {
            FoldingSink out = new FoldingSink(new Fold());
            book.enter(Phase.CALL, 0, out);
            for (int i = 0; i < work.size(); i++) {
                book.place(
                        i + 1,
                        i + 1,
                        0,
                        work.buys()[i] ? Side.BUY : Side.SELL,
                        false,
                        TimeInForce.GTC,
                        work.prices()[i],
                        work.quantities()[i],
                        0,
                        0,
                        false,
                        0,
                        i,
                        out);
            }
        }

        @Override
        public void ring(Fold fold) {
            book.uncross(AuctionWork.REFERENCE, 1L << 40, new FoldingSink(fold));
        }
    }
}
