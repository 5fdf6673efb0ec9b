package org.lintan.market.listing;

import org.lintan.market.desk.floor.Trade;

/** What a buyer is answered: money and units have changed hands. */
record PurchaseAnswer(String tradeId, String tradeNo, String commandId, long quantityKg, long amountFen, long feeFen) {

    static PurchaseAnswer of(Trade trade) {
        return new PurchaseAnswer(
                trade.tradeId(),
                trade.tradeNo(),
                trade.commandId(),
                trade.quantityKg(),
                trade.amountFen(),
                trade.feeFen());
    }
}
