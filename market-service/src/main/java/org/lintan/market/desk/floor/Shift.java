package org.lintan.market.desk.floor;

import org.lintan.kernel.books.Bucket;

/** A party's money or units become held, or free again. */
public record Shift(String cause, String kind, String asset, String party, Bucket from, Bucket to, long amount) {}
