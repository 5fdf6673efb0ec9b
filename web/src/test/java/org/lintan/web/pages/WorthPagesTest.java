package org.lintan.web.pages;

import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lintan.web.PortalTest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

/** With what tonnes are computed, and whether a forest is worth having measured. */
@PortalTest
class WorthPagesTest {

    @Test
    void eachVersionOfAMethodStandsWithItsDaysItsSourceAndItsParameters() {
        given().get("/methods")
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", containsString("script-src 'none'"))
                .body(
                        containsString("2025-01-01 起,到 2998-12-31"),
                        containsString("2020-01-01 起,现在还在用"),
                        containsString("2999-01-01 起,还没开始用"),
                        containsString("2021-05-18 起,到 2024-12-31"),
                        containsString("12.5 %"),
                        containsString("县林业局&lt;2025&gt;8号"),
                        containsString("杉木 Chinese fir"),
                        containsString("1191.745"));
        given().get("/methods.json")
                .then()
                .statusCode(200)
                .contentType("application/json;charset=UTF-8")
                .body("items[1].version", equalTo("3"));
    }

    @Test
    void asksFirstAndOffersThePricesOfTheCountysMarket() {
        given().get("/worth")
                .then()
                .statusCode(200)
                .body(
                        containsString("97 个"),
                        containsString("name=\"priceLow\" value=\"10\""),
                        containsString("name=\"priceHigh\" value=\"15\""),
                        containsString("name=\"years\" value=\"5\""),
                        containsString("杉木 Chinese fir · 1191.745 kg/m³"),
                        not(containsString("算出来")),
                        not(containsString("class=\"fault\"")));
    }

    @Test
    void tellsLowAndHighWithWhatIsTakenOffAndWhereNothingIsLost() {
        filled().get("/worth")
                .then()
                .statusCode(200)
                .body(
                        containsString("算出来"),
                        containsString("data-l=\"少\">52.138</td>"),
                        containsString("data-l=\"多\">260.694</td>"),
                        containsString("<strong>-478.62</strong>"),
                        containsString("<strong>2,910.41</strong>"),
                        containsString("往少里说要倒贴"),
                        containsString("data-l=\"少\">19.18</td>"),
                        containsString("(看了 2 张),每亩每年 0.03 到 0.80 吨"),
                        not(containsString("比哪一张都高")),
                        not(containsString("费用都是 0")),
                        containsString("再减去扣减 12.5 %"));
    }

    @Test
    void saysSoWhereNoCostWasGivenAndWhereMoreGrowsThanAnywhereHere() {
        filled("measuring", "", "volume", "2000")
                .get("/worth")
                .then()
                .body(containsString("费用都是 0"), containsString("data-l=\"少\">0.00</td>"), containsString("比哪一张都高"));
    }

    @Test
    void aForestThatDoesNotGrowLosesAtAnyPrice() {
        filled("growthLow", "0").get("/worth").then().body(containsString("data-l=\"少\">怎么都亏 none</td>"));
    }

    @Test
    void aMarketThatIsAwayIsNotOneWithoutTrades() {
        given().queryParam("county", "350425")
                .get("/worth")
                .then()
                .body(containsString("这会儿查不到行情"), not(containsString("还没有公开成交")));
    }

    @Test
    void takesFiguresAsPeopleWriteThem() {
        filled("volume", "１,000 ").get("/worth").then().body(containsString("260.694"));
    }

    @ParameterizedTest
    @CsvSource({
        "area,abc,'请填 1 到 10,000,000 的数,最多 1 位小数'",
        "volume,-5,'请填 1 到 100,000,000 的数'",
        "growthLow,6,低的不能高过高的",
        "years,2.5,请填 1 到 20 的数",
        "households,0,'A number from 1 to 100,000'",
        "priceHigh,5,the low end not above the high one",
        "measuring,1.234,最多 2 位小数",
        "species,桉树,请选一种",
        "developer,100,请填 0 到 99 的数",
        "volume,99999999999,'请填 1 到 100,000,000 的数'"
    })
    void saysWhichFieldIsToBePutRightAndWhatItTakesAndKeepsWhatWasTyped(String field, String typed, String takes) {
        filled(field, typed)
                .get("/worth")
                .then()
                .statusCode(200)
                .body(
                        containsString("有几格没填好"),
                        containsString("aria-invalid=\"true\""),
                        containsString(takes),
                        containsString(
                                "name=\"households\" value=\"" + (field.equals("households") ? typed : "20") + "\""),
                        not(containsString("算出来 ")));
    }

    @Test
    void whatWasTypedIsTextAndNothingElse() {
        filled("area", "\"><script>")
                .get("/worth")
                .then()
                .body(not(containsString("\"><script>")), containsString("&quot;&gt;&lt;script&gt;"));
    }

    private static RequestSpecification filled(String... changes) {
        Map<String, String> fields = new HashMap<>(Map.of(
                "area", "100", "volume", "1000", "species", "杉木", "growthLow", "1", "growthHigh", "5", "years", "5"));
        fields.putAll(Map.of("households", "20", "priceLow", "10", "priceHigh", "15", "measuring", "1000"));
        for (int i = 0; i < changes.length; i += 2) {
            fields.put(changes[i], changes[i + 1]);
        }
        return given().queryParams(fields);
    }
}
