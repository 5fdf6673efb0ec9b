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
import org.lintan.ticket.support.Roles;

/** Takes inventories in and shows them. */
@ApplicationScoped
class Inventories {

    /** The answer to a new inventory. */
    record Recorded(String inventoryId) {}

    private final Tx tx;
    private final Writes writes;
    private final Today today;
    private final Clock clock;
    private final InventoryRows rows;
    private final InventoryFreeze freeze;

    Inventories(Tx tx, Writes writes, Today today, Clock clock, InventoryRows rows, InventoryFreeze freeze) {
        this.tx = tx;
        this.writes = writes;
        this.today = today;
        this.clock = clock;
        this.rows = rows;
        this.freeze = freeze;
    }

    Uni<Response> record(Actor actor, String plotId, NewInventory inventory) {
        return writes.once(sql -> plot(sql, actor, plotId, " FOR UPDATE")
                .chain(() -> freeze.isFrozen(sql, plotId, inventory.date()))
                .chain(frozen -> {
                    Optional<Refusal> refusal = fault(inventory, frozen);
                    return refusal.isPresent()
                            ? Uni.createFrom().item(Outcome.<Recorded>refused(refusal.get()))
                            : save(sql, actor, plotId, inventory);
                }));
    }

    private Optional<Refusal> fault(NewInventory inventory, boolean frozen) {
        if (inventory.date().isAfter(today.date())) {
            return Optional.of(Refusal.of(InventoryRefusal.INVENTORY_IN_FUTURE, inventory.date()));
        }
        Set<String> seen = new HashSet<>();
        Optional<String> twice = inventory.stocks().stream()
                .map(stock -> ShownName.clean(stock.species()))
                .filter(species -> !seen.add(species))
                .findFirst();
        if (twice.isPresent()) {
            return Optional.of(Refusal.of(InventoryRefusal.INVENTORY_SPECIES_TWICE, twice.get()));
        }
        return frozen ? Optional.of(Refusal.of(InventoryRefusal.INVENTORY_FROZEN)) : Optional.empty();
    }

    private Uni<Outcome<Recorded>> save(Sql sql, Actor actor, String plotId, NewInventory inventory) {
        InventoryRow row = new InventoryRow();
        row.id = Ids.next();
        row.county = actor.county();
        row.plotId = plotId;
        row.takenOn = inventory.date();
        row.recordedBy = actor.subject();
        row.recordedAt = Utc.now(clock);
        List<Object[]> stocks = inventory.stocks().stream()
                .map(stock -> new Object[] {row.id, ShownName.clean(stock.species()), stock.volumeDm3()})
                .toList();
        return rows.persistAndFlush(row)
                .chain(() -> sql.insert("inventory_stock", List.of("inventory_id", "species", "volume_dm3"), stocks))
                .replaceWith(() -> Outcome.created(
                                new Recorded(row.id), URI.create("/api/v1/plots/" + plotId + "/inventories"))
                        .by(Act.of(ActKind.INVENTORY_RECORDED, plotId)
                                .with(ActField.DAY, inventory.date())
                                .with(ActField.ENTRIES, inventory.stocks().size())));
    }

    Uni<Page<InventoryView>> list(Actor actor, String plotId) {
        return tx.run(sql -> plot(sql, actor, plotId, "")
                .chain(() -> sql.rows(
                        "SELECT i.id, i.taken_on, i.recorded_at, s.species, s.volume_dm3 FROM inventory i JOIN inventory_stock s ON s.inventory_id = i.id"
                                + " WHERE i.county = ? AND i.plot_id = ? ORDER BY i.taken_on, i.id, s.species",
                        actor.county(),
                        plotId))
                .map(found -> Page.all(views(found))));
    }

    private static List<InventoryView> views(List<Row> rows) {
        Map<String, List<Row>> byInventory = rows.stream()
                .collect(Collectors.groupingBy(row -> row.getString("id"), LinkedHashMap::new, Collectors.toList()));
        return byInventory.entrySet().stream()
                .map(entry -> {
                    Row first = entry.getValue().get(0);
                    return new InventoryView(
                            entry.getKey(),
                            first.getLocalDate("taken_on"),
                            Utc.instant(first.getLocalDateTime("recorded_at")),
                            entry.getValue().stream()
                                    .map(row -> new InventoryView.Stock(
                                            row.getString("species"), row.getLong("volume_dm3")))
                                    .toList());
                })
                .toList();
    }

    /** A steward reaches the plots of the own party only, the officers and the measurer those of their county. */
    private static Uni<Row> plot(Sql sql, Actor actor, String plotId, String lock) {
        Uni<Optional<Row>> found = Roles.readsWholeCounty(actor)
                ? sql.row("SELECT id FROM plot WHERE county = ? AND id = ?" + lock, actor.county(), plotId)
                : sql.row(
                        "SELECT id FROM plot WHERE county = ? AND id = ? AND holder_party = ?" + lock,
                        actor.county(),
                        plotId,
                        actor.party());
        return found.map(
                row -> row.orElseThrow(() -> Refusal.of(PlatformCode.NOT_FOUND).rollback()));
    }
}
