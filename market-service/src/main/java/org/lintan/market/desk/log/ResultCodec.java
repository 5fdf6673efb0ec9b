package org.lintan.market.desk.log;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.lintan.kernel.text.Shortened;
import org.lintan.market.MarketCode;
import org.lintan.platform.http.Code;
import org.lintan.platform.http.Outcome;
import org.lintan.platform.http.PlatformCode;
import org.lintan.platform.http.Refusal;
import org.lintan.platform.time.Utc;
import org.lintan.platform.writes.Answer;

/** Results to and from their row. A refusal is kept as code and figures, so that each reader gets it in the own language. */
@ApplicationScoped
class ResultCodec {

    private static final int LONGEST_TYPE = 40;
    private static final TypeReference<List<Object>> ARGS = new TypeReference<>() {};

    private final ObjectMapper json;

    ResultCodec(ObjectMapper json) {
        this.json = json;
    }

    CommandResult result(String commandId, Outcome<?> outcome) {
        if (outcome instanceof Outcome.Refused<?> refused) {
            return new CommandResult(commandId, refused.refusal().code().status(), null, null, refused.refusal());
        }
        Outcome.Done<?> done = (Outcome.Done<?>) outcome;
        return new CommandResult(commandId, done.status(), done.location(), json.valueToTree(done.body()), null);
    }

    CommandResult read(Row row) {
        String id = row.getString("command_id");
        int status = row.getInteger("status");
        try {
            if ("REFUSED".equals(row.getString("state"))) {
                List<Object> args = json.readValue(row.getString("refusal_args"), ARGS);
                return new CommandResult(
                        id, status, null, null, new Refusal(code(row.getString("refusal_code")), args, List.of()));
            }
            return done(id, status, row.getString("location"), row.getString("body"));
        } catch (JsonProcessingException corrupt) {
            throw new IllegalStateException("Result of command " + id + " cannot be read.", corrupt);
        }
    }

    /** An answer of before. */
    CommandResult read(String commandId, Answer stored) {
        try {
            return done(commandId, stored.status(), stored.location(), stored.body());
        } catch (JsonProcessingException corrupt) {
            throw new IllegalStateException("The answer under the key of " + commandId + " cannot be read.", corrupt);
        }
    }

    private CommandResult done(String id, int status, String location, String body) throws JsonProcessingException {
        return new CommandResult(
                id,
                status,
                location == null ? null : URI.create(location),
                body == null ? null : json.readTree(body),
                null);
    }

    /**
     * A row of {@link CommandRows}.
     *
     * @param partition of the log it was carried out in; below 0 where another record of the same request had its effect
     */
    Object[] resultRow(CommandRef id, Command command, CommandResult result, Instant now, int partition, long offset) {
        return row(List.of(id.county(), id.commandId(), command.party()), result, now, partition, offset);
    }

    /** A row of {@link KeyRows}. */
    Object[] keyRow(Command command, CommandResult result, Instant now, ConsumerRecord<String, String> record) {
        Command.Key key = command.key();
        return row(
                List.of(
                        command.county(),
                        command.commandId(),
                        key.requestId(),
                        key.bodyHash(),
                        command.party(),
                        Shortened.to(LONGEST_TYPE, command.type()),
                        command.instrumentId(),
                        command.first()),
                result,
                now,
                record.partition(),
                record.offset());
    }

    private Object[] row(List<Object> whose, CommandResult result, Instant now, int partition, long offset) {
        List<Object> row = new ArrayList<>(whose);
        row.add(result.refused() ? "REFUSED" : "DONE");
        row.add(result.status());
        row.add(result.location() == null ? null : result.location().toString());
        row.add(result.body() == null ? null : result.body().toString());
        row.add(result.refused() ? result.refusal().code().name() : null);
        row.add(result.refused() ? args(result.refusal()) : null);
        row.add(Utc.of(now));
        row.add(partition);
        row.add(offset);
        return row.toArray();
    }

    private String args(Refusal refusal) {
        try {
            return json.writeValueAsString(refusal.args());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A code this version does not know any more is still a refusal. */
    static Code code(String name) {
        return Stream.<Code>concat(Arrays.stream(MarketCode.values()), Arrays.stream(PlatformCode.values()))
                .filter(code -> code.name().equals(name))
                .findFirst()
                .orElse(MarketCode.COMMAND_FAILED);
    }
}
