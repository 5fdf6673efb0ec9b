package org.lintan.market.desk.floor;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.lintan.kernel.books.Account;
import org.lintan.market.pit.Mode;
import org.lintan.market.pit.Order;
import org.lintan.market.pit.Pit;
import org.lintan.platform.http.Refusal;

/**
 * What a floor needs to know of one county before it takes commands; filled by whoever reads the database, then moved on by
 * the floor itself.
 */
public final class FloorState {

    /** A party's purchases in a ticket. */
    public record Purchases(String party, String ticketId) {}

    /** Locked balances of every account a command may move. */
    public final Map<Account, Long> balances = new HashMap<>();
    /** By listing id: those the commands name. */
    public final Map<String, Listing> listings = new HashMap<>();
    /** By ticket id. */
    public final Map<String, Instrument> instruments = new HashMap<>();
    /** By ticket id: a mode of its own, of tickets whose pit is not here. */
    public final Map<String, Mode> modes = new HashMap<>();
    /** By ticket id: those whose order book is commanded. */
    public final Map<String, Pit> pits = new HashMap<>();
    /** By order id: those the commands name; what stands in a pit is newer. */
    public final Map<String, Order> orders = new HashMap<>();
    /** By order id: the trades so far of those the commands name. */
    public final Map<String, List<Trade>> orderTrades = new HashMap<>();
    /** By change id: those the commands name. */
    public final Map<String, ModeChange> modeChanges = new HashMap<>();
    /** By party: those who command, those whose listings are named and those with orders in a pit. */
    public final Map<String, Member> members = new HashMap<>();
    /** By legal day of the commands. */
    public final Map<LocalDate, Terms> terms = new HashMap<>();
    /** By legal day: why there are no terms. */
    public final Map<LocalDate, Refusal> termsMissing = new HashMap<>();
    /** By ticket id: the last day that traded before the first command's, and every day since. */
    public final Map<String, TreeMap<LocalDate, DayTotals>> days = new HashMap<>();
    /** Kg bought per legal day, as far back as resale is held back. */
    public final Map<Purchases, TreeMap<LocalDate, Long>> bought = new HashMap<>();
    /** Months ({@code 2026-11}) whose books are closed. */
    public final Set<String> closedMonths = new HashSet<>();

    TreeMap<LocalDate, DayTotals> daysOf(String ticketId) {
        return days.computeIfAbsent(ticketId, none -> new TreeMap<>());
    }

    TreeMap<LocalDate, Long> boughtBy(String party, String ticketId) {
        return bought.computeIfAbsent(new Purchases(party, ticketId), none -> new TreeMap<>());
    }
}
