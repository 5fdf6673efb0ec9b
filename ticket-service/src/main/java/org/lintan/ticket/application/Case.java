package org.lintan.ticket.application;

import java.util.List;
import org.lintan.kernel.party.Party;
import org.lintan.ticket.holders.Holder;
import org.lintan.ticket.method.MethodVersion;
import org.lintan.ticket.plots.Plot;
import org.lintan.ticket.workflow.CaseFacts;

/** A case with everything gathered around it, at one moment, for who asks. */
record Case(
        ApplicationRow row,
        Holder holder,
        List<Plot> plots,
        MethodVersion method,
        List<StepRow> steps,
        List<ObjectionRow> objections,
        long toleranceM2,
        CaseFacts facts,
        Party asker) {}
