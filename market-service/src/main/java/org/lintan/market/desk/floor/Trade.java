package org.lintan.market.desk.floor;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A settled sale.
 *
 * @param form the way of trading that brought the two together
 * @param offerId what the seller had standing; null if nothing
 * @param bidId what the buyer had standing; null if nothing
 * @param amountFen what the buyer paid
 * @param feeFen part of it the platform kept from the seller
 */
public record Trade(
        String tradeId,
        String tradeNo,
        String county,
        String instrumentId,
        String serial,
        String commandId,
        String form,
        String offerId,
        String bidId,
        Lane lane,
        String sellerParty,
        String buyerParty,
        long quantityKg,
        long priceFenPerTonne,
        long amountFen,
        long feeFen,
        Instant settledAt,
        LocalDate businessDate) {

    public Ref instrument() {
        return new Ref(county, instrumentId);
    }

    public Ref seller() {
        return new Ref(county, sellerParty);
    }
}
