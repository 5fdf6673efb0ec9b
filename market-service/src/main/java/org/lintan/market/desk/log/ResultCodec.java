package org.lintan.market.desk.log;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.lintan.market.MarketCode;
import org.lintan.platform.http.Code;
import org.lintan.platform.http.Outcome;
import org.lintan.platform.http.PlatformCode;
import org.lintan.platform.http.Refusal;

/** Results to and from their row. A refusal is kept as code and figures, so that each reader gets it in the own language. */
@ApplicationScoped
class ResultCodec {

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
            String location = row.getString("location");
            return new CommandResult(
                    id,
                    status,
                    location == null ? null : URI.create(location),
                    json.readTree(row.getString("body")),
                    null);
        } catch (JsonProcessingException corrupt) {
            throw new IllegalStateException("Result of command " + id + " cannot be read.", corrupt);
        }
    }

    String args(Refusal refusal) {
        try {
            return json.writeValueAsString(refusal.args());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A code this version does not know any more is still a refusal. */
    private static Code code(String name) {
        return Stream.<Code>concat(Arrays.stream(MarketCode.values()), Arrays.stream(PlatformCode.values()))
                .filter(code -> code.name().equals(name))
                .findFirst()
                .orElse(MarketCode.COMMAND_FAILED);
    }
}
