package org.lintan.market.desk.log;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.lintan.kernel.instrument.InstrumentKind;
import org.lintan.platform.writes.Claim;
import org.lintan.platform.writes.RequestKey;

/**
 * One entry of the order log.
 *
 * @param commandId of a request, the name of its key: the same for every repetition; of a command of before, the id of its claim; of a command of
 *     the house itself, made of what it is about
 * @param type what is asked; its payload is the desk's affair
 * @param instrumentId key of the log
 * @param subject the person who asked
 * @param at when it was asked
 * @param traceparent W3C trace context of the request; null outside any trace
 * @param claim of a command of before: the idempotency claim to be answered with the result; else null
 * @param key the request and its key; null where nobody's request it is, and in commands of before
 * @param first id of the first thing it makes, once it has its place in the log and the market's time; null where its own id is that
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
        Claim claim,
        Key key,
        String first) {

    /**
     * @param requestId new for every request: the same record delivered again carries the same
     * @param hash of county, party, person, endpoint and key
     * @param bodyHash of the whole request: tells another one under the same key
     * @param claims where a release that claimed keys before the log may have claimed it
     * @param process that waits for its answer; null if the release that wrote it named none
     */
    public record Key(String requestId, String hash, String bodyHash, List<RequestKey.Scoped> claims, String process) {}

    /** A command of before, or of the house. */
    public Command(
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
        this(
                commandId,
                type,
                instrumentKind,
                instrumentId,
                county,
                party,
                subject,
                at,
                payload,
                traceparent,
                claim,
                null,
                null);
    }

    /** Whom its result is for: who waits for it goes by this. */
    String askedAs() {
        return key == null ? commandId : key.requestId();
    }

    /** The name of the key it is asked under, whichever release wrote it; null if it has none. */
    String keyName() {
        if (key != null) {
            return commandId;
        }
        return claim == null ? null : Names.ofKey(RequestKey.hash(claim.county(), claim.scope(), claim.key()));
    }

    Command at(Instant later) {
        return placed(later, first);
    }

    /** In its place in the log. */
    Command placed(Instant later, String firstId) {
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
                claim,
                key,
                firstId);
    }
}
