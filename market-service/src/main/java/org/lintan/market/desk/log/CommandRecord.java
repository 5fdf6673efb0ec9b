package org.lintan.market.desk.log;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.lintan.kernel.instrument.InstrumentKind;
import org.lintan.platform.writes.Claim;
import org.lintan.platform.writes.RequestKey;

/**
 * A command as it stands in the log. The log is kept for ever, and releases follow each other on it: what one wrote all later ones read, and
 * the one before can still read a ticket's.
 *
 * @param instrumentId null in records of the first release, which knew tickets only
 * @param instrumentKind null likewise
 * @param claim in records of releases that claimed the key before the log
 * @param requestId null in those, as are the hashes
 * @param oldClaims where those may have claimed the key
 * @param process that waits for the answer; null likewise
 * @param ticketId of a ticket, once more its instrument id: for owners of the first release; else null
 */
record CommandRecord(
        String commandId,
        String type,
        @JsonInclude(JsonInclude.Include.NON_NULL) String instrumentKind,
        @JsonInclude(JsonInclude.Include.NON_NULL) String instrumentId,
        @JsonInclude(JsonInclude.Include.NON_NULL) String ticketId,
        String county,
        String party,
        String subject,
        Instant at,
        JsonNode payload,
        String traceparent,
        Claim claim,
        @JsonInclude(JsonInclude.Include.NON_NULL) String requestId,
        @JsonInclude(JsonInclude.Include.NON_NULL) String keyHash,
        @JsonInclude(JsonInclude.Include.NON_NULL) String bodyHash,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<RequestKey.Scoped> oldClaims,
        @JsonInclude(JsonInclude.Include.NON_NULL) String process) {

    static CommandRecord of(Command command) {
        Command.Key key = command.key();
        return new CommandRecord(
                command.commandId(),
                command.type(),
                command.instrumentKind().name(),
                command.instrumentId(),
                command.instrumentKind() == InstrumentKind.TICKET ? command.instrumentId() : null,
                command.county(),
                command.party(),
                command.subject(),
                command.at(),
                command.payload(),
                command.traceparent(),
                command.claim(),
                key == null ? null : key.requestId(),
                key == null ? null : key.hash(),
                key == null ? null : key.bodyHash(),
                key == null ? null : key.claims(),
                key == null ? null : key.process());
    }

    /** Its kind of instrument is null if this release does not know it. */
    Command command() {
        return new Command(
                commandId,
                type,
                instrumentKind == null
                        ? InstrumentKind.TICKET
                        : Stream.of(InstrumentKind.values())
                                .filter(kind -> kind.name().equals(instrumentKind))
                                .findFirst()
                                .orElse(null),
                instrumentId == null ? ticketId : instrumentId,
                county,
                party,
                subject,
                at,
                payload,
                traceparent,
                requestId == null ? claim : null,
                requestId == null
                        ? null
                        : new Command.Key(
                                requestId, keyHash, bodyHash, oldClaims == null ? List.of() : oldClaims, process),
                null);
    }
}
