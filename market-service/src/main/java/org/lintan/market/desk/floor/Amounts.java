package org.lintan.market.desk.floor;

import java.util.OptionalLong;
import org.lintan.kernel.quantity.Carbon;
import org.lintan.kernel.quantity.Price;

/** What a quantity costs, as a value that may be absent instead of an overflow that throws. */
public final class Amounts {

    private Amounts() {}

    /** Fen; empty below one fen or beyond a {@code long}. */
    public static OptionalLong of(long quantityKg, long priceFenPerTonne) {
        try {
            long fen = Price.ofFenPerTonne(priceFenPerTonne)
                    .amountFen(Carbon.ofKg(quantityKg))
                    .fen();
            return fen > 0 ? OptionalLong.of(fen) : OptionalLong.empty();
        } catch (ArithmeticException tooLarge) {
            return OptionalLong.empty();
        }
    }
}
