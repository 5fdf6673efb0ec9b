package org.lintan.platform.documents.photo;

import com.drew.imaging.tiff.TiffProcessingException;
import com.drew.imaging.tiff.TiffReader;
import com.drew.lang.ByteArrayReader;
import com.drew.lang.GeoLocation;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.GpsDirectory;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;

/**
 * Reads when and where a JPEG says it was taken: from its first segment of EXIF alone, 64 KiB at most, and of that only what {@link NamedFields} names.
 * Whatever is wrong with it, the photo says nothing.
 */
public final class PhotoReader {

    private static final int FIRST_WITHOUT_LENGTH = 0xD0;
    private static final int SCAN = 0xDA;
    private static final int CAMERAS = 0xE1;
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);

    /** Clocks are as much as 14 hours ahead of UTC, and a little fast. */
    private static final Duration AHEAD = Duration.ofDays(1);

    private PhotoReader() {}

    /** @param now a photo from later is from no time */
    public static Optional<Photographed> read(ByteBuffer jpeg, Instant now) {
        return segment(jpeg).flatMap(exif -> read(exif, LocalDateTime.ofInstant(now.plus(AHEAD), ZoneOffset.UTC)));
    }

    private static Optional<Photographed> read(byte[] exif, LocalDateTime latest) {
        Metadata found = new Metadata();
        try {
            new TiffReader().processTiff(new ByteArrayReader(exif), new NamedFields(found), 0);
            return said(found, latest);
        } catch (TiffProcessingException | IOException | RuntimeException broken) {
            return Optional.empty();
        }
    }

    private static Optional<Photographed> said(Metadata found, LocalDateTime latest) {
        ExifSubIFDDirectory camera = found.getFirstDirectoryOfType(ExifSubIFDDirectory.class);
        GpsDirectory place = found.getFirstDirectoryOfType(GpsDirectory.class);
        GeoLocation at = place == null ? null : place.getGeoLocation();
        return Photographed.of(
                Day.of(text(camera, ExifDirectoryBase.TAG_DATETIME_ORIGINAL)),
                Day.offset(text(camera, ExifDirectoryBase.TAG_TIME_ZONE_ORIGINAL)),
                at == null ? null : at.getLatitude(),
                at == null ? null : at.getLongitude(),
                latest);
    }

    private static String text(ExifSubIFDDirectory camera, int tag) {
        return camera == null ? null : camera.getString(tag);
    }

    /** What stands in the first segment of EXIF, before the points begin. */
    private static Optional<byte[]> segment(ByteBuffer file) {
        ByteBuffer jpeg = file.asReadOnlyBuffer().rewind();
        int at = 2;
        while (at + 4 <= jpeg.limit() && (jpeg.get(at) & 0xFF) == 0xFF) {
            int mark = jpeg.get(at + 1) & 0xFF;
            int length = jpeg.getShort(at + 2) & 0xFFFF;
            if (mark <= 1
                    || mark >= FIRST_WITHOUT_LENGTH && mark <= SCAN
                    || length < 2
                    || at + 2 + length > jpeg.limit()) {
                break;
            }
            if (mark == CAMERAS && length >= 2 + EXIF.length && isExif(jpeg, at + 4)) {
                byte[] exif = new byte[length - 2 - EXIF.length];
                jpeg.get(at + 4 + EXIF.length, exif);
                return Optional.of(exif);
            }
            at += 2 + length;
        }
        return Optional.empty();
    }

    private static boolean isExif(ByteBuffer jpeg, int at) {
        byte[] head = new byte[EXIF.length];
        jpeg.get(at, head);
        return Arrays.equals(head, EXIF);
    }
}
