package org.lintan.ticket.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lintan.kernel.party.PartyKind;
import org.lintan.ticket.units.Block;

/** One transfer of title, with the ticket it is of. */
public record Voucher(
        String county,
        String voucherNo,
        String tradeId,
        String ticketId,
        String serial,
        String verifyCode,
        LocalDate periodStart,
        LocalDate periodEnd,
        Side from,
        Side to,
        long quantityKg,
        long priceFenPerTonne,
        long amountFen,
        String lane,
        List<Block> blocks,
        Instant settledAt) {

    /**
     * Who gave or took.
     *
     * @param name as it was registered when it traded; null where no register knows it
     * @param kind empty for who is in no register of holders
     */
    public record Side(String party, String name, Optional<PartyKind> kind) {}
}
