package org.lintan.ticket.issuance;

import java.util.List;
import org.lintan.ticket.holders.Holder;
import org.lintan.ticket.land.Period;
import org.lintan.ticket.plots.Plot;
import org.lintan.ticket.registry.TicketParticulars;

/**
 * A case that all have approved.
 *
 * @param toleranceM2 overlap with issued land that is put down to surveying, by the rule in force
 */
public record IssueOrder(
        String applicationId,
        Holder holder,
        List<Plot> plots,
        Period period,
        long quantityKg,
        String methodId,
        String methodVersion,
        long toleranceM2,
        TicketParticulars particulars) {}
