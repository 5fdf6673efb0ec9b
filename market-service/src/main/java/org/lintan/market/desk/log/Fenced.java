package org.lintan.market.desk.log;

import java.util.Collection;

/** Another owner has taken the partition over: this one may not commit anything for it. */
final class Fenced extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Fenced(LogPartition partition, long epoch) {
        super(partition + " is no longer owned under epoch " + epoch, null, false, false);
    }

    /** One of them is. */
    Fenced(Collection<LogPartition> partitions) {
        super("One of " + partitions + " was carried out further by somebody else", null, false, false);
    }
}
