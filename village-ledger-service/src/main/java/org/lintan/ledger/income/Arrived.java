package org.lintan.ledger.income;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.lintan.kernel.books.Account;
import org.lintan.kernel.books.Journal;
import org.lintan.kernel.books.Transfer;
import org.lintan.ledger.Cny;

/**
 * The journals by which a village's money arrives and is taken back. What is owed lies in escrow; what arrived is free to be shared out. What
 * the bank takes back after it was shared out stands as advanced, and the next arrivals repay that first. Amounts in fen. Pure.
 */
final class Arrived {

    /** @param advancedFen by how much the village's advance changes */
    record Movement(Journal journal, long advancedFen) {}

    private Arrived() {}

    /** @param advancedFen what is advanced to the village now */
    static Movement arrives(String cause, String county, String party, long fen, long advancedFen, LocalDate on) {
        long repaid = Math.min(fen, advancedFen);
        List<Transfer> transfers = new ArrayList<>(2);
        add(transfers, Cny.claimed(county, party), Cny.available(county, Cny.ADVANCED), repaid);
        add(transfers, Cny.claimed(county, party), Cny.available(county, party), fen - repaid);
        return new Movement(new Journal(cause, "cash.arrived", on, transfers), -repaid);
    }

    /** Never refused: what the village has no more of is advanced. @param availableFen what it has free now */
    static Movement takenBack(
            String cause, String kind, String county, String party, long fen, long availableFen, LocalDate on) {
        long own = Math.min(fen, availableFen);
        List<Transfer> transfers = new ArrayList<>(2);
        add(transfers, Cny.available(county, party), Cny.claimed(county, party), own);
        add(transfers, Cny.available(county, Cny.ADVANCED), Cny.claimed(county, party), fen - own);
        return new Movement(new Journal(cause, kind, on, transfers), fen - own);
    }

    private static void add(List<Transfer> transfers, Account from, Account to, long fen) {
        if (fen > 0) {
            transfers.add(new Transfer(from, to, fen));
        }
    }
}
