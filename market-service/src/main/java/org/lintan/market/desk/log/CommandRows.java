package org.lintan.market.desk.log;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lintan.platform.db.CountyKeys;
import org.lintan.platform.db.Sql;
import org.lintan.platform.time.Utc;

/** Results of commands that go by an id of their own, the house's and those of before: written once and never changed. */
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

    /** Whether the party has asked this at all. */
    Uni<Boolean> isKnown(Sql sql, String county, String party, String commandId) {
        return sql.row(
                        "SELECT 1 AS one FROM command WHERE county = ? AND command_id = ? AND party = ?",
                        county,
                        commandId,
                        party)
                .map(Optional::isPresent);
    }

    /** Results that stand already under ids of commands. */
    Uni<Map<CommandRef, CommandResult>> known(Sql sql, List<CommandRef> commands) {
        if (commands.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        CountyKeys ids = new CountyKeys();
        commands.forEach(command -> ids.add(command.county(), command.commandId()));
        return sql.rows("SELECT * FROM command_result WHERE " + ids.in("county", "command_id"), ids.args())
                .map(rows -> {
                    Map<CommandRef, CommandResult> results = new HashMap<>();
                    rows.forEach(row -> results.put(
                            new CommandRef(row.getString("county"), row.getString("command_id")), codec.read(row)));
                    return results;
                });
    }

    Uni<Integer> save(Sql sql, List<Object[]> results) {
        return sql.insert("command_result", RESULT, results);
    }

    Uni<Integer> saveUnreadable(Sql sql, List<Read> due, Instant now) {
        return sql.insert(
                "unreadable_command",
                List.of("topic", "topic_id", "log_partition", "log_offset", "payload", "reason", "seen_at"),
                due.stream()
                        .filter(read -> read.command() == null)
                        .map(read -> new Object[] {
                            read.partition().topic(),
                            read.partition().topicId(),
                            read.partition().number(),
                            read.record().offset(),
                            read.record().value(),
                            "not a command",
                            Utc.of(now)
                        })
                        .toList());
    }
}
