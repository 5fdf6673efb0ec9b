package org.lintan.platform.documents.photo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * When and where a photo was taken, as the camera wrote it. Nobody has checked it: who wishes writes what he likes into a photo.
 *
 * @param at by the camera's clock, {@code 2026-11-20T10:05:00}; null where it says no day
 * @param offset of that clock from UTC, {@code +08:00}; null where it does not say
 * @param latitude degrees north (WGS-84), south negative; null, as the longitude, where it says no place
 * @param longitude degrees east, west negative
 */
public record Photographed(String at, String offset, BigDecimal latitude, BigDecimal longitude) {

    /** Six digits of a degree are a tenth of a metre, finer than any phone. */
    private static final int DIGITS = 6;

    /** Before there were digital cameras. */
    private static final int FIRST_YEAR = 1990;

    /**
     * What of this can be true; empty when nothing is left.
     *
     * @param latest no camera's clock shows more
     * @param at null for none, as each of the others
     */
    static Optional<Photographed> of(
            LocalDateTime at, ZoneOffset offset, Double latitude, Double longitude, LocalDateTime latest) {
        boolean day = at != null && at.getYear() >= FIRST_YEAR && !at.isAfter(latest);
        boolean place = isPlace(latitude, longitude);
        return day || place
                ? Optional.of(new Photographed(
                        day ? Day.WRITTEN.format(at) : null,
                        day && offset != null ? Day.written(offset) : null,
                        place ? rounded(latitude) : null,
                        place ? rounded(longitude) : null))
                : Optional.empty();
    }

    /** Where latitude and longitude are both nothing there is only sea: a camera that had not found itself. */
    private static boolean isPlace(Double latitude, Double longitude) {
        return latitude != null
                && longitude != null
                && Math.abs(latitude) <= 90
                && Math.abs(longitude) <= 180
                && (rounded(latitude).signum() != 0 || rounded(longitude).signum() != 0);
    }

    private static BigDecimal rounded(double degrees) {
        return BigDecimal.valueOf(degrees).setScale(DIGITS, RoundingMode.HALF_UP);
    }
}
