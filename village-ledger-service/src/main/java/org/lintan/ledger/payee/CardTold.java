package org.lintan.ledger.payee;

import java.time.Instant;

/**
 * A change of a household's own card, as it is told to the household.
 *
 * @param card the new one, with the payee's name in full
 * @param before the one it replaces; null where there was none or it was not kept
 * @param nameDiffers somebody else is paid than the head on the roll
 * @param confirmed by a second person; until then nothing changes
 * @param inForceFrom from when the money goes to the new card; null until it is confirmed
 */
public record CardTold(
        String changeId,
        PayeeCard card,
        PayeeCard before,
        boolean nameDiffers,
        boolean confirmed,
        Instant proposedAt,
        Instant inForceFrom,
        boolean inForce) {}
