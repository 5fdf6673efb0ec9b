package org.lintan.market.desk.floor;

import org.lintan.kernel.books.Bucket;

/**
 * What two parties have come to, before it is settled.
 *
 * @param form the way of trading that brought them together
 * @param offerId what the seller had standing; null if nothing
 * @param bidId what the buyer had standing; null if nothing
 * @param moneyFrom where the buyer's money lies: free, or held by a bid
 */
public record Deal(
        String tradeId,
        String form,
        String offerId,
        String bidId,
        Lane lane,
        String sellerParty,
        String buyerParty,
        long quantityKg,
        long priceFenPerTonne,
        long amountFen,
        Bucket moneyFrom) {

    /** The trade it becomes by this command, under the instrument's next number. */
    Trade settled(FloorCommand<?> command, Instrument instrument, long feeFen) {
        return new Trade(
                tradeId,
                instrument.nextTradeNo(),
                command.county(),
                command.instrumentId(),
                instrument.serial(),
                command.commandId(),
                form,
                offerId,
                bidId,
                lane,
                sellerParty,
                buyerParty,
                quantityKg,
                priceFenPerTonne,
                amountFen,
                feeFen,
                command.at(),
                command.date());
    }
}
