package org.lintan.web.papers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;

/**
 * The TrueType font papers are printed with, read from the machine, never kept in the sources. It has most characters and not all: one it
 * lacks is printed as its number, since a box or a blank in a name would be a forgery waiting to happen.
 */
public final class PaperFont {

    private static final int LAST = 0x3ffff;

    private final Path file;
    private BitSet glyphs;

    public PaperFont(Path file) {
        this.file = file;
    }

    public boolean isThere() {
        return Files.isReadable(file);
    }

    Path file() {
        return file;
    }

    /** The characters of the text that cannot be printed, once each, as {@code [U+2A6D6]}; empty if all can. */
    public String lacking(String text) {
        return text.codePoints()
                .filter(sign -> !prints(sign))
                .distinct()
                .mapToObj(PaperFont::number)
                .collect(Collectors.joining(" "));
    }

    /** The text with each of these as its number. */
    public String printable(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(sign -> {
            if (prints(sign)) {
                out.appendCodePoint(sign);
            } else {
                out.append(number(sign));
            }
        });
        return out.toString();
    }

    private boolean prints(int sign) {
        return sign == '\n' || sign == '\r' || sign == '\t' || glyphs().get(sign);
    }

    private static String number(int sign) {
        return String.format("[U+%04X]", sign);
    }

    /** Read once: the font itself is too large to keep. */
    private synchronized BitSet glyphs() {
        if (glyphs == null) {
            glyphs = read();
        }
        return glyphs;
    }

    private BitSet read() {
        BitSet found = new BitSet();
        try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBufferedFile(file.toFile()))) {
            CmapLookup signs = font.getUnicodeCmapLookup();
            for (int sign = ' '; sign <= LAST; sign++) {
                found.set(sign, signs.getGlyphId(sign) > 0);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The font of papers cannot be read: " + file, e);
        }
        return found;
    }
}
