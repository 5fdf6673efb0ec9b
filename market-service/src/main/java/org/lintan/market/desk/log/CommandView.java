package org.lintan.market.desk.log;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.lintan.platform.http.Refusal;

/**
 * A command as its party sees it.
 *
 * @param state {@code PENDING}, {@code DONE} or {@code REFUSED}
 * @param result the answer the request would have had; null unless done
 * @param problem why not; null unless refused
 */
record CommandView(String commandId, String state, JsonNode result, ProblemView problem) {

    /** The heart of a problem document. */
    record ProblemView(String type, String code, int status, String detail) {

        static ProblemView of(Refusal refusal, boolean english) {
            String sentence = english ? refusal.code().en() : refusal.code().zh();
            List<Object> args = refusal.args();
            for (int i = 0; i < args.size(); i++) {
                sentence = sentence.replace("{" + i + "}", String.valueOf(args.get(i)));
            }
            return new ProblemView(
                    "urn:lintan:problem:" + refusal.code().name(),
                    refusal.code().name(),
                    refusal.code().status(),
                    sentence);
        }
    }

    static CommandView pending(String commandId) {
        return new CommandView(commandId, "PENDING", null, null);
    }

    static CommandView of(CommandResult result, boolean english) {
        return result.refused()
                ? new CommandView(result.commandId(), "REFUSED", null, ProblemView.of(result.refusal(), english))
                : new CommandView(result.commandId(), "DONE", result.body(), null);
    }
}
