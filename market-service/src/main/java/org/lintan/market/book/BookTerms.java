package org.lintan.market.book;

import java.util.Objects;

/** The rules of one instrument that do not change while its book lives. */
public record BookTerms(BookLimits limits, SelfTrade selfTrade) {

    public static final BookTerms DEFAULT = new BookTerms(BookLimits.DEFAULT, SelfTrade.CANCEL_NEWEST);

    public BookTerms {
        Objects.requireNonNull(limits, "limits");
        Objects.requireNonNull(selfTrade, "selfTrade");
    }
}
