package org.lintan.market.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.Optional;
import org.lintan.market.desk.floor.FloorCommand;
import org.lintan.market.desk.log.Command;
import org.lintan.platform.time.Today;

/** The commands of the market: their name in the log and the shape of their payload. */
public enum CommandType {
    OPEN_LISTING(FloorCommand.OpenListing.class),
    PURCHASE(FloorCommand.Purchase.class),
    CANCEL_LISTING(FloorCommand.CancelListing.class),
    PLACE_ORDER(FloorCommand.PlaceOrder.class),
    CANCEL_ORDER(FloorCommand.CancelOrder.class),
    SET_MODE(FloorCommand.SetMode.class),
    TURN_DAY(FloorCommand.TurnDay.class);

    private final Class<? extends FloorCommand.Action> payload;

    CommandType(Class<? extends FloorCommand.Action> payload) {
        this.payload = payload;
    }

    /**
     * The command as the floor takes it; empty if its type or payload is none of ours. What the HTTP edge has checked is checked again:
     * the log is read by a process that did not write it.
     */
    static Optional<FloorCommand> read(Command command, ObjectMapper json) {
        for (CommandType type : values()) {
            if (type.name().equals(command.type())) {
                return type.payload(command, json)
                        .filter(FloorCommand.Action::makesSense)
                        .map(action -> new FloorCommand(
                                command.commandId(),
                                command.county(),
                                command.party(),
                                command.ticketId(),
                                command.at(),
                                LocalDate.ofInstant(command.at(), Today.ZONE),
                                action));
            }
        }
        return Optional.empty();
    }

    private Optional<FloorCommand.Action> payload(Command command, ObjectMapper json) {
        try {
            return Optional.ofNullable(json.treeToValue(command.payload(), payload));
        } catch (JsonProcessingException notOurs) {
            return Optional.empty();
        }
    }
}
