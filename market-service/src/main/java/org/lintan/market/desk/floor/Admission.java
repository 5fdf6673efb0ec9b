package org.lintan.market.desk.floor;

import java.util.Collection;
import java.util.Optional;
import org.lintan.market.MarketCode;
import org.lintan.platform.http.Refusal;

/** Whether a command may be heard: who asks takes part, what it is about is traded, its day is open. */
public final class Admission {

    private final FloorState state;

    Admission(FloorState state) {
        this.state = state;
    }

    /**
     * Why the command is not even heard; empty if it is.
     *
     * @param rules keys of the dated rules that its way of trading needs besides {@link Terms#CORE}
     */
    public Optional<Refusal> refusal(FloorCommand<?> command, CommandType<?> type, Collection<String> rules) {
        if (type.ofParticipant() && !state.members.containsKey(command.asker())) {
            return Optional.of(Refusal.of(MarketCode.NOT_A_PARTICIPANT, command.party()));
        }
        Instrument instrument = state.instruments.get(command.instrument());
        if (instrument == null || instrument.kind() != command.kind()) {
            return Optional.of(Refusal.of(MarketCode.TICKET_UNKNOWN));
        }
        return type.takesBack() ? Optional.empty() : dayRefusal(command, rules);
    }

    /** Whether its day can be traded on. */
    public boolean isOpen(FloorCommand<?> command, Collection<String> rules) {
        return dayRefusal(command, rules).isEmpty();
    }

    private Optional<Refusal> dayRefusal(FloorCommand<?> command, Collection<String> rules) {
        return state.calendar.refusal(command.county(), command.date(), rules);
    }
}
