package org.lintan.web.pages;

import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintan.web.PortalTest;
import org.lintan.web.sheet.Workbooks;
import org.lintan.web.sheet.Xlsx;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What a stranger looks up of a county: register, market, notices, what was shared out, heads of the books. */
@PortalTest
class OpenPagesTest {

    @Test
    void listsTheRegisterWithALinkToEachTicketAndTheSameAsFiles() {
        given().get("/tickets")
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", containsString("script-src 'none'"))
                .body(
                        containsString("href=\"/v/350428-0000001\""),
                        containsString("12,723 吨"),
                        containsString("没用掉 10,000 吨"),
                        containsString("王**"),
                        containsString("href=\"/tickets/350428.csv\""),
                        containsString("href=\"/tickets/350428.json\""));
        given().get("/tickets/350428.json")
                .then()
                .statusCode(200)
                .contentType("application/json;charset=UTF-8")
                .body("items[1].code", equalTo("350428-0000001"));
    }

    @Test
    void keepsWhatWasTypedInTheFormInTheFilesAndInTheLinksToLargerText() {
        given().queryParam("village", "常口\"<村")
                .queryParam("kind", "COLLECTIVE")
                .get("/tickets")
                .then()
                .body(
                        containsString("value=\"常口&quot;&lt;村\""),
                        containsString("<option value=\"COLLECTIVE\" selected>"),
                        containsString(
                                "/tickets/350428.csv?village=%E5%B8%B8%E5%8F%A3%22%3C%E6%9D%91&amp;kind=COLLECTIVE"),
                        containsString("kind=COLLECTIVE&amp;size=4"));
    }

    @Test
    void writesTheRegisterAsATableThatASpreadsheetDoesNotTakeForFormulas() {
        Response file = given().get("/tickets/350428.csv");
        assertEquals(200, file.statusCode());
        assertTrue(file.header("Content-Disposition").contains("tickets-350428.csv"));
        String text = file.asString();
        assertTrue(text.startsWith("\ufeff编号 code,"), text);
        assertTrue(text.contains("350428-0000001,\"'=常口村,股份经济合作社\",村集体,高唐镇,常口村,12723,10000,"), text);
        assertEquals(null, file.header("Link"));
    }

    @Test
    void writesTheRegisterAsAWorkbookInWhichCodesAreNamesAndTonnesCountOn() {
        Response file = given().get("/tickets/350428.xlsx");
        assertEquals(200, file.statusCode());
        assertEquals(Xlsx.MEDIA_TYPE, file.contentType());
        assertTrue(file.header("Content-Disposition").contains("tickets-350428.xlsx"));
        Workbooks book = Workbooks.read(file.asByteArray());
        assertEquals("编号 code", book.text("A1"));
        assertEquals("350428-0000001", book.text("A3"));
        assertEquals("'=常口村,股份经济合作社", book.text("B3"));
        assertEquals("12723", book.number("F3"));
    }

    @Test
    void cutsALongRegisterIntoFilesAndNamesTheNextOne() {
        Response file = given().queryParam("kind", "COLLECTIVE").get("/tickets/350426.csv");
        assertEquals("</tickets/350426.csv?kind=COLLECTIVE&after=0000101>; rel=\"next\"", file.header("Link"));
        assertEquals(
                "</tickets/350426.xlsx?kind=COLLECTIVE&after=0000101>; rel=\"next\"",
                given().queryParam("kind", "COLLECTIVE")
                        .get("/tickets/350426.xlsx")
                        .header("Link"));
        given().queryParam("county", "350426")
                .get("/tickets")
                .then()
                .body(containsString("href=\"/tickets?after=0000101&amp;county=350426\" rel=\"next\""));
    }

    @Test
    void saysInPlainWordsThatNothingWasFoundAndWhereToGoOn() {
        given().queryParam("county", "350427")
                .queryParam("village", "没有")
                .get("/tickets")
                .then()
                .statusCode(200)
                .body(containsString("没有找到这样的碳票"), containsString("href=\"/tickets?county=350427\""));
        given().queryParam("county", "350427")
                .get("/tickets")
                .then()
                .body(containsString("县里还没有发过碳票"), containsString("href=\"/notices\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/tickets", "/market", "/notices", "/shared", "/used", "/heads"})
    void standsAndSaysSoWhenNoRoomAnswers(String page) {
        given().queryParam("county", "350425").get(page).then().statusCode(200).body(containsString("这会儿查不到"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/tickets/350425.json", "/tickets/350425.csv", "/market/350425.json", "/notices/350425.json"})
    void answersAMachineWithAProblemWhenNoRoomAnswers(String file) {
        given().get(file).then().statusCode(502).contentType(startsWith("application/problem+json"));
    }

    @Test
    void showsTheMarketLaneByLaneWithTheOpenOneDrawn() {
        given().queryParam("year", "2026")
                .get("/market")
                .then()
                .statusCode(200)
                .body(
                        containsString("3.5 吨,2 张碳票"),
                        containsString("每吨 15.00–18.00 元"),
                        containsString("公开卖,一天一行"),
                        containsString("县里收储,一天一行"),
                        containsString("最低 12.00 元,最高 15.00 元"),
                        containsString("140,845.00"),
                        containsString("href=\"/market/350428/2026.csv\""));
        given().get("/market/350428/2026.csv")
                .then()
                .statusCode(200)
                .body(containsString("2026-03-01,县里收储,2,12723,9.00,9.00,9.00,140845.00\r\n"));
        given().get("/market/350428.json").then().body("forSale[0].quantityKg", equalTo(3500));
    }

    @Test
    void showsWhatWasSharedOutAndWhereEachPartWent() {
        given().queryParam("year", "2026")
                .get("/shared")
                .then()
                .statusCode(200)
                .body(
                        containsString("140,700.00 元"),
                        containsString("140,845.00 元"),
                        containsString("145.00 元"),
                        containsString("250 户"),
                        containsString("常口村"));
    }

    @Test
    void listsWhatIsOnNoticeAndMakesAPosterOfEach() {
        given().get("/notices")
                .then()
                .statusCode(200)
                .body(
                        containsString("href=\"/notices/350428/application/01KAPPLICATION000000000001\""),
                        containsString("href=\"/notices/350428/decision/01KDECISION00000000000001A\""),
                        containsString("2026-03-08"),
                        containsString("碳票收益&lt;分配&gt;"));
        given().get("/notices/350428/application/01KAPPLICATION000000000001")
                .then()
                .statusCode(200)
                .body(
                        containsString("2026-03-01 起,到 2026-03-07 止"),
                        containsString("12,723 吨二氧化碳"),
                        containsString("杉木 Chinese fir · "),
                        containsString("将林证字(2009)第0001号"),
                        containsString("二维码"),
                        containsString("https://lintan.example/notices/350428/application/01KAPPLICATION000000000001"));
        given().get("/notices/350428/decision/01KDECISION00000000000001A")
                .then()
                .body(containsString("250 户,938 人"), containsString("张贴单位"));
        given().get("/notices/350428.json").then().body("decisions[0].potFen", equalTo(14084500));
    }

    @Test
    void saysOfANoticeThatIsOverThatItIs() {
        given().get("/notices/350428/decision/01KDECISION0000000000000ZZ")
                .then()
                .statusCode(404)
                .body(containsString("这份公示已经结束"));
    }

    @Test
    void showsTheNewestHeadsOfEachBookAndWhereTheOlderOnesAre() {
        given().get("/heads")
                .then()
                .statusCode(200)
                .body(
                        containsString("href=\"/heads/350428/ticket/2026-03-10.json\""),
                        not(containsString("2026-03-03")),
                        containsString("/heads?county=350428&amp;book=ticket&amp;after=2026-03-04"),
                        containsString("java -jar lintan-verifier.jar export.ndjson head.json"),
                        // the two rooms that have none say so, and the page stands
                        containsString("市场的账"));
        given().queryParam("book", "ticket").get("/heads").then().body(containsString("2026-03-01"));
        given().get("/heads/350428/ticket/2026-03-02.json")
                .then()
                .statusCode(200)
                .body("seq", equalTo(12));
        given().get("/heads/350428/ticket/2026-03-09.json").then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({"/tickets", "/market", "/notices", "/shared", "/used", "/heads"})
    void areKnownToSearchEnginesAndLinkedFromEveryPage(String page) {
        given().get(page).then().body(containsString("<meta name=\"description\""), not(containsString("noindex")));
        given().get("/sitemap.xml").then().body(containsString("<loc>https://lintan.example" + page + "</loc>"));
        for (String from : List.of("/", "/help", "/v/350428-0000001")) {
            given().get(from).then().body(containsString("<a href=\"" + page + "\">"));
        }
    }
}
