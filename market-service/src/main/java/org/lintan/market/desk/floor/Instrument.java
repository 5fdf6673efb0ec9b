package org.lintan.market.desk.floor;

import org.lintan.kernel.instrument.InstrumentKind;

/**
 * What is traded.
 *
 * @param serial what its vouchers are numbered by
 * @param mode how it trades; null while it follows the county's rule
 * @param tradesMade how many trades it has had: numbers its trade vouchers
 */
public record Instrument(
        String county, String instrumentId, InstrumentKind kind, String serial, String mode, int tradesMade) {

    /** Its units in the books. */
    public String asset() {
        return kind.asset(instrumentId);
    }

    Instrument trades(String newMode) {
        return new Instrument(county, instrumentId, kind, serial, newMode, tradesMade);
    }

    Instrument afterTrade() {
        return new Instrument(county, instrumentId, kind, serial, mode, tradesMade + 1);
    }

    /** Number of the next trade voucher, such as {@code 350428-0000001-0007}. */
    String nextTradeNo() {
        return "%s-%s-%04d".formatted(county, serial, tradesMade + 1);
    }
}
