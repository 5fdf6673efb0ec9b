package org.lintan.ledger.roll;

/** Who is paid for a household, and where: the personal part of a roll row. Kept sealed; printed as nothing. */
public record Payee(String head, String idNumber, String cardNumber, String bank, String phone) {

    @Override
    public String toString() {
        return "Payee[sealed]";
    }
}
