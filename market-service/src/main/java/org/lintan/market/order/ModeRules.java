package org.lintan.market.order;

import java.util.Optional;
import org.lintan.market.MarketCode;
import org.lintan.market.desk.floor.FloorCommand;
import org.lintan.market.money.TwoPeople;
import org.lintan.market.order.pit.EndedWhy;
import org.lintan.market.order.pit.Pit;
import org.lintan.platform.http.Refusal;

/** A proposed mode of an instrument comes into force by a second person; leaving the continuous mode ends every order that rests. */
final class ModeRules {

    private ModeRules() {}

    static OrderDecision decide(PitCommand at, OrderAction.SetMode set) {
        FloorCommand<?> command = at.command();
        ModeChange change = at.pits().change(command.ref(set.changeId()));
        Optional<Refusal> refused = refusal(change, command, set);
        if (refused.isPresent()) {
            return new OrderDecision.Refused(refused.get());
        }
        if (change.mode() == Mode.LISTING) {
            Pit pit = at.pit();
            Matching matching = new Matching(at);
            pit.orders().forEach(order -> {
                pit.cancel(order, command.at());
                matching.end(order, EndedWhy.MODE_ENDED);
            });
        }
        at.floor().mode(command, change.mode().name());
        ModeChange confirmed = change.confirmed(set.confirmedBy(), set.confirmedName(), command.at());
        at.pits().put(confirmed);
        return new OrderDecision.ModeSet(confirmed);
    }

    private static Optional<Refusal> refusal(ModeChange change, FloorCommand<?> command, OrderAction.SetMode set) {
        if (change == null || !change.instrumentId().equals(command.instrumentId())) {
            return Optional.of(Refusal.of(MarketCode.MODE_CHANGE_UNKNOWN));
        }
        return TwoPeople.mayDecide(change.state(), ModeChange.PROPOSED, change.proposedBy(), set.confirmedBy());
    }
}
