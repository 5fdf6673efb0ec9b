package org.lintan.web.pages;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The outlines of a ticket's plots as one small drawing, north up; for recognising a shape, not for measuring. */
final class OutlineSvg {

    private static final double WIDTH = 600;
    private static final int MOST_POINTS = 5000;

    private OutlineSvg() {}

    /** Empty when there is nothing to draw. */
    static String of(List<JsonNode> geometries) {
        List<List<double[]>> rings = new ArrayList<>();
        geometries.forEach(geometry -> collect(geometry.path("coordinates"), rings));
        double west = Double.MAX_VALUE;
        double east = -Double.MAX_VALUE;
        double south = Double.MAX_VALUE;
        double north = -Double.MAX_VALUE;
        int points = 0;
        for (List<double[]> ring : rings) {
            for (double[] point : ring) {
                west = Math.min(west, point[0]);
                east = Math.max(east, point[0]);
                south = Math.min(south, point[1]);
                north = Math.max(north, point[1]);
                points++;
            }
        }
        if (points < 3 || points > MOST_POINTS || east <= west || north <= south) {
            return "";
        }
        // a degree of longitude shrinks with the cosine of the latitude
        double shrink = Math.cos(Math.toRadians((south + north) / 2));
        double scale = WIDTH / Math.max((east - west) * shrink, north - south);
        StringBuilder path = new StringBuilder();
        for (List<double[]> ring : rings) {
            char pen = 'M';
            for (double[] point : ring) {
                path.append(String.format(
                        Locale.ROOT,
                        "%c%.1f %.1f",
                        pen,
                        (point[0] - west) * shrink * scale,
                        (north - point[1]) * scale));
                pen = 'L';
            }
            path.append('z');
        }
        return String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-label=\"林地形状 Outline of the land\" "
                        + "viewBox=\"-8 -8 %.0f %.0f\" style=\"max-width:100%%;height:auto;max-height:16rem\"><path d=\"%s\" fill=\"#cfe5d6\" fill-rule=\"evenodd\" "
                        + "stroke=\"#0b6b3a\" stroke-width=\"4\" stroke-linejoin=\"round\"/></svg>",
                (east - west) * shrink * scale + 16,
                (north - south) * scale + 16,
                path);
    }

    /** Goes down the nested lists until the elements are points. */
    private static void collect(JsonNode coordinates, List<List<double[]>> rings) {
        if (!coordinates.isArray() || coordinates.isEmpty()) {
            return;
        }
        if (coordinates.get(0).path(0).isNumber()) {
            List<double[]> ring = new ArrayList<>();
            coordinates.forEach(point -> ring.add(
                    new double[] {point.path(0).asDouble(), point.path(1).asDouble()}));
            rings.add(ring);
        } else {
            coordinates.forEach(inner -> collect(inner, rings));
        }
    }
}
