package org.lintan.market.desk.log;

import com.fasterxml.jackson.databind.JsonNode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lintan.platform.http.Refusal;

/**
 * A command as its party sees it.
 *
 * @param state {@code PENDING}, {@code DONE} or {@code REFUSED}
 * @param result the answer the request would have had; null unless done
 * @param problem why not; null unless refused
 */
record CommandView(
        String commandId,

        @Schema(enumeration = {"PENDING", "DONE", "REFUSED"})
        String state,

        JsonNode result,
        ProblemView problem) {

    /** The heart of a problem document. */
    record ProblemView(String type, String code, int status, String detail) {

        static ProblemView of(Refusal refusal, boolean english) {
            return new ProblemView(
                    "urn:lintan:problem:" + refusal.code().name(),
                    refusal.code().name(),
                    refusal.code().status(),
                    refusal.sentence(english));
        }
    }

    static CommandView pending(String commandId) {
        return new CommandView(commandId, "PENDING", null, null);
    }

    static CommandView of(String commandId, CommandResult result, boolean english) {
        return result.refused()
                ? new CommandView(commandId, "REFUSED", null, ProblemView.of(result.refusal(), english))
                : new CommandView(commandId, "DONE", result.body(), null);
    }
}
