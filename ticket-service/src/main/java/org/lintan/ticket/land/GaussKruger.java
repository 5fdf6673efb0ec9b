package org.lintan.ticket.land;

import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.proj4j.BasicCoordinateTransform;
import org.locationtech.proj4j.CRSFactory;
import org.locationtech.proj4j.CoordinateReferenceSystem;
import org.locationtech.proj4j.ProjCoordinate;

/**
 * The CGCS2000 3-degree Gauss-Krüger plane of one zone (EPSG 4534 to 4554 without the zone prefix), the plane on which Chinese
 * forest maps state areas. A zone may be used a little beyond its edge; at 1.5 degrees off its meridian an area is 0.05 % too big.
 */
final class GaussKruger {

    /** a and b, because Proj4J misreads {@code rf}: it then projects to infinity. */
    private static final String CGCS2000 = " +a=6378137 +b=6356752.314140356 +no_defs";

    private static final int ZONE_DEGREES = 3;

    private final BasicCoordinateTransform transform;

    private GaussKruger(int meridian) {
        // A factory and a transform of its own for each use: Proj4J promises nothing about threads.
        CRSFactory factory = new CRSFactory();
        CoordinateReferenceSystem lonLat = factory.createFromParameters("lonlat", "+proj=longlat" + CGCS2000);
        CoordinateReferenceSystem plane = factory.createFromParameters(
                "plane", "+proj=tmerc +lat_0=0 +lon_0=" + meridian + " +k=1 +x_0=500000 +y_0=0 +units=m" + CGCS2000);
        this.transform = new BasicCoordinateTransform(lonLat, plane);
    }

    /** The zone whose central meridian is nearest. */
    static GaussKruger at(double longitude) {
        return new GaussKruger((int) Math.round(longitude / ZONE_DEGREES) * ZONE_DEGREES);
    }

    Geometry project(Geometry lonLat) {
        Geometry plane = lonLat.copy();
        plane.apply(new Projecting());
        return plane;
    }

    private final class Projecting implements CoordinateSequenceFilter {

        @Override
        public void filter(CoordinateSequence points, int i) {
            ProjCoordinate to = new ProjCoordinate();
            transform.transform(new ProjCoordinate(points.getX(i), points.getY(i)), to);
            points.setOrdinate(i, CoordinateSequence.X, to.x);
            points.setOrdinate(i, CoordinateSequence.Y, to.y);
        }

        @Override
        public boolean isDone() {
            return false;
        }

        @Override
        public boolean isGeometryChanged() {
            return true;
        }
    }
}
