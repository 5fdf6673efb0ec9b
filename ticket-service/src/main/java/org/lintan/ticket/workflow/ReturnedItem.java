package org.lintan.ticket.workflow;

/**
 * One thing the officer saw and still misses when a case goes back.
 *
 * @param plotId the plot it is about; null where it is about none
 * @param sha256 the paper of the case it is about; null where it is about none
 * @param missing what is missing and how to put it right, in the officer's words
 */
public record ReturnedItem(CasePart part, String plotId, String sha256, String missing) {}
