package org.lintan.market.desk.floor;

import java.time.Instant;
import java.time.LocalDate;

/** A settled sale: of a listing, or of two orders that met; the ids of the other kind are null. */
public record Trade(
        String tradeId,
        String tradeNo,
        String county,
        String ticketId,
        String serial,
        String listingId,
        String commandId,
        Lane lane,
        String sellerParty,
        String buyerParty,
        long quantityKg,
        long priceFenPerTonne,
        long amountFen,
        long feeFen,
        Instant settledAt,
        LocalDate businessDate,
        String buyOrderId,
        String sellOrderId) {}
