package org.lintan.web.pages;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lintan.web.PortalTest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

/** What the house says of itself to everybody. */
@PortalTest
class AboutPagesTest {

    @ParameterizedTest
    @CsvSource({
        "privacy,个人信息怎么用,<div lang=\"en\">",
        "terms,使用说明和约定,<div lang=\"en\">",
        "accessibility,看不清,<div lang=\"en\">",
        "contact,联系,Contact"
    })
    void isThereInBothLanguagesAndFoundFromEveryPage(String name, String title, String english) {
        given().get("/about/" + name)
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", containsString("script-src 'none'"))
                .body(containsString(title), containsString(english));
        given().get("/v/350428-0000001").then().body(containsString("href=\"/about/" + name + "\""));
        given().get("/sitemap.xml").then().body(containsString("/about/" + name + "<"));
    }

    @Test
    void recordNumbersStandAtTheFootAndThatOfTheMinistryLeadsToItsList() {
        given().get("/")
                .then()
                .body(
                        containsString(
                                "<a href=\"https://beian.miit.gov.cn/\" rel=\"noopener nofollow\">演ICP备00000000号-1</a>"),
                        containsString("演公网安备 00000000000000 号"),
                        not(containsString(">演公网安备")));
    }

    @Test
    void whoIsNotNamedIsNotInventedAndThePageSaysWhomToAsk() {
        given().get("/about/contact").then().body(containsString("还没有写明,请到村服务站"), not(containsString("null")));
    }

    @Test
    void whatIsNotWrittenIsMissingInPlainWords() {
        given().get("/about/nothing").then().statusCode(404).body(containsString("没有这一页"));
    }
}
