package org.lintan.market.book;

import org.junit.jupiter.api.Nested;

/** Every case, on both books. */
class BookCasesTest {

    @Nested
    class FastTrading extends TradingCases {
        FastTrading() {
            super(FastBook::new);
        }
    }

    @Nested
    class NaiveTrading extends TradingCases {
        NaiveTrading() {
            super(NaiveBook::new);
        }
    }

    @Nested
    class FastOrderKinds extends OrderKindCases {
        FastOrderKinds() {
            super(FastBook::new);
        }
    }

    @Nested
    class NaiveOrderKinds extends OrderKindCases {
        NaiveOrderKinds() {
            super(NaiveBook::new);
        }
    }

    @Nested
    class FastGuards extends GuardCases {
        FastGuards() {
            super(FastBook::new);
        }
    }

    @Nested
    class NaiveGuards extends GuardCases {
        NaiveGuards() {
            super(NaiveBook::new);
        }
    }

    @Nested
    class FastAuctions extends AuctionCases {
        FastAuctions() {
            super(FastBook::new);
        }
    }

    @Nested
    class NaiveAuctions extends AuctionCases {
        NaiveAuctions() {
            super(NaiveBook::new);
        }
    }
}
