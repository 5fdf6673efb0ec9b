package org.lintan.market.desk.log;

/** Another owner has taken the partition over: this one may not commit anything for it. */
final class Fenced extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Fenced(LogPartition partition, long epoch) {
        super(partition + " is no longer owned under epoch " + epoch, null, false, false);
    }
}
