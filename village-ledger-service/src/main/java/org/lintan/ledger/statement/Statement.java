package org.lintan.ledger.statement;

import java.time.Instant;
import java.util.List;
import org.lintan.ledger.income.IncomeView;

/** Everything a household got and what the village earned it with; made to be printed. */
record Statement(
        String village,
        String householdNo,
        long paidFen,
        long payableFen,
        List<Line> shares,
        List<IncomeView> income,
        Instant asOf) {

    /** One share with its place in the books: who asks for the proof of a line names its journal. */
    record Line(Share share, int lineNo, String seed, String journalCause) {}
}
