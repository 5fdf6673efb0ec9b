package org.lintan.platform.bank;

/**
 * One payment of a file for the bank.
 *
 * @param instructionId number within the file
 * @param endToEndId the payment's own identity (付款编号), which never changes; at most 35 of {@code [A-Za-z0-9-]}
 * @param bank of the payee, as the payee named it
 */
public record CreditTransfer(
        String instructionId, String endToEndId, long amountFen, String bank, String payee, String account) {

    /** Holds an account number: never logged. */
    @Override
    public String toString() {
        return "CreditTransfer[" + endToEndId + ", " + amountFen + " fen]";
    }
}
