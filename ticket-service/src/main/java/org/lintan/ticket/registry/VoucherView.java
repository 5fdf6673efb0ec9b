package org.lintan.ticket.registry;

import java.time.Instant;
import java.util.List;
import org.lintan.ticket.units.Block;

/**
 * A trade voucher (交易凭证): proof of one transfer of title.
 *
 * @param fromName what the party was registered as when it traded; null when no register knows it
 */
public record VoucherView(
        String voucherNo,
        String tradeId,
        String ticketId,
        String serial,
        String fromParty,
        String fromName,
        String toParty,
        String toName,
        long quantityKg,
        long priceFenPerTonne,
        long amountFen,
        String lane,
        List<Block> blocks,
        Instant settledAt) {

    static VoucherView of(Voucher voucher) {
        return new VoucherView(
                voucher.voucherNo(),
                voucher.tradeId(),
                voucher.ticketId(),
                voucher.serial(),
                voucher.from().party(),
                voucher.from().name(),
                voucher.to().party(),
                voucher.to().name(),
                voucher.quantityKg(),
                voucher.priceFenPerTonne(),
                voucher.amountFen(),
                voucher.lane(),
                voucher.blocks(),
                voucher.settledAt());
    }
}
