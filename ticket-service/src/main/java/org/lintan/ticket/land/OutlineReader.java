package org.lintan.ticket.land;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** Reads and judges GeoJSON: closed rings, no self-crossing, inside China, not absurdly wide or detailed. */
final class OutlineReader {

    static final GeometryFactory LON_LAT = new GeometryFactory();
    private static final Envelope CHINA = new Envelope(73, 136, 3, 54);
    private static final double MAX_SPAN_DEGREES = 0.5;
    /** No degree is near it, no easting or northing in China below it. */
    private static final double METRES_ABOVE = 1_000;

    /** The widest county of the country spans less. */
    private static final double MAX_DIVISION_DEGREES = 10;

    private static final int MAX_POINTS = 20_000;

    private OutlineReader() {}

    static OutlineReading read(GeoJson json) {
        return read(json, MAX_SPAN_DEGREES);
    }

    /** The outline of a county or township: the same but for its width. */
    static OutlineReading readDivision(GeoJson json) {
        return read(json, MAX_DIVISION_DEGREES);
    }

    private static OutlineReading read(GeoJson json, double maxSpanDegrees) {
        if (json == null || json.type() == null || json.coordinates() == null) {
            return new OutlineReading.Faulty(OutlineFault.NOT_A_POLYGON);
        }
        try {
            return judge(geometry(json), maxSpanDegrees);
        } catch (Fault fault) {
            return new OutlineReading.Faulty(fault.fault);
        }
    }

    private static OutlineReading judge(Geometry geometry, double maxSpanDegrees) {
        if (geometry.isEmpty()) {
            return new OutlineReading.Faulty(OutlineFault.EMPTY);
        }
        if (geometry.getNumPoints() > MAX_POINTS) {
            return new OutlineReading.Faulty(OutlineFault.TOO_MANY_POINTS);
        }
        Envelope box = geometry.getEnvelopeInternal();
        if (Math.max(box.getMaxX(), box.getMaxY()) > METRES_ABOVE) {
            return new OutlineReading.Faulty(OutlineFault.METRES);
        }
        if (!CHINA.contains(box)) {
            return new OutlineReading.Faulty(OutlineFault.OUTSIDE);
        }
        if (box.getWidth() > maxSpanDegrees || box.getHeight() > maxSpanDegrees) {
            return new OutlineReading.Faulty(OutlineFault.TOO_WIDE);
        }
        if (!geometry.isValid()) {
            return new OutlineReading.Faulty(OutlineFault.NOT_VALID);
        }
        Outline outline = new Outline(geometry);
        return outline.areaM2() == 0 ? new OutlineReading.Faulty(OutlineFault.EMPTY) : new OutlineReading.Read(outline);
    }

    private static Geometry geometry(GeoJson json) {
        if (json.type().equals("Polygon")) {
            return polygon(json.coordinates());
        }
        if (json.type().equals("MultiPolygon")) {
            List<Polygon> parts = new ArrayList<>();
            for (Object part : json.coordinates()) {
                parts.add(polygon(list(part)));
            }
            return LON_LAT.createMultiPolygon(parts.toArray(new Polygon[0]));
        }
        throw new Fault(OutlineFault.NOT_A_POLYGON);
    }

    private static Polygon polygon(List<?> rings) {
        if (rings.isEmpty()) {
            throw new Fault(OutlineFault.EMPTY);
        }
        LinearRing shell = ring(list(rings.get(0)));
        LinearRing[] holes =
                rings.stream().skip(1).map(hole -> ring(list(hole))).toArray(LinearRing[]::new);
        return LON_LAT.createPolygon(shell, holes);
    }

    private static LinearRing ring(List<?> points) {
        Coordinate[] coordinates =
                points.stream().map(point -> coordinate(list(point))).toArray(Coordinate[]::new);
        if (coordinates.length < 4 || !coordinates[0].equals2D(coordinates[coordinates.length - 1])) {
            throw new Fault(OutlineFault.NOT_CLOSED);
        }
        return LON_LAT.createLinearRing(coordinates);
    }

    private static Coordinate coordinate(List<?> point) {
        if (point.size() < 2 || point.size() > 3) {
            throw new Fault(OutlineFault.UNREADABLE);
        }
        return new Coordinate(number(point.get(0)), number(point.get(1)));
    }

    private static List<?> list(Object part) {
        if (part instanceof List<?> list) {
            return list;
        }
        throw new Fault(OutlineFault.UNREADABLE);
    }

    /** A height, the third of a point, is dropped unread. */
    private static double number(Object ordinate) {
        if (ordinate instanceof Number number && Double.isFinite(number.doubleValue())) {
            return number.doubleValue();
        }
        throw new Fault(OutlineFault.UNREADABLE);
    }

    /** Leaves the nested reading at once; never leaves this class. */
    private static final class Fault extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final OutlineFault fault;

        Fault(OutlineFault fault) {
            super(fault.name(), null, false, false);
            this.fault = fault;
        }
    }
}
