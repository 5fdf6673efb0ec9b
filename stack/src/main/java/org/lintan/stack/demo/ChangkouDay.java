package org.lintan.stack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.lintan.stack.demo.DemoCounty.Loaded;

import static org.lintan.stack.demo.DemoCounty.CHANGKOU;
import static org.lintan.stack.demo.DemoCounty.id;
import static org.lintan.stack.demo.Service.MARKET;
import static org.lintan.stack.demo.Service.TICKET;

/**
 * The Changkou day of design.md §2 with the figures of domain.md §10: ticket 0000001 for 12,723 t, 2,723 t sold at 15.00
 * and 10,000 t to the reserve at 10.00, 140,845.00 yuan, 150.00 for each of 938 members, 145.00 left with the collective.
 */
final class ChangkouDay {

    private static final long ISSUED_KG = 12_723_000;
    private static final long SOLD_KG = 2_723_000;
    private static final long RESERVED_KG = 10_000_000;

    private final Steps steps;

    ChangkouDay(Steps steps) {
        this.steps = steps;
    }

    Loaded run() {
        JsonNode ticket = issue();
        String ticketId = id(ticket, "ticketId");
        sell(ticketId);
        String distributionId = distribute();
        String certificateNo = retire(ticketId);
        JsonNode full = steps.api.get("steward", TICKET, "/tickets/" + ticketId);
        return new Loaded(ticketId, id(full, "serial"), id(full, "verifyCode"), distributionId, certificateNo);
    }

    private JsonNode issue() {
        List<String> plots = new Forest(steps).changkou();
        steps.say("plots: " + plots.size() + ", 3,197 mu, inventories of 2016 and 2020");
        String applicationId = Case.open(steps, "steward", "changkou-2016", plots, "2016-01-01", "2020-12-31");
        new Case(steps, "steward", applicationId).toFiled(ISSUED_KG);
        JsonNode application = steps.api.get("ecology", TICKET, "/applications/" + applicationId);
        JsonNode ticket = steps.api.get("ecology", TICKET, "/tickets/" + id(application, "ticketId"));
        steps.say("ticket " + id(ticket, "serial") + " issued: 12,723 t");
        return ticket;
    }

    private void sell(String ticketId) {
        Listing.custody(steps, "steward", ticketId, ISSUED_KG);
        Deposits deposits = new Deposits(steps);
        deposits.deposit("350428-buyer1", 5_000_000, "R-350428-0001");
        deposits.deposit("350428-reserve", 12_000_000, "R-350428-0002");
        steps.say("deposits recorded by the operator, confirmed by the bank");
        trade(ticketId, "MARKET", SOLD_KG, 1500, "buyer");
        steps.say("2,723 t sold at 15.00: 40,845.00");
        trade(ticketId, "RESERVE", RESERVED_KG, 1000, "reserve");
        steps.say("10,000 t to the reserve centre at 10.00: 100,000.00");
    }

    private void trade(String ticketId, String lane, long quantityKg, long priceFenPerTonne, String buyer) {
        String listingId = Listing.open(
                steps, "steward", lane.toLowerCase() + "-" + ticketId, ticketId, lane, quantityKg, priceFenPerTonne);
        JsonNode answer = steps.post(
                buyer,
                MARKET,
                "/listings/" + listingId + "/purchases",
                "buy-" + listingId,
                Map.of("quantityKg", quantityKg, "priceFenPerTonne", priceFenPerTonne));
        Listing.done(steps, buyer, answer);
    }

    private String distribute() {
        JsonNode pot = new Payments(steps).arrive("140,845.00 yuan to arrive on the village's account", 14_084_500);
        steps.say(
                "the bank has paid the village: pot " + pot.path("availableFen").asLong() / 100 + " yuan");
        String distributionId = new Dividend(steps, "steward", "steward2").changkou();
        steps.say("distribution: 150.00 for each of 938 members of " + CHANGKOU + ", paid out and reconciled");
        return distributionId;
    }

    private String retire(String ticketId) {
        steps.post(
                "buyer",
                MARKET,
                "/withdrawals",
                "withdraw-" + ticketId,
                Map.of("ticketId", ticketId, "quantityKg", SOLD_KG));
        // retired units stay in sight, so a second load finds what it waits for too
        steps.api.await(
                "the buyer's units to be back in the registry",
                () -> steps.api.get("buyer", TICKET, "/holdings"),
                holdings -> has(holdings, "bucket", "AVAILABLE") || has(holdings, "bucket", "RETIRED"));
        JsonNode retired = steps.post(
                "buyer",
                TICKET,
                "/tickets/" + ticketId + "/retirements",
                "retire-" + ticketId,
                Map.of(
                        "quantityKg",
                        SOLD_KG,
                        "beneficiary",
                        "示例绿色制造有限公司",
                        "purpose",
                        "CORPORATE_RESPONSIBILITY",
                        "note",
                        "2026年度企业社会责任"));
        steps.say("the buyer retires 2,723 t: certificate " + id(retired, "certificateNo"));
        return id(retired, "certificateNo");
    }

    private static boolean has(JsonNode list, String field, String value) {
        for (JsonNode item : list.path("items")) {
            if (value.equals(item.path(field).asText())
                    && !"0".equals(item.path("quantityKg").asText("1"))) {
                return true;
            }
        }
        return false;
    }
}
