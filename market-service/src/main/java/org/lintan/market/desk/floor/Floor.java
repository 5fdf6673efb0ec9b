package org.lintan.market.desk.floor;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lintan.kernel.books.Account;
import org.lintan.kernel.books.Journal;
import org.lintan.kernel.books.Posting;
import org.lintan.kernel.books.Transfer;
import org.lintan.market.MarketCode;
import org.lintan.platform.http.Refusal;

/**
 * The market for the length of a batch: what every way of trading draws on, and how it moves money and units. Each command is judged on what
 * those before it left; a refused one leaves no trace. Whether a command is heard at all says the {@link Admission}; what is to be written
 * afterwards stands in the {@link Blotter}.
 *
 * <p>After an exception the floor is worth nothing; whoever drives it starts again without that command.
 */
public final class Floor {

    /** Money in the books; unit fen. */
    public static final String MONEY = "CNY";

    private final FloorState state;
    private final Holdings holdings;
    private final Admission admission;
    private final Blotter blotter;

    public Floor(FloorState state) {
        this.state = state;
        this.holdings = new Holdings(state.balances);
        this.admission = new Admission(state);
        this.blotter = new Blotter(state);
    }

    /** Who is heard. */
    public Admission admission() {
        return admission;
    }

    /** What has been done so far. */
    public Blotter blotter() {
        return blotter;
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
        blotter.changed(command.instrument());
    }

    public Member member(Ref party) {
        return state.members.get(party);
    }

    /** Prices the close allows on its day. */
    public PriceBand band(FloorCommand<?> command) {
        return state.days(command.instrument()).band(command.date(), terms(command));
    }

    /** Fen the asker may dispose of. */
    public long money(FloorCommand<?> command) {
        return holdings.available(command.asker(), Floor.MONEY);
    }

    /** Kg the asker may offer now. */
    public long sellable(FloorCommand<?> command) {
        if (!command.action().mayOffer()) {
            throw new IllegalStateException("What it bought lately was not read: " + command);
        }
        Seat seat = new Seat(command.county(), command.instrumentId(), command.party());
        LocalDate since = Sellable.heldBackSince(command.date(), terms(command).resaleDays());
        long lately = state.bought(seat).tailMap(since, true).values().stream()
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
        seated(command, shift.party());
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
        Member seller = seated(command, deal.sellerParty());
        seated(command, deal.buyerParty());
        long feeFen = Fee.ofFen(deal.amountFen(), terms(command).feeBp(seller));
        Trade trade = deal.settled(command, instrument, feeFen);
        if (post(Settlement.journal(trade, instrument.asset(), seller, deal.moneyFrom()))
                instanceof Posting.Refused refused) {
            return new Sale.Refused(refused.code());
        }
        state.traded(trade);
        blotter.traded(trade);
        return new Sale.Settled(trade);
    }

    /** Whose balances are known; nobody else's money or units are moved. */
    private Member seated(FloorCommand<?> command, String party) {
        Member member = member(command.ref(party));
        if (member == null) {
            throw new Stranger(party);
        }
        return member;
    }

    private long units(FloorCommand<?> command) {
        return holdings.available(command.asker(), instrument(command).asset());
    }

    private Posting post(Journal journal) {
        Posting posting = holdings.move(journal);
        if (posting instanceof Posting.Posted) {
            blotter.posted(journal);
        }
        return posting;
    }
}
