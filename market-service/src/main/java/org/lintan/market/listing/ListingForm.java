package org.lintan.market.listing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.lintan.market.desk.Form;
import org.lintan.market.desk.floor.CommandType;
import org.lintan.market.desk.floor.Floor;
import org.lintan.market.desk.floor.FloorCommand;
import org.lintan.market.desk.floor.Seat;
import org.lintan.platform.db.CountyKeys;
import org.lintan.platform.db.Sql;
import org.lintan.platform.http.Outcome;
import org.lintan.platform.http.Refusal;

/** 挂牌 as the desk knows it. */
@ApplicationScoped
class ListingForm implements Form<ListingAction, ListingDecision, Board> {

    static final String NAME = "LISTING";
    static final String OPEN = "OPEN_LISTING";
    static final String PURCHASE = "PURCHASE";
    static final String CANCEL = "CANCEL_LISTING";

    @Override
    public List<CommandType<? extends ListingAction>> commands() {
        return List.of(
                CommandType.trading(OPEN, ListingAction.OpenListing.class),
                CommandType.trading(PURCHASE, ListingAction.Purchase.class),
                CommandType.takingBack(CANCEL, ListingAction.CancelListing.class));
    }

    @Override
    public Uni<Board> load(Sql sql, List<FloorCommand<ListingAction>> commands) {
        CountyKeys named = new CountyKeys();
        for (FloorCommand<ListingAction> command : commands) {
            if (command.action() instanceof ListingAction.Purchase purchase) {
                named.add(command.county(), purchase.listingId());
            } else if (command.action() instanceof ListingAction.CancelListing cancel) {
                named.add(command.county(), cancel.listingId());
            }
        }
        return ListingRows.read(sql, named).map(Board::new);
    }

    /** Sellers of the listings named. */
    @Override
    public Collection<Seat> seats(Board board) {
        return board.all().stream()
                .map(listing -> new Seat(listing.county(), listing.instrumentId(), listing.party()))
                .toList();
    }

    @Override
    public Optional<Refusal> unknown(Board board, FloorCommand<ListingAction> command) {
        return ListingRules.unknown(board, command);
    }

    @Override
    public ListingDecision decide(Floor floor, Board board, FloorCommand<ListingAction> command) {
        return ListingRules.decide(floor, board, command);
    }

    @Override
    public Uni<Void> save(Sql sql, Board board) {
        return ListingRows.write(sql, board.changed());
    }

    @Override
    public Outcome<?> answer(FloorCommand<ListingAction> command, ListingDecision decision) {
        if (decision instanceof ListingDecision.Opened opened) {
            return Outcome.created(
                    ListingAnswer.of(command.commandId(), opened.listing()),
                    URI.create("/api/v1/listings/" + opened.listing().listingId()));
        }
        if (decision instanceof ListingDecision.Bought bought) {
            return Outcome.created(
                    PurchaseAnswer.of(bought.trade()),
                    URI.create("/api/v1/trades/" + bought.trade().tradeId()));
        }
        if (decision instanceof ListingDecision.Cancelled cancelled) {
            return Outcome.done(ListingAnswer.of(command.commandId(), cancelled.listing()));
        }
        return Outcome.refused(((ListingDecision.Refused) decision).refusal());
    }
}
