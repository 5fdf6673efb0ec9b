package org.lintan.ticket.events;

import java.util.List;
import org.lintan.ticket.units.Block;

/** The units of a settled trade changed hands in custody. Key = ticketId. */
public record TitleTransferred(
        String tradeId,
        String voucherNo,
        String ticketId,
        String serial,
        String county,
        String fromParty,
        String toParty,
        long quantityKg,
        List<Block> blocks) {

    public static final String TYPE = "title.transferred.v1";
}
