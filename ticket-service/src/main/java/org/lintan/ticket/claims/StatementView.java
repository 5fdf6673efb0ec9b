package org.lintan.ticket.claims;

/**
 * Figures as the beneficiary stated them; nobody has checked them.
 *
 * @param againstKg of this retirement, what is set against the remainder
 */
public record StatementView(int year, long emissionsKg, long ownReductionsKg, long remainderKg, long againstKg) {}
