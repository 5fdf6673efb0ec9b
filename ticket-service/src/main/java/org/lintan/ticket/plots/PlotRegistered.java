package org.lintan.ticket.plots;

import java.util.List;

/** The answer to a new plot: what the outline measures, and what somebody should look at. */
record PlotRegistered(String plotId, long measuredAreaM2, List<Warning> warnings) {

    /** @param detail plain Chinese sentence; {@code detailEn} English */
    record Warning(String code, String detail, String detailEn) {}
}
