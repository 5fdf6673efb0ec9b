package org.lintan.ticket.inventories;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lintan.kernel.id.Ids;
import org.lintan.kernel.text.ShownName;
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
import org.lintan.ticket.plots.PlotCatalog;

/** Takes inventories in, puts them right by new versions, and shows them. */
@ApplicationScoped
class Inventories {

    private static final String VIEW =
            "SELECT i.id, i.series_id, i.version_no, i.taken_on, i.recorded_name, i.recorded_at, i.reason, s.species, s.volume_dm3"
                    + " FROM inventory i JOIN inventory_stock s ON s.inventory_id = i.id";

    /** The answer to a new inventory. */
    record Recorded(String inventoryId) {}

    /** The answer to a correction. */
    record InventoryCorrected(String inventoryId, int version) {}

    private final Tx tx;
    private final Writes writes;
    private final Today today;
    private final Clock clock;
    private final InventoryRows rows;

    Inventories(Tx tx, Writes writes, Today today, Clock clock, InventoryRows rows) {
        this.tx = tx;
        this.writes = writes;
        this.today = today;
        this.clock = clock;
        this.rows = rows;
    }

    /** Refuses {@code INVENTORY_DAY_TAKEN}: what stands for a day is put right, with a reason, not entered beside. */
    Uni<Response> record(Actor actor, String plotId, NewInventory inventory) {
        return writes.once(sql -> PlotCatalog.lock(sql, actor, plotId)
                .chain(() -> refusal(sql, plotId, "", inventory))
                .chain(refusal -> {
                    if (refusal.isPresent()) {
                        return Uni.createFrom().item(Outcome.<Recorded>refused(refusal.get()));
                    }
                    InventoryRow row = version(actor, plotId, inventory);
                    row.seriesId = row.id;
                    row.versionNo = 1;
                    return save(sql, row, inventory)
                            .replaceWith(() -> Outcome.created(
                                            new Recorded(row.id),
                                            URI.create("/api/v1/plots/" + plotId + "/inventories"))
                                    .by(Act.of(ActKind.INVENTORY_RECORDED, plotId)
                                            .with(ActField.DAY, inventory.date())
                                            .with(
                                                    ActField.ENTRIES,
                                                    inventory.stocks().size())));
                }));
    }

    /**
     * Puts an inventory right by a new version; a case that was measured keeps the version it was measured on. Refuses
     * {@code INVENTORY_CORRECTED_MEANWHILE} to who wrote after a version that is not the newest any more, {@code INVENTORY_UNCHANGED} what says the
     * same again.
     */
    Uni<Response> correct(Actor actor, String plotId, String inventoryId, NewInventoryVersion wish) {
        NewInventory inventory = wish.inventory();
        return writes.once(sql -> PlotCatalog.lock(sql, actor, plotId)
                .chain(() -> versions(sql, plotId, inventoryId))
                .chain(versions -> {
                    if (versions.isEmpty()) {
                        throw Refusal.of(PlatformCode.NOT_FOUND).rollback();
                    }
                    InventoryView newest = versions.get(0);
                    if (newest.version() != wish.after()) {
                        return refused(InventoryRefusal.INVENTORY_CORRECTED_MEANWHILE, newest.version(), wish.after());
                    }
                    if (newest.date().equals(inventory.date()) && stocks(newest).equals(stocks(inventory))) {
                        return refused(InventoryRefusal.INVENTORY_UNCHANGED);
                    }
                    return refusal(sql, plotId, inventoryId, inventory)
                            .chain(refusal -> refusal.isPresent()
                                    ? Uni.createFrom().item(Outcome.<InventoryCorrected>refused(refusal.get()))
                                    : put(sql, actor, plotId, newest, wish));
                }));
    }

    private Uni<Outcome<InventoryCorrected>> put(
            Sql sql, Actor actor, String plotId, InventoryView before, NewInventoryVersion wish) {
        InventoryRow row = version(actor, plotId, wish.inventory());
        row.seriesId = before.inventoryId();
        row.versionNo = before.version() + 1;
        row.reason = ShownName.clean(wish.reason());
        return save(sql, row, wish.inventory())
                .replaceWith(() -> Outcome.created(
                                new InventoryCorrected(row.seriesId, row.versionNo),
                                URI.create("/api/v1/plots/" + plotId + "/inventories/" + row.seriesId + "/versions"))
                        .by(Act.of(ActKind.INVENTORY_CORRECTED, plotId)
                                .changed(ActField.VERSION, before.version(), row.versionNo)
                                .changed(
                                        ActField.DAY,
                                        before.date(),
                                        wish.inventory().date())
                                .changed(ActField.VALUE, told(stocks(before)), told(stocks(wish.inventory())))
                                .because(row.reason)));
    }

    private static String told(Map<String, Long> stocks) {
        return stocks.entrySet().stream()
                .map(stock -> stock.getKey() + " " + stock.getValue() + " dm³")
                .collect(Collectors.joining(";"));
    }

    private static Uni<Outcome<InventoryCorrected>> refused(InventoryRefusal code, Object... args) {
        return Uni.createFrom().item(Outcome.refused(code, args));
    }

    private static Map<String, Long> stocks(InventoryView view) {
        return view.stocks().stream()
                .collect(Collectors.toMap(
                        InventoryView.Stock::species, InventoryView.Stock::volumeDm3, Long::sum, TreeMap::new));
    }

    private static Map<String, Long> stocks(NewInventory inventory) {
        return inventory.stocks().stream()
                .collect(Collectors.toMap(
                        stock -> ShownName.clean(stock.species()),
                        NewInventory.Stock::volumeDm3,
                        Long::sum,
                        TreeMap::new));
    }

    /** @param inventoryId whose own day is not in the way; blank for a new inventory */
    private Uni<Optional<Refusal>> refusal(Sql sql, String plotId, String inventoryId, NewInventory inventory) {
        Optional<Refusal> fault = fault(inventory);
        return fault.isPresent()
                ? Uni.createFrom().item(fault)
                : sql.row(
                                "SELECT i.id FROM inventory i WHERE i.plot_id = ? AND i.taken_on = ? AND i.series_id <> ? AND "
                                        + InventoryCatalog.NEWEST,
                                plotId,
                                inventory.date(),
                                inventoryId)
                        .map(taken ->
                                taken.map(row -> Refusal.of(InventoryRefusal.INVENTORY_DAY_TAKEN, inventory.date())));
    }

    private Optional<Refusal> fault(NewInventory inventory) {
        if (inventory.date().isAfter(today.date())) {
            return Optional.of(Refusal.of(InventoryRefusal.INVENTORY_IN_FUTURE, inventory.date()));
        }
        Set<String> seen = new HashSet<>();
        return inventory.stocks().stream()
                .map(stock -> ShownName.clean(stock.species()))
                .filter(species -> !seen.add(species))
                .findFirst()
                .map(twice -> Refusal.of(InventoryRefusal.INVENTORY_SPECIES_TWICE, twice));
    }

    private InventoryRow version(Actor actor, String plotId, NewInventory inventory) {
        InventoryRow row = new InventoryRow();
        row.id = Ids.next();
        row.county = actor.county();
        row.plotId = plotId;
        row.takenOn = inventory.date();
        row.recordedBy = actor.subject();
        row.recordedName = actor.name();
        row.recordedAt = Utc.now(clock);
        return row;
    }

    private Uni<Integer> save(Sql sql, InventoryRow row, NewInventory inventory) {
        List<Object[]> stocks = inventory.stocks().stream()
                .map(stock -> new Object[] {row.id, ShownName.clean(stock.species()), stock.volumeDm3()})
                .toList();
        return rows.persistAndFlush(row)
                .chain(() -> sql.insert("inventory_stock", List.of("inventory_id", "species", "volume_dm3"), stocks));
    }

    /** Each inventory in its newest version, oldest day first. */
    Uni<Page<InventoryView>> list(Actor actor, String plotId) {
        return tx.run(sql -> PlotCatalog.visible(sql, actor, plotId)
                .chain(() -> sql.rows(
                        VIEW + " WHERE i.county = ? AND i.plot_id = ? AND " + InventoryCatalog.NEWEST
                                + " ORDER BY i.taken_on, i.id, s.species",
                        actor.county(),
                        plotId))
                .map(found -> Page.all(views(found))));
    }

    /** All versions of one inventory, newest first. */
    Uni<Page<InventoryView>> history(Actor actor, String plotId, String inventoryId) {
        return tx.run(sql -> PlotCatalog.visible(sql, actor, plotId)
                .chain(() -> versions(sql, plotId, inventoryId))
                .map(found -> {
                    if (found.isEmpty()) {
                        throw Refusal.of(PlatformCode.NOT_FOUND).rollback();
                    }
                    return Page.all(found);
                }));
    }

    private static Uni<List<InventoryView>> versions(Sql sql, String plotId, String inventoryId) {
        return sql.rows(
                        VIEW + " WHERE i.plot_id = ? AND i.series_id = ? ORDER BY i.version_no DESC, s.species",
                        plotId,
                        inventoryId)
                .map(Inventories::views);
    }

    private static List<InventoryView> views(List<Row> rows) {
        Map<String, List<Row>> byVersion = rows.stream()
                .collect(Collectors.groupingBy(row -> row.getString("id"), LinkedHashMap::new, Collectors.toList()));
        return byVersion.values().stream()
                .map(version -> {
                    Row first = version.get(0);
                    return new InventoryView(
                            first.getString("series_id"),
                            first.getInteger("version_no"),
                            first.getLocalDate("taken_on"),
                            first.getString("recorded_name"),
                            Utc.instant(first.getLocalDateTime("recorded_at")),
                            first.getString("reason"),
                            version.stream()
                                    .map(row -> new InventoryView.Stock(
                                            row.getString("species"), row.getLong("volume_dm3")))
                                    .toList());
                })
                .toList();
    }
}
