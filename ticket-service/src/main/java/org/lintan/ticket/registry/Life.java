package org.lintan.ticket.registry;

import io.smallrye.mutiny.Uni;
import java.time.LocalDateTime;
import java.util.List;
import org.lintan.kernel.id.Ids;
import org.lintan.platform.db.Sql;

/** What happened to a ticket, as told on its page. */
public enum Life {
    ISSUED("签发", "issued", "issue"),
    DEPOSITED("存入交易托管", "handed to market custody", "custody"),
    TRANSFERRED("成交过户", "sold", "trade"),
    WITHDRAWN("转出交易托管", "taken out of custody", "withdrawal"),
    RETIRED("注销", "retired", "retire");

    private final String zh;
    private final String en;
    private final String causes;

    Life(String zh, String en, String causes) {
        this.zh = zh;
        this.en = en;
        this.causes = causes;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }

    /**
     * What the journal of such an event is posted for, once and for all.
     *
     * @param id of the application, deposit, trade, withdrawal or retirement
     */
    public String cause(String id) {
        return causes + ":" + id;
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
