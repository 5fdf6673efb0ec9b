package org.lintan.ledger.roll;

import java.util.List;

/** The judged roll: every household, or every fault of every row; one fault refuses the whole file. */
record RollReading(List<Household> households, List<RowFault> faults) {

    int members() {
        return households.stream().mapToInt(Household::members).sum();
    }
}
