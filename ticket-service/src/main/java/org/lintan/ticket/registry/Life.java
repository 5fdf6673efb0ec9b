package org.lintan.ticket.registry;

import io.smallrye.mutiny.Uni;
import java.time.LocalDateTime;
import java.util.List;
import org.lintan.kernel.id.Ids;
import org.lintan.platform.db.Sql;

/** What happened to a ticket, as told on its page. */
public enum Life {
    ISSUED("签发", "issued"),
    DEPOSITED("存入交易托管", "handed to market custody"),
    TRANSFERRED("成交过户", "sold"),
    WITHDRAWN("转出交易托管", "taken out of custody"),
    RETIRED("注销", "retired");

    private final String zh;
    private final String en;

    Life(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }

    /** Adds a line; {@code reference} names the event and is unique for this ticket and kind. */
    public Uni<Void> tell(
            Sql sql,
            String county,
            String ticketId,
            LocalDateTime at,
            String party,
            String toParty,
            long quantityKg,
            String reference) {
        return sql.insert(
                        "ticket_life",
                        List.of(
                                "county",
                                "id",
                                "ticket_id",
                                "at",
                                "what",
                                "party",
                                "to_party",
                                "quantity_kg",
                                "reference"),
                        List.<Object[]>of(new Object[] {
                            county, Ids.next(), ticketId, at, name(), party, toParty, quantityKg, reference
                        }))
                .replaceWithVoid();
    }
}
