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
 * @param first id of the first thing it makes, by its time and its place in the log; null where a command of before names them itself
 */
public record FloorCommand<A extends Action>(
        String commandId,
        String county,
        String party,
        InstrumentKind kind,
        String instrumentId,
        Instant at,
        LocalDate date,
        A action,
        String first) {

    /** A command of before, whose own id is the first of those it makes. */
    public FloorCommand(
            String commandId,
            String county,
            String party,
            InstrumentKind kind,
            String instrumentId,
            Instant at,
            LocalDate date,
            A action) {
        this(commandId, county, party, kind, instrumentId, at, date, action, null);
    }

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

    /** Id of the one thing it makes that nobody names in a command: a trade. */
    public String newId() {
        return first == null ? commandId : first;
    }

    /**
     * Id of the one thing it makes that later commands name: an offer, an order. It carries its instrument, so that they find their place in the
     * log without asking anybody.
     */
    public String newOffer() {
        return first == null ? commandId : first + '-' + instrumentId;
    }

    /** Ids of the things it makes many of, counted from 0. */
    public String newId(int number) {
        return first == null ? ManyIds.of(commandId, number) : ManyIds.from(first, number);
    }
}
