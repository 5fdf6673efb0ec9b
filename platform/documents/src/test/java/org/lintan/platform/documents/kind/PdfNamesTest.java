package org.lintan.platform.documents.kind;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Objects in the open and packed in object streams, as today's programs write them. */
class PdfNamesTest {

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aScriptThatRunsOnOpeningIsAProgram(boolean packed) throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            pdf.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"));
            assertEquals(Optional.of(KindFault.PROGRAM), fault(saved(pdf, packed)));
        }
    }

    @Test
    void aNameWrittenInDigitsIsTheSameName() {
        assertEquals(
                Optional.of(KindFault.PROGRAM),
                PdfNames.fault(bytes("1 0 obj<</S /J#61va#53cript /JS (app.alert(1))>>endobj")));
        assertEquals(Optional.of(KindFault.PROGRAM), PdfNames.fault(bytes("<</S/Launch/F(cmd.exe)>>")));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void tenThousandPagesAreNoPaper(boolean packed) throws IOException {
        assertEquals(Optional.of(KindFault.GROWS), fault(pages(10_000, packed)));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anHonestPaperIsTaken(boolean packed) throws IOException {
        assertEquals(Optional.empty(), fault(pages(300, packed)));
    }

    @Test
    void aNameAtTheVeryEndAndAStreamThatIsTornAreNothing() {
        assertEquals(Optional.empty(), PdfNames.fault(bytes("<</Count")));
        assertEquals(Optional.empty(), PdfNames.fault(bytes("<</Type/ObjStm/N 1>>stream\nxxxx")));
        assertEquals(Optional.empty(), PdfNames.fault(bytes("<</Type/ObjStm/N 1>>stream")));
        assertEquals(Optional.empty(), PdfNames.fault(bytes("/J#")));
    }

    private static Optional<KindFault> fault(byte[] pdf) {
        return Kind.PDF.fault(ByteBuffer.wrap(pdf));
    }

    private static byte[] pages(int many, boolean packed) throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            for (int i = 0; i < many; i++) {
                pdf.addPage(new PDPage());
            }
            return saved(pdf, packed);
        }
    }

    private static byte[] saved(PDDocument pdf, boolean packed) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        pdf.save(out, packed ? CompressParameters.DEFAULT_COMPRESSION : CompressParameters.NO_COMPRESSION);
        return out.toByteArray();
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
    }
}
