package org.lintan.market.floor;

import java.time.Instant;
import java.time.LocalDate;

/** A settled sale. {@code listingId} is null for a trade that did not come from a listing. */
public record Trade(String tradeId, String tradeNo, String county, String ticketId, String serial, String listingId,
                    String commandId, Lane lane, String sellerParty, String buyerParty, long quantityKg, long priceFenPerTonne,
                    long amountFen, long feeFen, Instant settledAt, LocalDate businessDate) {
}
