package org.lintan.ledger.sheet;

import java.util.List;
import java.util.Set;

/**
 * A table after reading and before judging: rows of cells, nothing interpreted, blank rows left out. Row numbers are those
 * Excel shows.
 *
 * @param name of the sheet; empty for CSV
 * @param hiddenColumns from 0, as Excel hid them
 * @param others the other sheets of the file
 */
public record Sheet(String name, List<Line> lines, Set<Integer> hiddenColumns, List<Other> others)
        implements SheetReading {

    public Sheet {
        lines = List.copyOf(lines);
        hiddenColumns = Set.copyOf(hiddenColumns);
        others = List.copyOf(others);
    }

    public Sheet(List<Line> lines) {
        this("", lines, Set.of(), List.of());
    }

    /**
     * A sheet that was not taken.
     *
     * @param alike it holds the header looked for, and rows below it
     */
    public record Other(String name, boolean hidden, boolean alike) {}

    /**
     * One row; {@code number} counts from 1.
     *
     * @param hidden by a filter, a group or by hand: the person who sent the file may not have seen it
     */
    public record Line(int number, List<Cell> cells, boolean hidden) {

        public Line(int number, List<Cell> cells) {
            this(number, cells, false);
        }

        public Cell cell(int index) {
            return index < cells.size() ? cells.get(index) : Cell.EMPTY;
        }

        public boolean blank() {
            return cells.stream().allMatch(Cell::blank);
        }
    }

    /**
     * One cell.
     *
     * @param text what Excel shows where that is digits (0001), else the stored value; never a formula
     * @param kind what the file says of it
     * @param exact of a number its value in plain digits, to Excel's 15; of a merged cell the row that holds its content
     */
    public record Cell(String text, Kind kind, String exact) {

        public static final Cell EMPTY = new Cell("", Kind.TEXT, "");

        /** @param numeric Excel stored a number, so digits after the 15th are lost */
        public Cell(String text, boolean numeric) {
            this(text, numeric ? Kind.NUMBER : Kind.TEXT, numeric ? text : "");
        }

        public boolean numeric() {
            return kind == Kind.NUMBER || kind == Kind.DATE;
        }

        public boolean blank() {
            return text.isBlank() || meant().isEmpty();
        }

        /** The text as its writer meant it: ="0001" and '0001 are ways to say "text" to Excel. Put into plain signs. */
        public String meant() {
            return Plain.text(Typed.text(text));
        }
    }

    /** What a cell holds. */
    public enum Kind {
        TEXT,
        NUMBER,
        /** A number that Excel shows as a date or time. */
        DATE,
        /** #N/A, #REF! and their like, or ##### of a column too narrow when it was saved. */
        ERROR,
        /** A formula whose result is not in the file. */
        NO_RESULT,
        /** Covered by a merged cell whose content stands elsewhere. */
        MERGED
    }
}
