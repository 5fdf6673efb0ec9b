package org.lintan.ledger.payout;

import java.math.BigDecimal;

/** Fen as banks write yuan: always two decimals. */
final class Fen {

    private Fen() {}

    static String yuan(long fen) {
        return BigDecimal.valueOf(fen, 2).toPlainString();
    }
}
