package org.lintan.market.desk.log;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.lintan.kernel.instrument.InstrumentKind;
import org.lintan.platform.writes.Claim;

/**
 * A command as it stands in the log. The log is kept for ever, and releases follow each other on it: what one wrote all later ones read, and
 * the one before can still read a ticket's.
 *
 * @param instrumentId null in records of the first release, which knew tickets only
 * @param instrumentKind null likewise
 * @param ticketId of a ticket, once more its instrument id: for owners of the first release; else null
 */
record CommandRecord(
        String commandId,
        String type,
        @JsonInclude(JsonInclude.Include.NON_NULL) InstrumentKind instrumentKind,
        @JsonInclude(JsonInclude.Include.NON_NULL) String instrumentId,
        @JsonInclude(JsonInclude.Include.NON_NULL) String ticketId,
        String county,
        String party,
        String subject,
        Instant at,
        JsonNode payload,
        String traceparent,
        Claim claim) {

    static CommandRecord of(Command command) {
        return new CommandRecord(
                command.commandId(),
                command.type(),
                command.instrumentKind(),
                command.instrumentId(),
                command.instrumentKind() == InstrumentKind.TICKET ? command.instrumentId() : null,
                command.county(),
                command.party(),
                command.subject(),
                command.at(),
                command.payload(),
                command.traceparent(),
                command.claim());
    }

    Command command() {
        return new Command(
                commandId,
                type,
                instrumentKind == null ? InstrumentKind.TICKET : instrumentKind,
                instrumentId == null ? ticketId : instrumentId,
                county,
                party,
                subject,
                at,
                payload,
                traceparent,
                claim);
    }
}
