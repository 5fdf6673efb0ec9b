package org.lintan.ledger.payout;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** The village's own account that a file pays from. Holds the whole number: sealed at rest, never logged. */
record Payer(
        @NotBlank @Size(max = 140) String payee,
        @NotBlank @Size(max = 100) String bank,
        @NotNull @Pattern(regexp = "[0-9][0-9-]{7,30}[0-9]") String accountNumber) {

    String lastFour() {
        return accountNumber.substring(accountNumber.length() - 4);
    }

    @Override
    public String toString() {
        return "Payer[sealed]";
    }
}
