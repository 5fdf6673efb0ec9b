package org.lintan.ledger.payee;

import org.lintan.kernel.text.CardNumber;
import org.lintan.kernel.text.Luhn;

/**
 * How strictly card numbers are judged; the dated rule {@code roll.card_check} of the village says which. STRICT counts the check digit of a
 * bank card (16 to 19 digits beginning 62); a passbook or another account has none. FORMAT looks at digits and length only.
 */
public enum CardCheck {
    STRICT,
    FORMAT;

    /** The check digit of a card does not fit: a digit was mistyped, or lost. */
    public boolean wrong(String cardNumber) {
        return this == STRICT && CardNumber.unionPay(cardNumber) && !Luhn.checks(cardNumber);
    }
}
