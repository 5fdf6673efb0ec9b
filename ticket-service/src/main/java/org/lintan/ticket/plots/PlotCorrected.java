package org.lintan.ticket.plots;

import java.util.List;

/**
 * The answer to a correction.
 *
 * @param version the number of the new version, one above the version it was written after
 * @param leftIssuedM2 land under issued tickets of this plot outside the new outline, m²; 0 usually
 * @param warnings what somebody should look at, as with a new plot
 */
record PlotCorrected(
        String plotId, int version, long measuredAreaM2, long leftIssuedM2, List<PlotRegistered.Warning> warnings) {}
