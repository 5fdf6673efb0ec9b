package org.lintan.market.floor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lintan.kernel.books.Bucket;
import org.lintan.kernel.books.Journal;
import org.lintan.kernel.books.Posting;
import org.lintan.market.MarketCode;
import org.lintan.platform.Refusal;

/**
 * The market of one county for the length of a batch. Each command is judged on what those before it left; a refused one leaves
 * no trace. Afterwards the floor says what is to be written: journals in order, listings, trades, day totals, voucher counters.
 */
public final class Floor {

    private final FloorState state;
    private final Held held;
    private final List<Journal> journals = new ArrayList<>();
    private final List<Trade> trades = new ArrayList<>();
    private final Map<String, Listing> opened = new LinkedHashMap<>();
    private final Map<String, Listing> changed = new LinkedHashMap<>();
    private final Set<String> tradedTickets = new LinkedHashSet<>();

    public Floor(FloorState state) {
        this.state = state;
        this.held = new Held(state.balances);
    }

    /** Judges one command and, unless refused, moves the floor on. */
    public Decision take(FloorCommand command) {
        if (!state.members.containsKey(command.party())) {
            return Decision.refused(MarketCode.NOT_A_PARTICIPANT, command.party());
        }
        if (!state.instruments.containsKey(command.ticketId())) {
            return Decision.refused(MarketCode.TICKET_UNKNOWN);
        }
        String month = command.date().toString().substring(0, 7);
        if (state.closedMonths.contains(month)) {
            return Decision.refused(MarketCode.PERIOD_CLOSED, month);
        }
        Refusal noTerms = state.termsMissing.get(command.date());
        if (noTerms != null) {
            return new Decision.Refused(noTerms);
        }
        if (command.action() instanceof FloorCommand.OpenListing open) {
            return Opening.decide(this, command, open);
        }
        if (command.action() instanceof FloorCommand.Purchase purchase) {
            return Purchasing.decide(this, command, purchase);
        }
        return Cancelling.decide(this, command, (FloorCommand.CancelListing) command.action());
    }

    public List<Journal> journals() {
        return List.copyOf(journals);
    }

    public List<Trade> trades() {
        return List.copyOf(trades);
    }

    /** Listings made in this batch, as they stand now. */
    public List<Listing> openedListings() {
        return List.copyOf(opened.values());
    }

    /** Older listings this batch changed, as they stand now. */
    public List<Listing> changedListings() {
        return List.copyOf(changed.values());
    }

    /** Tickets that traded, with their new voucher counter. */
    public List<Instrument> tradedInstruments() {
        return tradedTickets.stream().map(state.instruments::get).toList();
    }

    /** A day of a ticket's market lane, as it stands now. */
    public record TradedDay(String ticketId, LocalDate day, DayTotals totals) {
    }

    /** Days on which this batch traded in the market lane. */
    public Set<TradedDay> tradedDays() {
        Set<TradedDay> days = new LinkedHashSet<>();
        trades.stream().filter(trade -> trade.lane() == Lane.MARKET).forEach(trade -> days.add(
            new TradedDay(trade.ticketId(), trade.businessDate(), state.daysOf(trade.ticketId()).get(trade.businessDate()))));
        return days;
    }

    /** Prices the ticket's market lane allows on a day. */
    public PriceBand band(String ticketId, LocalDate day) {
        Terms terms = terms(day);
        Map.Entry<LocalDate, DayTotals> before = state.daysOf(ticketId).lowerEntry(day);
        long close = before == null ? terms.referencePrice() : before.getValue().close();
        return PriceBand.around(close, terms.bandBp());
    }

    Terms terms(LocalDate day) {
        return state.terms.get(day);
    }

    Member member(String party) {
        return state.members.get(party);
    }

    Instrument instrument(String ticketId) {
        return state.instruments.get(ticketId);
    }

    Listing listing(String listingId) {
        return state.listings.get(listingId);
    }

    long available(FloorCommand command, String asset) {
        return held.of(command.county(), asset, command.party(), Bucket.AVAILABLE);
    }

    /** Kg the party may offer now. */
    long sellable(FloorCommand command) {
        long availableKg = available(command, Held.asset(command.ticketId()));
        LocalDate since = Sellable.heldBackSince(command.date(), terms(command.date()).resaleDays());
        long lately = state.boughtBy(command.party(), command.ticketId()).tailMap(since, true).values().stream().mapToLong(Long::longValue).sum();
        return Sellable.kg(availableKg, lately);
    }

    /** Posts the journal, or says why the books refuse it. */
    Posting post(Journal journal) {
        Posting posting = held.move(journal);
        if (posting instanceof Posting.Posted) {
            journals.add(journal);
        }
        return posting;
    }

    /** Posts a journal that the checks before it have made possible. */
    void mustPost(Journal journal) {
        Posting posting = post(journal);
        if (!(posting instanceof Posting.Posted)) {
            throw new IllegalStateException(journal.cause() + ": " + posting);
        }
    }

    void put(Listing listing, boolean isNew) {
        state.listings.put(listing.listingId(), listing);
        if (isNew || opened.containsKey(listing.listingId())) {
            opened.put(listing.listingId(), listing);
        } else {
            changed.put(listing.listingId(), listing);
        }
    }

    void put(Trade trade) {
        trades.add(trade);
        tradedTickets.add(trade.ticketId());
        state.instruments.computeIfPresent(trade.ticketId(), (id, instrument) -> instrument.afterTrade());
        state.boughtBy(trade.buyerParty(), trade.ticketId()).merge(trade.businessDate(), trade.quantityKg(), Math::addExact);
        if (trade.lane() == Lane.MARKET) {
            state.daysOf(trade.ticketId()).merge(trade.businessDate(),
                DayTotals.NONE.plus(trade.quantityKg(), trade.priceFenPerTonne()),
                (before, none) -> before.plus(trade.quantityKg(), trade.priceFenPerTonne()));
        }
    }
}
