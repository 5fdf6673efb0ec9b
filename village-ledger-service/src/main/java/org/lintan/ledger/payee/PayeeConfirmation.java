package org.lintan.ledger.payee;

import java.time.Instant;

/**
 * What confirming many changes did.
 *
 * @param changes how many
 * @param inForceFrom when their time to cool off is over
 */
record PayeeConfirmation(int changes, Instant inForceFrom) {}
