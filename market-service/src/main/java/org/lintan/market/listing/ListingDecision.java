package org.lintan.market.listing;

import org.lintan.market.desk.floor.Trade;
import org.lintan.platform.http.Refusal;

/** What became of a command about listings. */
sealed interface ListingDecision {

    record Opened(Listing listing) implements ListingDecision {}

    record Bought(Trade trade) implements ListingDecision {}

    record Cancelled(Listing listing) implements ListingDecision {}

    /** Nothing changed. */
    record Refused(Refusal refusal) implements ListingDecision {}
}
