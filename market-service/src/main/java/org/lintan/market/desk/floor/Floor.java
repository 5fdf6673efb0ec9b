package org.lintan.market.desk.floor;

import java.time.LocalDate;
import java.time.YearMonth;
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
import org.lintan.market.pit.Mode;
import org.lintan.market.pit.Order;
import org.lintan.market.pit.Pit;
import org.lintan.platform.http.Refusal;

/**
 * The market of one county for the length of a batch. Each command is judged on what those before it left; a refused one leaves
 * no trace but that of time: orders whose day is over end before any command to their book. Afterwards the floor says what is to be
 * written: journals in order, listings, orders, trades, day totals, voucher counters, modes.
 *
 * <p>After an exception the floor and its pits are worth nothing; whoever drives it starts again without that command.
 */
public final class Floor {

    private final String county;
    private final FloorState state;
    private final Held held;
    private final List<Journal> journals = new ArrayList<>();
    private final List<Trade> trades = new ArrayList<>();
    private final Map<String, Listing> opened = new LinkedHashMap<>();
    private final Map<String, Listing> changed = new LinkedHashMap<>();
    private final Map<String, Order> orders = new LinkedHashMap<>();
    private final Map<String, ModeChange> modeChanges = new LinkedHashMap<>();
    private final Set<String> tradedTickets = new LinkedHashSet<>();

    public Floor(String county, FloorState state) {
        this.county = county;
        this.state = state;
        this.held = new Held(state.balances);
    }

    /** Judges one command and, unless refused, moves the floor on. */
    public Decision take(FloorCommand command) {
        if (command.isOfParticipant() && !state.members.containsKey(command.party())) {
            return Decision.refused(MarketCode.NOT_A_PARTICIPANT, command.party());
        }
        if (!state.instruments.containsKey(command.ticketId())) {
            return Decision.refused(MarketCode.TICKET_UNKNOWN);
        }
        Decision notToday = notToday(command.date());
        if (notToday != null && !command.isCancel()) {
            return notToday;
        }
        if (command.action() instanceof FloorCommand.OpenListing open) {
            return Opening.decide(this, command, open);
        }
        if (command.action() instanceof FloorCommand.Purchase purchase) {
            return Purchasing.decide(this, command, purchase);
        }
        if (command.action() instanceof FloorCommand.CancelListing cancel) {
            return Cancelling.decide(this, command, cancel);
        }
        int ended = notToday == null ? Turning.turn(this, command) : 0;
        if (command.action() instanceof FloorCommand.PlaceOrder place) {
            return Placing.decide(this, command, place);
        }
        if (command.action() instanceof FloorCommand.CancelOrder cancel) {
            return OrderCancelling.decide(this, command, cancel);
        }
        if (command.action() instanceof FloorCommand.SetMode set) {
            return ModeSetting.decide(this, command, set);
        }
        return new Decision.DayTurned(ended);
    }

    /** Why nothing can be traded on the day; null if it can. What stands can still be taken back. */
    private Decision notToday(LocalDate day) {
        if (isClosed(day)) {
            return Decision.refused(
                    MarketCode.PERIOD_CLOSED, YearMonth.from(day).toString());
        }
        Refusal noTerms = state.termsMissing.get(day);
        return noTerms == null ? null : new Decision.Refused(noTerms);
    }

    private boolean isClosed(LocalDate day) {
        return state.closedMonths.contains(YearMonth.from(day).toString());
    }

    /** The day the books take it on: its own, or the first of the next month that is not closed. */
    LocalDate bookedOn(FloorCommand command) {
        LocalDate day = command.date();
        while (isClosed(day)) {
            day = YearMonth.from(day).plusMonths(1).atDay(1);
        }
        return day;
    }

    public String county() {
        return county;
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

    /** Orders this batch made or changed, as they stand now. */
    public List<Order> orders() {
        return List.copyOf(orders.values());
    }

    /** Changes of mode this batch carried out. */
    public List<ModeChange> modeChanges() {
        return List.copyOf(modeChanges.values());
    }

    /** By ticket id: the pits this batch may have moved. */
    public Map<String, Pit> pits() {
        return Map.copyOf(state.pits);
    }

    /** Tickets that traded, with their new voucher counter. */
    public List<Instrument> tradedInstruments() {
        return tradedTickets.stream().map(state.instruments::get).toList();
    }

    /** A day of a ticket's market lane, as it stands now. */
    public record TradedDay(String ticketId, LocalDate day, DayTotals totals) {}

    /** Days on which this batch traded in the market lane. */
    public Set<TradedDay> tradedDays() {
        Set<TradedDay> days = new LinkedHashSet<>();
        trades.stream()
                .filter(trade -> trade.lane() == Lane.MARKET)
                .forEach(trade -> days.add(new TradedDay(
                        trade.ticketId(),
                        trade.businessDate(),
                        state.daysOf(trade.ticketId()).get(trade.businessDate()))));
        return days;
    }

    /** Prices the ticket's market lane allows on a day. */
    public PriceBand band(String ticketId, LocalDate day) {
        Terms terms = terms(day);
        Map.Entry<LocalDate, DayTotals> before = state.daysOf(ticketId).lowerEntry(day);
        long close = before == null ? terms.referencePrice() : before.getValue().close();
        return PriceBand.around(close, terms.bandBp());
    }

    /** The mode of the ticket: its own, else the county's rule. */
    String mode(FloorCommand command) {
        Pit pit = state.pits.get(command.ticketId());
        Mode own =
                pit == null ? state.modes.get(command.ticketId()) : pit.head().mode();
        return own == null ? terms(command.date()).mode() : own.name();
    }

    Pit pit(String ticketId) {
        return state.pits.get(ticketId);
    }

    ModeChange modeChange(String changeId) {
        return state.modeChanges.get(changeId);
    }

    /** An order the command names, open or not; null if it does not exist. */
    Order order(FloorCommand command, String orderId) {
        Order open = pit(command.ticketId()).order(orderId);
        return open != null ? open : orders.getOrDefault(orderId, state.orders.get(orderId));
    }

    /** Trades of a named order, oldest first. */
    List<Trade> tradesOf(String orderId) {
        return List.copyOf(state.orderTrades.getOrDefault(orderId, List.of()));
    }

    /** What the platform keeps of a sale by the party. */
    long fee(FloorCommand command, String seller, long amountFen) {
        Terms terms = terms(command.date());
        return Fee.ofFen(amountFen, member(seller).village() ? terms.feeBpVillage() : terms.feeBpOther());
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
        LocalDate since =
                Sellable.heldBackSince(command.date(), terms(command.date()).resaleDays());
        long lately = state.boughtBy(command.party(), command.ticketId()).tailMap(since, true).values().stream()
                .mapToLong(Long::longValue)
                .sum();
        return Sellable.kg(availableKg, lately);
    }

    /** Why the party cannot offer so much; null if it can. */
    Decision uncovered(FloorCommand command, long quantityKg) {
        long available = available(command, Held.asset(command.ticketId()));
        if (quantityKg > available) {
            return Decision.refused(MarketCode.NOT_ENOUGH_UNITS, quantityKg, available);
        }
        long sellable = sellable(command);
        return quantityKg > sellable ? Decision.refused(MarketCode.BOUGHT_TODAY, sellable) : null;
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

    void put(Order order) {
        pit(order.ticketId()).put(order);
        orders.put(order.orderId(), order);
    }

    void put(ModeChange change) {
        state.modeChanges.put(change.changeId(), change);
        modeChanges.put(change.changeId(), change);
    }

    void put(Trade trade) {
        trades.add(trade);
        if (trade.buyOrderId() != null) {
            state.orderTrades
                    .computeIfAbsent(trade.buyOrderId(), none -> new ArrayList<>())
                    .add(trade);
            state.orderTrades
                    .computeIfAbsent(trade.sellOrderId(), none -> new ArrayList<>())
                    .add(trade);
        }
        tradedTickets.add(trade.ticketId());
        state.instruments.computeIfPresent(trade.ticketId(), (id, instrument) -> instrument.afterTrade());
        state.boughtBy(trade.buyerParty(), trade.ticketId())
                .merge(trade.businessDate(), trade.quantityKg(), Math::addExact);
        if (trade.lane() == Lane.MARKET) {
            state.daysOf(trade.ticketId())
                    .merge(
                            trade.businessDate(),
                            DayTotals.NONE.plus(trade.quantityKg(), trade.priceFenPerTonne()),
                            (before, none) -> before.plus(trade.quantityKg(), trade.priceFenPerTonne()));
        }
    }
}
