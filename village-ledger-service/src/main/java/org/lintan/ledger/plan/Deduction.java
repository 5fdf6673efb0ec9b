package org.lintan.ledger.plan;

/** Something paid out of the pot before anybody shares in it: a measuring cost, a tax, an advance repaid. */
public record Deduction(String name, long amountFen) {}
