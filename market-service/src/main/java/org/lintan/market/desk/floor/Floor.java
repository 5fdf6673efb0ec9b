package org.lintan.market.desk.floor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.lintan.kernel.books.Account;
import org.lintan.kernel.books.Journal;
import org.lintan.kernel.books.Posting;
import org.lintan.kernel.books.Transfer;
import org.lintan.market.MarketCode;
import org.lintan.platform.http.Refusal;

/**
 * The market for the length of a batch: what every way of trading draws on. Each command is judged on what those before it left; a
 * refused one leaves no trace. Afterwards the floor says what is to be written: journals in order, trades, days, instruments.
 *
 * <p>After an exception the floor is worth nothing; whoever drives it starts again without that command.
 */
public final class Floor {

    /** Money in the books; unit fen. */
    public static final String MONEY = "CNY";

    private final FloorState state;
    private final Holdings holdings;
    private final List<Journal> journals = new ArrayList<>();
    private final List<Trade> trades = new ArrayList<>();
    private final Set<Ref> changed = new LinkedHashSet<>();

    public Floor(FloorState state) {
        this.state = state;
        this.holdings = new Holdings(state.balances);
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
        Instrument instrument = instrument(command);
        if (instrument == null || instrument.kind() != command.kind()) {
            return Optional.of(Refusal.of(MarketCode.TICKET_UNKNOWN));
        }
        return type.takesBack() || isOpen(command, rules) ? Optional.empty() : dayRefusal(command, rules);
    }

    /** Whether its day can be traded on. */
    public boolean isOpen(FloorCommand<?> command, Collection<String> rules) {
        return dayRefusal(command, rules).isEmpty();
    }

    private Optional<Refusal> dayRefusal(FloorCommand<?> command, Collection<String> rules) {
        return state.calendar.refusal(command.county(), command.date(), rules);
    }

    /** The rules of its day. */
    public Terms terms(FloorCommand<?> command) {
        return state.calendar.terms(command.county(), command.date());
    }

    public Instrument instrument(FloorCommand<?> command) {
        return state.instruments.get(command.instrument());
    }

    /** How its instrument trades: in a mode of its own, else by the county's rule. */
    public String mode(FloorCommand<?> command) {
        String own = instrument(command).mode();
        return own == null ? terms(command).mode() : own;
    }

    /** Its instrument has a mode of its own from now on. */
    public void mode(FloorCommand<?> command, String mode) {
        state.instruments.computeIfPresent(command.instrument(), (ref, instrument) -> instrument.trades(mode));
        changed.add(command.instrument());
    }

    public Member member(Ref party) {
        return state.members.get(party);
    }

    /** Prices the close allows on its day. */
    public PriceBand band(FloorCommand<?> command) {
        return days(command.instrument()).band(command.date(), terms(command));
    }

    /** Fen the asker may dispose of. */
    public long money(FloorCommand<?> command) {
        return holdings.available(command.asker(), Floor.MONEY);
    }

    /** Kg the asker may offer now. */
    public long sellable(FloorCommand<?> command) {
        Seat seat = new Seat(command.county(), command.instrumentId(), command.party());
        LocalDate since = Sellable.heldBackSince(command.date(), terms(command).resaleDays());
        long lately = bought(seat).tailMap(since, true).values().stream()
                .mapToLong(Long::longValue)
                .sum();
        return Sellable.kg(units(command), lately);
    }

    /** Why the asker cannot offer so much; empty if it can. */
    public Optional<Refusal> uncovered(FloorCommand<?> command, long quantityKg) {
        long available = units(command);
        if (quantityKg > available) {
            return Optional.of(Refusal.of(MarketCode.NOT_ENOUGH_UNITS, quantityKg, available));
        }
        long sellable = sellable(command);
        return quantityKg > sellable ? Optional.of(Refusal.of(MarketCode.BOUGHT_TODAY, sellable)) : Optional.empty();
    }

    /** Makes money or units held or free; the checks before it have made it possible. */
    public void shift(FloorCommand<?> command, Shift shift) {
        Transfer transfer = new Transfer(
                new Account(command.county(), shift.asset(), shift.party(), shift.from()),
                new Account(command.county(), shift.asset(), shift.party(), shift.to()),
                shift.amount());
        LocalDate day = state.calendar.firstOpen(command.county(), command.date());
        Journal journal = new Journal(shift.cause(), shift.kind(), day, List.of(transfer));
        if (!(post(journal) instanceof Posting.Posted)) {
            throw new IllegalStateException("Cannot be posted: " + journal);
        }
    }

    /** Money, fee and units change hands, in one journal. */
    public Sale settle(FloorCommand<?> command, Deal deal) {
        Instrument instrument = instrument(command);
        Member seller = member(command.ref(deal.sellerParty()));
        long fee = Fee.ofFen(deal.amountFen(), terms(command).feeBp(seller));
        Trade trade = new Trade(
                deal.tradeId(),
                instrument.nextTradeNo(),
                command.county(),
                command.instrumentId(),
                instrument.serial(),
                command.commandId(),
                deal.form(),
                deal.offerId(),
                deal.bidId(),
                deal.lane(),
                deal.sellerParty(),
                deal.buyerParty(),
                deal.quantityKg(),
                deal.priceFenPerTonne(),
                deal.amountFen(),
                fee,
                command.at(),
                command.date());
        if (post(Settlement.journal(trade, instrument.asset(), seller, deal.moneyFrom()))
                instanceof Posting.Refused refused) {
            return new Sale.Refused(refused.code());
        }
        note(trade);
        return new Sale.Settled(trade);
    }

    private void note(Trade trade) {
        Ref instrument = new Ref(trade.county(), trade.instrumentId());
        trades.add(trade);
        changed.add(instrument);
        state.instruments.computeIfPresent(instrument, (ref, before) -> before.afterTrade());
        if (trade.lane().fillsPosition()) {
            bought(new Seat(trade.county(), trade.instrumentId(), trade.buyerParty()))
                    .merge(trade.businessDate(), trade.quantityKg(), Math::addExact);
        }
        if (trade.lane().makesClose()) {
            days(instrument).add(trade.businessDate(), trade.quantityKg(), trade.priceFenPerTonne());
        }
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
                        && state.members
                                .get(new Ref(trade.county(), trade.sellerParty()))
                                .village())
                .toList();
    }

    /** Instruments that traded or got another mode, as they stand now. */
    public List<Instrument> changedInstruments() {
        return changed.stream().map(state.instruments::get).toList();
    }

    /** A day of an instrument, as it stands now. */
    public record TradedDay(Ref instrument, LocalDate day, DayTotals totals) {}

    /** Days that trades of this batch count for. */
    public Set<TradedDay> tradedDays() {
        Set<TradedDay> traded = new LinkedHashSet<>();
        for (Trade trade : trades) {
            if (trade.lane().makesClose()) {
                Ref instrument = new Ref(trade.county(), trade.instrumentId());
                LocalDate day = trade.businessDate();
                traded.add(new TradedDay(instrument, day, days(instrument).on(day)));
            }
        }
        return traded;
    }

    private long units(FloorCommand<?> command) {
        return holdings.available(command.asker(), instrument(command).asset());
    }

    private TradedDays days(Ref instrument) {
        return state.days.computeIfAbsent(instrument, none -> new TradedDays(new TreeMap<>()));
    }

    private TreeMap<LocalDate, Long> bought(Seat seat) {
        return state.bought.computeIfAbsent(seat, none -> new TreeMap<>());
    }

    private Posting post(Journal journal) {
        Posting posting = holdings.move(journal);
        if (posting instanceof Posting.Posted) {
            journals.add(journal);
        }
        return posting;
    }
}
