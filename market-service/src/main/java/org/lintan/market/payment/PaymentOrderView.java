package org.lintan.market.payment;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A payment order.
 *
 * @param payoutId 付款编号; never changes
 * @param source SWEEP: a village's proceeds, sent by the market; REQUEST: asked for by its party
 * @param state SENT · PAID · RETURNED · MISSING (one person says the bank never got it) · LOST
 * @param accountNumber whole for the bank, masked for everybody else; null for withdrawals of the time before accounts
 */
record PaymentOrderView(
        String payoutId,
        @Schema(enumeration = {"SWEEP", "REQUEST"}) String source,
        String party,
        String partyName,
        long amountFen,
        OrderState state,
        String bank,
        String payee,
        String accountNumber,
        Instant sentAt,
        String decidedByName,
        Instant decidedAt,
        String bankReference,
        String reason,
        String missingByName) {

    static PaymentOrderView of(PaymentOrder order, String partyName, BankAccount account, String number) {
        return new PaymentOrderView(
                order.id(),
                order.sweep() ? PaymentOrder.SWEEP : PaymentOrder.REQUEST,
                order.party(),
                partyName,
                order.amountFen(),
                order.state(),
                account == null ? null : account.bank(),
                account == null ? null : account.payee(),
                number,
                order.requestedAt(),
                order.decidedName(),
                order.decidedAt(),
                order.bankReference(),
                order.reason(),
                order.lostName());
    }
}
