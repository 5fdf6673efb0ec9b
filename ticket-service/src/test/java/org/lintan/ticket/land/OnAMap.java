package org.lintan.ticket.land;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** An outline as a hand traces it on a shifted map, for tests. */
public final class OnAMap {

    private OnAMap() {}

    public static Outline gcj02(Outline outline) {
        Geometry traced = outline.lonLat().copy();
        traced.apply((Coordinate at) -> at.setCoordinate(MapShift.GCJ_02.shifted(at)));
        traced.geometryChanged();
        return new Outline(traced);
    }

    /** 0.001 degrees each way from its south-western corner. */
    public static Outline hectareAtTheCornerOf(Outline outline) {
        Envelope box = outline.lonLat().getEnvelopeInternal();
        return new Outline(OutlineReader.LON_LAT.toGeometry(
                new Envelope(box.getMinX(), box.getMinX() + 0.001, box.getMinY(), box.getMinY() + 0.001)));
    }
}
