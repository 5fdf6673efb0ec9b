package org.lintan.ticket.registry;

/** Units one party holds of one ticket in one bucket. */
record Holding(String ticketId, String serial, String county, String verifyCode, String bucket, long quantityKg) {}
