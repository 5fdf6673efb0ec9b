package org.lintan.market.order;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lintan.kernel.instrument.InstrumentKind;
import org.lintan.market.book.BookSnapshot;
import org.lintan.market.desk.DeskProbe;
import org.lintan.market.desk.floor.Floor;
import org.lintan.market.desk.floor.FloorCommand;
import org.lintan.market.desk.floor.FloorState;
import org.lintan.market.desk.floor.Member;
import org.lintan.market.desk.floor.Ref;
import org.lintan.market.desk.log.Desk;
import org.lintan.market.order.pit.Pit;
import org.lintan.platform.db.Sql;
import org.lintan.platform.db.Tx;
import org.lintan.platform.time.Today;

/** Looks at the books of instruments from outside: as this process remembers them, and as their rows tell them. */
@ApplicationScoped
public class PitProbe {

    private static final String COUNTY = "350428";

    private final PitCache cache;
    private final Tx tx;
    private final DeskProbe desks;
    private final Clock clock;

    PitProbe(PitCache cache, Tx tx, DeskProbe desks, Clock clock) {
        this.cache = cache;
        this.tx = tx;
        this.desks = desks;
        this.clock = clock;
    }

    /** What a process remembers of the instrument and may trust; empty if it would build the book anew. */
    public Optional<BookSnapshot> remembered(String instrumentId) {
        String stamp = tx.run(sql -> sql.row(
                        "SELECT stamp FROM order_book WHERE county = ? AND instrument_id = ?", COUNTY, instrumentId))
                .await()
                .indefinitely()
                .orElseThrow()
                .getString("stamp");
        Ref instrument = new Ref(COUNTY, instrumentId);
        Optional<Pit> pit = cache.take(instrument, stamp);
        pit.ifPresent(found -> cache.keep(instrument, stamp, found));
        return pit.map(Pit::snapshot);
    }

    /** The book as somebody who remembers nothing builds it. */
    public BookSnapshot built(String instrumentId) {
        return tx.run(sql -> load(sql, instrumentId)
                        .chain(pits -> floor(sql)
                                .map(floor ->
                                        pits.pit(floor, turn(instrumentId)).snapshot())))
                .await()
                .indefinitely();
    }

    /** Reads, in the transaction, what a command to the instrument's book would. */
    public Uni<Void> reading(Sql sql, String instrumentId) {
        return load(sql, instrumentId).replaceWithVoid();
    }

    private Uni<Pits> load(Sql sql, String instrumentId) {
        return new PitStore(new PitCache()).load(sql, List.of(turn(instrumentId)));
    }

    private FloorCommand<OrderAction> turn(String instrumentId) {
        LocalDate day = LocalDate.ofInstant(clock.instant(), Today.ZONE);
        return new FloorCommand<>(
                "0".repeat(26),
                COUNTY,
                "market",
                InstrumentKind.TICKET,
                instrumentId,
                clock.instant(),
                day,
                new OrderAction.TurnDay());
    }

    /** A floor that knows who everybody is, and nothing else. */
    private static Uni<Floor> floor(Sql sql) {
        return sql.rows(
                        "SELECT p.party, p.number, COALESCE((SELECT MIN(g.number) FROM participant g WHERE g.county = p.county"
                                + " AND g.related_group = p.related_group), 0) AS circle FROM participant p WHERE p.county = ?",
                        COUNTY)
                .map(rows -> {
                    FloorState state = new FloorState();
                    rows.forEach(row -> state.members.put(
                            new Ref(COUNTY, row.getString("party")),
                            new Member(
                                    row.getString("party"),
                                    false,
                                    null,
                                    row.getInteger("number"),
                                    row.getInteger("circle"))));
                    return new Floor(state);
                });
    }

    /** The desk of another process: it shares the database and no memory. */
    public Desk ofAnotherProcess() {
        return desks.with(new OrderForm(new PitStore(new PitCache())));
    }
}
