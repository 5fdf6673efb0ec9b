package org.lintan.platform.bank;

import java.math.BigDecimal;

/** Fen as banks write yuan: always two decimals. */
public final class Yuan {

    private Yuan() {}

    public static String of(long fen) {
        return BigDecimal.valueOf(fen, 2).toPlainString();
    }
}
