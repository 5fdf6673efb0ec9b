package org.lintan.platform.documents.pages;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** The process that draws one page of one PDF as a JPEG, says one {@link Drawn} line, and ends. */
final class Drawer {

    /** Nobody leafs further on a phone. */
    static final int MOST_PAGES = 500;

    /** An A4 page at 150 dots per inch; other shapes fit into it. */
    static final int WIDTH = 1240;

    static final int HEIGHT = 1754;

    /** A small drawing is not blown up beyond this: 216 dots per inch. */
    private static final float LARGEST_SCALE = 3;

    private static final float QUALITY = 0.85f;

    private Drawer() {}

    /** The PDF; the page from 1, or 0 to count only; the picture to write; a font for what the PDF does not bring. */
    public static void main(String... arguments) {
        PrintStream says = System.out;
        // nothing else may speak before us
        System.setOut(System.err);
        Drawn drawn;
        try {
            FontMappers.set(new FewFonts(Path.of(arguments[3])));
            drawn = draw(Path.of(arguments[0]), Integer.parseInt(arguments[1]), Path.of(arguments[2]));
        } catch (InvalidPasswordException locked) {
            drawn = new Drawn(Drawn.Answer.LOCKED, 0);
        } catch (IOException | RuntimeException broken) {
            drawn = new Drawn(Drawn.Answer.BROKEN, 0);
        } catch (StackOverflowError deep) {
            drawn = new Drawn(Drawn.Answer.TOO_HEAVY, 0);
        }
        says.println(drawn.answer() + " " + drawn.pages());
        says.flush();
        // threads of a library do not keep us
        Runtime.getRuntime().halt(0);
    }

    private static Drawn draw(Path file, int number, Path picture) throws IOException {
        // what a stream unpacks to stays in the little memory there is: a disk would take it all
        try (PDDocument pdf = Loader.loadPDF(file.toFile(), "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
            int pages = pdf.getNumberOfPages();
            if (pages < 1) {
                return new Drawn(Drawn.Answer.BROKEN, 0);
            }
            if (pages > MOST_PAGES) {
                return new Drawn(Drawn.Answer.TOO_LONG, pages);
            }
            if (number > pages) {
                return new Drawn(Drawn.Answer.ABSENT, pages);
            }
            if (number > 0) {
                write(picture(pdf, number - 1), picture);
            }
            return new Drawn(Drawn.Answer.DONE, pages);
        }
    }

    private static BufferedImage picture(PDDocument pdf, int index) throws IOException {
        PDPage page = pdf.getPage(index);
        PDRectangle box = page.getCropBox();
        boolean lies = page.getRotation() % 180 != 0;
        float width = lies ? box.getHeight() : box.getWidth();
        float height = lies ? box.getWidth() : box.getHeight();
        if (!(width > 0 && height > 0 && Float.isFinite(width) && Float.isFinite(height))) {
            throw new IOException("a page without a size");
        }
        float scale = Math.min(LARGEST_SCALE, Math.min(WIDTH / width, HEIGHT / height));
        PDFRenderer renderer = new PDFRenderer(pdf);
        renderer.setSubsamplingAllowed(true);
        return renderer.renderImage(index, scale, ImageType.RGB);
    }

    private static void write(BufferedImage page, Path picture) throws IOException {
        ImageIO.setUseCache(false);
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam quality = writer.getDefaultWriteParam();
        quality.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        quality.setCompressionQuality(QUALITY);
        Files.deleteIfExists(picture);
        try (ImageOutputStream out = ImageIO.createImageOutputStream(picture.toFile())) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(page, null, null), quality);
        } finally {
            writer.dispose();
        }
    }
}
