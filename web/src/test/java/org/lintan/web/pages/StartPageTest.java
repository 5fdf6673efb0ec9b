package org.lintan.web.pages;

import io.restassured.response.Response;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintan.web.PortalTest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@PortalTest
class StartPageTest {

    @Test
    void tellsAStrangerWhatThisIsInFivePicturesAndWhereTheyComeIn() {
        String page = given().get("/")
                .then()
                .statusCode(200)
                .contentType("text/html;charset=UTF-8")
                .header("Content-Security-Policy", containsString("script-src 'none'"))
                .body(containsString("村里的林子吸了碳"), containsString("Measured"), not(containsString("<div id=\"app\">")))
                .body(containsString("action=\"/find\""), containsString("不可用于配额清缴"))
                .extract()
                .asString();
        assertEquals(5, count(page, "<li><svg"));
        for (String door : new String[] {"/", "/app/village", "/app/buy", "/app/inbox"}) {
            assertTrue(page.contains("href=\"/login?to=" + door + "\""), door);
        }
    }

    @Test
    void tellsSearchEnginesWhatItIsAndLeavesOtherPagesToThoseWhoHoldTheirNumber() {
        given().get("/")
                .then()
                .body(
                        containsString("<meta name=\"description\""),
                        containsString("<meta property=\"og:title\""),
                        containsString("<link rel=\"canonical\" href=\"https://lintan.example/\">"),
                        containsString("<meta property=\"og:url\" content=\"https://lintan.example/\">"),
                        not(containsString("noindex")));
        given().get("/v/350428-0000001").then().body(containsString("noindex"));
        given().get("/robots.txt")
                .then()
                .statusCode(200)
                .contentType("text/plain;charset=UTF-8")
                .body(containsString("Disallow: /api/"), containsString("Sitemap: https://lintan.example/sitemap.xml"));
        given().get("/sitemap.xml")
                .then()
                .statusCode(200)
                .body("urlset.url[0].loc", equalTo("https://lintan.example/"));
    }

    @Test
    void everyPageNamedToSearchEnginesSaysWhatItIsAndMayBeKept() {
        List<String> pages = given().get("/sitemap.xml").xmlPath().getList("urlset.url.loc", String.class);
        assertTrue(pages.size() > 20, pages.toString());
        for (String page : pages) {
            given().get(page.replace("https://lintan.example", ""))
                    .then()
                    .body(containsString("<meta name=\"description\""), not(containsString("noindex")));
        }
    }

    @Test
    void bearsOneSignEverywhereAndAPictureWhereItsAddressIsPassedOn() {
        String sign = given().get("/favicon.svg")
                .then()
                .statusCode(200)
                .contentType("image/svg+xml")
                .extract()
                .asString();
        assertEquals(sign, given().get("/favicon.ico").asString());
        String page = given().get("/").asString();
        assertTrue(page.contains("<link rel=\"icon\" href=\"/favicon.svg\""));
        assertTrue(page.contains(sign.substring(sign.indexOf("<rect"), sign.indexOf("</svg>"))));
        assertTrue(page.contains("<meta property=\"og:image\" content=\"https://lintan.example/og.png\">"));
        byte[] picture = given().get("/og.png")
                .then()
                .statusCode(200)
                .contentType("image/png")
                .extract()
                .asByteArray();
        assertEquals((byte) 0x89, picture[0]);
    }

    @Test
    void tellsWhatIsForSaleSoldAndSharedOutEachWithThePageItIsFrom() {
        given().get("/")
                .then()
                .body(containsString("<a href=\"/market\">公开卖 3.5 吨,每吨 15.00–18.00 元</a>"))
                .body(containsString("<a href=\"/market\">公开卖 12,723 吨,140,845.00 元</a>"))
                .body(containsString("<a href=\"/shared\">140,700.00 元,1 个村,250 笔</a>"))
                .body(containsString("2026-03-02 11:20"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"q_session", "at-home"})
    void leavesTheDoorOpenToWhoIsAtHomeHere(String cookie) {
        Response shell = given().cookie(cookie, "x").get("/");
        assertEquals(200, shell.statusCode());
        assertTrue(shell.asString().contains("<div id=\"app\">"));
        assertEquals("no-cache", shell.header("Cache-Control"));
        assertTrue(shell.headers().getValues("Vary").contains("Cookie"), "a cache keeps the two apart");
        given().cookie(cookie, "x")
                .header("If-None-Match", shell.header("ETag"))
                .get("/")
                .then()
                .statusCode(304);
        given().header("If-None-Match", shell.header("ETag"))
                .get("/")
                .then()
                .statusCode(200)
                .header("Vary", "Cookie")
                .body(not(containsString("<div id=\"app\">")));
    }

    @ParameterizedTest
    @CsvSource({
        "402615983017, /v/402615983017",
        "4026 1598 3017, /v/402615983017",
        "0000001, /v/350428-0000001",
        "350428-0000001-01, /c/350428-0000001-01"
    })
    void findsThePaperBehindANumber(String typed, String page) {
        given().redirects()
                .follow(false)
                .queryParam("q", typed)
                .get("/find")
                .then()
                .statusCode(303)
                .header("Location", containsString(page));
        given().queryParam("q", typed).get("/find").then().statusCode(200).body(containsString("0000001"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "//evil.example", "12345"})
    void saysWhatToTypeWhenItCannotReadANumber(String typed) {
        given().queryParam("q", typed)
                .get("/find")
                .then()
                .statusCode(404)
                .body(containsString("这个号码没看懂"), not(containsString("evil")));
    }

    @Test
    void keepsTheTextAsLargeOnTheNextPage() {
        Response larger = given().get("/?size=4");
        assertTrue(larger.asString().contains("class=\"s4\""));
        assertEquals("4", larger.cookie("size"));
        assertEquals("no-cache", larger.header("Cache-Control"));
        for (String path : new String[] {"/", "/help", "/v/350428-0000001", "/c/350428-0000001-01"}) {
            given().cookie("size", "4")
                    .get(path)
                    .then()
                    .body(containsString("class=\"s4\""), containsString("href=\"?size=1\""));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "5", "44", "x\"onload=", ""})
    void knowsFourSizesAndNoOther(String size) {
        given().queryParam("size", size)
                .get("/")
                .then()
                .statusCode(200)
                .header("Set-Cookie", nullValue())
                .body(containsString("class=\"s1\""));
        given().cookie("size", "9").get("/help").then().body(containsString("class=\"s1\""));
    }

    private static int count(String text, String part) {
        return (int)
                Pattern.compile(Pattern.quote(part)).matcher(text).results().count();
    }
}
