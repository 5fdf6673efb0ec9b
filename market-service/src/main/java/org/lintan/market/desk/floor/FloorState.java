package org.lintan.market.desk.floor;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.lintan.kernel.books.Account;

/** What a floor needs to know before it takes commands; filled by whoever reads the database, then moved on by the floor itself. */
public final class FloorState {

    /** Balances of every account a command may move. */
    public final Map<Account, Long> balances = new HashMap<>();

    public final Map<Ref, Instrument> instruments = new HashMap<>();
    /** By party: those who command, and those at a {@link Seat}. */
    public final Map<Ref, Member> members = new HashMap<>();
    /** The legal days of the commands. */
    public final Calendar calendar = new Calendar();
    /** By instrument: the last day that traded before the first command's, and every day since. */
    public final Map<Ref, TradedDays> days = new HashMap<>();
    /** Kg bought per legal day, as far back as resale is held back: of those who may offer. */
    public final Map<Seat, TreeMap<LocalDate, Long>> bought = new HashMap<>();

    TradedDays days(Ref instrument) {
        return days.computeIfAbsent(instrument, none -> new TradedDays(new TreeMap<>()));
    }

    TreeMap<LocalDate, Long> bought(Seat seat) {
        return bought.computeIfAbsent(seat, none -> new TreeMap<>());
    }

    /** What a trade changes besides money and units. */
    void traded(Trade trade) {
        instruments.computeIfPresent(trade.instrument(), (ref, before) -> before.afterTrade());
        if (trade.lane().fillsPosition()) {
            bought(new Seat(trade.county(), trade.instrumentId(), trade.buyerParty()))
                    .merge(trade.businessDate(), trade.quantityKg(), Math::addExact);
        }
        if (trade.lane().makesClose()) {
            days(trade.instrument()).add(trade.businessDate(), trade.quantityKg(), trade.priceFenPerTonne());
        }
    }
}
