package org.lintan.ledger.village;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.lintan.platform.db.Sql;
import org.lintan.platform.http.Actor;
import org.lintan.platform.http.PlatformCode;
import org.lintan.platform.http.Refusal;

/** Finds the collective a person acts in; a county or village that is not theirs does not exist for them. */
@ApplicationScoped
public class Villages {

    private static final String COLUMNS =
            "SELECT c.county, c.party, c.name, c.village_code, c.village_name FROM collective c ";

    /** The steward's own collective. Refuses {@code COLLECTIVE_NOT_REGISTERED}. */
    public Uni<Collective> own(Sql sql, Actor steward) {
        return find(sql, steward, "");
    }

    /** The same, locked: whoever changes rolls or distributions of one village does it one after the other. */
    public Uni<Collective> lockOwn(Sql sql, Actor steward) {
        return find(sql, steward, " FOR UPDATE");
    }

    /** The village a steward or a household may look into: a household's is the one whose roll it stands on. */
    public Uni<Collective> of(Sql sql, Actor actor) {
        return actor.has("steward") ? own(sql, actor) : ofHousehold(sql, actor.county(), actor.party());
    }

    /** Whether somebody who may look into a village sees what each of its households has; a household sees its own. */
    public static boolean seesAll(Actor actor) {
        return actor.has("steward") || actor.has("auditor");
    }

    /** What an auditor looks into without acting for its village. */
    public enum Kept {
        DECISION("decision"),
        DISTRIBUTION("distribution");

        private final String table;

        Kept(String table) {
            this.table = table;
        }
    }

    /** The village somebody may look into for one thing it keeps: the auditor of the county that thing's own, everybody else as ever. */
    public Uni<Collective> of(Sql sql, Actor actor, Kept kept, String id) {
        if (!actor.has("auditor")) {
            return of(sql, actor);
        }
        return sql.row(
                        COLUMNS + "JOIN " + kept.table + " k ON k.county = c.county AND k.party = c.party"
                                + " WHERE k.county = ? AND k.id = ?",
                        actor.county(),
                        id)
                .map(row -> row.map(Villages::collective)
                        .orElseThrow(() -> Refusal.of(PlatformCode.NOT_FOUND).rollback()));
    }

    /** The collective whose roll holds this household. Refuses {@code NOT_OF_THIS_VILLAGE}. */
    public Uni<Collective> ofHousehold(Sql sql, String county, String householdParty) {
        return findOfHousehold(sql, county, householdParty)
                .map(found -> found.orElseThrow(
                        () -> Refusal.of(VillageCode.NOT_OF_THIS_VILLAGE).rollback()));
    }

    /** The same; empty for a household that stands on no roll. */
    public Uni<Optional<Collective>> findOfHousehold(Sql sql, String county, String householdParty) {
        return sql.row(
                        COLUMNS + "JOIN roll r ON r.county = c.county AND r.party = c.party"
                                + " JOIN roll_household h ON h.county = r.county AND h.roll_id = r.id"
                                + " WHERE h.county = ? AND h.household_party = ? ORDER BY r.version DESC LIMIT 1",
                        county,
                        householdParty)
                .map(row -> row.map(Villages::collective));
    }

    private Uni<Collective> find(Sql sql, Actor actor, String lock) {
        return sql.row(COLUMNS + "WHERE c.county = ? AND c.party = ?" + lock, actor.county(), actor.party())
                .map(row -> row.map(Villages::collective)
                        .orElseThrow(() -> Refusal.of(VillageCode.COLLECTIVE_NOT_REGISTERED)
                                .rollback()));
    }

    private static Collective collective(Row row) {
        return new Collective(
                row.getString("county"),
                row.getString("party"),
                row.getString("name"),
                row.getString("village_code"),
                row.getString("village_name"));
    }
}
