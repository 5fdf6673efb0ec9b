package org.lintan.platform.documents.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;

/**
 * The fonts for what a PDF names and does not bring: PDFBox's own, and for Chinese the font papers are printed with, if this machine has it.
 * Else PDFBox would read every font of the machine first, for as long as a minute.
 */
final class FewFonts implements FontMapper {

    private static final String BROUGHT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private final Path chinese;
    private TrueTypeFont latinFont;
    private TrueTypeFont chineseFont;

    FewFonts(Path chinese) {
        this.chinese = chinese;
    }

    @Override
    public FontMapping<TrueTypeFont> getTrueTypeFont(String baseFont, PDFontDescriptor descriptor) {
        return new FontMapping<>(latin(), true);
    }

    @Override
    public FontMapping<FontBoxFont> getFontBoxFont(String baseFont, PDFontDescriptor descriptor) {
        return new FontMapping<>(latin(), true);
    }

    @Override
    public CIDFontMapping getCIDFont(String baseFont, PDFontDescriptor descriptor, PDCIDSystemInfo info) {
        return new CIDFontMapping(null, chinese(), true);
    }

    private TrueTypeFont latin() {
        if (latinFont == null) {
            try (InputStream font = PDDocument.class.getResourceAsStream(BROUGHT)) {
                latinFont = new TTFParser().parse(new RandomAccessReadBuffer(font));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return latinFont;
    }

    private TrueTypeFont chinese() {
        if (!Files.isReadable(chinese)) {
            return latin();
        }
        if (chineseFont == null) {
            try {
                chineseFont = new TTFParser().parse(new RandomAccessReadBufferedFile(chinese.toFile()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return chineseFont;
    }
}
