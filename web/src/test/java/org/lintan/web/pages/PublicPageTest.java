package org.lintan.web.pages;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintan.web.PortalTest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@PortalTest
class PublicPageTest {

    @Test
    void tellsAStrangerWhatTheTicketIsWorthNow() {
        given().get("/v/350428-0000001")
                .then()
                .statusCode(200)
                .contentType("text/html;charset=UTF-8")
                .header("Cache-Control", "public, max-age=30")
                .body(containsString("有效,还有 10,000 吨没有用掉"), containsString("Valid: 10,000 t not yet retired"))
                .body(containsString("12,723 吨"), containsString("3,197 亩"), containsString("常口村村民委员会"))
                .body(containsString("用掉了,不能再卖"), containsString("4026 1598 3017"))
                .body(
                        containsString("<bdi>林业局</bdi>"),
                        containsString("<bdi>测量机构</bdi>"),
                        containsString("林**乙"),
                        containsString("ab".repeat(32)))
                .body(
                        containsString("2021-05-19 10:00"),
                        containsString("<a href=\"/t/350428-0000001-V0001\">凭证 voucher 350428-0000001-V0001</a>"),
                        containsString("href=\"/c/350428-0000001-01\""))
                .body(
                        containsString("封存在第 12 环"),
                        containsString("每吨 15.00 元 yuan per t"),
                        containsString("5f2c9d1b7a3e4c6088a9b1c2d3e4f5061728394a5b6c7d8e9f00112233445566"),
                        containsString("分录正在封存"))
                .body(
                        containsString("不可用于碳排放配额清缴"),
                        containsString("将林证字(2009)第0001号"),
                        containsString("aria-label=\"林地形状"));
    }

    @Test
    void tellsAStrangerWhatAVoucherProvesAndWhatNot() {
        given().get("/t/350428-0000001-V0001")
                .then()
                .statusCode(200)
                .body(
                        containsString("2,723 吨,从 <bdi>常口村股份经济合作社</bdi> 到 <bdi>示例&lt;b&gt;纸业有限公司</bdi>"),
                        containsString("40,845.00 元"),
                        containsString("现在在谁手里、用掉没有,看碳票那一页"),
                        containsString("href=\"/v/402615983017\""),
                        containsString("href=\"/t/350428-0000001-V0001.pdf\""));
        given().get("/t/350428-0000001-V0003")
                .then()
                .body(containsString("张**"), containsString("一方是个人,不公开"), not(containsString("0.00 元")));
        given().get("/t/350428-0000001-V0002").then().statusCode(404).body(containsString("没有这张凭证"));
    }

    @Test
    void findsTheTicketByTheTwelveDigitsAsPrinted() {
        given().get("/v/402615983017").then().statusCode(200).body(containsString("0000001"));
        given().urlEncodingEnabled(false)
                .get("/v/4026%201598%203017")
                .then()
                .statusCode(200)
                .body(containsString("0000001"));
    }

    @Test
    void namesTheBodyThatMeasuredAndShowsItsCodeOnlyWhereNoNameIsKnown() {
        given().get("/v/402615983017")
                .then()
                .body(containsString("将乐县林业调查规划队"), not(containsString("350428-measurer")));
        given().get("/v/350428-0000001").then().body(containsString("350428-measurer"));
    }

    @Test
    void certifiesARetirement() {
        given().get("/c/350428-0000001-01")
                .then()
                .statusCode(200)
                .body(
                        containsString("2,723 吨已经用掉,不能再卖"),
                        containsString("示范买方公司年会"),
                        containsString("会议活动"),
                        containsString("兹证明"))
                .body(
                        containsString("不可用于碳排放配额清缴"),
                        containsString("href=\"/v/402615983017\""),
                        containsString("2021-05-20 10:00"));
    }

    @Test
    void saysOfATicketAndOfACertificateWhatTheRulesSayAndNeverThatRetiringMakesNeutral() {
        for (String path : new String[] {"/v/350428-0000001", "/c/350428-0000001-01"}) {
            String page = given().get(path)
                    .then()
                    .body(
                            containsString("无论只是买入还是已经注销,单凭碳票都不支持这种说法"),
                            containsString("产品卖到欧盟的请注意"),
                            containsString("Directive (EU) 2024/825"))
                    .extract()
                    .asString();
            assertEquals(
                    page.split("碳中和", -1).length,
                    page.split("不能说自己、活动或产品“碳中和”|都不能宣称“碳中和”", -1).length,
                    "said of nothing but what cannot be said: " + path);
        }
    }

    @Test
    void speaksOfATicketOfARegistryThatKnowsNoRulesYetWithTheLimitsAlone() {
        given().get("/v/402615983017")
                .then()
                .body(containsString("单凭碳票,无论买入还是注销,都不能宣称“碳中和”"), containsString("不可用于碳排放配额清缴"));
    }

    @Test
    void showsWhatWasStatedBesideARetirementAndLeadsToAllThatWasUsedInTheYear() {
        given().get("/c/350428-0000001-01")
                .then()
                .body(
                        containsString("自报 2020 年排放 5,000 吨,自身减排 1,200 吨,剩余 3,800 吨;其中 2,723 吨用这些碳票抵了"),
                        containsString("年会 &lt;2021&gt;"),
                        containsString("归“<bdi>示范买方公司年会</bdi>”用掉了"),
                        containsString("href=\"/used/350428/2021/350428-buyer1\""));
    }

    @Test
    void aNameInASentenceEndsWhereItEnds() {
        given().get("/c/350428-0000001-01").then().body(containsString("<bdi>示范买方公司年会</bdi>; never to be sold again"));
        assertEquals(
                "为“<bdi>A &amp; B &lt;script&gt;</bdi>”注销",
                Isolated.in("为“A & B <script>”注销", "A & B <script>").getValue());
        assertEquals("&lt;b&gt;", Isolated.in("<b>", "").getValue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/v/350428-0000001",
                "/c/350428-0000001-01",
                "/help",
                "/help/villager",
                "/v/000000000000",
                "/nowhere",
                "/find?q=x"
            })
    void needsNoScriptAndNothingFromElsewhere(String path) {
        String page = given().get(path)
                .then()
                .header("Content-Security-Policy", containsString("script-src 'none'"))
                .extract()
                .asString();
        assertFalse(page.contains("<script"), path);
        assertFalse(Pattern.compile("\\son[a-z]+=").matcher(page).find(), path);
        // the ministry's list, which the law wants linked, is a place to go to, and the page's own address a name:
        // neither is loaded
        String own = page.replace("<a href=\"https://beian.miit.gov.cn/\"", "<a")
                .replace("<link rel=\"canonical\" href=\"https://lintan.example/\">", "");
        assertFalse(Pattern.compile("(src|href)=\"https?:").matcher(own).find(), path);
        assertTrue(page.contains("width=device-width"), path);
    }

    @Test
    void showsTextOfTheRegistryAsTextOnly() {
        given().get("/v/350428-0000001")
                .then()
                .body(containsString("&lt;script&gt;alert(1)&lt;/script&gt;"), not(containsString("<script>alert")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v/000000000000", "/v/350428-9999999", "/v/abc", "/v/1"})
    void warnsOfAFakeInPlainWordsWhenThereIsNoSuchTicket(String path) {
        given().get(path)
                .then()
                .statusCode(404)
                .body(containsString("没有这张碳票"), containsString("小心是假的"))
                .header("Cache-Control", "no-store");
    }

    @Test
    void warnsOfAFakeCertificate() {
        given().get("/c/350428-0000001-99").then().statusCode(404).body(containsString("没有这张证书"));
    }

    @Test
    void saysInPlainWordsThatAnAddressDoesNotExist() {
        given().get("/nowhere")
                .then()
                .statusCode(404)
                .contentType("text/html;charset=UTF-8")
                .body(containsString("没有找到"));
    }

    @Test
    void drawsAQrCodeThatReadsBackAsThePagesAddress() throws Exception {
        String page = given().get("/v/350428-0000001").asString();
        assertEquals("https://lintan.example/v/350428-0000001", read(page));
    }

    /** Paints the SVG's strokes and reads the picture as a phone would. */
    private static String read(String page) throws Exception {
        Matcher svg = Pattern.compile("QR code\"[^>]*viewBox=\"0 0 (\\d+) \\d+\".*?fill=\"#000\" d=\"([^\"]+)\"")
                .matcher(page);
        assertTrue(svg.find(), "no QR code");
        int size = Integer.parseInt(svg.group(1));
        int zoom = 4;
        int[] pixels = new int[size * zoom * size * zoom];
        java.util.Arrays.fill(pixels, 0xffffff);
        Matcher run = Pattern.compile("M(\\d+) (\\d+)h(\\d+)").matcher(svg.group(2));
        while (run.find()) {
            int x = Integer.parseInt(run.group(1));
            int y = Integer.parseInt(run.group(2));
            for (int i = x * zoom; i < (x + Integer.parseInt(run.group(3))) * zoom; i++) {
                for (int j = y * zoom; j < (y + 1) * zoom; j++) {
                    pixels[j * size * zoom + i] = 0;
                }
            }
        }
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(size * zoom, size * zoom, pixels))))
                .getText();
    }
}
