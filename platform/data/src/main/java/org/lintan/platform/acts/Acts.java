package org.lintan.platform.acts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.lintan.kernel.id.Ids;
import org.lintan.platform.db.Sql;
import org.lintan.platform.db.Tx;
import org.lintan.platform.http.Actor;
import org.lintan.platform.http.Page;
import org.lintan.platform.http.acts.Act;
import org.lintan.platform.http.acts.ActKind;
import org.lintan.platform.http.acts.ActObject;
import org.lintan.platform.time.Today;
import org.lintan.platform.time.Utc;

/** Writes acts, and reads them for who may. */
@ApplicationScoped
public class Acts {

    private static final TypeReference<List<Act.Change>> CHANGES = new TypeReference<>() {};
    private static final List<String> COLUMNS = List.of(
            "county",
            "id",
            "claim_id",
            "act_no",
            "kind",
            "object_kind",
            "object_id",
            "changes",
            "reason",
            "subject",
            "name",
            "party",
            "roles",
            "request_id",
            "came_from",
            "at",
            "day");

    private final Tx tx;
    private final ObjectMapper json;
    private final Clock clock;
    private final Today today;

    Acts(Tx tx, ObjectMapper json, Clock clock, Today today) {
        this.tx = tx;
        this.json = json;
        this.clock = clock;
        this.today = today;
    }

    /**
     * Adds what a person did, in the transaction of its effect.
     *
     * @param claimId of the request's idempotency key: it stays the same however often the request is sent, so its acts are there once
     */
    public Uni<Void> add(Sql sql, String claimId, Person person, List<Act> acts) {
        if (acts.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Actor actor = person.actor();
        List<Object[]> rows = new ArrayList<>(acts.size());
        for (Act act : acts) {
            rows.add(new Object[] {
                actor.county(),
                Ids.next(),
                claimId,
                rows.size(),
                act.kind().name(),
                act.kind().object().name(),
                act.objectId(),
                write(act.changes()),
                act.reason(),
                actor.subject(),
                actor.name(),
                actor.party(),
                person.roles(),
                person.requestId(),
                person.from(),
                Utc.now(clock),
                today.date()
            });
        }
        return sql.insert("act", COLUMNS, rows).replaceWithVoid();
    }

    /** The newest first. */
    Uni<Page<ActView>> list(String county, ActFilter filter, String before, int limit) {
        List<Object> args = new ArrayList<>();
        args.add(county);
        args.add(before == null ? "~" : before);
        StringBuilder where = new StringBuilder("county = ? AND id < ?");
        filter.add(where, args);
        args.add(limit + 1);
        return tx.run(sql -> sql.rows("SELECT * FROM act WHERE " + where + " ORDER BY id DESC LIMIT ?", args.toArray()))
                .map(rows -> Page.of(rows.stream().map(this::view).toList(), limit, ActView::actId));
    }

    /** What an auditor may ask for; null asks for nothing. */
    record ActFilter(
            ActKind act,
            ActObject objectKind,
            String objectId,
            String person,
            String party,
            LocalDate from,
            LocalDate to) {

        void add(StringBuilder where, List<Object> args) {
            and(where, args, "kind = ?", act == null ? null : act.name());
            and(where, args, "object_kind = ?", objectKind == null ? null : objectKind.name());
            and(where, args, "object_id = ?", objectId);
            and(where, args, "party = ?", party);
            and(where, args, "day >= ?", from);
            and(where, args, "day <= ?", to);
            if (person != null) {
                where.append(" AND (subject = ? OR name = ?)");
                args.add(person);
                args.add(person);
            }
        }

        private static void and(StringBuilder where, List<Object> args, String condition, Object value) {
            if (value != null) {
                where.append(" AND ").append(condition);
                args.add(value);
            }
        }
    }

    private ActView view(Row row) {
        return new ActView(
                row.getString("id"),
                Utc.instant(row.getLocalDateTime("at")),
                ActKind.valueOf(row.getString("kind")),
                ActObject.valueOf(row.getString("object_kind")),
                row.getString("object_id"),
                read(row.getString("changes")),
                row.getString("reason"),
                row.getString("subject"),
                row.getString("name"),
                row.getString("party"),
                row.getString("roles").isEmpty()
                        ? List.of()
                        : List.of(row.getString("roles").split(",")),
                row.getString("request_id"),
                row.getString("came_from"));
    }

    private String write(List<Act.Change> changes) {
        try {
            return json.writeValueAsString(changes);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("changes are always writable", e);
        }
    }

    private List<Act.Change> read(String changes) {
        try {
            return json.readValue(changes, CHANGES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the changes kept with an act are not readable", e);
        }
    }
}
