package org.lintan.market.cash;

/**
 * What a party needs to pay money in. Money paid in without its reference still arrives, but somebody has to ask whose it is.
 *
 * @param reference as it is typed; null while the party is no participant of the market
 * @param referenceGrouped the same in groups, for the eye and for paper
 * @param account null while the county has not named one
 */
record PayingInView(String reference, String referenceGrouped, PayingInAccount account) {

    /**
     * The county's account of market money.
     *
     * @param businessDays how many business days it usually takes until the money can be used
     */
    record PayingInAccount(String accountName, String accountNumber, String bank, int businessDays) {

        static PayingInAccount of(EscrowAccount account) {
            return new PayingInAccount(account.name(), account.number(), account.bank(), account.businessDays());
        }
    }
}
