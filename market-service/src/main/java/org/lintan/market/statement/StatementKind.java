package org.lintan.market.statement;

/** What a statement came as. */
enum StatementKind {
    CAMT053,
    CSV
}
