package org.lintan.ledger.income;

import java.util.Comparator;

/** A village by county and party, in the order in which villages are locked. */
record VillageId(String county, String party) implements Comparable<VillageId> {

    private static final Comparator<VillageId> ORDER =
            Comparator.comparing(VillageId::county).thenComparing(VillageId::party);

    @Override
    public int compareTo(VillageId other) {
        return ORDER.compare(this, other);
    }
}
