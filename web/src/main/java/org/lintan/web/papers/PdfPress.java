package org.lintan.web.papers;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Calendar;
import java.util.GregorianCalendar;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.font.FontMappers;

/**
 * Prints XHTML as a PDF. Takes nothing from outside the page it is given: no address is ever opened, of the network or of this machine. The
 * dates and the id of the file are those of its facts, so that the same page gives the same bytes.
 */
public final class PdfPress {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final String INSIDE = "data:image/png;base64,";

    static {
        FontMappers.set(new NoOtherFonts());
    }

    private final PaperFont font;

    public PdfPress(PaperFont font) {
        this.font = font;
    }

    /**
     * @param page well-formed, printable with the font whole
     * @param since when it became what it says
     */
    public byte[] print(String page, Instant since) {
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .withHtmlContent(page, null)
                .useFont(font.file().toFile(), "Paper", 400, FontStyle.NORMAL, true)
                .useUriResolver((base, address) -> address.startsWith(INSIDE) ? address : null)
                .useExternalResourceAccessControl(
                        (address, type) -> address.startsWith(INSIDE),
                        ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useExternalResourceAccessControl(
                        (address, type) -> address.startsWith(INSIDE),
                        ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer();
                PDDocument pdf = renderer.createPDFKeepOpen()) {
            date(pdf, since);
            pdf.save(out, CompressParameters.NO_COMPRESSION);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void date(PDDocument pdf, Instant since) {
        Calendar day = GregorianCalendar.from(since.atZone(CHINA));
        PDDocumentInformation information = pdf.getDocumentInformation();
        information.setCreationDate(day);
        information.setModificationDate(day);
        pdf.setDocumentId(since.toEpochMilli());
    }
}
