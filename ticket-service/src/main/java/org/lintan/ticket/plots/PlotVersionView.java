package org.lintan.ticket.plots;

import java.time.Instant;
import java.util.List;

/**
 * A version of a plot in its history.
 *
 * @param putBy who put it; null for plots registered before names were kept
 * @param reason why the version before was wrong; null for the first
 * @param leftIssuedM2 land under issued tickets of the plot outside this outline, m²; who put it said that this is so
 * @param changed what differs from the version before; empty for the first
 * @param plot what the version says
 */
record PlotVersionView(
        int version,
        String putBy,
        Instant putAt,
        String reason,
        long leftIssuedM2,
        List<PlotChanges.Part> changed,
        PlotView plot) {}
