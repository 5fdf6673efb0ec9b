package org.lintan.market.desk.log;

/** Where a record stands in the log. */
record LogPlace(int partition, long offset) {

    @Override
    public String toString() {
        return Names.place(partition, offset);
    }
}
