package org.lintan.ledger.audit;

/** One invariant checked on the stored rows: how many were looked at, how many break it, and the first that does. */
record Finding(String check, String invariant, boolean ok, long looked, long broken, String first) {}
