package org.lintan.ticket.workflow;

/**
 * On whose word alone the case would stand.
 *
 * @param byApplicant whether a submission of the case, or an answer to what was missing, brought a paper
 * @param byMeasurer whether the measuring of this round brought a paper
 */
public record PapersBrought(boolean byApplicant, boolean byMeasurer) {}
