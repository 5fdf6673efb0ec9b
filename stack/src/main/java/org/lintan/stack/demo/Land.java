package org.lintan.stack.demo;

import java.util.List;
import java.util.Map;

/** Rectangular demo outlines of a wanted area, as GeoJSON in CGCS2000 longitude and latitude. */
final class Land {

    /** GRS80 ellipsoid, which CGCS2000 shares to the millimetre. */
    private static final double A = 6_378_137.0;

    private static final double E2 = 0.006_694_380_022_9;

    private Land() {}

    /**
     * A rectangle twice as long as wide whose south-west corner is given.
     *
     * @param areaM2 its area in square metres, met within a few parts in ten thousand
     */
    static Map<String, Object> rectangle(double westDegrees, double southDegrees, long areaM2) {
        double width = Math.sqrt(areaM2 / 2.0);
        double height = 2 * width;
        double north = southDegrees;
        for (int i = 0; i < 3; i++) {
            north = southDegrees + Math.toDegrees(height / meridianRadius((southDegrees + north) / 2));
        }
        double east = westDegrees + Math.toDegrees(width / parallelRadius((southDegrees + north) / 2));
        return Map.of(
                "type",
                "Polygon",
                "coordinates",
                List.of(List.of(
                        point(westDegrees, southDegrees),
                        point(east, southDegrees),
                        point(east, north),
                        point(westDegrees, north),
                        point(westDegrees, southDegrees))));
    }

    private static List<Double> point(double longitude, double latitude) {
        return List.of(Math.round(longitude * 1e8) / 1e8, Math.round(latitude * 1e8) / 1e8);
    }

    private static double meridianRadius(double latitude) {
        double s = Math.sin(Math.toRadians(latitude));
        return A * (1 - E2) / Math.pow(1 - E2 * s * s, 1.5);
    }

    private static double parallelRadius(double latitude) {
        double s = Math.sin(Math.toRadians(latitude));
        return A / Math.sqrt(1 - E2 * s * s) * Math.cos(Math.toRadians(latitude));
    }
}
