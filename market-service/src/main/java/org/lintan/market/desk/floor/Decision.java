package org.lintan.market.desk.floor;

import java.util.List;
import org.lintan.market.pit.Order;
import org.lintan.platform.http.Code;
import org.lintan.platform.http.Refusal;

/** What became of a command. */
public sealed interface Decision {

    record Opened(Listing listing) implements Decision {}

    record Bought(Trade trade, Listing listing) implements Decision {}

    record Cancelled(Listing listing) implements Decision {}

    /** @param trades those of this command, in order */
    record Placed(Order order, List<Trade> trades) implements Decision {}

    /** @param trades all the order has made */
    record OrderCancelled(Order order, List<Trade> trades) implements Decision {}

    record ModeSet(ModeChange change) implements Decision {}

    /** @param ended orders that time has ended */
    record DayTurned(int ended) implements Decision {}

    /** Nothing changed. */
    record Refused(Refusal refusal) implements Decision {}

    static Decision refused(Code code, Object... args) {
        return new Refused(Refusal.of(code, args));
    }
}
