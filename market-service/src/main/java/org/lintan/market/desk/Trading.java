package org.lintan.market.desk;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.lintan.market.MarketCode;
import org.lintan.market.desk.floor.ListingState;
import org.lintan.platform.db.Tx;
import org.lintan.platform.http.Actor;
import org.lintan.platform.http.Page;
import org.lintan.platform.http.PlatformCode;
import org.lintan.platform.http.Refusal;

/** What can be asked about listings and trades. County and, where it is one's own, party stand in every query. */
@ApplicationScoped
class Trading {

    private static final String LISTING = "SELECT l.*, p.name AS party_name FROM listing l"
            + " LEFT JOIN participant p ON p.county = l.county AND p.party = l.party WHERE l.county = ?";

    private final Tx tx;

    Trading(Tx tx) {
        this.tx = tx;
    }

    /** Newest first. */
    Uni<Page<ListingView>> listings(Actor actor, ListingState state, String ticketId, String after) {
        List<Object> args = new ArrayList<>(List.of(actor.county(), state.name()));
        StringBuilder where = new StringBuilder(" AND l.state = ?");
        if (ticketId != null) {
            where.append(" AND l.ticket_id = ?");
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
    Uni<ListingView> listing(Actor actor, String listingId) {
        return tx.run(sql -> sql.row(LISTING + " AND l.listing_id = ?", actor.county(), listingId)
                .map(row -> ListingView.of(row.orElseThrow(
                        () -> Refusal.of(MarketCode.LISTING_UNKNOWN).rollback()))));
    }

    /** One's own listing; somebody else's is as unknown as none. */
    Uni<ListingView> ownListing(Actor actor, String listingId) {
        return listing(actor, listingId).invoke(listing -> {
            if (!listing.party().equals(actor.party())) {
                throw Refusal.of(MarketCode.LISTING_UNKNOWN).rollback();
            }
        });
    }

    /** Trades of one's own, either side, newest first. */
    Uni<Page<TradeView>> trades(Actor actor, String after) {
        List<Object> args = new ArrayList<>(List.of(actor.county(), actor.party(), actor.party()));
        args.add(after == null ? "~" : after);
        args.add(Page.SIZE + 1);
        return tx.run(sql -> sql.rows(
                        "SELECT * FROM trade WHERE county = ? AND (seller_party = ? OR buyer_party = ?) AND trade_id < ?"
                                + " ORDER BY trade_id DESC LIMIT ?",
                        args.toArray())
                .map(rows -> Page.of(
                        rows.stream().map(row -> TradeView.of(Rows.trade(row))).toList(), TradeView::tradeId)));
    }

    /** A trade of one's own. */
    Uni<TradeView> trade(Actor actor, String tradeId) {
        return tx.run(sql -> sql.row(
                        "SELECT * FROM trade WHERE county = ? AND trade_id = ? AND (seller_party = ? OR buyer_party = ?)",
                        actor.county(),
                        tradeId,
                        actor.party(),
                        actor.party())
                .map(row -> TradeView.of(Rows.trade(
                        row.orElseThrow(() -> Refusal.of(PlatformCode.NOT_FOUND).rollback())))));
    }
}
