package org.lintan.market.desk;

import org.lintan.market.desk.floor.ModeChange;
import org.lintan.market.pit.Mode;

/** A change of a ticket's mode, as its operators see it. */
public record ModeAnswer(String changeId, String commandId, String ticketId, Mode mode, String state) {

    static ModeAnswer of(String commandId, ModeChange change) {
        return new ModeAnswer(change.changeId(), commandId, change.ticketId(), change.mode(), change.state());
    }
}
