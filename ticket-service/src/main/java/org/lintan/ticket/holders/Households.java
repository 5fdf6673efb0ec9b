package org.lintan.ticket.holders;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.lintan.platform.db.Sql;
import org.lintan.platform.events.Event;
import org.lintan.platform.events.EventHandler;

/** Keeps which household stands on whose roll; a whole roll in one statement. */
@ApplicationScoped
class Households implements EventHandler {

    private static final List<String> COLUMNS = List.of("county", "party", "collective");

    @Override
    public Set<String> types() {
        return Set.of(HouseholdRegistered.TYPE);
    }

    @Override
    public Uni<Void> handle(Sql sql, Event event) {
        return handleAll(sql, List.of(event));
    }

    /** Of a household told of twice the last word counts. In the order of their codes, so that two who write the same wait for each other. */
    @Override
    public Uni<Void> handleAll(Sql sql, List<Event> events) {
        Map<String, Object[]> last = new TreeMap<>();
        for (Event event : events) {
            HouseholdRegistered household = event.as(HouseholdRegistered.class);
            last.put(
                    household.county() + ' ' + household.party(),
                    new Object[] {household.county(), household.party(), household.householdOf()});
        }
        return sql.upsert("household", COLUMNS, List.copyOf(last.values()), List.of("collective"));
    }
}
