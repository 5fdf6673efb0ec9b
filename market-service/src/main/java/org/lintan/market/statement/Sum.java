package org.lintan.market.statement;

import java.util.Collection;

/** How many entries, and how much together; amounts in fen. */
record Sum(int entries, long amountFen) {

    static Sum of(Collection<Entry> entries) {
        return new Sum(
                entries.size(), entries.stream().mapToLong(Entry::amountFen).sum());
    }
}
