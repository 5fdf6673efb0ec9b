package org.lintan.platform.documents.pages;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Pages of honest PDFs are drawn; what a PDF does to whoever draws it, it does to a process that is gone a moment later. */
class DrawingProcessTest {

    private static final Duration TIME = Duration.ofSeconds(8);

    private final DrawingProcess process = new DrawingProcess(new Config());

    @TempDir
    Path folder;

    /** After each of them an honest page is drawn as before. */
    @AfterEach
    void theNextPageIsDrawn() throws Exception {
        assertEquals(new Drawn(Drawn.Answer.DONE, 2), draw(honest(), 2));
        assertTrue(ink(picture()) > 1_000);
    }

    @Test
    void drawsAPageToTheSizeOfAScreenAndCountsThem() throws Exception {
        assertEquals(new Drawn(Drawn.Answer.DONE, 2), draw(honest(), 0));
        assertEquals(new Drawn(Drawn.Answer.DONE, 2), draw(honest(), 1));
        BufferedImage page = picture();
        assertEquals(1240, page.getWidth(), 1);
        assertEquals(1754, page.getHeight(), 1);
        assertTrue(ink(page) > 1_000);
        assertTrue(Files.size(folder.resolve("page.jpg")) < 1 << 20);
    }

    @Test
    void drawsTheChineseOfAFontThatThePaperDoesNotBring() throws Exception {
        Path pdf = raw("""
                1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
                2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
                3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj
                4 0 obj<</Length 46>>stream
                BT /F 60 Tf 20 30 Td <67974EA66797> Tj ET     \s
                endstream endobj
                5 0 obj<</Type/Font/Subtype/Type0/BaseFont/SimSun/Encoding/UniGB-UCS2-H/DescendantFonts[6 0 R]>>endobj
                6 0 obj<</Type/Font/Subtype/CIDFontType2/BaseFont/SimSun/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/FontDescriptor 7 0 R>>endobj
                7 0 obj<</Type/FontDescriptor/FontName/SimSun/Flags 4/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 900/Descent -200/CapHeight 700/StemV 80>>endobj
                """);
        assertEquals(new Drawn(Drawn.Answer.DONE, 1), draw(pdf, 1));
        assertTrue(ink(picture()) > 1_000, "ink " + ink(picture()));
    }

    @Test
    void saysThatThereIsNoSuchPage() throws Exception {
        assertEquals(new Drawn(Drawn.Answer.ABSENT, 2), draw(honest(), 3));
    }

    @Test
    void tenThousandPagesAreTooLong() throws Exception {
        try (PDDocument pdf = new PDDocument()) {
            for (int i = 0; i < 10_000; i++) {
                pdf.addPage(new PDPage());
            }
            assertEquals(new Drawn(Drawn.Answer.TOO_LONG, 10_000), draw(saved(pdf), 1));
        }
    }

    @Test
    void aCountThatLiesIsNotBelievedFurtherThanThePagesGo() throws Exception {
        Path pdf = raw("""
                1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
                2 0 obj<</Type/Pages/Kids[3 0 R]/Count 400>>endobj
                3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]>>endobj
                """);
        assertTrue(draw(pdf, 300).answer() != Drawn.Answer.DONE);
    }

    @Test
    void pagesThatAreTheirOwnParentsEnd() throws Exception {
        Path pdf = raw("""
                1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
                2 0 obj<</Type/Pages/Kids[2 0 R 2 0 R]/Count 7/Parent 2 0 R>>endobj
                """);
        assertTrue(draw(pdf, 5).answer() != Drawn.Answer.DONE);
    }

    @Test
    void aPageAsLargeAsAFieldIsDrawnSmall() throws Exception {
        try (PDDocument pdf = new PDDocument()) {
            pdf.addPage(new PDPage(new PDRectangle(10_000_000, 20_000_000)));
            assertEquals(new Drawn(Drawn.Answer.DONE, 1), draw(saved(pdf), 1));
            assertEquals(1754, picture().getHeight(), 1);
            assertTrue(picture().getWidth() <= 1240);
        }
    }

    @Test
    void aPageWithoutASizeIsNotDrawn() throws Exception {
        for (PDRectangle box : new PDRectangle[] {new PDRectangle(0, 0), new PDRectangle(0, 500)}) {
            try (PDDocument pdf = new PDDocument()) {
                pdf.addPage(new PDPage(box));
                Path file = saved(pdf);
                assertTrue(draw(file, 1).answer() == Drawn.Answer.BROKEN
                        || picture().getHeight() <= 1754);
            }
        }
    }

    @Test
    void formsInFormsThatDoubleAtEachStepAreStopped() throws Exception {
        StringBuilder objects = new StringBuilder("""
                1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
                2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
                3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]/Contents 4 0 R/Resources<</XObject<</X 5 0 R>>>>>>endobj
                4 0 obj<</Length 5>>stream
                /X Do
                endstream endobj
                """);
        for (int i = 5; i < 35; i++) {
            objects.append(i)
                    .append(" 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 200 100]/Resources<</XObject<</X ")
                    .append(i + 1)
                    .append(" 0 R>>>>/Length 53>>stream\n")
                    .append("/X Do /X Do /X Do /X Do /X Do /X Do /X Do /X Do /X Do")
                    .append("\nendstream endobj\n");
        }
        objects.append(
                "35 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Length 14>>stream\n0 0 200 100 re\nendstream endobj\n");
        assertEquals(Drawn.Answer.TOO_HEAVY, draw(raw(objects.toString()), 1).answer());
    }

    @Test
    void aFormThatHoldsItselfEnds() throws Exception {
        Path pdf = raw("""
                1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
                2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
                3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]/Contents 4 0 R/Resources<</XObject<</X 5 0 R>>>>>>endobj
                4 0 obj<</Length 5>>stream
                /X Do
                endstream endobj
                5 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 5 0 R>>>>/Length 5>>stream
                /X Do
                endstream endobj
                """);
        draw(pdf, 1);
    }

    @Test
    void aStreamThatUnpacksWithoutEndIsStopped() throws Exception {
        assertEquals(
                Drawn.Answer.TOO_HEAVY,
                draw(unpacksTo("0 0 m 9 9 l S\n", 600 << 20), 1).answer());
    }

    @Test
    void aPictureOfABillionDotsIsNotUnpackedIntoTheMemoryOfTheService() throws Exception {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new DeflaterOutputStream(packed)) {
            byte[] row = new byte[1 << 20];
            for (int i = 0; i < 2_700; i++) {
                out.write(row);
            }
        }
        Path pdf = raw(
                """
                1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
                2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
                3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]/Contents 4 0 R/Resources<</XObject<</X 5 0 R>>>>>>endobj
                4 0 obj<</Length 28>>stream
                200 0 0 100 0 0 cm /X Do    \s
                endstream endobj
                """,
                "5 0 obj<</Type/XObject/Subtype/Image/Width 30000/Height 30000/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/FlateDecode/Length "
                        + packed.size() + ">>stream\n",
                packed.toByteArray());
        assertEquals(Drawn.Answer.TOO_HEAVY, draw(pdf, 1).answer());
    }

    @Test
    void aPaperBehindAPasswordIsNotOpened() throws Exception {
        try (PDDocument pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            pdf.protect(new StandardProtectionPolicy("owner", "reader", new AccessPermission()));
            assertEquals(Drawn.Answer.LOCKED, draw(saved(pdf), 1).answer());
        }
    }

    @Test
    void whatOnlyBeginsLikeAPdfIsNoPdf() throws Exception {
        Path file = Files.writeString(folder.resolve("a.pdf"), "%PDF-1.7\n林\n%%EOF\n");
        assertEquals(Drawn.Answer.BROKEN, draw(file, 1).answer());
    }

    private Drawn draw(Path pdf, int page) throws Exception {
        long began = System.nanoTime();
        Drawn drawn = process.draw(pdf, page, folder.resolve("page.jpg"));
        assertTrue(Duration.ofNanos(System.nanoTime() - began).compareTo(TIME.plusSeconds(5)) < 0);
        return drawn;
    }

    private BufferedImage picture() throws IOException {
        return ImageIO.read(folder.resolve("page.jpg").toFile());
    }

    /** Dots that are dark. */
    private static long ink(BufferedImage page) {
        long dark = 0;
        for (int y = 0; y < page.getHeight(); y++) {
            for (int x = 0; x < page.getWidth(); x++) {
                dark += (page.getRGB(x, y) & 0xFF) < 128 ? 1 : 0;
            }
        }
        return dark;
    }

    private Path honest() throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            for (int i = 0; i < 2; i++) {
                PDPage page = new PDPage(PDRectangle.A4);
                pdf.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
                    content.addRect(100, 100 + 50 * i, 200, 100);
                    content.fill();
                }
            }
            return saved(pdf);
        }
    }

    private Path saved(PDDocument pdf) throws IOException {
        Path file = Files.createTempFile(folder, "paper", ".pdf");
        pdf.save(file.toFile());
        return file;
    }

    private Path unpacksTo(String line, int bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        byte[] lines = line.repeat(10_000).getBytes(StandardCharsets.US_ASCII);
        try (OutputStream out = new DeflaterOutputStream(packed)) {
            for (int i = 0; i < bytes / lines.length; i++) {
                out.write(lines);
            }
        }
        return raw("""
                1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
                2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
                3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]/Contents 4 0 R>>endobj
                """, "4 0 obj<</Filter/FlateDecode/Length " + packed.size() + ">>stream\n", packed.toByteArray());
    }

    /** A PDF without a table of its objects, as a reader puts up with. */
    private Path raw(String objects) throws IOException {
        return raw(objects, "", new byte[0]);
    }

    private Path raw(String objects, String head, byte[] stream) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(("%PDF-1.4\n" + objects + head).getBytes(StandardCharsets.ISO_8859_1));
        if (stream.length > 0) {
            out.write(stream);
            out.write("\nendstream endobj\n".getBytes(StandardCharsets.US_ASCII));
        }
        out.write("trailer<</Root 1 0 R>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));
        return Files.write(Files.createTempFile(folder, "paper", ".pdf"), out.toByteArray());
    }

    private static final class Config implements PagesConfig {

        @Override
        public int heapMib() {
            return 128;
        }

        @Override
        public Duration time() {
            return TIME;
        }

        @Override
        public Duration patience() {
            return TIME;
        }

        @Override
        public String font() {
            return "/usr/share/fonts/truetype/lxgw-wenkai/LXGWWenKai-Regular.ttf";
        }
    }
}
