package org.lintan.ledger.decision;

/**
 * What the meetings must reach; each value is a dated rule of the village, judged on the day of the assembly.
 * Source of the defaults: the four-discussions-two-publications procedure (四议两公开), domain facts §8.
 *
 * @param partyPresent of the party members due, rule {@code ledger.quorum_present_bp}
 * @param partyAgree agreeing, of those due (not of those present), rule {@code ledger.agree_due_bp}
 * @param assemblyPresent of those due, rule {@code ledger.assembly_present_bp}
 * @param assemblyAgree agreeing, of those present, rule {@code ledger.assembly_agree_bp}
 */
record Thresholds(Fraction partyPresent, Fraction partyAgree, Fraction assemblyPresent, Fraction assemblyAgree) {}
