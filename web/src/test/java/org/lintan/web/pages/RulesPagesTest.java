package org.lintan.web.pages;

import org.junit.jupiter.api.Test;
import org.lintan.web.PortalTest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

/** By which rules a county does things, on any day, without a login. */
@PortalTest
class RulesPagesTest {

    @Test
    void eachRuleStandsWithItsNameItsValueItsPlaceItsDaysAndItsSource() {
        given().get("/rules?on=2026-11-28")
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", containsString("script-src 'none'"))
                .body(
                        containsString("value=\"2026-11-28\""),
                        containsString("价格一天最多浮动"),
                        containsString("10 %"),
                        containsString("到 2026-12-31"),
                        containsString("每吨 15.00 元"),
                        containsString("县 350428"),
                        containsString("县政办〈2026〉&lt;1&gt;号"),
                        containsString("2025-12-20 确认"),
                        containsString("有钱就付"),
                        containsString("24:00"));
    }

    @Test
    void whatIsNoRuleOfTheCountysIsNotThereAndAnEmptyRoomSaysSo() {
        given().get("/rules").then().body(not(containsString("idempotency")), containsString("这一天还没有规则"));
    }

    @Test
    void aRoomThatDoesNotAnswerLeavesTheOthersStanding() {
        given().get("/rules").then().body(containsString("这会儿查不到"), containsString("价格一天最多浮动"));
    }

    @Test
    void aDayThatIsNoneIsTodayAndNoFault() {
        given().get("/rules?on=2026-02-30").then().statusCode(200).body(not(containsString("value=\"2026-02-30\"")));
        given().get("/rules?on=%3Cscript%3E").then().statusCode(200).body(not(containsString("<script>")));
    }

    @Test
    void machinesReadTheSame() {
        given().get("/rules/350428/market.json?on=2026-11-28")
                .then()
                .statusCode(200)
                .contentType("application/json;charset=UTF-8")
                .body("items[0].key", equalTo("market.band_bp"));
    }
}
