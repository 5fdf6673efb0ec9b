package org.lintan.web.pages;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintan.web.PortalTest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What the press of papers says when it does not print, and the longest paper it prints. Tickets from 0000100 on have as many lines of life. */
@PortalTest
@TestProfile(PressTest.FontThatComesAndGoes.class)
class PressTest {

    private static final Path INSTALLED = Path.of("/usr/share/fonts/truetype/lxgw-wenkai/LXGWWenKai-Regular.ttf");
    private static final Path FONT = Path.of("target/font-of-the-press.ttf").toAbsolutePath();
    private static final String TOO_LONG = "内容太长,做不成一份 PDF。";
    /** Signs of a short line of a ticket's life. */
    private static final int LINE = 260;

    public static class FontThatComesAndGoes implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("lintan.papers.font", FONT.toString());
        }
    }

    @BeforeEach
    void theFontIsThere() throws IOException {
        if (!Files.exists(FONT)) {
            Files.createSymbolicLink(FONT, INSTALLED);
        }
    }

    @Test
    void withoutItsFontItSaysSoAndThePageIsThere() throws IOException {
        Files.delete(FONT);
        given().get("/v/350428-0000001.pdf")
                .then()
                .statusCode(503)
                .contentType(containsString("text/html"))
                .body(containsString("这台服务器没有装印纸面用的中文字体,PDF 现在做不了。网页上的内容是一样的,可以用浏览器打印。"));
        given().header("Accept-Language", "en")
                .get("/c/350428-0000001-01.pdf")
                .then()
                .statusCode(503)
                .body(containsString("This server lacks the font its papers are printed with"));
        given().get("/v/350428-0000001").then().statusCode(200);
        theFontIsThere();
        given().get("/v/350428-0000001.pdf").then().statusCode(200).contentType("application/pdf");
    }

    @Test
    void moreAtOnceThanMayWaitAreToldToComeAgain() throws Exception {
        ExecutorService readers = Executors.newFixedThreadPool(24);
        try {
            List<CompletableFuture<Response>> asked = IntStream.range(0, 24)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> given().get("/v/350428-0000" + (200 + i) + ".pdf"), readers))
                    .toList();
            int printed = 0;
            int busy = 0;
            for (CompletableFuture<Response> one : asked) {
                Response answer = one.get();
                if (answer.statusCode() == 200) {
                    printed++;
                } else {
                    answer.then()
                            .statusCode(503)
                            .header("Retry-After", equalTo("5"))
                            .contentType(containsString("text/html"))
                            .body(containsString("现在要 PDF 的人太多,请过一会儿再点一次。"));
                    busy++;
                }
            }
            assertTrue(printed > 0 && busy > 0, printed + " printed, " + busy + " told to come again");
        } finally {
            readers.shutdownNow();
        }
        // and who comes again gets it
        assertEquals(200, patiently("/v/350428-0000223").statusCode());
    }

    @Test
    void whatIsTooLongIsSaidToBeAndTheLongestThatIsNotIsPrinted() throws IOException {
        given().get("/v/350428-0002000.pdf")
                .then()
                .statusCode(503)
                .contentType(containsString("text/html"))
                .body(containsString(TOO_LONG + "网页上的内容是全的,可以用浏览器打印。"));
        given().get("/v/350428-0002000").then().statusCode(200);
        int lines = 1_999;
        Response paper = patiently("/v/350428-%07d".formatted(lines));
        while (tooLong(paper)) {
            lines -= 8;
            paper = patiently("/v/350428-%07d".formatted(lines));
        }
        assertEquals(200, paper.statusCode());
        try (PDDocument pdf = Loader.loadPDF(paper.asByteArray())) {
            assertTrue(pdf.getNumberOfPages() > Papers.LONGEST / LINE / 40, "pages: " + pdf.getNumberOfPages());
        }
    }

    /** As often as it takes while the press is busy: what it has printed meanwhile is kept. */
    private static Response patiently(String page) {
        Response answer = given().get(page + ".pdf");
        while (answer.statusCode() == 503 && !tooLong(answer)) {
            answer = given().get(page + ".pdf");
        }
        return answer;
    }

    private static boolean tooLong(Response answer) {
        return answer.statusCode() == 503 && answer.asString().contains(TOO_LONG);
    }
}
