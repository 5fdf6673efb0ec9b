package org.lintan.stack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

import static org.lintan.stack.demo.DemoCounty.id;
import static org.lintan.stack.demo.Service.MARKET;

/** One small ticket trades continuously (连续竞价): two operators have switched it, orders rest on both sides and do not meet. */
final class Continuous {

    private static final long OFFERED_KG = 600_000;
    /** 100 t × 14.80 + 150 t × 14.50 + 200 t × 14.20: just what the buyer's bids reserve, so that what was free stays free. */
    private static final long RESERVED_FEN = 649_500;

    private final Steps steps;

    Continuous(Steps steps) {
        this.steps = steps;
    }

    void open(String ticketId) {
        Listing.custody(steps, "steward", ticketId, OFFERED_KG);
        mode(ticketId);
        new Deposits(steps).deposit("350428-buyer1", RESERVED_FEN, "R-350428-0003");
        order("steward", ticketId, "SELL", 100_000, 1550);
        order("steward", ticketId, "SELL", 150_000, 1580);
        order("steward", ticketId, "SELL", 200_000, 1620);
        order("buyer", ticketId, "BUY", 100_000, 1480);
        order("buyer", ticketId, "BUY", 150_000, 1450);
        order("buyer", ticketId, "BUY", 200_000, 1420);
        steps.say("one ticket trades continuously: 450 t offered from 15.50, 450 t wanted up to 14.80");
    }

    private void mode(String ticketId) {
        JsonNode proposed = steps.post(
                "operator",
                MARKET,
                "/instruments/" + ticketId + "/mode",
                "mode-" + ticketId,
                Map.of("mode", "CONTINUOUS", "source", "演示县规则 / rule of the demo county"));
        JsonNode confirmed = steps.post(
                "operator2",
                MARKET,
                "/instruments/" + ticketId + "/mode/" + id(proposed, "changeId") + "/confirm",
                "mode-" + ticketId + "-confirm",
                Map.of());
        Listing.done(steps, "operator2", confirmed);
    }

    private void order(String login, String ticketId, String side, long quantityKg, long priceFenPerTonne) {
        JsonNode answer = steps.post(
                login,
                MARKET,
                "/orders",
                "order-" + side + "-" + priceFenPerTonne + "-" + ticketId,
                Map.of(
                        "ticketId",
                        ticketId,
                        "side",
                        side,
                        "type",
                        "LIMIT",
                        "timeInForce",
                        "GTC",
                        "quantityKg",
                        quantityKg,
                        "priceFenPerTonne",
                        priceFenPerTonne));
        Listing.done(steps, login, answer);
    }
}
