package org.lintan.market.desk.log;

/** Balances changed between reading and posting: the batch rolls back and is decided again on a fresh reading. */
public final class Outrun extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Outrun(String what) {
        super(what, null, false, false);
    }
}
