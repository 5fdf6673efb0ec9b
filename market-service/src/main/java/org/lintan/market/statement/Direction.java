package org.lintan.market.statement;

/** Whether money came to the account or left it. */
enum Direction {
    CREDIT,
    DEBIT;

    long signed(long amountFen) {
        return this == CREDIT ? amountFen : -amountFen;
    }
}
