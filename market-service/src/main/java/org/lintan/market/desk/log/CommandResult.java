package org.lintan.market.desk.log;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import org.lintan.platform.http.Outcome;
import org.lintan.platform.http.Refusal;

/**
 * What became of a command, as stored: either an answer or a refusal.
 *
 * @param body the answer; null for a refusal
 * @param refusal null for an answer
 */
record CommandResult(String commandId, int status, URI location, JsonNode body, Refusal refusal) {

    /** The same of a command of another name. */
    CommandResult as(String id) {
        return new CommandResult(id, status, location, body, refusal);
    }

    boolean refused() {
        return refusal != null;
    }

    Outcome.Done<JsonNode> done() {
        return new Outcome.Done<>(status, body, location);
    }
}
