package org.lintan.market.edge;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.URL;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lintan.market.Person;
import org.lintan.market.Seed;
import org.lintan.stack.StackTestResource;
import org.lintan.testkit.Papers;
import org.lintan.testkit.fuzz.Access;

/** Nobody reaches another county, and what is reached of another party stands on a committed page. */
@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
class AccessTest {

    private static final String V1 = "/api/v1";
    private static final Map<String, Object> ORDER = Map.of(
            "side", "BUY", "type", "LIMIT", "timeInForce", "GTC", "quantityKg", 1_000, "priceFenPerTonne", 1_500);

    @TestHTTPResource
    URL server;

    @Inject
    Seed seed;

    @Test
    void moneyOrdersAndAccountsArePartiesOwnAndTheirOfficesOfTheCounty() {
        String village = seed.village();
        String firm = seed.firm(100_000_000);
        Person steward = Person.steward(village);
        Person buyer = Person.buyer(firm);
        String listed = seed.ticket(village, 20_000);
        String traded = seed.continuous(seed.ticket(village, 20_000));
        ValidatableResponse listing = steward.post("/listings", listing(listed)).statusCode(201);
        String trade = buyer.post(
                        "/listings/{id}/purchases",
                        Map.of("quantityKg", 1_000, "priceFenPerTonne", 1_500),
                        listing.extract().<String>path("listingId"))
                .statusCode(201)
                .extract()
                .path("tradeId");
        Map<String, Object> order = new java.util.HashMap<>(ORDER);
        order.put("ticketId", traded);
        ValidatableResponse ordered = buyer.post("/orders", order).statusCode(201);
        String account = seed.account(firm);
        Person operator = Person.operator(Seed.COUNTY);
        String deposit = operator.post(
                        "/deposits",
                        Map.of("party", firm, "amountFen", 1, "bankReceiptNo", "R-" + firm, "receivedOn", "2026-01-05"))
                .statusCode(201)
                .extract()
                .path("depositId");
        Map<String, String> receipt = buyer.sendPaper("回单.pdf", Papers.pdf("回单"));
        buyer.post("/deposits/{id}/documents", Map.of("documents", List.of(receipt)), deposit)
                .statusCode(200);
        String day = operator.post("/calendar", Map.of("day", "2027-01-04", "open", false, "source", "x"))
                .statusCode(201)
                .extract()
                .path("dayId");

        new Access(server, Seed.COUNTY)
                .owner("steward", village)
                .owner("buyer", firm)
                .thing(V1 + "/bank-accounts/{accountId}", account)
                .thing(V1 + "/calendar/{dayId}", day)
                .thing(V1 + "/cash-withdrawals/{id}", cashOut(buyer))
                .thing(V1 + "/commands/{commandId}", ordered.extract().path("commandId"))
                .thing(V1 + "/deposits/{depositId}", deposit)
                .thing(V1 + "/deposits/{depositId}/documents/{sha256}", receipt.get("sha256"))
                .word(V1 + "/deposits/{depositId}/documents/{sha256}/pages/{page}", "1")
                .body(
                        "POST " + V1 + "/deposits/{depositId}/documents",
                        "application/json",
                        "{\"documents\":[{\"name\":\"回单.pdf\",\"sha256\":\"" + receipt.get("sha256") + "\"}]}")
                .thing(V1 + "/instruments/{ticketId}", traded)
                .thing(V1 + "/instruments/{ticketId}/mode/{changeId}", seed.modeChange(traded, "LISTING"))
                .thing(V1 + "/listings/{listingId}", listing.extract().path("listingId"))
                .thing(V1 + "/market/{ticketId}", traded)
                .thing(V1 + "/orders/{orderId}", ordered.extract().path("orderId"))
                .thing(V1 + "/participants/{party}", firm)
                .thing(V1 + "/audit/fen/trades/{trade}", trade)
                .heldBy(V1 + "/audit/fen/deposits/{deposit}", "FenResourceTest")
                .heldBy(V1 + "/audit/fen/payment-orders/{payoutId}", "FenResourceTest")
                .heldBy(V1 + "/audit/sample/trades", "SampleResourceTest")
                .heldBy(V1 + "/bank-statements/{statementId}", "StatementResourceTest")
                .heldBy(V1 + "/bank-statements/entries/{entryId}", "StatementResourceTest")
                .heldBy(V1 + "/deposits/account", "PayingInTest")
                .heldBy(V1 + "/bank-accounts/in-force", "PaymentResourceTest")
                .heldBy(V1 + "/payment-orders/file", "PaymentResourceTest")
                .heldBy(V1 + "/payment-orders/{payoutId}", "PaymentResourceTest")
                .thing(V1 + "/trades/{tradeId}", trade)
                .check("../docs/contracts/access/market-service.md", "market-service");
    }

    private static Map<String, Object> listing(String ticket) {
        return Map.of("ticketId", ticket, "quantityKg", 10_000, "priceFenPerTonne", 1_500, "lane", "MARKET");
    }

    private static String cashOut(Person buyer) {
        return buyer.post("/cash-withdrawals", Map.of("amountFen", 100))
                .statusCode(201)
                .extract()
                .path("cashWithdrawalId");
    }
}
