package org.lintan.market.floor;

import org.lintan.platform.Code;
import org.lintan.platform.Refusal;

/** What became of a command. */
public sealed interface Decision {

    record Opened(Listing listing) implements Decision {
    }

    record Bought(Trade trade, Listing listing) implements Decision {
    }

    record Cancelled(Listing listing) implements Decision {
    }

    /** Nothing changed. */
    record Refused(Refusal refusal) implements Decision {
    }

    static Decision refused(Code code, Object... args) {
        return new Refused(Refusal.of(code, args));
    }
}
