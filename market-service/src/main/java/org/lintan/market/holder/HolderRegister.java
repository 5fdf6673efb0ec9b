package org.lintan.market.holder;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import org.lintan.platform.db.Sql;
import org.lintan.platform.events.Event;

/** Keeps the holders the registry tells of; told again, the latest is right. */
@ApplicationScoped
public class HolderRegister {

    private final Instance<WhenTold> followers;

    HolderRegister(@Any Instance<WhenTold> followers) {
        this.followers = followers;
    }

    /** What {@code holder.registered.v1} says. Inside the inbox's transaction. */
    public Uni<Void> told(Sql sql, Event event) {
        HolderRegistered holder = event.as(HolderRegistered.class);
        return sql.update(
                        "INSERT INTO holder (county, party, kind, village_code) VALUES (?,?,?,?)"
                                + " ON DUPLICATE KEY UPDATE kind = VALUES(kind), village_code = VALUES(village_code)",
                        holder.county(),
                        holder.party(),
                        holder.kind(),
                        holder.villageCode())
                .chain(() -> Holders.lock(sql, holder.county(), holder.party()))
                .chain(kept -> Multi.createFrom()
                        .iterable(followers)
                        .onItem()
                        .transformToUniAndConcatenate(follower -> follower.told(sql, kept.orElseThrow()))
                        .collect()
                        .last()
                        .replaceWithVoid());
    }
}
