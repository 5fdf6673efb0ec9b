package org.lintan.ledger.roll;

/** How many heads one household has; all that a distribution needs to know of it. */
public record Heads(int position, String householdNo, String householdParty, int members) {}
