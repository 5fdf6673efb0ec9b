package org.lintan.ledger.roll;

import org.lintan.ledger.payee.CardCheck;

/** How strictly the numbers of a roll are judged. */
record Checks(IdCheck id, CardCheck card) {}
