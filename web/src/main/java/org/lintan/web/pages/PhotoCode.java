package org.lintan.web.pages;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;

/** Reads the QR code on a photograph. A picture is made smaller while it is read: a phone's has more dots than the portal has memory. */
final class PhotoCode {

    /** Dots of a picture that is looked at; a phone's has twelve to fifty million. */
    private static final long MOST_DOTS = 64_000_000;

    /** Along one side: a line is held in memory whole, however few lines there are. */
    private static final int LONGEST_SIDE = 20_000;

    /** Dots along the longer side that are looked at: first enough for a small code far away, then fewer, where a blurred one reads better. */
    private static final int[] SIDES = {1_600, 700};

    /** What is read as a picture: what browsers and phones send. */
    private static final String READABLE = "(?i)jpe?g|png|bmp|gif|wbmp";

    private static final Map<DecodeHintType, ?> HINTS = Map.of(DecodeHintType.TRY_HARDER, true);

    private PhotoCode() {}

    /**
     * What the code says; empty where none is found.
     *
     * @throws IOException where it is no picture we read, or one of too many dots
     */
    static Optional<String> read(Path photo) throws IOException {
        for (int side : SIDES) {
            Optional<String> said = read(photo.toFile(), side);
            if (said.isPresent()) {
                return said;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> read(File photo, int side) throws IOException {
        try (ImageInputStream in = new FileImageInputStream(photo)) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new IOException("no picture");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return read(reader, side);
            } catch (RuntimeException damaged) {
                // the readers of the JDK say so of what is torn
                throw new IOException("a damaged picture", damaged);
            } finally {
                reader.dispose();
            }
        }
    }

    private static Optional<String> read(ImageReader reader, int side) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if (!reader.getFormatName().matches(READABLE)
                || Math.max(width, height) > LONGEST_SIDE
                || (long) width * height > MOST_DOTS) {
            throw new IOException("no picture of a phone: " + reader.getFormatName() + " " + width + "×" + height);
        }
        int every = Math.max(1, (Math.max(width, height) + side - 1) / side);
        ImageReadParam smaller = reader.getDefaultReadParam();
        smaller.setSourceSubsampling(every, every, 0, 0);
        BufferedImage picture = reader.read(0, smaller);
        int[] dots = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        return decode(new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), dots));
    }

    private static Optional<String> decode(LuminanceSource light) {
        return Stream.of(new HybridBinarizer(light), new GlobalHistogramBinarizer(light))
                .map(BinaryBitmap::new)
                .map(PhotoCode::decode)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> decode(BinaryBitmap dots) {
        try {
            return Optional.of(new QRCodeReader().decode(dots, HINTS).getText());
        } catch (ReaderException none) {
            return Optional.empty();
        }
    }
}
