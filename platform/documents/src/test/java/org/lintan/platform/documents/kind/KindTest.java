package org.lintan.platform.documents.kind;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.lintan.testkit.Papers.joined;
import static org.lintan.testkit.Papers.parts;
import static org.lintan.testkit.Papers.pdf;
import static org.lintan.testkit.Papers.picture;
import static org.lintan.testkit.Papers.text;
import static org.lintan.testkit.Papers.workbook;
import static org.lintan.testkit.Papers.zip;

/** A paper is what its bytes are; whatever is something else, or something else besides, is refused. */
class KindTest {

    private static final byte[] JPEG = picture("jpg", 120, 80);
    private static final byte[] PNG = picture("png", 120, 80);

    static Stream<Arguments> papers() {
        return Stream.of(
                Arguments.of(Kind.PDF, pdf("林权证")),
                Arguments.of(Kind.PDF, joined(pdf("x"), text("\r\n\0"))),
                Arguments.of(Kind.JPEG, JPEG),
                Arguments.of(Kind.PNG, PNG),
                Arguments.of(Kind.XLSX, workbook()),
                Arguments.of(Kind.DOCX, zip(parts("word/document.xml"))),
                Arguments.of(Kind.CSV, text("\uFEFF户号,姓名\r\n1,张三\r\n")),
                Arguments.of(Kind.TXT, "第一行\n第二行".getBytes(Charset.forName("GB18030"))),
                Arguments.of(Kind.TXT, text("林".repeat(30_000))));
    }

    @ParameterizedTest
    @MethodSource("papers")
    void takesWhatItIs(Kind kind, byte[] bytes) {
        assertEquals(Optional.empty(), fault(kind, bytes));
    }

    @ParameterizedTest
    @MethodSource("papers")
    void takesNothingUnderAnothersName(Kind kind, byte[] bytes) {
        for (Kind other : Kind.values()) {
            boolean bothText =
                    other.mediaType().startsWith("text/") && kind.mediaType().startsWith("text/");
            if (other != kind && !bothText) {
                assertEquals(Optional.of(KindFault.ANOTHER_KIND), fault(other, bytes), kind + " as " + other);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"PDF", "JPEG", "PNG", "XLSX"})
    void refusesWhatIsTorn(Kind kind) {
        byte[] whole = papers().filter(paper -> paper.get()[0] == kind)
                .findFirst()
                .map(paper -> (byte[]) paper.get()[1])
                .orElseThrow();
        assertEquals(Optional.of(KindFault.BROKEN), fault(kind, Arrays.copyOf(whole, whole.length * 2 / 3)));
    }

    @Test
    void refusesWhatStandsBehindTheEnd() {
        assertEquals(Optional.of(KindFault.CARRIES_MORE), fault(Kind.PDF, joined(pdf("x"), workbook())));
        assertEquals(Optional.of(KindFault.CARRIES_MORE), fault(Kind.PDF, joined(pdf("x"), text("<script>"))));
        assertEquals(Optional.of(KindFault.CARRIES_MORE), fault(Kind.PNG, joined(PNG, workbook())));
        assertEquals(Optional.of(KindFault.CARRIES_MORE), fault(Kind.JPEG, joined(JPEG, text("<html>"))));
        assertEquals(Optional.of(KindFault.CARRIES_MORE), fault(Kind.XLSX, joined(workbook(), text("tail"))));
    }

    @Test
    void refusesAZipInsideAPdfThatEndsAsOne() {
        byte[] both = joined(pdf("x"), workbook(), text("\n%%EOF\n"));
        assertEquals(Optional.of(KindFault.CARRIES_MORE), fault(Kind.PDF, both));
    }

    @Test
    void refusesAPictureThatAReaderOfPdfTakesForOne() {
        byte[] comment = joined(new byte[] {(byte) 0xFF, (byte) 0xFE, 0, 12}, text("%PDF-1.4\n "));
        byte[] both = joined(Arrays.copyOf(JPEG, 2), comment, Arrays.copyOfRange(JPEG, 2, JPEG.length));
        assertEquals(Optional.of(KindFault.CARRIES_MORE), fault(Kind.JPEG, both));
    }

    @Test
    void refusesPicturesOfMorePointsThanAnyCameraHas() {
        byte[] huge = PNG.clone();
        ByteBuffer head = ByteBuffer.wrap(huge);
        head.putInt(16, 60_000).putInt(20, 60_000);
        java.util.zip.CRC32 sum = new java.util.zip.CRC32();
        sum.update(huge, 12, 17);
        head.putInt(29, (int) sum.getValue());
        assertEquals(Optional.of(KindFault.GROWS), fault(Kind.PNG, huge));
        assertEquals(Optional.of(KindFault.BROKEN), fault(Kind.PNG, joined(Arrays.copyOf(huge, 29), new byte[8])));
    }

    @Test
    void refusesAWorkbookThatUnpacksToGigabytes() {
        Map<String, byte[]> parts = parts("xl/workbook.xml");
        parts.put("xl/sharedStrings.xml", new byte[40 << 20]);
        assertEquals(Optional.of(KindFault.GROWS), fault(Kind.XLSX, zip(parts)));
    }

    @Test
    void refusesAWorkbookThatLiesAboutItsSizes() {
        Map<String, byte[]> parts = parts("xl/workbook.xml");
        byte[] zip = zip(parts);
        ByteBuffer list = ByteBuffer.wrap(zip).order(java.nio.ByteOrder.LITTLE_ENDIAN);
        int first = list.getInt(Bytes.endOfZip(ByteBuffer.wrap(zip)) + 16);
        list.putInt(first + 24, 3);
        assertEquals(Optional.of(KindFault.GROWS), fault(Kind.XLSX, zip));
    }

    @Test
    void refusesAWorkbookWithAProgram() {
        Map<String, byte[]> parts = parts("xl/workbook.xml");
        parts.put("xl/vbaProject.bin", text("Sub AutoOpen()"));
        assertEquals(Optional.of(KindFault.PROGRAM), fault(Kind.XLSX, zip(parts)));
        Map<String, byte[]> said = parts("xl/workbook.xml");
        said.put("[Content_Types].xml", text("application/vnd.ms-excel.sheet.macroEnabled.main+xml"));
        assertEquals(Optional.of(KindFault.PROGRAM), fault(Kind.XLSX, zip(said)));
    }

    @Test
    void refusesAWorkbookWhosePartsLeaveTheirFolder() {
        Map<String, byte[]> parts = parts("xl/workbook.xml");
        parts.put("../../etc/passwd", text("x"));
        assertEquals(Optional.of(KindFault.BROKEN), fault(Kind.XLSX, zip(parts)));
    }

    @Test
    void refusesAnyOtherZip() {
        assertEquals(Optional.of(KindFault.ANOTHER_KIND), fault(Kind.XLSX, zip(Map.of("a.txt", text("x")))));
        assertEquals(Optional.of(KindFault.ANOTHER_KIND), fault(Kind.DOCX, workbook()));
    }

    @Test
    void refusesPagesAndProgramsThatSayTheyAreText() {
        for (String page : new String[] {
            "<!DOCTYPE html><script>alert(1)</script>", "  \n<svg onload=x>", "<?xml version=\"1.0\"?>", "#!/bin/sh\n"
        }) {
            assertEquals(Optional.of(KindFault.ANOTHER_KIND), fault(Kind.TXT, text(page)), page);
        }
        assertEquals(Optional.of(KindFault.ANOTHER_KIND), fault(Kind.TXT, new byte[] {'M', 'Z', 0, 1}));
        assertEquals(
                Optional.of(KindFault.ANOTHER_KIND), fault(Kind.CSV, new byte[] {(byte) 0xFF, (byte) 0xFE, 'a', 0}));
    }

    @Test
    void namesSayTheKindByTheirLastEnding() {
        assertEquals(Optional.of(Kind.PDF), Kind.ofName("林权证.PDF"));
        assertEquals(Optional.of(Kind.JPEG), Kind.ofName("a.pdf.jpeg"));
        assertEquals(Optional.empty(), Kind.ofName("a.pdf.exe"));
        assertEquals(Optional.empty(), Kind.ofName("pdf"));
        assertEquals(Optional.empty(), Kind.ofName("macro.xlsm"));
    }

    private static Optional<KindFault> fault(Kind kind, byte[] bytes) {
        return kind.fault(ByteBuffer.wrap(bytes));
    }
}
