package org.lintan.market.payment;

import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where a payment order stands. {@code SENT} → {@code PAID} when the bank confirms, or {@code RETURNED}; a bank may return what it had
 * confirmed. {@code MISSING}: one person says the bank never got it; {@code LOST} when another says so too. Money of a returned or lost
 * order goes out again under another order.
 */
@Schema(name = "PaymentState")
enum OrderState {
    SENT,
    PAID,
    RETURNED,
    MISSING,
    LOST;

    /** States in which the money has not left and no other order may carry it. */
    static final Set<OrderState> ON_THE_WAY = Set.of(SENT, MISSING);

    /** The word this market's first release used for a withdrawal in this state. */
    String formerly() {
        return switch (this) {
            case SENT, MISSING -> "REQUESTED";
            case PAID -> "PAID";
            case RETURNED, LOST -> "REJECTED";
        };
    }
}
