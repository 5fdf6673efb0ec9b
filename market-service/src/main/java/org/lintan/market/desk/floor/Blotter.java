package org.lintan.market.desk.floor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.lintan.kernel.books.Journal;

/** What has been done on the floor in a batch, in order, and is to be written: journals, trades, claims, instruments, days. */
public final class Blotter {

    /** A day of an instrument, as it stands now. */
    public record TradedDay(Ref instrument, LocalDate day, DayTotals totals) {}

    private final FloorState state;
    private final List<Journal> journals = new ArrayList<>();
    private final List<Trade> trades = new ArrayList<>();
    private final Set<Ref> changed = new LinkedHashSet<>();

    Blotter(FloorState state) {
        this.state = state;
    }

    void posted(Journal journal) {
        journals.add(journal);
    }

    void traded(Trade trade) {
        trades.add(trade);
        changed.add(trade.instrument());
    }

    void changed(Ref instrument) {
        changed.add(instrument);
    }

    /** Journals, in order. */
    public List<Journal> journals() {
        return List.copyOf(journals);
    }

    /** Trades, in order. */
    public List<Trade> trades() {
        return List.copyOf(trades);
    }

    /** Trades whose seller is a village: each makes a claim of what it brought. */
    public List<Trade> villageSales() {
        return trades.stream()
                .filter(trade -> trade.amountFen() > trade.feeFen()
                        && state.members.get(trade.seller()).village())
                .toList();
    }

    /** Instruments that traded or got another mode, as they stand now. */
    public List<Instrument> changedInstruments() {
        return changed.stream().map(state.instruments::get).toList();
    }

    /** Days that trades of this batch count for. */
    public Set<TradedDay> tradedDays() {
        Set<TradedDay> traded = new LinkedHashSet<>();
        for (Trade trade : trades) {
            if (trade.lane().makesClose()) {
                LocalDate day = trade.businessDate();
                traded.add(new TradedDay(
                        trade.instrument(), day, state.days(trade.instrument()).on(day)));
            }
        }
        return traded;
    }
}
