package org.lintan.ledger.decision;

import java.time.LocalDate;

/**
 * One meeting as recorded: how many were due, came and agreed, when, and the hash of the signed minutes.
 *
 * @param minutesSha256 64 hexadecimal characters; the minutes themselves stay in the village, unless they are among the papers of the decision
 */
public record Meeting(Step step, int due, int present, int agree, LocalDate heldOn, String minutesSha256) {}
