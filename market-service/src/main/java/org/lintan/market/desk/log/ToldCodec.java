package org.lintan.market.desk.log;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.lintan.platform.http.Refusal;

/** What a request is told, to and from a record of the answer topic. A refusal travels as code and figures, like in its row. */
@ApplicationScoped
class ToldCodec {

    /** @param refusalCode null unless it was refused */
    record Written(
            String process,
            int partition,
            String asked,
            boolean repeated,
            String commandId,
            int status,
            String location,
            JsonNode body,
            String refusalCode,
            List<Object> refusalArgs) {}

    private final ObjectMapper json;

    ToldCodec(ObjectMapper json) {
        this.json = json;
    }

    String write(Answered answered) {
        CommandResult result = answered.told().result();
        Refusal refusal = result.refusal();
        try {
            return json.writeValueAsString(new Written(
                    answered.process(),
                    answered.partition(),
                    answered.asked(),
                    answered.told().repeated(),
                    result.commandId(),
                    result.status(),
                    result.location() == null ? null : result.location().toString(),
                    result.body(),
                    refusal == null ? null : refusal.code().name(),
                    refusal == null ? null : refusal.args()));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Empty if it cannot be read, or a release that has other answers wrote it: then its request looks for it. */
    Optional<Answered> read(String value) {
        try {
            Written written = json.readValue(value, Written.class);
            return written == null || written.process() == null || written.asked() == null || written.status() == 0
                    ? Optional.empty()
                    : Optional.of(new Answered(
                            written.process(),
                            written.partition(),
                            written.asked(),
                            new Told(result(written), written.repeated())));
        } catch (JsonProcessingException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static List<Object> args(Written written) {
        return written.refusalArgs() == null ? List.of() : written.refusalArgs();
    }

    private static CommandResult result(Written written) {
        boolean refused = written.refusalCode() != null;
        return new CommandResult(
                written.commandId(),
                written.status(),
                written.location() == null ? null : URI.create(written.location()),
                refused ? null : written.body(),
                refused ? new Refusal(ResultCodec.code(written.refusalCode()), args(written), List.of()) : null);
    }
}
