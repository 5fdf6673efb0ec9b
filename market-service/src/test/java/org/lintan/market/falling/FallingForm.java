package org.lintan.market.falling;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.lintan.market.desk.Form;
import org.lintan.market.desk.floor.Action;
import org.lintan.market.desk.floor.CommandType;
import org.lintan.market.desk.floor.Floor;
import org.lintan.market.desk.floor.FloorCommand;
import org.lintan.market.desk.floor.Seat;
import org.lintan.platform.db.CountyKeys;
import org.lintan.platform.db.Sql;
import org.lintan.platform.http.Outcome;

/**
 * A way of trading thought up for this test only: an offer whose price falls by the minute until somebody takes all of it. It lives in this package
 * and in one table; nothing else in the tree knows of it.
 */
@ApplicationScoped
class FallingForm implements Form<FallingForm.FallingAction, Outcome<?>, FallingOffers> {

    static final String NAME = "FALLING";

    /** How often it does not say whom it meets, as a form does that has judged wrongly. */
    static final AtomicInteger FORGETS = new AtomicInteger();

    sealed interface FallingAction extends Action {}

    record Offer(long quantityKg, long priceFenPerTonne, long fallsByFen) implements FallingAction {

        @Override
        public boolean makesSense() {
            return quantityKg > 0 && priceFenPerTonne > 0 && fallsByFen >= 0;
        }
    }

    record Take(String offerId) implements FallingAction {

        @Override
        public boolean makesSense() {
            return offerId != null;
        }
    }

    @Override
    public List<CommandType<? extends FallingAction>> commands() {
        return List.of(
                CommandType.trading("OFFER_FALLING", Offer.class), CommandType.trading("TAKE_FALLING", Take.class));
    }

    @Override
    public Uni<FallingOffers> load(Sql sql, List<FloorCommand<FallingAction>> commands) {
        CountyKeys named = new CountyKeys();
        commands.forEach(command -> {
            if (command.action() instanceof Take take) {
                named.add(command.county(), take.offerId());
            }
        });
        return FallingRows.read(sql, named).map(FallingOffers::new);
    }

    @Override
    public Collection<Seat> seats(FallingOffers offers) {
        if (FORGETS.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            return List.of();
        }
        return offers.all().stream()
                .map(offer -> new Seat(offer.county(), offer.instrumentId(), offer.party()))
                .toList();
    }

    @Override
    public Outcome<?> decide(Floor floor, FallingOffers offers, FloorCommand<FallingAction> command) {
        return command.action() instanceof Offer offer
                ? FallingRules.offer(floor, offers, command, offer)
                        .<Outcome<?>>map(Outcome::refused)
                        .orElseGet(() -> Outcome.created(
                                Map.of("offerId", command.newId()), URI.create("/falling/" + command.newId())))
                : FallingRules.take(floor, offers, command, (Take) command.action())
                        .<Outcome<?>>map(Outcome::refused)
                        .orElseGet(() -> Outcome.done(Map.of("tradeId", command.newId())));
    }

    @Override
    public Uni<Void> save(Sql sql, FallingOffers offers) {
        return FallingRows.write(sql, offers.changed());
    }

    @Override
    public Outcome<?> answer(FloorCommand<FallingAction> command, Outcome<?> decision) {
        return decision;
    }
}
