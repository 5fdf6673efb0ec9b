package org.lintan.market.desk.log;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.lintan.kernel.instrument.InstrumentKind;
import org.lintan.platform.writes.Claim;

/**
 * One entry of the order log.
 *
 * @param commandId the id of the request's idempotency claim: the same for every repetition of the request; of a command of
 *     the house itself, made of what it is about
 * @param type what is asked; its payload is the desk's affair
 * @param instrumentId key of the log
 * @param subject the person who asked
 * @param at when it was asked
 * @param traceparent W3C trace context of the request; null outside any trace
 * @param claim the idempotency claim to be answered with the result; null where nobody waits
 */
public record Command(
        String commandId,
        String type,
        InstrumentKind instrumentKind,
        String instrumentId,
        String county,
        String party,
        String subject,
        Instant at,
        JsonNode payload,
        String traceparent,
        Claim claim) {

    Command at(Instant later) {
        return new Command(
                commandId,
                type,
                instrumentKind,
                instrumentId,
                county,
                party,
                subject,
                later,
                payload,
                traceparent,
                claim);
    }
}
