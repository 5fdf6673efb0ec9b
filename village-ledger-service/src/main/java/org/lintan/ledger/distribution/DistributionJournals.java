package org.lintan.ledger.distribution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.lintan.kernel.books.Account;
import org.lintan.kernel.books.Journal;
import org.lintan.kernel.books.Transfer;
import org.lintan.ledger.Cny;

/**
 * The movements of a run. One journal per household, so that each household can be shown the proof of its own line
 * without seeing any other; the residual does not move, it stays available to the collective.
 */
final class DistributionJournals {

    private DistributionJournals() {}

    static List<Journal> of(DistributionRow run, List<DistributionLines.Stored> lines, LocalDate day) {
        Account pot = Cny.available(run.county, run.party);
        List<Journal> journals = new ArrayList<>(lines.size() + 1);
        List<Transfer> before = new ArrayList<>();
        if (run.deductionsFen > 0) {
            before.add(new Transfer(pot, Cny.available(run.county, Cny.DEDUCTIONS), run.deductionsFen));
        }
        if (run.collectiveFen > 0) {
            before.add(new Transfer(pot, Cny.reserve(run.county, run.party), run.collectiveFen));
        }
        if (!before.isEmpty()) {
            journals.add(new Journal("distribution:" + run.id, "distribution.head", day, before));
        }
        for (DistributionLines.Stored line : lines) {
            if (line.amountFen() > 0) {
                Transfer share = new Transfer(pot, Cny.payable(run.county, line.householdParty()), line.amountFen());
                journals.add(new Journal(
                        "distribution:" + run.id + ":" + line.lineNo(), "distribution.line", day, List.of(share)));
            }
        }
        return journals;
    }
}
