package org.lintan.web.pages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.lintan.kernel.verify.Verdict;
import org.lintan.kernel.verify.Verifier;

import static io.restassured.RestAssured.given;

/** What a PDF says, read out of it, and what the verifier says of it. */
final class PaperText {

    /** Pictures and files to look at. */
    static final Path LOOK = Path.of("target/papers");

    /** Points; the margin is 51. */
    private static final float EDGE = 50;

    private PaperText() {}

    /** Signs that stand outside the margins; none on a sound paper. Its pages lie beside as pictures to look at. */
    static List<String> beyondTheEdge(byte[] paper, String name) throws IOException {
        Files.createDirectories(LOOK);
        List<String> beyond = new ArrayList<>();
        try (PDDocument pdf = Loader.loadPDF(paper)) {
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition sign) {
                    float right = sign.getXDirAdj() + sign.getWidthDirAdj();
                    if (sign.getXDirAdj() < EDGE
                            || right > sign.getPageWidth() - EDGE
                            || sign.getYDirAdj() > sign.getPageHeight()) {
                        beyond.add(sign.getUnicode() + " at " + sign.getXDirAdj());
                    }
                }
            }.getText(pdf);
            for (int i = 0; i < pdf.getNumberOfPages(); i++) {
                Path picture = LOOK.resolve(name + "-" + (i + 1) + ".png");
                ImageIO.write(new PDFRenderer(pdf).renderImageWithDPI(i, 60), "png", picture.toFile());
            }
        }
        return beyond;
    }

    static String of(byte[] paper) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(paper)) {
            return normal(new PDFTextStripper().getText(pdf));
        }
    }

    /** Of characters that share one drawing in the font (⽊ and 木), a PDF tells which drawing, not which character. */
    static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replace('‒', '–');
    }

    /** Without blanks, line ends and the numbers of pages. */
    static String bare(String text) {
        return normal(text).replaceAll("\\s+", "").replaceAll("(?<=[^0-9])[0-9]/[0-9](?=[^0-9]|$)", "");
    }

    static String bareOf(byte[] paper) throws IOException {
        return bare(of(paper));
    }

    /** By the keys this portal publishes. */
    static Verdict verdict(byte[] paper, String name) throws IOException {
        Files.createDirectories(LOOK);
        Path keys = Files.writeString(
                LOOK.resolve("keys.json"), given().get("/papers/keys.json").asString());
        return Verifier.verifyPaper(Files.write(LOOK.resolve(name + ".pdf"), paper), keys);
    }

    static byte[] withOneBitChanged(byte[] paper) {
        byte[] changed = paper.clone();
        changed[changed.length / 2] ^= 1;
        return changed;
    }
}
