package org.lintan.ticket.retirement;

import java.util.List;
import org.lintan.ticket.claims.Say;

/**
 * What a certificate would say if it were retired now; nothing is kept.
 *
 * @param againstKg of the quantity, what would be set against the stated remainder; 0 where none is stated
 * @param setBeforeKg what earlier retirements were set against the same beneficiary's year
 */
record Foretold(String text, String textEn, List<Say> may, List<Say> mayNot, long againstKg, long setBeforeKg) {}
