package org.lintan.ledger.roll;

/**
 * How strictly identity numbers are judged; the dated rule {@code roll.id_check} of the village says which.
 * STRICT is the national standard GB 11643. FORMAT leaves out birth date and check digit: demo villages use
 * invented numbers that fail the check digit on purpose, so that no number can belong to a living person.
 */
enum IdCheck {
    STRICT,
    FORMAT
}
