package org.lintan.market.desk.log;

import org.lintan.platform.http.PlatformCode;
import org.lintan.platform.http.Refusal;

/**
 * What a request is told.
 *
 * @param repeated whether it was another request that got this answer first
 */
record Told(CommandResult result, boolean repeated) {

    static Told first(CommandResult result) {
        return new Told(result, false);
    }

    static Told again(CommandResult result) {
        return new Told(result, true);
    }

    /** The key stands for something else; nothing is kept of this request. */
    static Told reused(String commandId) {
        Refusal refusal = Refusal.of(PlatformCode.IDEMPOTENCY_KEY_REUSED);
        return first(new CommandResult(commandId, refusal.code().status(), null, null, refusal));
    }
}
