package org.lintan.ticket.registry;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lintan.kernel.books.Bucket;

/** Units one party holds of one ticket in one bucket. */
record Holding(
        String ticketId,
        String serial,
        String county,
        String verifyCode,
        @Schema(implementation = Bucket.class) String bucket,
        long quantityKg) {}
