package org.lintan.ticket.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import org.lintan.platform.Actor;
import org.lintan.platform.PlatformCode;
import org.lintan.platform.Refusal;
import org.lintan.platform.Tx;
import org.lintan.ticket.support.Items;
import org.lintan.ticket.support.Roles;
import org.lintan.ticket.support.Utc;
import org.lintan.ticket.units.Block;

import java.util.ArrayList;
import java.util.List;

/** What a party holds and which vouchers it has; the auditor and the officers see the county's. */
@ApplicationScoped
class Portfolio {

    private static final TypeReference<List<Block>> BLOCKS = new TypeReference<>() {
    };

    private final Tx tx;
    private final ObjectMapper json;

    Portfolio(Tx tx, ObjectMapper json) {
        this.tx = tx;
        this.json = json;
    }

    Uni<Items<Holding>> holdings(Actor actor) {
        return tx.run(sql -> sql.rows("SELECT t.id, t.serial, t.county, t.verify_code, b.bucket, CAST(SUM(b.to_unit - b.from_unit + 1) AS SIGNED) AS kg"
                + " FROM unit_block b JOIN ticket t ON t.id = b.ticket_id WHERE b.county = ? AND b.party = ?"
                + " GROUP BY t.id, t.serial, t.county, t.verify_code, b.bucket ORDER BY t.serial, b.bucket", actor.county(), actor.party())
            .map(rows -> Items.all(rows.stream().map(row -> new Holding(row.getString("id"), row.getString("serial"), row.getString("county"),
                row.getString("verify_code"), row.getString("bucket"), row.getLong("kg"))).toList())));
    }

    Uni<Items<VoucherView>> vouchers(Actor actor) {
        return select(actor, "").map(Items::all);
    }

    Uni<VoucherView> voucher(Actor actor, String voucherNo) {
        return select(actor, " AND voucher_no = ?", voucherNo)
            .map(found -> found.stream().findFirst().orElseThrow(() -> Refusal.of(PlatformCode.NOT_FOUND).rollback()));
    }

    /** The auditor sees the county's vouchers, everybody else those the own party is on. */
    private Uni<List<VoucherView>> select(Actor actor, String more, String... moreArgs) {
        List<Object> args = new ArrayList<>(List.of(actor.county()));
        String parties = "";
        if (!actor.has(Roles.AUDITOR)) {
            parties = " AND (from_party = ? OR to_party = ?)";
            args.addAll(List.of(actor.party(), actor.party()));
        }
        args.addAll(List.of(moreArgs));
        String select = "SELECT * FROM voucher WHERE county = ?" + parties + more + " ORDER BY settled_at DESC, voucher_no DESC LIMIT 1000";
        return tx.run(sql -> sql.rows(select, args.toArray()).map(rows -> rows.stream().map(this::voucher).toList()));
    }

    private VoucherView voucher(Row row) {
        return new VoucherView(row.getString("voucher_no"), row.getString("trade_id"), row.getString("ticket_id"), row.getString("serial"),
            row.getString("from_party"), row.getString("to_party"), row.getLong("quantity_kg"), row.getLong("price_fen_per_tonne"), row.getLong("amount_fen"),
            row.getString("lane"), blocks(row.getString("blocks")), Utc.instant(row.getLocalDateTime("settled_at")));
    }

    private List<Block> blocks(String text) {
        try {
            return json.readValue(text, BLOCKS);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("Stored blocks cannot be read.", broken);
        }
    }
}
