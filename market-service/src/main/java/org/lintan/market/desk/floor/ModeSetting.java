package org.lintan.market.desk.floor;

import org.lintan.market.MarketCode;
import org.lintan.market.pit.EndedWhy;
import org.lintan.market.pit.Mode;
import org.lintan.market.pit.Pit;

/** A proposed mode of a ticket comes into force by a second person; leaving the continuous mode ends every order that rests. */
final class ModeSetting {

    private ModeSetting() {}

    static Decision decide(Floor floor, FloorCommand command, FloorCommand.SetMode set) {
        ModeChange change = floor.modeChange(set.changeId());
        if (change == null || !change.ticketId().equals(command.ticketId())) {
            return Decision.refused(MarketCode.MODE_CHANGE_UNKNOWN);
        }
        if (!ModeChange.PROPOSED.equals(change.state())) {
            return Decision.refused(MarketCode.ALREADY_DECIDED, change.state());
        }
        if (change.proposedBy().equals(set.confirmedBy())) {
            return Decision.refused(MarketCode.SAME_PERSON);
        }
        Pit pit = floor.pit(command.ticketId());
        if (change.mode() == Mode.LISTING) {
            Matching matching = new Matching(floor, command, pit);
            pit.orders().forEach(order -> {
                pit.cancel(order, command.at());
                matching.end(order, EndedWhy.MODE_ENDED);
            });
        }
        pit.mode(change.mode());
        ModeChange confirmed = change.confirmed(set.confirmedBy(), set.confirmedName(), command.at());
        floor.put(confirmed);
        return new Decision.ModeSet(confirmed);
    }
}
