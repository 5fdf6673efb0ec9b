package org.lintan.bench.market;

import java.util.Locale;

/** PURE: numbers with as many digits as they are worth. */
final class Figures {

    private Figures() {}

    /** Three digits that count, whole numbers from 100 on with thousands apart. */
    static String of(double value) {
        double size = Math.abs(value);
        String format = size >= 100 ? "%,.0f" : size >= 10 ? "%.1f" : size >= 1 ? "%.2f" : "%.3f";
        return String.format(Locale.ROOT, format, value);
    }

    static String rate(double perSecond) {
        return of(perSecond) + "/s";
    }

    static String ms(double ms) {
        return of(ms) + " ms";
    }
}
