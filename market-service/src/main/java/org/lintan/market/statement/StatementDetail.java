package org.lintan.market.statement;

/**
 * A statement and where its entries stand.
 *
 * @param booked confirmed, in the books
 * @param aside set aside
 * @param ready open, and known whose they are
 * @param yours of these, what the caller may confirm
 * @param unclear open, came in, and somebody has to say whose they are
 * @param rest open, and no deposits: debits, reversals, other accounts, what was recorded by hand
 */
record StatementDetail(StatementView statement, Sum booked, Sum aside, Sum ready, Sum yours, Sum unclear, Sum rest) {}
