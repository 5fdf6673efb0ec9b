package org.lintan.market.desk;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lintan.market.book.BookSnapshot;
import org.lintan.market.desk.floor.FloorCommand;
import org.lintan.market.desk.floor.FloorState;
import org.lintan.market.desk.log.Desk;
import org.lintan.market.pit.Pit;
import org.lintan.platform.books.Books;
import org.lintan.platform.db.Sql;
import org.lintan.platform.db.Tx;
import org.lintan.platform.time.Today;

/** Looks at the books of tickets from outside: as this process remembers them, and as their rows tell them. */
@ApplicationScoped
public class PitProbe {

    private final PitCache cache;
    private final Tx tx;
    private final TermsReader terms;
    private final DayReader days;
    private final TradeEvents events;
    private final Books books;
    private final ObjectMapper json;
    private final Clock clock;

    PitProbe(
            PitCache cache,
            Tx tx,
            TermsReader terms,
            DayReader days,
            TradeEvents events,
            Books books,
            ObjectMapper json,
            Clock clock) {
        this.cache = cache;
        this.tx = tx;
        this.terms = terms;
        this.days = days;
        this.events = events;
        this.books = books;
        this.json = json;
        this.clock = clock;
    }

    /** What a process remembers of the ticket and may trust; empty if it would build the book anew. */
    public Optional<BookSnapshot> remembered(String ticketId) {
        String county = "350428";
        String stamp = tx.run(sql ->
                        sql.row("SELECT stamp FROM order_book WHERE county = ? AND ticket_id = ?", county, ticketId))
                .await()
                .indefinitely()
                .orElseThrow()
                .getString("stamp");
        Optional<Pit> pit = cache.take(county, ticketId, stamp);
        pit.ifPresent(found -> cache.keep(county, ticketId, stamp, found));
        return pit.map(Pit::snapshot);
    }

    /** The book as somebody who remembers nothing builds it. */
    public BookSnapshot built(String ticketId) {
        return tx.run(sql -> read(sql, ticketId))
                .await()
                .indefinitely()
                .pits
                .get(ticketId)
                .snapshot();
    }

    /** Reads, in the transaction, what a command to the ticket's book would. */
    public Uni<Void> reading(Sql sql, String ticketId) {
        return read(sql, ticketId).replaceWithVoid();
    }

    private Uni<FloorState> read(Sql sql, String ticketId) {
        LocalDate day = LocalDate.ofInstant(clock.instant(), Today.ZONE);
        FloorCommand turn = new FloorCommand(
                "0".repeat(26), "350428", "market", ticketId, clock.instant(), day, new FloorCommand.TurnDay());
        return reader(new PitCache()).read(sql, "350428", List.of(turn));
    }

    /** The desk of another process: it shares the database and no memory. */
    public Desk ofAnotherProcess() {
        PitCache own = new PitCache();
        return new TradingDesk(reader(own), new FloorWriter(events, new PitWriter(own)), books, json);
    }

    private FloorReader reader(PitCache own) {
        return new FloorReader(books, terms, days, new PitReader(own));
    }
}
