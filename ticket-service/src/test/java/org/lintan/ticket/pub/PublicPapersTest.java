package org.lintan.ticket.pub;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lintan.kernel.id.Ids;
import org.lintan.stack.StackTestResource;
import org.lintan.testkit.Await;
import org.lintan.testkit.TestClock;
import org.lintan.ticket.support.Kafka;
import org.lintan.ticket.support.Village;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.lintan.ticket.support.MarketEvents.trade;
import static org.lintan.ticket.support.People.BUYER;

/** The lists of certificates and of vouchers, as anybody may read them. */
@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
class PublicPapersTest {

    private static final String OPEN = "/api/v1/public/counties/350428/";

    @Inject
    TestClock clock;

    @Inject
    Kafka kafka;

    @Test
    void listsACountysCertificatesAndVouchersForEverybodyNewestFirst() {
        Village village = Village.register();
        String ticket = village.ticket(clock);
        String seller = village.steward().party();
        village.steward()
                .post("/tickets/" + ticket + "/custody", Map.of("quantityKg", 10_000))
                .statusCode(201);
        for (int kg : List.of(1_000, 2_000)) {
            kafka.send("trade.settled.v1", ticket, trade(Ids.next(), ticket, seller, BUYER.party(), kg));
        }
        Await.until(() -> kafka.published("title.transferred.v1", ticket).size() == 2);
        for (int kg : List.of(500, 700)) {
            village.steward()
                    .post(
                            "/tickets/" + ticket + "/retirements",
                            Map.of(
                                    "quantityKg",
                                    kg,
                                    "beneficiary",
                                    "将乐县某某水泥有限公司",
                                    "purpose",
                                    "CORPORATE_RESPONSIBILITY"))
                    .statusCode(201);
        }
        String code = village.steward().get("/tickets/" + ticket).extract().path("serial");

        open("certificates", code)
                .body("items.quantityKg", equalTo(List.of(700, 500)))
                .body("items[0].ticketCode", equalTo("350428-" + code))
                .body("items[0].beneficiary", equalTo("将乐县某某水泥有限公司"))
                .body("items[0].purpose", equalTo("CORPORATE_RESPONSIBILITY"))
                .body("next", equalTo(null));
        // settled at the same moment: the higher number first
        String first = open("vouchers", code)
                .body("items.quantityKg", equalTo(List.of(2_000, 1_000)))
                .body("items[0].amountFen", equalTo(3_000))
                .body("items[0]", not(hasKey("tradeId")))
                .extract()
                .path("items[0].voucherNo");
        given().get(OPEN + "vouchers?serial=" + code + "&after=" + first)
                .then()
                .statusCode(200)
                .body("items.quantityKg", equalTo(List.of(1_000)));
        given().get(OPEN + "certificates").then().body("items[0].quantityKg", equalTo(700));
        for (String list : List.of("vouchers", "certificates")) {
            given().get("/api/v1/public/counties/350427/" + list)
                    .then()
                    .statusCode(200)
                    .body("items", empty());
            given().get(OPEN + list + "?serial=x").then().statusCode(400);
            given().get(OPEN + list + "?after=x").then().statusCode(400);
        }
    }

    private static ValidatableResponse open(String list, String serial) {
        return given().queryParam("serial", serial).get(OPEN + list).then().statusCode(200);
    }
}
