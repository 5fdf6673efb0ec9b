package org.lintan.stack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

import static org.lintan.stack.demo.DemoCounty.id;
import static org.lintan.stack.demo.Service.LEDGER;
import static org.lintan.stack.demo.Service.MARKET;

/** The road of a fen from the market to the village's account: accounts two people confirmed, orders the bank confirms. */
final class Payments {

    private final Steps steps;

    Payments(Steps steps) {
        this.steps = steps;
    }

    /** Everybody who sells has an account; numbers are invented. */
    void accounts() {
        account("steward", "steward2", "常口村股份经济合作社(演示)", "9050100010010000000101");
        account("yubang", "operator", "余坊村股份经济合作社(演示)", "9050100010010000000202");
        account("buyer", "operator", "示例绿色制造有限公司", "9050100010010000000303");
        account("reserve", "operator", "示例林业碳票收储中心", "9050100010010000000404");
        steps.say(
                "bank accounts of both villages, the buyer and the reserve centre, each confirmed by a second person");
    }

    private void account(String owner, String second, String payee, String number) {
        JsonNode account = steps.post(
                owner,
                MARKET,
                "/bank-accounts",
                "account-" + owner,
                Map.of("kind", "COMPANY", "bank", "示例农村信用社", "payee", payee, "accountNumber", number));
        steps.post(
                second,
                MARKET,
                "/bank-accounts/" + id(account, "accountId") + "/confirm",
                "account-" + owner + "-confirm",
                Map.of());
    }

    /** The bank pays whatever the market sends until the village's ledger has heard that so much came in ever. */
    JsonNode arrive(String what, long everFen) {
        return steps.api.await(
                what,
                () -> {
                    pay();
                    return steps.api.get("steward", LEDGER, "/pot");
                },
                pot -> pot.path("incomeFen").asLong() >= everFen
                        && pot.path("places").path("soldFen").asLong(-1) == 0
                        && pot.path("places").path("onTheWayFen").asLong(-1) == 0);
    }

    private void pay() {
        JsonNode sent = steps.api.get("bank", MARKET, "/payment-orders?state=SENT");
        for (JsonNode order : List.copyOf(sent.path("items").findParents("payoutId"))) {
            String payoutId = id(order, "payoutId");
            steps.post(
                    "bank",
                    MARKET,
                    "/payment-orders/" + payoutId + "/confirm",
                    "pay-" + payoutId,
                    Map.of("bankReference", "PAY-" + payoutId));
        }
    }
}
