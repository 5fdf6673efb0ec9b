package org.lintan.ledger.roll;

import org.lintan.ledger.payee.Card;

/** Who is paid for a household, and where: the personal part of a roll row. Kept sealed; printed as nothing. */
public record Payee(String head, String idNumber, String cardNumber, String bank, String phone) {

    /** Where its money goes. */
    public Card card() {
        return new Card(head, cardNumber, bank);
    }

    @Override
    public String toString() {
        return "Payee[sealed]";
    }
}
