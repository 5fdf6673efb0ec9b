package org.lintan.market.listing;

/** What the owner of a listing is answered. */
record ListingAnswer(String listingId, String commandId, ListingState state, long quantityKg, long remainingKg) {

    static ListingAnswer of(String commandId, Listing listing) {
        return new ListingAnswer(
                listing.listingId(), commandId, listing.state(), listing.quantityKg(), listing.remainingKg());
    }
}
