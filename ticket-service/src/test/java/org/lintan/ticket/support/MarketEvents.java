package org.lintan.ticket.support;

import java.util.LinkedHashMap;
import java.util.Map;

import static org.lintan.ticket.support.People.COUNTY;

/** What the market tells the registry. */
public final class MarketEvents {

    private MarketEvents() {}

    /** A sale of so many kilograms at 15 yuan a tonne, without a fee. */
    public static Map<String, Object> trade(String tradeId, String ticketId, String seller, String buyer, long kg) {
        Map<String, Object> trade = new LinkedHashMap<>(Map.of(
                "tradeId",
                tradeId,
                "ticketId",
                ticketId,
                "serial",
                "0000001",
                "county",
                COUNTY,
                "sellerParty",
                seller,
                "buyerParty",
                buyer,
                "quantityKg",
                kg,
                "priceFenPerTonne",
                1_500,
                "amountFen",
                kg * 1_500 / 1_000,
                "feeFen",
                0));
        trade.putAll(Map.of("lane", "MARKET", "settledAt", "2026-03-02T02:00:00Z", "businessDate", "2026-03-02"));
        return trade;
    }

    /** Units taken out of the market. */
    public static Map<String, Object> withdrawal(String id, String ticketId, String party, long kg) {
        return Map.of(
                "withdrawalId",
                id,
                "ticketId",
                ticketId,
                "serial",
                "0000001",
                "county",
                COUNTY,
                "party",
                party,
                "quantityKg",
                kg);
    }
}
