package org.lintan.market.statement;

import java.util.List;

/**
 * A file of the bank, read.
 *
 * @param parts statements of the file in its order; a CSV is one
 * @param pending entries the bank has not booked; they come again when it has, and are left out here
 */
record ReadStatement(StatementKind kind, List<Part> parts, int pending) {

    ReadStatement {
        parts = List.copyOf(parts);
    }

    /**
     * One statement of the file.
     *
     * @param account as the file writes it; null where it names none
     * @param balances as the bank states them along the entries, in the file's order; empty where it states none
     */
    record Part(String account, List<Balances.Span> balances, List<ReadEntry> entries) {

        Part {
            balances = List.copyOf(balances);
            entries = List.copyOf(entries);
        }
    }
}
