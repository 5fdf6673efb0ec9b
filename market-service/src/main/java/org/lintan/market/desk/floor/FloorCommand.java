package org.lintan.market.desk.floor;

import java.time.Instant;
import java.time.LocalDate;
import org.lintan.kernel.instrument.InstrumentKind;

/**
 * One entry of the order log, as the floor takes it.
 *
 * @param commandId names the command for ever
 * @param kind of its instrument
 * @param instrumentId key of the log
 * @param at the market's time; never before the command before it
 * @param date the legal day of {@code at}
 */
public record FloorCommand<A extends Action>(
        String commandId,
        String county,
        String party,
        InstrumentKind kind,
        String instrumentId,
        Instant at,
        LocalDate date,
        A action) {

    /** The instrument it is about. */
    public Ref instrument() {
        return new Ref(county, instrumentId);
    }

    /** Something else of its county. */
    public Ref ref(String id) {
        return new Ref(county, id);
    }

    /** Who asks. */
    public Ref asker() {
        return new Ref(county, party);
    }

    /** Id of the one thing it creates: a listing, an order, a trade. */
    public String newId() {
        return commandId;
    }

    /** Ids of the things it creates many of, counted from 0. */
    public String newId(int number) {
        return ManyIds.of(commandId, number);
    }
}
