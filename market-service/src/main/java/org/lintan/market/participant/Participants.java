package org.lintan.market.participant;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import org.lintan.kernel.text.ShownName;
import org.lintan.kernel.text.UniqueText;
import org.lintan.market.MarketCode;
import org.lintan.platform.db.Sql;
import org.lintan.platform.db.Tx;
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

/** Registers participants and shows them. */
@ApplicationScoped
class Participants {

    private final Writes writes;
    private final Tx tx;
    private final Clock clock;

    Participants(Writes writes, Tx tx, Clock clock) {
        this.writes = writes;
        this.tx = tx;
        this.clock = clock;
    }

    /** Refuses {@code PARTY_FOREIGN} and {@code PARTICIPANT_EXISTS}. */
    Uni<Response> register(Actor actor, ParticipantView body) {
        return writes.once(sql -> {
            if (!body.party().startsWith(actor.county() + "-")) {
                return Uni.createFrom().item(Outcome.refused(MarketCode.PARTY_FOREIGN, body.party()));
            }
            return find(actor.county(), body.party()).chain(existing -> {
                if (existing != null) {
                    return Uni.createFrom()
                            .item(Outcome.<ParticipantView>refused(MarketCode.PARTICIPANT_EXISTS, body.party()));
                }
                Participant participant = new Participant();
                participant.county = actor.county();
                participant.party = body.party();
                participant.kind = body.kind().name();
                participant.name = ShownName.clean(body.name());
                participant.registeredBy = actor.subject();
                participant.registeredAt = Utc.of(clock.instant());
                return sql.row(
                                "SELECT COALESCE(MAX(number), 0) AS last_number FROM participant WHERE county = ? FOR UPDATE",
                                actor.county())
                        .invoke(last -> participant.number = last.orElseThrow().getInteger("last_number") + 1)
                        .chain(() -> group(sql, actor.county(), body.relatedGroup()))
                        .invoke(group -> participant.relatedGroup = group)
                        .chain(() -> participant.persist())
                        .replaceWith(() -> Outcome.created(
                                        participant.view(), URI.create("/api/v1/participants/" + participant.party))
                                .by(Act.of(ActKind.PARTICIPANT_REGISTERED, participant.party)
                                        .with(ActField.KIND, participant.kind)
                                        .with(ActField.NAME, participant.name)));
            });
        });
    }

    /** The group as it is spelled already: one that looks like another is the same, or its members could trade with each other. */
    private static Uni<String> group(Sql sql, String county, String typed) {
        return typed == null
                ? Uni.createFrom().nullItem()
                : sql.rows(
                                "SELECT DISTINCT related_group AS name FROM participant WHERE county = ? AND related_group IS NOT NULL"
                                        + " ORDER BY related_group",
                                county)
                        .map(rows -> rows.stream()
                                .map(row -> row.getString("name"))
                                .filter(known -> UniqueText.of(known).equals(UniqueText.of(typed)))
                                .findFirst()
                                .orElseGet(() -> ShownName.clean(typed)));
    }

    /** One's own; the operator sees everybody of the county. */
    Uni<ParticipantView> one(Actor actor, String party) {
        boolean mayKnow = party.equals(actor.party()) || actor.has("operator");
        return tx.run(sql -> find(actor.county(), party)).map(found -> {
            if (found == null || !mayKnow) {
                throw Refusal.of(PlatformCode.NOT_FOUND).rollback();
            }
            return found.view();
        });
    }

    Uni<Page<ParticipantView>> all(Actor actor, String after) {
        return tx.run(sql -> Participant.<Participant>find(
                        "county = ?1 and party > ?2 order by party", actor.county(), after == null ? "" : after)
                .range(0, Page.SIZE)
                .list()
                .map(found -> Page.of(found.stream().map(Participant::view).toList(), ParticipantView::party)));
    }

    private static Uni<Participant> find(String county, String party) {
        return Participant.find("county = ?1 and party = ?2", county, party).firstResult();
    }
}
