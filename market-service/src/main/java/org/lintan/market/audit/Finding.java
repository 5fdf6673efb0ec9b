package org.lintan.market.audit;

/**
 * One check and what it found.
 *
 * @param code stable name of the check, such as {@code TRADE_LEGS}
 * @param check what must hold, in a sentence
 * @param invariant number of the invariant of the whole house it belongs to
 * @param looked rows looked at
 * @param broken rows that are wrong
 * @param first the first wrong one; null if none is
 */
record Finding(String code, String check, int invariant, boolean ok, long looked, long broken, String first) {}
