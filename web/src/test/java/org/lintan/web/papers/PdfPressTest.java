package org.lintan.web.papers;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PdfPressTest {

    private static final Instant DAY = Instant.parse("2021-05-20T02:00:00Z");
    private static final PaperFont FONT =
            new PaperFont(Path.of("/usr/share/fonts/truetype/lxgw-wenkai/LXGWWenKai-Regular.ttf"));

    @TempDir
    private Path folder;

    @Test
    void opensNoAddressOfTheNetworkAndNoneOfTheMachine() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", call -> {
            asked.incrementAndGet();
            call.sendResponseHeaders(200, -1);
            call.close();
        });
        server.start();
        String there = "http://127.0.0.1:" + server.getAddress().getPort();
        Path sheet = Files.writeString(folder.resolve("sheet.css"), "p:before{content:\"STOLEN\"}");
        Path frame = Files.writeString(folder.resolve("frame.html"), "<html><body>STOLEN</body></html>");
        try {
            String text = text(print(
                    "<link rel=\"stylesheet\" href=\"" + there + "/a.css\"/>" + "<link rel=\"stylesheet\" href=\""
                            + sheet.toUri() + "\"/><style>@import url(" + there + "/b.css);@import url(" + sheet.toUri()
                            + ");@font-face{font-family:X;src:url(" + there + "/c.ttf)}p{background:url(" + there
                            + "/d.png);font-family:X,Paper}</style>",
                    "<p>林</p><img src=\"" + there + "/e.png\"/><img src=\"" + sheet.toUri() + "\"/><iframe src=\""
                            + frame.toUri() + "\"></iframe><object data=\"" + there
                            + "/f.svg\"></object><img src=\"data:text/html,x\"/>"));
            assertTrue(text.contains("林"), text);
            assertFalse(text.contains("STOLEN"), text);
            assertEquals(0, asked.get());
        } finally {
            server.stop(0);
        }
    }

    @Test
    void theSamePageOfTheSameDayIsTheSameFileAndOfAnotherDayAnother() {
        byte[] first = print("", "<p>三明林业碳票</p>");
        assertArrayEquals(first, print("", "<p>三明林业碳票</p>"));
        byte[] later = new PdfPress(FONT).print(page("", "<p>三明林业碳票</p>"), DAY.plusSeconds(86_400));
        assertFalse(java.util.Arrays.equals(first, later));
    }

    @Test
    void aCharacterThatTheFontLacksStandsAsItsNumber() {
        assertEquals("", FONT.lacking("常口村 Changkou 12,723.5 t × m³ “”"));
        String rare = "李" + Character.toString(0x2f800) + "و\u0007";
        assertEquals("[U+2F800] [U+0648] [U+0007]", FONT.lacking(rare));
        assertEquals("李[U+2F800][U+0648][U+0007]", FONT.printable(rare));
    }

    @Test
    void aFontThatIsNotThereIsSaidNotToBe() {
        assertTrue(FONT.isThere());
        assertFalse(new PaperFont(folder.resolve("none.ttf")).isThere());
    }

    private static byte[] print(String head, String body) {
        return new PdfPress(FONT).print(page(head, body), DAY);
    }

    private static String page(String head, String body) {
        return "<html><head><title>t</title><style>body{font-family:Paper}</style>" + head + "</head><body>" + body
                + "</body></html>";
    }

    private static String text(byte[] paper) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(paper)) {
            return new PDFTextStripper().getText(pdf);
        }
    }
}
