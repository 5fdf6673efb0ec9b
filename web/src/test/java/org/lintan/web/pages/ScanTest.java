package org.lintan.web.pages;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import io.quarkus.test.common.http.TestHTTPResource;
import io.restassured.response.ValidatableResponse;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintan.web.PortalTest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The code on a paper, photographed. */
@PortalTest
class ScanTest {

    @TestHTTPResource
    URI home;

    private static final String OURS = "https://lintan.example/v/402615983017";

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg"})
    void leadsToThePageBehindTheCodeOnAPhotograph(String format) throws IOException, WriterException {
        sent(photo(OURS, 600, 0, format)).statusCode(303).header("Location", endsWith("/v/402615983017"));
    }

    @Test
    void findsATurnedCodeInTheCornerOfAPhonesTwelveMegapixels() throws IOException, WriterException {
        sent(photo(OURS, 4_000, 17, "jpg")).statusCode(303).header("Location", endsWith("/v/402615983017"));
    }

    @Test
    void doesNotOpenAnotherSiteAndSaysThatThePaperMayBeAFake() throws IOException, WriterException {
        sent(photo("https://lintan.example.evil.test/v/402615983017", 600, 0, "png"))
                .statusCode(422)
                .header("Location", (String) null)
                .header("Cache-Control", "no-store")
                .body(containsString("这个码不是本站印的"), containsString("<bdi>lintan.example.evil.test</bdi>"))
                .body(not(containsString("href=\"https://lintan.example.evil")));
    }

    @Test
    void saysInWordsWhenThereIsNoCodeNoPictureOrNoPhoto() throws IOException, WriterException {
        BufferedImage empty = new BufferedImage(300, 300, BufferedImage.TYPE_INT_RGB);
        sent(bytes(empty, "png")).statusCode(422).body(containsString("照片上没有找到二维码"));
        sent("%PDF-1.7 no picture".getBytes()).statusCode(422).body(containsString("这张照片打不开"));
        byte[] torn = photo(OURS, 600, 0, "png");
        torn[40] ^= 0x55;
        sent(torn).statusCode(422).body(containsString("这张照片打不开"));
        sent(new byte[0]).statusCode(400).body(containsString("还没有选照片"));
        sent(photo("随便一句话", 600, 0, "png")).statusCode(422).body(containsString("不是碳票、凭证或证书的"));
    }

    /** In some kilobytes: so many dots, or a line of so many, which a reader holds whole. */
    @ParameterizedTest
    @CsvSource({"70_000, 70_000", "30_000_000, 1", "1, 30_000_000"})
    void doesNotLayOutAPictureThatSaysItIsImmense(String width, String height) throws IOException {
        byte[] png = bytes(new BufferedImage(8, 8, BufferedImage.TYPE_BYTE_GRAY), "png");
        java.nio.ByteBuffer head = java.nio.ByteBuffer.wrap(png);
        head.putInt(16, dots(width)).putInt(20, dots(height));
        java.util.zip.CRC32 sum = new java.util.zip.CRC32();
        sum.update(png, 12, 17);
        head.putInt(29, (int) sum.getValue());
        sent(png).statusCode(422).body(containsString("这张照片打不开"));
    }

    private static int dots(String figure) {
        return Integer.parseInt(figure.replace("_", ""));
    }

    @Test
    void hasAPageThatNeedsNoScript() {
        given().get("/scan")
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", containsString("script-src 'none'"))
                .body(containsString("capture=\"environment\""), containsString("认完就丢,不保存"));
        given().get("/").then().body(containsString("href=\"/scan\""));
    }

    @Test
    void aPhotoAboveTheLimitIsAnsweredWithAPageAndNotWithWordsForPrograms() throws IOException, InterruptedException {
        HttpRequest photo = HttpRequest.newBuilder(home.resolve("/scan"))
                .header("Content-Type", "multipart/form-data; boundary=x")
                .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
                .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[13 * 1024 * 1024]))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(photo, HttpResponse.BodyHandlers.ofString());
        assertEquals(413, answer.statusCode());
        assertEquals(
                "text/html;charset=UTF-8",
                answer.headers().firstValue("Content-Type").orElseThrow());
        for (String said : List.of("最多 12 MB", "12 MB at most", "回首页", "BODY_TOO_LARGE")) {
            assertTrue(answer.body().contains(said), answer.body());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "https://lintan.example/c/350428-0000001-R0001, /c/350428-0000001-R0001",
        "HTTPS://LINTAN.EXAMPLE/t/350428-0000001-V0001, /t/350428-0000001-V0001",
        "https://lintan.example/notices/350428/decision/01KD, /notices/350428/decision/01KD",
        "4026 1598 3017, /v/402615983017",
        "350428-0000001, /v/350428-0000001",
        "https://lintan.example/logout, ",
        "https://lintan.example/v/../logout, ",
        "javascript:alert(1), ",
        "https://lintan.example@evil.test/v/1, "
    })
    void leadsOnlyToPagesThatStandBehindACodeWePrint(String code, String page) {
        assertEquals(
                page,
                ScannedCode.of(code, "https://lintan.example", Optional.empty()).page());
    }

    @Test
    void namesTheHostOfAnotherSiteAndOfAddressesMadeToLookLikeOurs() {
        assertEquals(
                "evil.test",
                ScannedCode.of("https://lintan.example@evil.test/v/1", "https://lintan.example", Optional.empty())
                        .elsewhere());
        assertNull(
                ScannedCode.of(OURS, "https://lintan.example", Optional.empty()).elsewhere());
    }

    private static ValidatableResponse sent(byte[] photo) {
        return given().redirects()
                .follow(false)
                .multiPart("photo", "photo.jpg", photo, "image/jpeg")
                .post("/scan")
                .then();
    }

    /** A code that takes a quarter of a grey table of this width, turned by so many degrees. */
    private static byte[] photo(String text, int width, int degrees, String format)
            throws IOException, WriterException {
        BitMatrix dots = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, width / 4, width / 4);
        BufferedImage code = new BufferedImage(dots.getWidth(), dots.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < dots.getWidth(); x++) {
            for (int y = 0; y < dots.getHeight(); y++) {
                code.setRGB(x, y, (dots.get(x, y) ? Color.DARK_GRAY : Color.LIGHT_GRAY).getRGB());
            }
        }
        BufferedImage picture = new BufferedImage(width, width * 3 / 4, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(new Color(150, 140, 130));
        pen.fillRect(0, 0, picture.getWidth(), picture.getHeight());
        pen.rotate(Math.toRadians(degrees), width * 0.7, width * 0.4);
        pen.drawImage(code, width * 6 / 10, width * 3 / 10, null);
        pen.dispose();
        return bytes(picture, format);
    }

    private static byte[] bytes(BufferedImage picture, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(picture, format, out);
        return out.toByteArray();
    }
}
