package org.lintan.platform.documents.kind;

/** How large a picture may be drawn: a few kilobytes can ask for gigabytes of points. */
final class Drawing {

    /** More than any camera's. */
    private static final long MOST_POINTS = 120_000_000;

    private Drawing() {}

    static boolean isTooLarge(long width, long height) {
        return width * height > MOST_POINTS;
    }
}
