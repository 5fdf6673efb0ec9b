package org.lintan.market.listing;

import org.lintan.market.desk.floor.Action;

/** What may be asked about listings. */
sealed interface ListingAction extends Action {

    record OpenListing(long quantityKg, long priceFenPerTonne, ListedLane lane) implements ListingAction {

        @Override
        public boolean makesSense() {
            return quantityKg > 0 && priceFenPerTonne > 0 && lane != null;
        }
    }

    /**
     * @param priceFenPerTonne what the buyer saw
     * @param reserveCentre whether the buyer's person acted as the reserve centre
     */
    record Purchase(String listingId, long quantityKg, long priceFenPerTonne, boolean reserveCentre)
            implements ListingAction {

        @Override
        public boolean makesSense() {
            return quantityKg > 0 && priceFenPerTonne > 0 && listingId != null;
        }

        @Override
        public boolean mayOffer() {
            return false;
        }
    }

    record CancelListing(String listingId) implements ListingAction {

        @Override
        public boolean makesSense() {
            return listingId != null;
        }

        @Override
        public boolean mayOffer() {
            return false;
        }
    }
}
