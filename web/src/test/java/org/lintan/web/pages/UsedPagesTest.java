package org.lintan.web.pages;

import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintan.web.PortalTest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Who used carbon tickets for what, as anybody may read it. */
@PortalTest
class UsedPagesTest {

    private static final String FIRM = "/used/350428/2021/350428-buyer1";

    @Test
    void listsWhoUsedTicketsInAYearEachWithAPageOfItsOwn() {
        given().queryParam("year", "2021")
                .get("/used")
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", containsString("script-src 'none'"))
                .body(
                        containsString("href=\"" + FIRM + "\""),
                        containsString("2,723.5 吨"),
                        containsString("其中 2,723 吨抵自报的剩余排放"),
                        containsString("342.9 吨"),
                        containsString("用掉碳票不等于“碳中和”"),
                        containsString("href=\"/used/350428/2021.csv\""),
                        containsString("year=2020"));
        given().get("/tickets").then().body(containsString("href=\"/used?county=350428\""));
    }

    @Test
    void showsWhatOneUsedInAYearForWhatAndWhatItStated() {
        given().get(FIRM)
                .then()
                .statusCode(200)
                .body(
                        containsString("<bdi>示范买方有限公司</bdi>:2021 年用掉的碳票"),
                        containsString("一共 2,723.5 吨二氧化碳"),
                        containsString("会议活动"),
                        containsString("3,800 吨 t"),
                        containsString("1,077 吨 t"),
                        containsString("数字改报过 1 次"),
                        containsString("没有核查"))
                .body(
                        containsString("href=\"/c/350428-0000001-01\""),
                        containsString("href=\"/v/350428-0000001\""),
                        containsString("王**"),
                        containsString("年会 &lt;2021&gt;"),
                        containsString("没有申报排放和自身减排"),
                        not(containsString(">null<")),
                        containsString("产品卖到欧盟的请注意"))
                .body(
                        containsString("href=\"/used/350428/2022/350428-buyer1\""),
                        containsString("href=\"" + FIRM + "?after=01K0000000000000000000000A\""),
                        containsString("https://lintan.example" + FIRM));
    }

    @Test
    void saysThatNothingWasUsedAndInWhichYearsSomethingWas() {
        given().queryParam("county", "350426")
                .queryParam("year", "2024")
                .get("/used")
                .then()
                .statusCode(200)
                .body(containsString("2024 年还没有人用掉碳票"));
        given().get("/used/350426/2024/350426-buyer1")
                .then()
                .statusCode(200)
                .body(
                        containsString("2024 年没有用掉碳票"),
                        containsString("没有申报过排放和自身减排"),
                        containsString("href=\"/used/350426/2021/350426-buyer1\""));
        given().get("/used/350428/2021/350428-nobody").then().statusCode(404).body(containsString("没有这一家用掉碳票的记录"));
    }

    @Test
    void writesBothAsTablesThatASpreadsheetDoesNotTakeForFormulas() {
        Response all = given().get("/used/350428/2021.csv");
        assertTrue(all.asString().startsWith("\ufeff谁 party,代码 code,"), all.asString());
        assertTrue(all.asString().contains("\"'=示范买方,有限公司\",350428-buyer1,2723.5,2723,2\r\n"), all.asString());
        Response one = given().get(FIRM + ".csv");
        assertTrue(one.header("Content-Disposition").contains("used-350428-buyer1-2021.csv"));
        assertTrue(
                one.asString()
                        .contains(
                                "350428-0000001-01,2021-05-20,350428-0000001,2723,示范买方公司年会,会议活动,年会 <2021>,申报了排放,2020,5000,1200,3800,2723\r\n"));
        assertTrue(one.asString().contains("王**,企业社会责任,,没有申报排放和自身减排,,,,,\r\n"), one.asString());
        // the fixture's pages never end: the file does, and names the next one
        assertTrue(one.header("Link").startsWith("<" + FIRM + ".csv?after=01K"), one.header("Link"));
        given().get(FIRM + ".json").then().statusCode(200).body("items[1].declaration", equalTo("NOT_STATED"));
        given().get("/used/350428/2021.json").then().body("items[1].party", equalTo("350428-court"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/used/350425/2021.json", "/used/350425/2021.csv", "/used/350425/2021/x.csv"})
    void answersAMachineWithAProblemWhenTheRegistryIsAway(String file) {
        given().get(file).then().statusCode(502).contentType(startsWith("application/problem+json"));
    }

    @Test
    void aPartysPageSaysInPlainWordsThatTheRegistryIsAway() {
        given().get("/used/350425/2021/350425-buyer1").then().statusCode(502).contentType("text/html;charset=UTF-8");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/used/350428/1999/x", "/used/350428/2021/X%22", "/used/35042/2021/x", "/used/350428/2021/a/b"})
    void knowsNoOtherAddresses(String path) {
        given().urlEncodingEnabled(false).get(path).then().statusCode(404);
    }
}
