package org.lintan.market.order;

import org.lintan.market.desk.floor.Floor;
import org.lintan.market.desk.floor.FloorCommand;
import org.lintan.market.order.pit.Pit;

/** One command at its pit. */
record PitCommand(Floor floor, Pits pits, FloorCommand<OrderAction> command, Pit pit) {

    PitCommand(Floor floor, Pits pits, FloorCommand<OrderAction> command) {
        this(floor, pits, command, pits.pit(floor, command));
    }
}
