/**
 * PURE: what may be said of units and what never. Dated rules in, sentences out; certificates and public pages say nothing else.
 *
 * <p>Credits alone, bought or retired, never support "carbon neutral": no sentence here says it and no rule can add one. What a rule opens is
 * that tonnes were set against the remainder a beneficiary stated before they were retired.
 */
package org.lintan.ticket.claims;
