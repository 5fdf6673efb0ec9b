/**
 * The market under load, over HTTP and at its log, beside limits measured in the same run ({@code ./lintan bench market}). What is asked is
 * made by our own seeded code; the market is the packaged one, as a process of its own, on a database that flushes at commit and a log that
 * is acknowledged by all.
 */
package org.lintan.bench.market;
