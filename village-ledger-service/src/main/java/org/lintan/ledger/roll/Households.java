package org.lintan.ledger.roll;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.lintan.platform.db.In;
import org.lintan.platform.db.Sql;
import org.lintan.platform.db.Tx;
import org.lintan.platform.events.Outbox;
import org.lintan.platform.events.OutgoingEvent;
import org.lintan.platform.time.Utc;

/**
 * Tells the other rooms which households stand on a village's roll, each household once, in the transaction that imports the
 * roll; what rolls of the time before hold is told at the start.
 */
@ApplicationScoped
class Households {

    private static final Logger LOG = Logger.getLogger(Households.class);
    private static final int AT_ONCE = 1_000;

    private final Tx tx;
    private final Outbox outbox;
    private final Clock clock;

    Households(Tx tx, Outbox outbox, Clock clock) {
        this.tx = tx;
        this.outbox = outbox;
        this.clock = clock;
    }

    void start(@Observes StartupEvent started) {
        tellAll()
                .subscribe()
                .with(
                        told -> LOG.debugf("Told of %d households of earlier rolls", told),
                        failure -> LOG.warnf("Households of earlier rolls are told at the next start: %s", failure));
    }

    /** Of a roll just imported. Whoever moved to this village's roll is told of anew. */
    Uni<Void> keep(Sql sql, String county, String collective, List<SealedHousehold> households) {
        List<Object> args = new ArrayList<>();
        args.add(county);
        args.add(collective);
        List<String> parties = households.stream().map(SealedHousehold::party).toList();
        return sql.rows(
                        "SELECT party FROM household WHERE county = ? AND collective = ? AND party IN "
                                + In.marks(parties),
                        In.args(args, parties))
                .chain(known -> {
                    Set<String> have =
                            known.stream().map(row -> row.getString("party")).collect(Collectors.toSet());
                    List<String> fresh = parties.stream()
                            .filter(party -> !have.contains(party))
                            .toList();
                    return fresh.isEmpty()
                            ? Uni.createFrom().voidItem()
                            : sql.update(
                                            "DELETE FROM household WHERE county = ? AND party IN " + In.marks(fresh),
                                            In.args(List.of(county), fresh))
                                    .chain(() -> sql.insert(
                                            "household",
                                            List.of("county", "party", "collective", "told_at"),
                                            fresh.stream()
                                                    .map(party ->
                                                            new Object[] {county, party, collective, Utc.now(clock)})
                                                    .toList()))
                                    .chain(() -> outbox.add(
                                            sql,
                                            fresh.stream()
                                                    .map(party -> event(county, party, collective))
                                                    .toList()));
                });
    }

    /** How many were told of now. */
    Uni<Integer> tellAll() {
        return tx.run(this::tellSome)
                .chain(told ->
                        told < AT_ONCE ? Uni.createFrom().item(told) : tellAll().map(more -> told + more));
    }

    private Uni<Integer> tellSome(Sql sql) {
        return sql.rows(
                        "SELECT county, party, collective FROM household WHERE told_at IS NULL ORDER BY county, party LIMIT "
                                + AT_ONCE + " FOR UPDATE")
                .chain(rows -> rows.isEmpty() ? Uni.createFrom().item(0) : told(sql, rows));
    }

    private Uni<Integer> told(Sql sql, List<Row> rows) {
        List<OutgoingEvent> events = rows.stream()
                .map(row -> event(row.getString("county"), row.getString("party"), row.getString("collective")))
                .toList();
        List<String> parties = rows.stream().map(row -> row.getString("party")).toList();
        List<String> counties =
                rows.stream().map(row -> row.getString("county")).distinct().toList();
        return outbox.add(sql, events)
                .chain(() -> sql.update(
                        "UPDATE household SET told_at = ? WHERE told_at IS NULL AND county IN " + In.marks(counties)
                                + " AND party IN " + In.marks(parties),
                        In.args(List.of(Utc.now(clock)), counties, parties)))
                .replaceWith(rows.size());
    }

    private static OutgoingEvent event(String county, String party, String collective) {
        return new OutgoingEvent(
                "ledger.events",
                collective,
                HouseholdRegistered.TYPE,
                county,
                new HouseholdRegistered(party, county, collective));
    }
}
