package org.lintan.market.desk.log;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lintan.platform.db.CountyKeys;
import org.lintan.platform.db.Sql;
import org.lintan.platform.time.Utc;

/** Keys of requests with their answers, in two tables in turn. The unique key of the one that is written now has the last word. */
@ApplicationScoped
class KeyRows {

    private static final List<String> COLUMNS = List.of(
            "county",
            "command_id",
            "request_id",
            "body_hash",
            "party",
            "type",
            "instrument_id",
            "first_id",
            "state",
            "status",
            "location",
            "body",
            "refusal_code",
            "refusal_args",
            "decided_at",
            "log_partition",
            "log_offset");
    private static final String STANDING =
            "SELECT '%1$s' AS slot, county, command_id, request_id, body_hash, party, state, status, location, body, refusal_code, refusal_args,"
                    + " log_partition, log_offset FROM command_key_%1$s WHERE ";

    private static final String ONE = "county = ? AND command_id = ? AND party = ?";
    /** Under the name of one command: this period's row before the last's, and before what an id of its own has come to. */
    private static final String OF_PARTY = "SELECT * FROM (" + STANDING.formatted("a") + ONE + " UNION ALL "
            + STANDING.formatted("b") + ONE
            + " UNION ALL SELECT NULL, county, command_id, NULL, NULL, party, state, status, location, body, refusal_code, refusal_args, NULL, NULL"
            + " FROM command_result WHERE " + ONE
            + ") r ORDER BY slot IS NULL, slot = (SELECT p.slot FROM command_period p WHERE p.id = 1) DESC LIMIT 1";

    /**
     * @param slot of the table that is written now
     * @param began when it was begun to be
     * @param turns how many periods have ended
     */
    record Period(String slot, Instant began, int turns) {

        /** Whether a claim of the release that claimed keys before the log may still live: none does that is two periods old. */
        boolean hasOldClaims() {
            return turns < 2;
        }

        String last() {
            return "a".equals(slot) ? "b" : "a";
        }
    }

    private final ResultCodec codec;

    KeyRows(ResultCodec codec) {
        this.codec = codec;
    }

    /** The period there is, held until the transaction ends: no other begins before. Comes before anything is read without a lock. */
    Uni<Period> hold(Sql sql) {
        return period(sql, " LOCK IN SHARE MODE");
    }

    Uni<Period> period(Sql sql, String lock) {
        return sql.row("SELECT slot, began_at, turns FROM command_period WHERE id = 1" + lock)
                .map(row -> period(row.orElseThrow()));
    }

    /** What stands under keys, by county and name; this period's before the last's. */
    Uni<Map<CommandRef, Standing>> standing(Sql sql, Period period, Collection<CommandRef> keys) {
        if (keys.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        CountyKeys named = new CountyKeys();
        keys.forEach(key -> named.add(key.county(), key.commandId()));
        String where = named.in("county", "command_id");
        return sql.rows(
                        STANDING.formatted(period.last()) + where + " UNION ALL " + STANDING.formatted(period.slot())
                                + where,
                        named.args(named.args()))
                .map(rows -> {
                    Map<CommandRef, Standing> standing = new HashMap<>();
                    for (Row row : rows) {
                        CommandRef key = new CommandRef(row.getString("county"), row.getString("command_id"));
                        Standing found = standing(row);
                        standing.merge(key, found, (one, other) -> one.slot().equals(period.slot()) ? one : other);
                    }
                    return standing;
                });
    }

    /** What stands under the name of a command, whichever release wrote it, for its own party. */
    Uni<Optional<Standing>> of(Sql sql, String county, String party, String commandId) {
        return sql.row(OF_PARTY, county, commandId, party, county, commandId, party, county, commandId, party)
                .map(row -> row.map(this::standing));
    }

    /**
     * Frees keys whose requests were refused, to be claimed anew in the same transaction. Whoever else does so meanwhile comes first, and then this
     * batch is decided again.
     */
    Uni<Void> free(Sql sql, Period period, Map<CommandRef, Standing> refused) {
        if (refused.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<Object> args = new ArrayList<>();
        refused.forEach((key, standing) -> args.addAll(List.of(key.county(), key.commandId(), standing.requestId())));
        String one = "(county = ? AND command_id = ? AND request_id = ?)";
        return sql.update(
                        "DELETE k FROM command_key_" + period.slot()
                                + " k FORCE INDEX (PRIMARY) WHERE state = 'REFUSED' AND ("
                                + (one + " OR ").repeat(refused.size() - 1)
                                + one + ")",
                        args.toArray())
                .invoke(rows -> {
                    if (rows != refused.size()) {
                        throw new Outrun("Of " + refused.keySet() + " some were claimed by somebody else");
                    }
                })
                .replaceWithVoid();
    }

    /** Claims keys and answers them. */
    Uni<Integer> save(Sql sql, Period period, List<Object[]> rows) {
        return sql.insert("command_key_" + period.slot(), COLUMNS, rows);
    }

    private Standing standing(Row row) {
        Integer partition = row.getInteger("log_partition");
        return new Standing(
                row.getString("slot"),
                row.getString("request_id"),
                row.getString("body_hash"),
                partition == null ? null : Names.place(partition, row.getLong("log_offset")),
                codec.read(row));
    }

    private static Period period(Row row) {
        return new Period(
                row.getString("slot"), Utc.instant(row.getLocalDateTime("began_at")), row.getInteger("turns"));
    }
}
