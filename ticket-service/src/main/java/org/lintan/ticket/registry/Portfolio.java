package org.lintan.ticket.registry;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.lintan.platform.db.Tx;
import org.lintan.platform.http.Actor;
import org.lintan.platform.http.Page;
import org.lintan.platform.http.PlatformCode;
import org.lintan.platform.http.Refusal;
import org.lintan.ticket.support.Roles;

/** What a party holds and which vouchers it has; the auditor and the officers see the county's. */
@ApplicationScoped
class Portfolio {

    private final Tx tx;
    private final VoucherCatalog vouchers;

    Portfolio(Tx tx, VoucherCatalog vouchers) {
        this.tx = tx;
        this.vouchers = vouchers;
    }

    Uni<Page<Holding>> holdings(Actor actor) {
        return tx.run(sql -> sql.rows(
                        "SELECT t.id, t.serial, t.county, t.verify_code, b.bucket, CAST(SUM(b.to_unit - b.from_unit + 1) AS SIGNED) AS kg"
                                + " FROM unit_block b JOIN ticket t ON t.id = b.ticket_id WHERE b.county = ? AND b.party = ?"
                                + " GROUP BY t.id, t.serial, t.county, t.verify_code, b.bucket ORDER BY t.serial, b.bucket",
                        actor.county(),
                        actor.party())
                .map(rows -> Page.all(rows.stream()
                        .map(row -> new Holding(
                                row.getString("id"),
                                row.getString("serial"),
                                row.getString("county"),
                                row.getString("verify_code"),
                                row.getString("bucket"),
                                row.getLong("kg")))
                        .toList())));
    }

    Uni<Page<VoucherView>> vouchers(Actor actor) {
        return select(actor, "").map(Page::all);
    }

    Uni<VoucherView> voucher(Actor actor, String voucherNo) {
        return select(actor, " AND v.voucher_no = ?", voucherNo)
                .map(found -> found.stream()
                        .findFirst()
                        .orElseThrow(() -> Refusal.of(PlatformCode.NOT_FOUND).rollback()));
    }

    /** The auditor sees the county's vouchers, everybody else those the own party is on. */
    private Uni<List<VoucherView>> select(Actor actor, String more, String... moreArgs) {
        List<Object> args = new ArrayList<>(List.of(actor.county()));
        String parties = "";
        if (!actor.has(Roles.AUDITOR)) {
            parties = " AND (v.from_party = ? OR v.to_party = ?)";
            args.addAll(List.of(actor.party(), actor.party()));
        }
        args.addAll(List.of(moreArgs));
        String which = parties + more + " ORDER BY v.settled_at DESC, v.voucher_no DESC LIMIT 1000";
        return tx.run(sql -> vouchers.where(sql, which, args)
                .map(found -> found.stream().map(VoucherView::of).toList()));
    }
}
