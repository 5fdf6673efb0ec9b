package org.lintan.market.listing;

import java.util.List;
import java.util.Optional;
import org.lintan.market.desk.floor.CommandType;
import org.lintan.market.desk.floor.Floor;
import org.lintan.market.desk.floor.FloorBuilder;
import org.lintan.market.desk.floor.FloorCommand;
import org.lintan.platform.http.Refusal;

/** A floor, and the listings on it. */
final class ListingFloor {

    private static final ListingForm FORM = new ListingForm();

    final Floor floor;
    final Board board = new Board(List.of());

    ListingFloor(FloorBuilder on) {
        this.floor = on.floor();
    }

    /** As the desk does: heard or not, then judged. */
    ListingDecision take(FloorCommand<ListingAction> command) {
        Optional<Refusal> unheard = floor.admission().refusal(command, type(command), FORM.rules());
        return unheard.isPresent() ? new ListingDecision.Refused(unheard.get()) : FORM.decide(floor, board, command);
    }

    private static CommandType<?> type(FloorCommand<ListingAction> command) {
        return FORM.commands().stream()
                .filter(type -> type.action().isInstance(command.action()))
                .findFirst()
                .orElseThrow();
    }

    static FloorCommand<ListingAction> open(FloorBuilder on, String party, long kg, long price, ListedLane lane) {
        return on.command(party, new ListingAction.OpenListing(kg, price, lane));
    }

    static FloorCommand<ListingAction> buy(FloorBuilder on, String party, String listingId, long kg, long price) {
        return on.command(party, new ListingAction.Purchase(listingId, kg, price, false));
    }

    static FloorCommand<ListingAction> reserve(FloorBuilder on, String party, String listingId, long kg, long price) {
        return on.command(party, new ListingAction.Purchase(listingId, kg, price, true));
    }

    static FloorCommand<ListingAction> cancel(FloorBuilder on, String party, String listingId) {
        return on.command(party, new ListingAction.CancelListing(listingId));
    }
}
