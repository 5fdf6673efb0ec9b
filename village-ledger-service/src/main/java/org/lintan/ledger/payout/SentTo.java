package org.lintan.ledger.payout;

import org.lintan.ledger.payee.Card;
import org.lintan.ledger.roll.Payee;

/** Whom one payment was sent to, as it was in force on that day: kept sealed with the order, so that its file never changes. */
record SentTo(String head, String cardNumber, String bank) {

    static SentTo of(Payee payee) {
        return new SentTo(payee.head(), payee.cardNumber(), payee.bank());
    }

    static SentTo of(Card card) {
        return new SentTo(card.head(), card.cardNumber(), card.bank());
    }

    @Override
    public String toString() {
        return "SentTo[sealed]";
    }
}
