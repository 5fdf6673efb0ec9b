package org.lintan.market.order;

import org.lintan.market.MarketCode;
import org.lintan.market.book.BookRefusal;
import org.lintan.market.order.pit.Head;
import org.lintan.market.order.pit.Order;
import org.lintan.market.order.pit.Pit;
import org.lintan.platform.http.Refusal;

/** What the book refuses, in the words of the market. */
final class BookRefusals {

    private BookRefusals() {}

    static Refusal refusal(BookRefusal code, Head head, Order order) {
        return switch (code) {
            case HALTED, NOT_IN_THIS_PHASE -> Refusal.of(MarketCode.ORDER_BOOK_HALTED);
            case UNKNOWN_ORDER -> Refusal.of(MarketCode.ORDER_UNKNOWN);
            case QUANTITY_NOT_POSITIVE, QUANTITY_OFF_LOT ->
                Refusal.of(MarketCode.ORDER_NOT_WHOLE_LOTS, Pit.LIMITS.lot());
            case QUANTITY_TOO_LARGE -> Refusal.of(MarketCode.ORDER_TOO_LARGE, Pit.LIMITS.maxQuantity());
            case PRICE_NOT_POSITIVE, PRICE_TOO_HIGH, PRICE_OFF_TICK ->
                Refusal.of(MarketCode.ORDER_PRICE_INVALID, Pit.LIMITS.maxPrice());
            case PRICE_OUTSIDE_BAND ->
                Refusal.of(MarketCode.PRICE_OUTSIDE_BAND, order.priceFenPerTonne(), head.bandLow(), head.bandHigh());
            case TERMS_CONTRADICT -> Refusal.of(MarketCode.ORDER_TERMS_CONTRADICT);
            case EXPIRY_INVALID -> Refusal.of(MarketCode.DAY_CLOSED);
            case TOO_MANY_ORDERS, TOO_MANY_LEVELS -> Refusal.of(MarketCode.ORDER_BOOK_FULL);
            case SELF_TRADE -> Refusal.of(MarketCode.RELATED_PARTY);
            case MINIMUM_NOT_AVAILABLE -> Refusal.of(MarketCode.FILL_NOT_AVAILABLE);
            // an id met twice, or what no request of ours asks for: shown parts, minima, amends, takes, auctions
            case DUPLICATE_ORDER,
                    DISPLAY_INVALID,
                    DISPLAY_TOO_FINE,
                    MINIMUM_INVALID,
                    QUANTITY_BELOW_FILLED,
                    NOTHING_TO_AMEND,
                    POST_ONLY_WOULD_TRADE,
                    PRICE_CHANGED,
                    NOT_AMONG_BEST_FIVE,
                    MORE_THAN_SHOWN,
                    BAND_INVALID,
                    PHASE_UNCHANGED,
                    BOOK_CROSSED -> Refusal.of(MarketCode.ORDER_NOT_POSSIBLE, code.name());
        };
    }
}
