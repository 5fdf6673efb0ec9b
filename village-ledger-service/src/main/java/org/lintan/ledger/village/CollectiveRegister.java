package org.lintan.ledger.village;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import org.lintan.platform.db.Sql;
import org.lintan.platform.time.Utc;

/** Keeps the collectives the registry tells of; telling the same one again only refreshes its name. */
@ApplicationScoped
class CollectiveRegister {

    private final Clock clock;
    private final Instance<WhenRegistered> followers;

    CollectiveRegister(Clock clock, @Any Instance<WhenRegistered> followers) {
        this.clock = clock;
        this.followers = followers;
    }

    Uni<Void> keep(Sql sql, HolderRegistered holder) {
        Collective collective = new Collective(
                holder.county(), holder.party(), holder.name(), holder.villageCode(), holder.villageName());
        return sql.update(
                        "INSERT INTO collective (county, party, kind, name, village_code, village_name, registered_at)"
                                + " VALUES (?,?,?,?,?,?,?) ON DUPLICATE KEY UPDATE kind = VALUES(kind), name = VALUES(name),"
                                + " village_code = VALUES(village_code), village_name = VALUES(village_name)",
                        holder.county(),
                        holder.party(),
                        holder.kind(),
                        holder.name(),
                        holder.villageCode(),
                        holder.villageName(),
                        Utc.of(clock.instant()))
                .chain(() -> Multi.createFrom()
                        .iterable(followers)
                        .onItem()
                        .transformToUniAndConcatenate(follower -> follower.registered(sql, collective))
                        .collect()
                        .last()
                        .replaceWithVoid());
    }
}
