package org.lintan.ticket.application;

import java.util.List;
import java.util.Map;
import org.lintan.kernel.party.Party;
import org.lintan.platform.documents.StoredDocument;
import org.lintan.ticket.holders.Holder;
import org.lintan.ticket.inventories.Inventoried;
import org.lintan.ticket.method.MethodVersion;
import org.lintan.ticket.plots.Plot;
import org.lintan.ticket.workflow.CaseFacts;

/**
 * A case with everything gathered around it, at one moment, for who asks.
 *
 * @param judged its plots beside the versions there are
 * @param plots the same in the version that is judged
 * @param inventoried what it is measured on, or would be now
 * @param papers that its steps stand on, by SHA-256; of a step of before papers were kept there is only the fingerprint
 * @param items of all rounds in which it was returned with a list
 * @param usualTitleCheckDays how long the check of the title usually takes after a submission
 */
record Case(
        ApplicationRow row,
        Holder holder,
        List<JudgedPlots.JudgedPlot> judged,
        List<Plot> plots,
        Inventoried inventoried,
        MethodVersion method,
        List<StepRow> steps,
        Map<String, StoredDocument> papers,
        List<ObjectionRow> objections,
        List<ReturnedItems.Item> items,
        long toleranceM2,
        long usualTitleCheckDays,
        CaseFacts facts,
        Party asker) {}
