package org.lintan.ledger.payee;

import org.lintan.platform.pii.Mask;

/** A card as it may be shown: whose, the bank, and the last four digits. */
public record PayeeCard(String head, String cardNumber, String bank) {

    /** For stewards: recognisable, not usable. */
    static PayeeCard masked(Card card) {
        return new PayeeCard(Mask.name(card.head()), Mask.number(card.cardNumber()), card.bank());
    }

    /** For the household whose money goes there: it must know the name to say that it is not its own. */
    static PayeeCard named(Card card) {
        return new PayeeCard(card.head(), Mask.number(card.cardNumber()), card.bank());
    }

    @Override
    public String toString() {
        return "PayeeCard[" + cardNumber + "]";
    }
}
