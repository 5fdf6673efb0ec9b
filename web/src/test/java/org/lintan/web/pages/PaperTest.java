package org.lintan.web.pages;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintan.kernel.verify.Verdict;
import org.lintan.web.PortalTest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@PortalTest
class PaperTest {

    /** Of a page: labels, values, sentences, cells. */
    private static final Pattern FACT = Pattern.compile("<(dt|dd|h1|h2|td|li|p)[^>]*>(.*?)</\\1>", Pattern.DOTALL);

    @ParameterizedTest
    @ValueSource(strings = {"/v/350428-0000001", "/v/402615983017", "/c/350428-0000001-01", "/t/350428-0000001-V0001"})
    void saysAllThatThePageSays(String path) throws IOException {
        String paper = PaperText.bareOf(paper(path));
        String page = given().get(path).asString();
        String facts = page.substring(page.indexOf("<main>"), page.indexOf("<div class=\"box qr\">"))
                .replaceAll("(?s)<p class=\"links.*?</p>", "")
                .replaceAll("(?s)<svg.*?</svg>", "")
                .replaceAll("(查询时间 as of|查验真假).*?(</p>|</h2>)", "$2");
        Matcher fact = FACT.matcher(facts);
        int seen = 0;
        while (fact.find()) {
            for (String piece : fact.group(2).split("<[^>]+>")) {
                String said = PaperText.bare(plain(piece)).replaceAll("·$", "");
                if (!said.isEmpty() && !said.equals("Checkityourself")) {
                    assertTrue(paper.contains(said), path + " lacks " + said + " in " + paper);
                    seen++;
                }
            }
        }
        assertTrue(seen > 20, "only " + seen + " facts compared");
    }

    @Test
    void saysWhoIssuedItWhenAndWhereToAsk() throws IOException {
        String paper = PaperText.of(paper("/c/350428-0000001-01"));
        assertTrue(paper.contains("演示县林业碳票登记处"), paper);
        assertTrue(paper.contains("2021-05-20"), paper);
        assertTrue(paper.contains("4026 1598 3017"), paper);
        assertTrue(PaperText.bare(paper).contains("https://lintan.example/c/350428-0000001-01"), paper);
    }

    @Test
    void carriesACodeThatReadsBackAsThePagesAddress() throws Exception {
        for (String path : new String[] {"/v/350428-0000001", "/c/350428-0000001-01", "/t/350428-0000001-V0001"}) {
            try (PDDocument pdf = Loader.loadPDF(paper(path))) {
                BufferedImage first = new PDFRenderer(pdf).renderImageWithDPI(0, 150);
                int[] dots = first.getRGB(0, 0, first.getWidth(), first.getHeight(), null, 0, first.getWidth());
                assertEquals(
                        "https://lintan.example" + path,
                        new QRCodeReader()
                                .decode(
                                        new BinaryBitmap(new HybridBinarizer(
                                                new RGBLuminanceSource(first.getWidth(), first.getHeight(), dots))),
                                        Map.of(DecodeHintType.TRY_HARDER, true))
                                .getText());
            }
        }
    }

    @Test
    void isPrintedWithNothingButEmbeddedPartsOfTheFont() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(paper("/v/350428-0000001"))) {
            for (var page : pdf.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertTrue(font.isEmbedded(), font.getName());
                    assertTrue(font.getName().matches("[A-Z]{6}\\+.*"), font.getName());
                }
            }
        }
        assertTrue(paper("/v/350428-0000001").length < 400_000);
    }

    @Test
    void isTheSameFileWhileNothingChangedAndIsNotSentAgainToWhoHasIt() {
        var first = given().get("/c/350428-0000001-01.pdf");
        first.then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("Content-Disposition", "attachment; filename=\"lintan-350428-0000001-01.pdf\"")
                .header("X-Content-Type-Options", "nosniff");
        assertArrayEquals(first.asByteArray(), paper("/c/350428-0000001-01"));
        String tag = first.header("ETag");
        given().header("If-None-Match", tag)
                .get("/c/350428-0000001-01.pdf")
                .then()
                .statusCode(304)
                .header("ETag", tag);
        given().header("If-None-Match", "\"another\"")
                .get("/c/350428-0000001-01.pdf")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v/000000000000",
                "/v/350428-9999999",
                "/v/abc",
                "/v/1",
                "/c/350428-0000001-99",
                "/c/a",
                "/t/350428-0000001-V0099",
                "/t/a"
            })
    void whatHasNoPageHasNoPaperAndTheSameIsSaid(String path) {
        String page = given().get(path).then().statusCode(404).extract().asString();
        assertEquals(
                page,
                given().get(path + ".pdf").then().statusCode(404).extract().asString());
    }

    @Test
    void isLinkedFromThePageAndNotFromItself() throws IOException {
        given().get("/v/350428-0000001").then().body(containsString("href=\"/v/350428-0000001.pdf\""));
        assertFalse(PaperText.of(paper("/v/350428-0000001")).contains("Download"));
    }

    @Test
    void nameThatIsMarkupIsPrintedAsItIsWritten() throws IOException {
        assertTrue(PaperText.bareOf(paper("/v/350428-0000001")).contains("<script>alert(1)</script>"));
        assertTrue(PaperText.bareOf(paper("/c/350428-0000001-01")).contains("年会<2021>"));
    }

    /** Pictures to look at lie in {@code target/papers}. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v/350428-0000001",
                "/c/350428-0000001-01",
                "/c/350428-0000009-01",
                "/t/350428-0000001-V0001",
                "/notices/350428/decision/01KDECISION00000000000001A",
                "/notices/350428/application/01KAPPLICATION000000000001",
                "/decisions/350428/01KDECISION00000000000001B"
            })
    void nothingRunsOverTheEdgeHoweverLongNamesAndSumsAre(String path) throws IOException {
        assertEquals(
                List.of(),
                PaperText.beyondTheEdge(paper(path), path.substring(1).replace('/', '-')));
    }

    @Test
    void aCharacterThatTheFontLacksIsSaidToBeLacking() throws IOException {
        String paper = PaperText.bareOf(paper("/c/350428-0000009-01"));
        assertTrue(paper.contains("李[U+2F800]<b>&\"Wohlfahrts"), paper);
        assertTrue(paper.contains("方括号里是字体里没有的字的编号"), paper);
        assertFalse(PaperText.bareOf(paper("/c/350428-0000001-01")).contains("方括号"));
    }

    @Test
    void isSealedWithAPublishedKeyAndTheVerifierSaysSo() throws IOException {
        byte[] paper = paper("/c/350428-0000001-01");
        Verdict verdict = PaperText.verdict(paper, "paper");
        assertTrue(verdict.sound(), verdict.sentence());
        assertTrue(verdict.sentence().startsWith("Genuine: certificate 350428-0000001-01,"), verdict.sentence());
        assertTrue(PaperText.verdict(PaperText.withOneBitChanged(paper), "changed")
                .sentence()
                .startsWith("Changed: "));
    }

    private static byte[] paper(String path) {
        return given().get(path + ".pdf").then().statusCode(200).extract().asByteArray();
    }

    private static String plain(String html) {
        return html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}
