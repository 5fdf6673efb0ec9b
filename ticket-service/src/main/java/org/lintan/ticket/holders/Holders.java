package org.lintan.ticket.holders;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.lintan.kernel.party.Party;
import org.lintan.platform.db.Sql;
import org.lintan.platform.db.Tx;
import org.lintan.platform.events.Outbox;
import org.lintan.platform.events.OutgoingEvent;
import org.lintan.platform.http.Actor;
import org.lintan.platform.http.Outcome;
import org.lintan.platform.http.Page;
import org.lintan.platform.http.PlatformCode;
import org.lintan.platform.http.Refusal;
import org.lintan.platform.http.acts.Act;
import org.lintan.platform.http.acts.ActField;
import org.lintan.platform.http.acts.ActKind;
import org.lintan.platform.time.Utc;
import org.lintan.platform.writes.Writes;
import org.lintan.ticket.events.HolderRegistered;
import org.lintan.ticket.events.Topics;
import org.lintan.ticket.support.Roles;

/** Registers holders and tells who they are. */
@ApplicationScoped
class Holders {

    private final Tx tx;
    private final Writes writes;
    private final Outbox outbox;
    private final HolderRows rows;
    private final Clock clock;

    Holders(Tx tx, Writes writes, Outbox outbox, HolderRows rows, Clock clock) {
        this.tx = tx;
        this.writes = writes;
        this.outbox = outbox;
        this.rows = rows;
        this.clock = clock;
    }

    Uni<Response> register(Actor officer, NewHolder holder) {
        return writes.once(sql -> {
            boolean ofCounty = holder.party().startsWith(officer.county() + "-")
                    && holder.villageCode().startsWith(officer.county());
            if (!ofCounty) {
                return Uni.createFrom()
                        .item(Outcome.<Holder>refused(HolderRefusal.HOLDER_FOREIGN_COUNTY, officer.county()));
            }
            if (holder.kind().sharesOut() && !Party.isCollectiveId(officer.county(), holder.party())) {
                return Uni.createFrom().item(Outcome.<Holder>refused(HolderRefusal.HOLDER_ID_HYPHEN, holder.party()));
            }
            return rows.findById(holder.party())
                    .chain(known -> known != null
                            ? Uni.createFrom()
                                    .item(Outcome.<Holder>refused(HolderRefusal.HOLDER_EXISTS, holder.party()))
                            : save(sql, officer, holder));
        });
    }

    private Uni<Outcome<Holder>> save(Sql sql, Actor officer, NewHolder holder) {
        HolderRow row = HolderRow.of(holder, officer.county(), officer.subject(), Utc.now(clock));
        HolderRegistered event =
                new HolderRegistered(row.party, row.county, row.kind, row.name, row.villageCode, row.villageName);
        return rows.persistAndFlush(row)
                .chain(() -> outbox.add(
                        sql,
                        List.of(new OutgoingEvent(Topics.TICKET, row.party, HolderRegistered.TYPE, row.county, event))))
                .replaceWith(() -> Outcome.created(row.toHolder(), URI.create("/api/v1/holders/" + row.party))
                        .by(Act.of(ActKind.HOLDER_REGISTERED, row.party)
                                .with(ActField.KIND, row.kind)
                                .with(ActField.NAME, row.name)));
    }

    Uni<Page<Holder>> list(Actor actor) {
        return tx.run(sql -> (Roles.readsWholeCounty(actor)
                        ? rows.list("county = ?1 order by villageCode, party", actor.county())
                        : rows.list("county = ?1 and party = ?2", actor.county(), actor.party()))
                .map(found -> Page.all(found.stream().map(HolderRow::toHolder).toList())));
    }

    Uni<Holder> one(Actor actor, String party) {
        if (!Roles.readsWholeCounty(actor) && !party.equals(actor.party())) {
            return Uni.createFrom().failure(Refusal.of(PlatformCode.NOT_FOUND).rollback());
        }
        return tx.run(sql -> rows.find("county = ?1 and party = ?2", actor.county(), party)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> Refusal.of(PlatformCode.NOT_FOUND).rollback())
                .map(HolderRow::toHolder));
    }
}
