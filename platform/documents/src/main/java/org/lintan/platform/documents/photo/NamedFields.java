package org.lintan.platform.documents.photo;

import com.drew.lang.RandomAccessReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifTiffHandler;
import com.drew.metadata.exif.GpsDirectory;
import java.util.HashSet;
import java.util.Set;

/**
 * Takes six short fields and looks at nothing else: no maker's notes, no small picture, no XML. So however the tables of a hostile photo point at
 * each other, each of the two that are wanted is read once, and no more than some hundred bytes are kept.
 */
final class NamedFields extends ExifTiffHandler {

    private static final int LONGEST = 64;

    private static final Set<Integer> WANTED = Set.of(
            ExifDirectoryBase.TAG_DATETIME_ORIGINAL,
            ExifDirectoryBase.TAG_TIME_ZONE_ORIGINAL,
            GpsDirectory.TAG_LATITUDE_REF,
            GpsDirectory.TAG_LATITUDE,
            GpsDirectory.TAG_LONGITUDE_REF,
            GpsDirectory.TAG_LONGITUDE);

    private final Set<Integer> tables =
            new HashSet<>(Set.of(ExifIFD0Directory.TAG_EXIF_SUB_IFD_OFFSET, ExifIFD0Directory.TAG_GPS_INFO_OFFSET));

    NamedFields(Metadata into) {
        super(into, null, 0);
    }

    @Override
    public boolean tryEnterSubIfd(int tag) {
        return tables.remove(tag) && super.tryEnterSubIfd(tag);
    }

    @Override
    public boolean hasFollowerIfd() {
        return false;
    }

    /** Whether nothing is to be done with it any more. */
    @Override
    public boolean customProcessTag(
            int at, Set<Integer> seen, int start, RandomAccessReader reader, int tag, int length) {
        return !WANTED.contains(tag) || length > LONGEST;
    }
}
