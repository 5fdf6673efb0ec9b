package org.lintan.ticket.land;

import org.locationtech.jts.geom.Coordinate;

/**
 * PURE: the two known shifts of Chinese web maps against CGCS2000 degrees. GCJ-02 (road maps of Gaode and Tencent) moves a point by 100 to
 * 700 m, BD-09 (Baidu) by about a kilometre more. Published approximations; forth and back they agree to less than a metre.
 */
enum MapShift {
    GCJ_02 {
        @Override
        Coordinate shifted(Coordinate at) {
            double x = at.x - 105;
            double y = at.y - 35;
            double lat = at.y / 180 * Math.PI;
            double squeeze = Math.sin(lat);
            squeeze = 1 - ECCENTRICITY * squeeze * squeeze;
            double root = Math.sqrt(squeeze);
            double north = northMetres(x, y) * 180 / (AXIS * (1 - ECCENTRICITY) / (squeeze * root) * Math.PI);
            double east = eastMetres(x, y) * 180 / (AXIS / root * Math.cos(lat) * Math.PI);
            return new Coordinate(at.x + east, at.y + north);
        }
    },
    BD_09 {
        @Override
        Coordinate shifted(Coordinate at) {
            Coordinate gcj = GCJ_02.shifted(at);
            double length = Math.hypot(gcj.x, gcj.y) + 0.00002 * Math.sin(gcj.y * TURN);
            double angle = Math.atan2(gcj.y, gcj.x) + 0.000003 * Math.cos(gcj.x * TURN);
            return new Coordinate(length * Math.cos(angle) + 0.0065, length * Math.sin(angle) + 0.006);
        }
    };

    /** The Krasovsky ellipsoid the shift was made on, whatever the map's own. */
    private static final double AXIS = 6378245.0;

    private static final double ECCENTRICITY = 0.00669342162296594323;
    private static final double TURN = Math.PI * 3000 / 180;
    /** Each step leaves a few hundredths of the error at most: after five it is far below a millimetre. */
    private static final int STEPS = 5;

    /** Where a point of CGCS2000 stands on such a map. */
    abstract Coordinate shifted(Coordinate at);

    /** The point of CGCS2000 that stands at this place of such a map. */
    Coordinate unshifted(Coordinate onMap) {
        Coordinate at = new Coordinate(onMap.x, onMap.y);
        for (int i = 0; i < STEPS; i++) {
            Coordinate there = shifted(at);
            at = new Coordinate(at.x + onMap.x - there.x, at.y + onMap.y - there.y);
        }
        return at;
    }

    private static double northMetres(double x, double y) {
        return -100
                + 2 * x
                + 3 * y
                + 0.2 * y * y
                + 0.1 * x * y
                + 0.2 * Math.sqrt(Math.abs(x))
                + (20 * Math.sin(6 * x * Math.PI) + 20 * Math.sin(2 * x * Math.PI)) * 2 / 3
                + (20 * Math.sin(y * Math.PI) + 40 * Math.sin(y / 3 * Math.PI)) * 2 / 3
                + (160 * Math.sin(y / 12 * Math.PI) + 320 * Math.sin(y * Math.PI / 30)) * 2 / 3;
    }

    private static double eastMetres(double x, double y) {
        return 300
                + x
                + 2 * y
                + 0.1 * x * x
                + 0.1 * x * y
                + 0.1 * Math.sqrt(Math.abs(x))
                + (20 * Math.sin(6 * x * Math.PI) + 20 * Math.sin(2 * x * Math.PI)) * 2 / 3
                + (20 * Math.sin(x * Math.PI) + 40 * Math.sin(x / 3 * Math.PI)) * 2 / 3
                + (150 * Math.sin(x / 12 * Math.PI) + 300 * Math.sin(x / 30 * Math.PI)) * 2 / 3;
    }
}
