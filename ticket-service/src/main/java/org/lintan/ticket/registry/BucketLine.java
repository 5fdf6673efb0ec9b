package org.lintan.ticket.registry;

/** How much of a ticket one party has in one bucket. */
public record BucketLine(String party, String bucket, long quantityKg) {}
