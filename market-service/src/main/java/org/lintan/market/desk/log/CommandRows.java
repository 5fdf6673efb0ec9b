package org.lintan.market.desk.log;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lintan.platform.db.Sql;
import org.lintan.platform.time.Utc;

/** Commands as asked and their results; a result is written once and never changed. */
@ApplicationScoped
class CommandRows {

    private static final List<String> RESULT = List.of(
            "county",
            "command_id",
            "party",
            "state",
            "status",
            "location",
            "body",
            "refusal_code",
            "refusal_args",
            "decided_at",
            "log_partition",
            "log_offset");

    private final ResultCodec codec;

    private final CommandParser parser;

    CommandRows(ResultCodec codec, CommandParser parser) {
        this.codec = codec;
        this.parser = parser;
    }

    /** Keeps what was asked, before it is sent; a repetition changes nothing. */
    Uni<Integer> keep(Sql sql, Command command) {
        return sql.update(
                "INSERT INTO command (county, command_id, party, subject, type, instrument_id, message, issued_at, traceparent)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE party = party",
                command.county(),
                command.commandId(),
                command.party(),
                command.subject(),
                command.type(),
                command.instrumentId(),
                parser.write(command),
                Utc.of(command.at()),
                command.traceparent());
    }

    /** The result for its own party; empty while there is none. */
    Uni<Optional<CommandResult>> result(Sql sql, String county, String party, String commandId) {
        return sql.row(
                        "SELECT * FROM command_result WHERE county = ? AND command_id = ? AND party = ?",
                        county,
                        commandId,
                        party)
                .map(row -> row.map(codec::read));
    }

    /** A command as it was written to the log, or was to be. */
    Uni<Optional<Command>> kept(Sql sql, String county, String party, String commandId) {
        return sql.row(
                        "SELECT message FROM command WHERE county = ? AND command_id = ? AND party = ?",
                        county,
                        commandId,
                        party)
                .map(row -> row.map(found -> parser.read(found.getString("message"))));
    }

    /** Whether the party has asked this at all. */
    Uni<Boolean> isKnown(Sql sql, String county, String party, String commandId) {
        return sql.row(
                        "SELECT 1 AS one FROM command WHERE county = ? AND command_id = ? AND party = ?",
                        county,
                        commandId,
                        party)
                .map(Optional::isPresent);
    }

    /** Results that stand already, by command id. */
    Uni<Map<String, CommandResult>> known(Sql sql, List<Command> commands) {
        if (commands.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        List<Object> args = new ArrayList<>();
        commands.forEach(command -> args.addAll(List.of(command.county(), command.commandId())));
        String key = "(county = ? AND command_id = ?)";
        return sql.rows(
                        "SELECT * FROM command_result WHERE " + (key + " OR ").repeat(commands.size() - 1) + key,
                        args.toArray())
                .map(rows -> {
                    Map<String, CommandResult> results = new HashMap<>();
                    for (Row row : rows) {
                        results.put(row.getString("command_id"), codec.read(row));
                    }
                    return results;
                });
    }

    Uni<Integer> save(Sql sql, List<Object[]> results) {
        return sql.insert("command_result", RESULT, results);
    }

    Uni<Integer> saveUnreadable(Sql sql, List<Object[]> records) {
        return sql.insert(
                "unreadable_command",
                List.of("topic", "topic_id", "log_partition", "log_offset", "payload", "reason", "seen_at"),
                records);
    }
}
