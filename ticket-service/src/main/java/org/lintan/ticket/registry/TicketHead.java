package org.lintan.ticket.registry;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.SortedSet;
import org.lintan.platform.db.In;
import org.lintan.platform.db.Sql;

/** The few things about a ticket that every movement needs. */
public record TicketHead(String ticketId, String county, String serial) {

    /** Locks the ticket's row, which every movement of its units waits on. */
    public static Uni<Optional<TicketHead>> lock(Sql sql, String county, String ticketId) {
        return sql.row("SELECT id, county, serial FROM ticket WHERE county = ? AND id = ? FOR UPDATE", county, ticketId)
                .map(row -> row.map(found ->
                        new TicketHead(found.getString("id"), found.getString("county"), found.getString("serial"))));
    }

    /** Locks several, one after the other in the order of their ids. */
    static Uni<Void> lock(Sql sql, SortedSet<String> ticketIds) {
        return sql.rows(
                        "SELECT id FROM ticket FORCE INDEX (ticket_id) WHERE id IN " + In.marks(ticketIds)
                                + " ORDER BY id FOR UPDATE",
                        ticketIds.toArray())
                .replaceWithVoid();
    }
}
