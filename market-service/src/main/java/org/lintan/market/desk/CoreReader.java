package org.lintan.market.desk;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.lintan.kernel.books.Account;
import org.lintan.kernel.books.Bucket;
import org.lintan.kernel.instrument.InstrumentKind;
import org.lintan.market.VillageKinds;
import org.lintan.market.desk.floor.Floor;
import org.lintan.market.desk.floor.FloorCommand;
import org.lintan.market.desk.floor.FloorState;
import org.lintan.market.desk.floor.Instrument;
import org.lintan.market.desk.floor.Member;
import org.lintan.market.desk.floor.Ref;
import org.lintan.market.desk.floor.Seat;
import org.lintan.platform.books.Books;
import org.lintan.platform.db.CountyKeys;
import org.lintan.platform.db.Sql;
import org.lintan.platform.db.UnknownWord;

/** Reads what all ways of trading draw on in a batch: a fixed number of statements, however many commands, counties and forms. */
@ApplicationScoped
class CoreReader {

    private final Books books;
    private final TermsReader terms;
    private final DayReader days;

    CoreReader(Books books, TermsReader terms, DayReader days) {
        this.books = books;
        this.terms = terms;
        this.days = days;
    }

    /** @param rules keys of the dated rules some form needs */
    Uni<FloorState> read(Sql sql, Agenda agenda, Collection<String> rules) {
        FloorState state = new FloorState();
        Needs needs = new Needs();
        for (Part.Turn turn : agenda.turns()) {
            FloorCommand<?> command = turn.command();
            needs.day(command.county(), command.date());
            needs.instrument(command.instrument());
            if (turn.type().ofParticipant()) {
                Seat seat = new Seat(command.county(), command.instrumentId(), command.party());
                needs.seat(seat);
                if (command.action().mayOffer()) {
                    needs.offering(seat);
                }
            }
        }
        agenda.parts().forEach(part -> part.seats().forEach(needs::seat));
        return instruments(sql, needs.instruments(), state)
                .chain(() -> members(sql, needs.parties(), state))
                .chain(() -> terms.read(sql, needs.counties(), rules, state.calendar))
                .chain(() -> days.traded(sql, needs.counties()).invoke(state.days::putAll))
                .chain(() -> days.bought(sql, needs.counties(), state.calendar).invoke(state.bought::putAll))
                .chain(() -> books.balances(sql, accounts(needs.seats(), state)))
                .invoke(state.balances::putAll)
                .replaceWith(state);
    }

    private static Uni<Void> instruments(Sql sql, CountyKeys ids, FloorState state) {
        return sql.rows("SELECT * FROM instrument WHERE " + ids.in("county", "instrument_id"), ids.args())
                .invoke(rows -> rows.forEach(row -> {
                    Instrument instrument = instrument(row);
                    state.instruments.put(new Ref(instrument.county(), instrument.instrumentId()), instrument);
                }))
                .replaceWithVoid();
    }

    private static Instrument instrument(Row row) {
        return new Instrument(
                row.getString("county"),
                row.getString("instrument_id"),
                UnknownWord.read(InstrumentKind.class, row.getString("kind")),
                row.getString("serial"),
                row.getString("mode"),
                row.getInteger("trades_made"));
    }

    private static Uni<Void> members(Sql sql, CountyKeys parties, FloorState state) {
        if (parties.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return sql.rows(
                        "SELECT p.county, p.party, EXISTS (SELECT 1 FROM holder h WHERE h.county = p.county AND h.party = p.party"
                                + " AND h.kind IN " + VillageKinds.SQL
                                + ") AS village, p.related_group, p.number, COALESCE((SELECT MIN(g.number) FROM participant g"
                                + " WHERE g.county = p.county AND g.related_group = p.related_group), 0) AS circle"
                                + " FROM participant p WHERE " + parties.in("p.county", "p.party"),
                        parties.args())
                .invoke(rows -> rows.forEach(row ->
                        state.members.put(new Ref(row.getString("county"), row.getString("party")), member(row))))
                .replaceWithVoid();
    }

    /** A circle goes by the number of its first member: nobody leaves one, so it never changes. */
    private static Member member(Row row) {
        return new Member(
                row.getString("party"),
                row.getLong("village") != 0,
                row.getString("related_group"),
                row.getInteger("number"),
                row.getInteger("circle"));
    }

    private static Collection<Account> accounts(Collection<Seat> seats, FloorState state) {
        Set<Account> accounts = new TreeSet<>();
        for (Seat seat : seats) {
            Instrument instrument = state.instruments.get(new Ref(seat.county(), seat.instrumentId()));
            if (instrument != null) {
                accounts.addAll(drawnOn(seat, instrument.asset()));
            }
        }
        return accounts;
    }

    /** What the asker of a command may draw on. */
    static Collection<Account> drawnOn(FloorCommand<?> command) {
        return drawnOn(
                new Seat(command.county(), command.instrumentId(), command.party()),
                command.kind().asset(command.instrumentId()));
    }

    private static Collection<Account> drawnOn(Seat seat, String asset) {
        return List.of(
                new Account(seat.county(), Floor.MONEY, seat.party(), Bucket.AVAILABLE),
                new Account(seat.county(), Floor.MONEY, seat.party(), Bucket.ORDERED),
                new Account(seat.county(), asset, seat.party(), Bucket.AVAILABLE),
                new Account(seat.county(), asset, seat.party(), Bucket.ORDERED));
    }
}
