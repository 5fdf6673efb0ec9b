package org.lintan.ticket.registry;

import org.lintan.kernel.party.PartyKind;

/**
 * Which of a county's tickets; whatever does not matter is null.
 *
 * @param serial all seven digits
 * @param village how its name begins, as it is written
 * @param year one the ticket counts reductions of
 * @param after serial of the last ticket seen: older ones follow
 */
public record RegisterSearch(
        String county, String serial, String village, Integer year, String method, PartyKind kind, String after) {}
