package org.lintan.ticket.registry;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lintan.platform.db.Sql;
import org.lintan.platform.db.Tx;
import org.lintan.platform.http.Actor;
import org.lintan.platform.http.Page;
import org.lintan.platform.http.PlatformCode;
import org.lintan.platform.http.Refusal;
import org.lintan.ticket.holders.Holder;
import org.lintan.ticket.holders.HolderCatalog;
import org.lintan.ticket.registry.TicketView.NamedBucket;
import org.lintan.ticket.support.Roles;

/**
 * Shows tickets. The offices see all of the county; a holder and its households their own; everybody else those their party has
 * to do with. Other parties' holdings are told as one sum.
 */
@ApplicationScoped
class Tickets {

    private static final int PAGE = 100;

    private final Tx tx;
    private final TicketCatalog catalog;
    private final HolderCatalog holders;

    Tickets(Tx tx, TicketCatalog catalog, HolderCatalog holders) {
        this.tx = tx;
        this.catalog = catalog;
        this.holders = holders;
    }

    Uni<Page<TicketLine>> list(Actor actor, String after) {
        List<Object> args = new ArrayList<>(List.of(actor.party(), actor.party(), actor.party(), actor.county()));
        String where = "t.county = ?" + sight(actor, args);
        if (after != null) {
            where += " AND t.id > ?";
            args.add(after);
        }
        String select =
                "SELECT t.id, t.county, t.serial, t.verify_code, t.holder_party, t.holder_name, t.village_name, t.quantity_kg, t.period_start, t.period_end,"
                        + " t.area_m2, t.issued_on, (SELECT CAST(COALESCE(SUM(b.to_unit - b.from_unit + 1), 0) AS SIGNED) FROM unit_block b WHERE b.ticket_id = t.id AND b.party = ?) AS own_kg,"
                        + " (t.holder_party = ? OR t.holder_party = COALESCE((SELECT h.collective FROM household h WHERE h.county = t.county AND h.party = ?), '')) AS of_own_village"
                        + " FROM ticket t WHERE " + where + " ORDER BY t.id LIMIT " + (PAGE + 1);
        return tx.run(sql -> sql.rows(select, args.toArray()).map(Tickets::page));
    }

    Uni<TicketView> one(Actor actor, String ticketId) {
        return tx.run(sql -> visible(sql, actor, ticketId)
                .chain(seen -> seen
                        ? catalog.byId(sql, actor.county(), ticketId)
                        : Uni.createFrom().item(java.util.Optional.<TicketRecord>empty()))
                .map(found -> found.orElseThrow(
                        () -> Refusal.of(PlatformCode.NOT_FOUND).rollback()))
                .chain(ticket -> catalog.buckets(sql, ticketId)
                        .chain(buckets -> catalog.life(sql, ticketId)
                                .chain(life -> holders.ofCounty(actor.county())
                                        .map(names -> view(actor, ticket, buckets, life, names))))));
    }

    private static Uni<Boolean> visible(Sql sql, Actor actor, String ticketId) {
        List<Object> args = new ArrayList<>(List.of(actor.county(), ticketId));
        String where = "t.county = ? AND t.id = ?" + sight(actor, args);
        return sql.row("SELECT t.id FROM ticket t WHERE " + where, args.toArray())
                .map(java.util.Optional::isPresent);
    }

    /** The holder's own, those of the village on whose roll one stands, and what one holds or sold. */
    private static String sight(Actor actor, List<Object> args) {
        if (Roles.readsWholeCounty(actor)) {
            return "";
        }
        args.addAll(List.of(actor.party(), actor.party(), actor.party(), actor.party()));
        return " AND (t.holder_party = ?"
                + " OR t.holder_party = (SELECT h.collective FROM household h WHERE h.county = t.county AND h.party = ?)"
                + " OR EXISTS (SELECT 1 FROM unit_block b WHERE b.ticket_id = t.id AND b.party = ?)"
                + " OR EXISTS (SELECT 1 FROM voucher v WHERE v.ticket_id = t.id AND v.from_party = ?))";
    }

    private static TicketView view(
            Actor actor, TicketRecord t, List<BucketLine> buckets, List<LifeLine> life, Map<String, Holder> names) {
        boolean office = Roles.readsWholeCounty(actor);
        List<NamedBucket> shown = new ArrayList<>();
        long others = 0;
        for (BucketLine line : buckets) {
            if (office || line.party().equals(actor.party()) || line.party().equals(t.holderParty())) {
                shown.add(new NamedBucket(
                        line.party(),
                        names.containsKey(line.party())
                                ? names.get(line.party()).name()
                                : line.party(),
                        line.bucket(),
                        line.quantityKg()));
            } else {
                others += line.quantityKg();
            }
        }
        if (others > 0) {
            shown.add(new NamedBucket(null, "其他持有人", "OTHERS", others));
        }
        List<LifeLine> told = office
                ? life
                : life.stream()
                        .map(line -> forParty(line, actor.party(), t.holderParty()))
                        .toList();
        return new TicketView(
                t.ticketId(),
                t.county(),
                t.serial(),
                t.verifyCode(),
                t.applicationId(),
                t.holderParty(),
                t.holderName(),
                t.holderKind().name(),
                t.villageCode(),
                t.townName(),
                t.villageName(),
                t.quantityKg(),
                t.periodStart(),
                t.periodEnd(),
                t.areaM2(),
                t.methodId(),
                t.methodVersion(),
                t.issuedOn(),
                t.issuedAt(),
                t.particulars(),
                shown,
                told);
    }

    private static LifeLine forParty(LifeLine line, String reader, String holder) {
        return new LifeLine(
                line.at(),
                line.what(),
                line.whatName(),
                line.whatNameEn(),
                known(line.party(), reader, holder),
                known(line.toParty(), reader, holder),
                line.quantityKg(),
                line.reference());
    }

    private static String known(String party, String reader, String holder) {
        return reader.equals(party) || holder.equals(party) ? party : null;
    }

    private static Page<TicketLine> page(List<Row> rows) {
        List<TicketLine> lines = rows.stream()
                .limit(PAGE)
                .map(row -> new TicketLine(
                        row.getString("id"),
                        row.getString("county"),
                        row.getString("serial"),
                        row.getString("verify_code"),
                        row.getString("holder_party"),
                        row.getString("holder_name"),
                        row.getString("village_name"),
                        row.getLong("quantity_kg"),
                        row.getLocalDate("period_start"),
                        row.getLocalDate("period_end"),
                        row.getLong("area_m2"),
                        row.getLocalDate("issued_on"),
                        row.getLong("own_kg"),
                        row.getLong("of_own_village") != 0))
                .toList();
        return new Page<>(lines, rows.size() > PAGE ? lines.get(PAGE - 1).ticketId() : null);
    }
}
