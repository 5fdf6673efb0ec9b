package org.lintan.platform.http;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.lintan.kernel.quantity.Area;

/** Fen are said in yuan, kilograms in tonnes and square metres in mu, grouped and exact: nobody thinks in the units we count in. */
public final class Units {

    private static final DecimalFormatSymbols SYMBOLS = DecimalFormatSymbols.getInstance(Locale.ROOT);

    private Units() {}

    /** Fen as yuan: {@code 140,845.00}. */
    public static String yuan(BigDecimal fen) {
        return grouped("#,##0.00", fen.movePointLeft(2));
    }

    /** Kilograms as tonnes: {@code 12,723}, {@code 0.5}. */
    public static String tonnes(BigDecimal kg) {
        return grouped("#,##0.###", kg.movePointLeft(3));
    }

    public static String tonnes(long kg) {
        return tonnes(BigDecimal.valueOf(kg));
    }

    /** Square metres as mu (1 mu = 2000/3 m²): {@code 3,197}, {@code 0.0015}. */
    public static String mu(long m2) {
        return grouped("#,##0.####", Area.ofM2(m2).mu());
    }

    /** A count, or an amount that is said in the unit it is counted in: {@code 1,020}. */
    public static String whole(long number) {
        return grouped("#,##0", BigDecimal.valueOf(number));
    }

    private static String grouped(String pattern, BigDecimal number) {
        return new DecimalFormat(pattern, SYMBOLS).format(number);
    }
}
