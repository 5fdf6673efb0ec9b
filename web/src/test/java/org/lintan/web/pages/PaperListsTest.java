package org.lintan.web.pages;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintan.web.PortalTest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

/** All certificates and all vouchers of a county, as anybody may read them. */
@PortalTest
class PaperListsTest {

    @Test
    void listsTheCertificatesOfACountyEachWithItsPageAndTheTicketItCameFrom() {
        given().get("/certificates")
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", containsString("script-src 'none'"))
                .body(
                        containsString("href=\"/c/350428-0000001-R0001\""),
                        containsString("href=\"/v/350428-0000001\""),
                        containsString("<strong>2,723 吨</strong>"),
                        containsString("<bdi>李**</bdi>"),
                        containsString("由 <bdi>将乐县人民法院</bdi> 用掉"),
                        // who retires for itself is named once
                        not(containsString("由 <bdi>示范买方有限公司</bdi>")));
        given().queryParam("county", "350426")
                .get("/certificates")
                .then()
                .body(containsString(
                        "href=\"/certificates?after=01KRETIREMENT0000000000001&amp;county=350426\" rel=\"next\""));
    }

    @Test
    void listsTheVouchersOfACountyWithTheirPricesAndHidesThePriceWhereAPersonIsASide() {
        given().get("/vouchers")
                .then()
                .statusCode(200)
                .body(
                        containsString("href=\"/t/350428-0000001-V0001\""),
                        containsString("每吨 15.00 元,共 40,845.00 元"),
                        containsString("<bdi>常口村股份经济合作社</bdi> → <bdi>示范买方有限公司</bdi>"),
                        containsString("价钱不公开(一方是个人)"),
                        containsString("2026-03-02 10:00"),
                        not(containsString("rel=\"next\"")));
    }

    @Test
    void keepsThemAsRowsToCountWith() {
        given().get("/certificates/350428.csv")
                .then()
                .statusCode(200)
                .header("Content-Disposition", equalTo("attachment; filename=\"certificates-350428.csv\""))
                .body(containsString("350428-0000001-R0001,2026-03-04,350428-0000001,2723,示范买方有限公司"));
        given().get("/vouchers/350428.csv")
                .then()
                .statusCode(200)
                .body(containsString("常口村股份经济合作社,示范买方有限公司,15.00,40845.00,"), containsString("王**,示范买方有限公司,,,"));
        given().get("/vouchers/350428.xlsx").then().statusCode(200).contentType(startsWith("application/vnd.openxml"));
        given().get("/certificates/350428.json").then().statusCode(200).body("items[0].beneficiary", equalTo("李**"));
    }

    @ParameterizedTest
    @CsvSource({"/certificates, 县里还没有人用掉碳票", "/vouchers, 县里还没有卖过碳票"})
    void saysInWordsThatACountyHasNoneYetAndThatATicketHasNone(String list, String none) {
        given().queryParam("county", "350427").get(list).then().statusCode(200).body(containsString(none));
        for (String serial : new String[] {"0000001", "1"}) {
            given().queryParam("county", "350427")
                    .queryParam("serial", serial)
                    .get(list)
                    .then()
                    .body(containsString("这张碳票还没有"), containsString("value=\"" + serial + "\""));
        }
        // the registry refuses what is no serial
        given().queryParam("county", "350499")
                .queryParam("serial", "<b>")
                .get(list)
                .then()
                .statusCode(200)
                .body(containsString("碳票编号没看懂"), containsString("value=\"&lt;b&gt;\""), not(containsString("存成文件")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/certificates", "/vouchers"})
    void saysThatThereIsNoSuchTicketInsteadOfCallingItUnusedOrUnsold(String list) {
        given().queryParam("county", "350427")
                .queryParam("serial", "0000009")
                .get(list)
                .then()
                .statusCode(200)
                .body(
                        containsString("县里没有编号是 0000009 的碳票(县代码 350427)"),
                        containsString("This county has no ticket of this number"),
                        not(containsString("这张碳票还没有")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/tickets",
                "/market",
                "/worth",
                "/notices",
                "/certificates",
                "/vouchers",
                "/used",
                "/shared",
                "/heads"
            })
    void saysOfACountyThatCannotBeThatThereIsNoneAndShowsNoOther(String list) {
        for (String county : new String[] {"abc", "3504", "35042A", "3504280"}) {
            given().queryParam("county", county)
                    .get(list)
                    .then()
                    .statusCode(400)
                    .body(
                            containsString("“" + county + "”不是县的代码"),
                            containsString("is no county’s code"),
                            not(containsString("350428\"")));
        }
        given().get(list).then().statusCode(200);
    }
}
