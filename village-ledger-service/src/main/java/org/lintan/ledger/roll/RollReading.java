package org.lintan.ledger.roll;

import java.util.ArrayList;
import java.util.List;

/**
 * The judged roll: every household, or every fault of every row; one fault refuses the whole file.
 *
 * @param questions what a person must confirm before the roll is taken
 */
record RollReading(List<Household> households, List<RowFault> faults, List<RollQuestion> questions) {

    RollReading and(List<RollQuestion> more) {
        List<RollQuestion> all = new ArrayList<>(questions);
        all.addAll(more);
        return new RollReading(households, faults, List.copyOf(all));
    }

    int members() {
        return households.stream().mapToInt(Household::members).sum();
    }
}
