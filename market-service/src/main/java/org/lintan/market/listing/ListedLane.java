package org.lintan.market.listing;

import org.lintan.market.desk.floor.Lane;

/** The lanes in which something can be listed. The names are API. */
enum ListedLane {
    MARKET(Lane.MARKET),
    RESERVE(Lane.RESERVE);

    private final Lane lane;

    ListedLane(Lane lane) {
        this.lane = lane;
    }

    Lane lane() {
        return lane;
    }
}
