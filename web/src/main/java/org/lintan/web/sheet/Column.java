package org.lintan.web.sheet;

/**
 * One of a list.
 *
 * @param label above it
 * @param number whether what stands in it counts on in a spreadsheet; a name made of digits does not
 */
public record Column(String label, boolean number) {

    public static Column name(String label) {
        return new Column(label, false);
    }

    public static Column number(String label) {
        return new Column(label, true);
    }
}
