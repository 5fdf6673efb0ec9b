package org.lintan.ledger.income;

/** {@code income.booked.v1} on {@code ledger.events}, key = the collective. Amount in fen. */
record IncomeBooked(String incomeId, String tradeId, String county, String party, long amountFen) {

    static final String TYPE = "income.booked.v1";
}
