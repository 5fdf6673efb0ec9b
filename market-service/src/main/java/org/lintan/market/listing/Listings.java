package org.lintan.market.listing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.lintan.market.MarketCode;
import org.lintan.market.desk.Offers;
import org.lintan.platform.db.Tx;
import org.lintan.platform.http.Actor;
import org.lintan.platform.http.Page;
import org.lintan.platform.http.Refusal;

/** What can be asked about listings, by anybody of their county. */
@ApplicationScoped
class Listings {

    private static final String LISTING = "SELECT l.*, p.name AS party_name FROM listing l"
            + " LEFT JOIN participant p ON p.county = l.county AND p.party = l.party WHERE l.county = ?";

    private final Tx tx;

    Listings(Tx tx) {
        this.tx = tx;
    }

    /** Newest first. */
    Uni<Page<ListingView>> all(Actor actor, ListingState state, String ticketId, String after) {
        List<Object> args = new ArrayList<>(List.of(actor.county(), state.name()));
        StringBuilder where = new StringBuilder(" AND l.state = ?");
        if (ticketId != null) {
            where.append(" AND l.instrument_id = ?");
            args.add(ticketId);
        }
        if (after != null) {
            where.append(" AND l.listing_id < ?");
            args.add(after);
        }
        args.add(Page.SIZE + 1);
        return tx.run(sql -> sql.rows(LISTING + where + " ORDER BY l.listing_id DESC LIMIT ?", args.toArray())
                .map(rows -> Page.of(rows.stream().map(ListingView::of).toList(), ListingView::listingId)));
    }

    /** A listing of the county; refuses {@code LISTING_UNKNOWN}. */
    Uni<ListingView> one(Actor actor, String listingId) {
        return tx.run(sql -> sql.row(LISTING + " AND l.listing_id = ?", actor.county(), listingId)
                .map(row -> ListingView.of(row.orElseThrow(
                        () -> Refusal.of(MarketCode.LISTING_UNKNOWN).rollback()))));
    }

    /** The instrument of a listing, for a command about it: most ids carry it. Refuses {@code LISTING_UNKNOWN} what can be no listing. */
    Uni<String> instrumentOf(Actor actor, String listingId) {
        return Offers.instrument(
                listingId, () -> one(actor, listingId).map(ListingView::instrumentId), MarketCode.LISTING_UNKNOWN);
    }
}
