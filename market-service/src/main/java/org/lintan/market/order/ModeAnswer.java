package org.lintan.market.order;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A change of an instrument's mode, as its operators see it. */
public record ModeAnswer(
        String changeId,
        String commandId,
        String instrumentId,
        String ticketId,
        Mode mode,
        @Schema(enumeration = {"PROPOSED", "CONFIRMED"}) String state) {

    static ModeAnswer of(String commandId, ModeChange change) {
        return new ModeAnswer(
                change.changeId(),
                commandId,
                change.instrumentId(),
                change.instrumentId(),
                change.mode(),
                change.state());
    }
}
