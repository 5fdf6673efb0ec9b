package org.lintan.web.pages;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;

/**
 * Prices of days as a line, drawn to be read without a script and in print. The table beside it says the same in figures. Places on the drawing
 * are whole tenths of a unit.
 */
final class PriceChart {

    private static final int LEFT = 110;
    private static final int RIGHT = 620;
    private static final int TOP = 30;
    private static final int BOTTOM = 230;

    /** @param fen per tonne */
    record Point(String day, long fen) {}

    private PriceChart() {}

    /** Empty without a point. */
    static String svg(List<Point> points) {
        if (points.isEmpty()) {
            return "";
        }
        List<Point> inOrder =
                points.stream().sorted(Comparator.comparing(Point::day)).toList();
        Point first = inOrder.get(0);
        Point last = inOrder.get(inOrder.size() - 1);
        long low = inOrder.stream().mapToLong(Point::fen).min().orElseThrow();
        long high = inOrder.stream().mapToLong(Point::fen).max().orElseThrow();
        long days = Math.max(1, between(first, last));
        StringBuilder line = new StringBuilder();
        StringBuilder dots = new StringBuilder();
        for (Point point : inOrder) {
            String x = tenths(LEFT * 10 + (RIGHT - LEFT) * 10 * between(first, point) / days);
            String y = tenths(
                    high == low
                            ? (TOP + BOTTOM) * 5
                            : BOTTOM * 10 - (BOTTOM - TOP) * 10 * (point.fen() - low) / (high - low));
            line.append(line.isEmpty() ? "M" : "L").append(x).append(' ').append(y);
            dots.append("<circle cx=\"").append(x).append("\" cy=\"").append(y).append("\" r=\"4\"/>");
        }
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 640 280\" role=\"img\" aria-label=\"每天的平均价,"
                + first.day() + " 到 " + last.day() + ",最低 " + Words.yuan(low) + " 元,最高 " + Words.yuan(high)
                + " 元 Mean price by day\" font-size=\"24\" fill=\"#1a1f1b\">"
                + "<path d=\"M" + LEFT + " " + TOP + "V" + BOTTOM + "H" + RIGHT
                + "\" fill=\"none\" stroke=\"#8b968f\" stroke-width=\"1.5\"/>"
                + "<path d=\"" + line
                + "\" fill=\"none\" stroke=\"#0b6b3a\" stroke-width=\"3\" stroke-linejoin=\"round\"/>"
                + "<g fill=\"#0b6b3a\">" + dots + "</g>" + prices(low, high)
                + text(LEFT, 262, "start", first.day())
                + (first.day().equals(last.day()) ? "" : text(RIGHT, 262, "end", last.day())) + "</svg>";
    }

    private static String prices(long low, long high) {
        return high == low
                ? text(LEFT - 8, (TOP + BOTTOM) / 2 + 8, "end", Words.yuan(low))
                : text(LEFT - 8, TOP + 8, "end", Words.yuan(high)) + text(LEFT - 8, BOTTOM + 8, "end", Words.yuan(low));
    }

    private static String text(int x, int y, String anchor, String said) {
        return "<text x=\"" + x + "\" y=\"" + y + "\" text-anchor=\"" + anchor + "\">" + said + "</text>";
    }

    private static long between(Point from, Point to) {
        return ChronoUnit.DAYS.between(LocalDate.parse(from.day()), LocalDate.parse(to.day()));
    }

    private static String tenths(long tenths) {
        return tenths / 10 + "." + tenths % 10;
    }
}
