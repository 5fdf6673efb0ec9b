package org.lintan.market.cash;

import java.util.HashMap;
import java.util.Map;

/**
 * A county's account of market money at its bank, to which its buyers pay.
 *
 * @param number as the county writes it
 * @param businessDays how many business days it usually takes from the transfer until the money can be used
 */
public record EscrowAccount(String name, String number, String bank, int businessDays) {

    private static final int USUAL_DAYS = 2;
    private static final String FORM =
            "lintan.market.escrow: county|account name|account number|bank[|business days], counties apart by ;";

    /** By county, from the setting; what is written otherwise is refused, since half an account loses somebody's money. */
    static Map<String, EscrowAccount> read(String setting) {
        Map<String, EscrowAccount> accounts = new HashMap<>();
        for (String one : setting.split(";")) {
            if (!one.isBlank()) {
                String[] parts = one.strip().split("\\|", -1);
                require((parts.length == 4 || parts.length == 5) && parts[0].matches("[0-9]{6}"), one);
                require(!parts[1].isBlank() && !parts[3].isBlank() && parts[2].matches("[0-9A-Za-z -]{6,40}"), one);
                require(parts.length == 4 || parts[4].matches("[1-9]|[12][0-9]|30"), one);
                int days = parts.length == 5 ? Integer.parseInt(parts[4]) : USUAL_DAYS;
                EscrowAccount account = new EscrowAccount(parts[1].strip(), parts[2].strip(), parts[3].strip(), days);
                require(accounts.put(parts[0], account) == null, one);
            }
        }
        return Map.copyOf(accounts);
    }

    private static void require(boolean right, String written) {
        if (!right) {
            throw new IllegalArgumentException(FORM + " (not: " + written + ")");
        }
    }
}
