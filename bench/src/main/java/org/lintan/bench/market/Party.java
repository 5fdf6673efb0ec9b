package org.lintan.bench.market;

/** Who trades, with the header that says so. */
record Party(String name, String bearer) {}
