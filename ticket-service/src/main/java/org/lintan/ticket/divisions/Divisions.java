package org.lintan.ticket.divisions;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lintan.kernel.id.Ids;
import org.lintan.platform.db.In;
import org.lintan.platform.db.Sql;
import org.lintan.platform.db.Tx;
import org.lintan.platform.http.Actor;
import org.lintan.platform.http.Outcome;
import org.lintan.platform.http.Page;
import org.lintan.platform.http.PlatformCode;
import org.lintan.platform.http.Refusal;
import org.lintan.platform.http.acts.Act;
import org.lintan.platform.http.acts.ActField;
import org.lintan.platform.http.acts.ActKind;
import org.lintan.platform.time.Today;
import org.lintan.platform.time.Utc;
import org.lintan.platform.writes.Writes;
import org.lintan.ticket.divisions.DivisionImportView.Item;
import org.lintan.ticket.land.Outline;

/** Takes imports in, lets another person confirm them or an officer withdraw them, shows them. */
@ApplicationScoped
class Divisions {

    private final Tx tx;
    private final Writes writes;
    private final Vertx vertx;
    private final Today today;
    private final Clock clock;
    private final DivisionImportRows rows;
    private final DivisionRegister register;

    Divisions(
            Tx tx,
            Writes writes,
            Vertx vertx,
            Today today,
            Clock clock,
            DivisionImportRows rows,
            DivisionRegister register) {
        this.tx = tx;
        this.writes = writes;
        this.vertx = vertx;
        this.today = today;
        this.clock = clock;
        this.rows = rows;
        this.register = register;
    }

    /** Outlines are read and compared on a worker, before any transaction. */
    Uni<Response> propose(Actor officer, NewDivisions wish) {
        return vertx.executeBlocking(() -> DivisionReader.read(officer.county(), wish))
                .chain(read -> writes.once(sql -> read.faults().isEmpty()
                        ? save(sql, officer, wish, read.divisions())
                        : refused(Refusal.of(
                                        DivisionRefusal.DIVISIONS_BROKEN,
                                        read.faults().size())
                                .with(read.faults()))));
    }

    private Uni<Outcome<DivisionImportView>> save(Sql sql, Actor officer, NewDivisions wish, List<Division> divisions) {
        DivisionImportRow row = DivisionImportRow.of(Ids.next(), officer, wish, Utc.now(clock));
        List<Object[]> outlines = divisions.stream()
                .map(division -> {
                    Outline outline = division.boundary().outline();
                    return new Object[] {
                        row.county, row.id, division.code(), division.name(), outline.areaM2(), outline.wkt()
                    };
                })
                .toList();
        List<Item> items = divisions.stream()
                .map(division -> new Item(
                        division.code(),
                        division.name(),
                        division.boundary().outline().areaM2(),
                        null))
                .toList();
        return rows.persistAndFlush(row)
                .chain(() -> sql.insert(
                        "division_outline",
                        List.of("county", "import_id", "code", "name", "area_m2", "outline_wkt"),
                        outlines))
                .replaceWith(() -> Outcome.created(
                                DivisionImportView.of(row, false, items),
                                URI.create("/api/v1/divisions/imports/" + row.id))
                        .by(act(ActKind.DIVISIONS_PROPOSED, row)
                                .with(ActField.ENTRIES, items.size())
                                .with(ActField.STATE, "PROPOSED")));
    }

    Uni<Response> confirm(Actor officer, String importId) {
        return decide(officer, importId, ActKind.DIVISIONS_CONFIRMED, row -> {
            if (row.proposedBy.equals(officer.subject())) {
                return Optional.of(Refusal.of(DivisionRefusal.DIVISIONS_SAME_PERSON));
            }
            row.confirm(officer, Utc.now(clock));
            return Optional.empty();
        });
    }

    /** By its proposer, who sees a mistake, or by another officer, who will not confirm it. */
    Uni<Response> withdraw(Actor officer, String importId) {
        return decide(officer, importId, ActKind.DIVISIONS_WITHDRAWN, row -> {
            row.withdraw(officer, Utc.now(clock));
            return Optional.empty();
        });
    }

    private static Act act(ActKind kind, DivisionImportRow row) {
        return Act.of(kind, row.id).with(ActField.VALID_FROM, row.validFrom);
    }

    /** The row is locked: of two who decide at once the second sees that it is done. */
    private Uni<Response> decide(
            Actor officer, String importId, ActKind kind, Function<DivisionImportRow, Optional<Refusal>> decision) {
        return writes.once(sql -> sql.row(
                        "SELECT id FROM division_import WHERE county = ? AND id = ? FOR UPDATE",
                        officer.county(),
                        importId)
                .chain(() -> find(officer, importId))
                .chain(row -> {
                    if (row == null) {
                        return refused(Refusal.of(PlatformCode.NOT_FOUND));
                    }
                    Optional<Refusal> refusal = row.proposed()
                            ? decision.apply(row)
                            : Optional.of(Refusal.of(
                                    row.withdrawn()
                                            ? DivisionRefusal.DIVISIONS_WITHDRAWN
                                            : DivisionRefusal.DIVISIONS_ALREADY_CONFIRMED));
                    if (refusal.isPresent()) {
                        return refused(refusal.get());
                    }
                    return rows.flush()
                            .chain(() -> register.idInForce(sql, row.county, today.date()))
                            .chain(inForce -> items(sql, List.of(row))
                                    .map(items -> Outcome.done(view(row, inForce, itemsOf(row, items)))
                                            .by(act(kind, row)
                                                    .changed(
                                                            ActField.STATE,
                                                            "PROPOSED",
                                                            row.withdrawn() ? "WITHDRAWN" : "CONFIRMED"))));
                }));
    }

    /** The latest first; without outlines. */
    Uni<Page<DivisionImportView>> list(Actor officer) {
        return tx.run(sql -> rows.find(
                        "county = ?1 order by validFrom desc, proposedAt desc, id desc", officer.county())
                .page(0, Page.SIZE)
                .list()
                .chain(found -> register.idInForce(sql, officer.county(), today.date())
                        .chain(inForce -> items(sql, found)
                                .map(items -> Page.all(found.stream()
                                        .map(row -> view(row, inForce, itemsOf(row, items)))
                                        .toList())))));
    }

    Uni<DivisionImportView> one(Actor officer, String importId) {
        return tx.run(sql -> find(officer, importId)
                .onItem()
                .ifNull()
                .failWith(() -> Refusal.of(PlatformCode.NOT_FOUND).rollback())
                .chain(row -> register.idInForce(sql, officer.county(), today.date())
                        .chain(inForce -> sql.rows(
                                        "SELECT code, name, area_m2, outline_wkt FROM division_outline"
                                                + " WHERE import_id = ? ORDER BY code",
                                        row.id)
                                .chain(outlines -> vertx.executeBlocking(() -> view(
                                        row,
                                        inForce,
                                        outlines.stream().map(Divisions::drawn).toList()))))));
    }

    private Uni<DivisionImportRow> find(Actor officer, String importId) {
        return rows.find("county = ?1 and id = ?2", officer.county(), importId).firstResult();
    }

    /** By their import. */
    private static Uni<Map<String, List<Item>>> items(Sql sql, List<DivisionImportRow> imports) {
        List<String> ids = imports.stream().map(row -> row.id).toList();
        return ids.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : sql.rows(
                                "SELECT import_id, code, name, area_m2 FROM division_outline WHERE import_id IN "
                                        + In.marks(ids) + " ORDER BY code",
                                ids.toArray())
                        .map(found -> found.stream()
                                .collect(Collectors.groupingBy(
                                        row -> row.getString("import_id"),
                                        Collectors.mapping(row -> item(row, null), Collectors.toList()))));
    }

    private static List<Item> itemsOf(DivisionImportRow row, Map<String, List<Item>> items) {
        return items.getOrDefault(row.id, List.of());
    }

    private static Item drawn(Row row) {
        return item(row, Outline.fromWkt(row.getString("outline_wkt")));
    }

    private static Item item(Row row, Outline outline) {
        return new Item(
                row.getString("code"),
                row.getString("name"),
                row.getLong("area_m2"),
                outline == null ? null : outline.geoJson());
    }

    private static DivisionImportView view(DivisionImportRow row, Optional<String> inForce, List<Item> items) {
        return DivisionImportView.of(row, inForce.filter(row.id::equals).isPresent(), items);
    }

    private static Uni<Outcome<DivisionImportView>> refused(Refusal refusal) {
        return Uni.createFrom().item(Outcome.refused(refusal));
    }
}
