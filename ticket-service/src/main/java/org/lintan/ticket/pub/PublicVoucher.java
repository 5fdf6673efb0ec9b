package org.lintan.ticket.pub;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.lintan.ticket.units.Block;

/**
 * A voucher for a stranger: that these units passed from one to the other at this price. Says nothing of who has them now.
 *
 * @param fromName a person's masked; the code where nobody knew a name
 * @param priceFenPerTonne null, as is the amount, where a side is or may be a person
 */
record PublicVoucher(
        String voucherNo,
        String county,
        String serial,
        String ticketCode,
        String verifyCode,
        String fromName,
        String toName,
        long quantityKg,
        Long priceFenPerTonne,
        Long amountFen,
        String lane,
        List<Block> blocks,
        LocalDate periodStart,
        LocalDate periodEnd,
        Instant settledAt,
        String limits,
        String limitsEn) {}
