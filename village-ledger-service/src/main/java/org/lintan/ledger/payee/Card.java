package org.lintan.ledger.payee;

/** Whom a household's money goes to, and to which card. Kept sealed; printed as nothing. */
public record Card(String head, String cardNumber, String bank) {

    @Override
    public String toString() {
        return "Card[sealed]";
    }
}
