package org.lintan.market.desk;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lintan.kernel.books.Account;
import org.lintan.kernel.books.Bucket;
import org.lintan.market.desk.floor.FloorCommand;
import org.lintan.market.desk.floor.FloorState;
import org.lintan.market.desk.floor.Instrument;
import org.lintan.market.desk.floor.Listing;
import org.lintan.market.desk.floor.Member;
import org.lintan.market.desk.floor.Sellable;
import org.lintan.market.pit.Owner;
import org.lintan.platform.books.Books;
import org.lintan.platform.db.In;
import org.lintan.platform.db.Sql;

/** Reads what a batch of one county's commands needs: a fixed number of statements, however many commands. */
@ApplicationScoped
class FloorReader {

    private final Books books;
    private final TermsReader terms;
    private final DayReader days;
    private final PitReader pits;

    FloorReader(Books books, TermsReader terms, DayReader days, PitReader pits) {
        this.books = books;
        this.pits = pits;
        this.terms = terms;
        this.days = days;
    }

    Uni<FloorState> read(Sql sql, String county, List<FloorCommand> commands) {
        FloorState state = new FloorState();
        SortedSet<String> tickets =
                new TreeSet<>(commands.stream().map(FloorCommand::ticketId).toList());
        SortedSet<LocalDate> dates =
                new TreeSet<>(commands.stream().map(FloorCommand::date).toList());
        SortedSet<String> parties =
                new TreeSet<>(commands.stream().map(FloorCommand::party).toList());
        return listings(sql, county, commands, state)
                .invoke(() -> state.listings.values().forEach(listing -> parties.add(listing.party())))
                .chain(() -> instruments(sql, county, tickets, state))
                .chain(() -> pits.read(sql, county, commands, state))
                .chain(found -> {
                    found.parties().forEach(parties::add);
                    return members(sql, county, parties, state).invoke(() -> found.enter(state));
                })
                .chain(() -> terms.read(sql, county, dates, state))
                .chain(() -> days.read(sql, county, tickets, dates.first()).invoke(state.days::putAll))
                .chain(() -> bought(sql, county, tickets, parties, since(state, dates), state))
                .chain(() -> closedMonths(sql, county, state))
                .chain(() -> books.balances(sql, accounts(county, commands, state)))
                .invoke(state.balances::putAll)
                .replaceWith(state);
    }

    private Uni<Void> listings(Sql sql, String county, List<FloorCommand> commands, FloorState state) {
        Set<String> ids = new TreeSet<>();
        for (FloorCommand command : commands) {
            if (command.action() instanceof FloorCommand.Purchase purchase) {
                ids.add(purchase.listingId());
            } else if (command.action() instanceof FloorCommand.CancelListing cancel) {
                ids.add(cancel.listingId());
            }
        }
        if (ids.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return sql.rows(
                        "SELECT * FROM listing WHERE county = ? AND listing_id IN " + In.marks(ids),
                        In.args(List.of(county), ids))
                .invoke(rows -> rows.forEach(row -> {
                    Listing listing = Rows.listing(row);
                    state.listings.put(listing.listingId(), listing);
                }))
                .replaceWithVoid();
    }

    private Uni<Void> instruments(Sql sql, String county, Set<String> tickets, FloorState state) {
        return sql.rows(
                        "SELECT ticket_id, serial, trades_made FROM instrument WHERE county = ? AND ticket_id IN "
                                + In.marks(tickets),
                        In.args(List.of(county), tickets))
                .invoke(rows -> rows.forEach(row -> state.instruments.put(
                        row.getString("ticket_id"),
                        new Instrument(
                                county,
                                row.getString("ticket_id"),
                                row.getString("serial"),
                                row.getInteger("trades_made")))))
                .replaceWithVoid();
    }

    private Uni<Void> members(Sql sql, String county, Set<String> parties, FloorState state) {
        return sql.rows(
                        "SELECT p.party, p.kind, p.related_group, p.number, COALESCE((SELECT MIN(g.number) FROM participant g"
                                + " WHERE g.county = p.county AND g.related_group = p.related_group), 0) AS circle"
                                + " FROM participant p WHERE p.county = ? AND p.party IN " + In.marks(parties),
                        In.args(List.of(county), parties))
                .invoke(rows -> rows.forEach(row -> state.members.put(row.getString("party"), member(row))))
                .replaceWithVoid();
    }

    /** A circle goes by the number of its first member: nobody leaves one, so it never changes. */
    private static Member member(Row row) {
        return new Member(
                row.getString("party"),
                "SELLER".equals(row.getString("kind")),
                row.getString("related_group"),
                new Owner(row.getInteger("number"), row.getInteger("circle")));
    }

    private Uni<Void> bought(
            Sql sql, String county, Set<String> tickets, Set<String> parties, LocalDate since, FloorState state) {
        return sql.rows(
                        "SELECT buyer_party, ticket_id, business_date, CAST(SUM(quantity_kg) AS SIGNED) AS kg FROM trade"
                                + " WHERE county = ? AND business_date >= ? AND buyer_party IN " + In.marks(parties)
                                + " AND ticket_id IN " + In.marks(tickets)
                                + " GROUP BY buyer_party, ticket_id, business_date",
                        In.args(List.of(county, since), parties, tickets))
                .invoke(rows -> rows.forEach(row -> state.bought
                        .computeIfAbsent(
                                new FloorState.Purchases(row.getString("buyer_party"), row.getString("ticket_id")),
                                none -> new TreeMap<>())
                        .put(row.getLocalDate("business_date"), row.getLong("kg"))))
                .replaceWithVoid();
    }

    private Uni<Void> closedMonths(Sql sql, String county, FloorState state) {
        return sql.rows("SELECT period FROM period_close WHERE county = ?", county)
                .invoke(rows -> rows.forEach(row -> state.closedMonths.add(row.getString("period"))))
                .replaceWithVoid();
    }

    private static LocalDate since(FloorState state, SortedSet<LocalDate> dates) {
        return dates.stream()
                .filter(state.terms::containsKey)
                .map(date -> Sellable.heldBackSince(date, state.terms.get(date).resaleDays()))
                .min(LocalDate::compareTo)
                .orElse(dates.first());
    }

    private static Collection<Account> accounts(String county, List<FloorCommand> commands, FloorState state) {
        List<Account> accounts = new ArrayList<>();
        commands.forEach(command -> add(accounts, county, command.ticketId(), command.party()));
        state.listings.values().forEach(listing -> add(accounts, county, listing.ticketId(), listing.party()));
        state.pits.forEach(
                (ticketId, pit) -> pit.orders().forEach(order -> add(accounts, county, ticketId, order.party())));
        return new TreeSet<>(accounts);
    }

    /** What a party may draw on in a ticket. */
    static void add(Collection<Account> accounts, String county, String ticketId, String party) {
        accounts.add(new Account(county, "CNY", party, Bucket.AVAILABLE));
        accounts.add(new Account(county, "CNY", party, Bucket.ORDERED));
        accounts.add(new Account(county, "T-" + ticketId, party, Bucket.AVAILABLE));
        accounts.add(new Account(county, "T-" + ticketId, party, Bucket.ORDERED));
    }
}
