package org.lintan.web.pages;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lintan.web.PortalTest;
import org.lintan.web.forward.Service;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
    void aDayThatIsNoneIsSaidToBeNoneAndNoOtherDaysRulesStandThere() {
        for (String none : List.of("2026-02-30", "2026-13-40", "morgen")) {
            given().get("/rules?on=" + none)
                    .then()
                    .statusCode(400)
                    .contentType("text/html;charset=UTF-8")
                    .header("Cache-Control", "no-store")
                    .body(
                            containsString("没有“" + none + "”这一天"),
                            containsString("There is no day “" + none + "”"),
                            not(containsString("value=\"" + none)),
                            not(containsString("价格一天最多浮动")));
        }
        given().get("/rules?on=%3Cscript%3E").then().statusCode(400).body(not(containsString("<script>")));
        given().get("/rules?on=" + "9".repeat(300)).then().body(containsString("没有“" + "9".repeat(40) + "…”这一天"));
        given().get("/rules/350428/market.json?on=2026-13-40")
                .then()
                .statusCode(400)
                .contentType("application/problem+json;charset=UTF-8")
                .body("code", equalTo("BAD_REQUEST"));
        given().get("/rules?on=").then().statusCode(200);
    }

    @Test
    void aCountyThatNobodyKnowsIsSaidToHaveNoRulesOfItsOwn() {
        given().get("/rules?county=999999")
                .then()
                .statusCode(200)
                .body(containsString("没有 999999 这个县自己定的规则"), containsString("Please check the code."));
        given().get("/rules?county=350428").then().body(not(containsString("这个县自己定的规则")));
        assertTrue(nothingOfItsOwn("", ""));
        assertFalse(nothingOfItsOwn("", "350428"));
        assertFalse(nothingOfItsOwn("35"), "what the province set is of the county's place");
        RulesPage.Room away = RulesPage.room(Service.LEDGER, OpenPages.Heard.NOTHING);
        assertFalse(new RulesPage("999999", "2026-11-28", List.of(away)).nothingOfItsOwn());
    }

    private static boolean nothingOfItsOwn(String... regions) {
        JsonArray items = new JsonArray();
        for (String region : regions) {
            items.add(new JsonObject().put("key", "a.b").put("region", region).put("value", "1"));
        }
        try {
            JsonNode body = new ObjectMapper()
                    .readTree(new JsonObject().put("items", items).encode());
            RulesPage.Room room = RulesPage.room(Service.MARKET, new OpenPages.Heard(200, body));
            return new RulesPage("350428", "2026-11-28", List.of(room)).nothingOfItsOwn();
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void whatIsNoCountysCodeIsSaidToBeNoneOnEveryPageOfACounty() {
        for (String page : List.of("/rules", "/market", "/used", "/notices", "/heads")) {
            for (String none : List.of("35042", "changle", "%3Cb%3E")) {
                given().get(page + "?county=" + none)
                        .then()
                        .statusCode(400)
                        .contentType("text/html;charset=UTF-8")
                        .body(
                                containsString("不是县的代码。县的代码是六位数字。"),
                                containsString("is no county’s code"),
                                not(containsString("<b>")));
            }
            given().get(page + "?county=").then().statusCode(200);
        }
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
