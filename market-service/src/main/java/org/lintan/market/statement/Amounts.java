package org.lintan.market.statement;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Amounts as banks write them, exact to the fen. */
final class Amounts {

    /** A hundred times the largest deposit; what is above is no amount of a county's account. */
    private static final BigDecimal MOST = BigDecimal.valueOf(10_000_000_000_000L);

    private static final Pattern GROUPED = Pattern.compile("[+-]?[0-9]{1,3}(,[0-9]{3})+(\\.[0-9]+)?");
    private static final Pattern PLAIN = Pattern.compile("[+-]?[0-9]{1,15}(\\.[0-9]+)?");

    private Amounts() {}

    /**
     * @param fen null when it is no amount
     * @param fault what is wrong; null when nothing is
     */
    record Read(Long fen, RowFault fault) {}

    /** {@code 1,234.56} and {@code -12.5} are amounts; {@code 1,23}, {@code 1.234} and {@code 1E5} are none. */
    static Read of(String written) {
        String text = written.replace("¥", "").strip();
        if (!PLAIN.matcher(text).matches() && !GROUPED.matcher(text).matches()) {
            return new Read(null, RowFault.AMOUNT_FORM);
        }
        BigDecimal yuan = new BigDecimal(text.replace(",", ""));
        if (yuan.scale() > 2) {
            return new Read(null, RowFault.AMOUNT_DECIMALS);
        }
        return yuan.abs().compareTo(MOST) > 0
                ? new Read(null, RowFault.AMOUNT_FORM)
                : new Read(yuan.movePointRight(2).longValueExact(), null);
    }

    /** Of a statement that adds up; empty where it is none. */
    static Optional<Long> fen(String written) {
        return Optional.ofNullable(of(written).fen());
    }
}
