package org.lintan.market.desk.floor;

/**
 * A ticket on the market.
 *
 * @param tradesMade how many trades it has had: numbers its trade vouchers
 */
public record Instrument(String county, String ticketId, String serial, int tradesMade) {

    Instrument afterTrade() {
        return new Instrument(county, ticketId, serial, tradesMade + 1);
    }

    /** Number of the next trade voucher, such as {@code 350428-0000001-0007}. */
    String nextTradeNo() {
        return "%s-%s-%04d".formatted(county, serial, tradesMade + 1);
    }
}
