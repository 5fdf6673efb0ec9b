package org.lintan.market.listing;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lintan.market.desk.floor.Ref;

/** The listings that the commands of a batch name, and those they make. */
final class Board {

    private final Map<Ref, Listing> listings = new HashMap<>();
    private final Map<Ref, Listing> changed = new LinkedHashMap<>();

    Board(Collection<Listing> named) {
        named.forEach(listing -> listings.put(listing.ref(), listing));
    }

    /** Null if there is none. */
    Listing get(Ref listing) {
        return listings.get(listing);
    }

    /** A listing that is new, or has changed. */
    void put(Listing listing) {
        listings.put(listing.ref(), listing);
        changed.put(listing.ref(), listing);
    }

    Collection<Listing> all() {
        return listings.values();
    }

    /** As they stand now. */
    List<Listing> changed() {
        return List.copyOf(changed.values());
    }
}
