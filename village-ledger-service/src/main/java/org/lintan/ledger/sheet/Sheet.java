package org.lintan.ledger.sheet;

import java.util.List;

/** A roll file after reading and before judging: rows of cells, nothing interpreted. Row numbers are those Excel shows. */
public record Sheet(List<Line> lines) implements SheetReading {

    /** One row; {@code number} counts from 1 and the header is normally 1. */
    public record Line(int number, List<Cell> cells) {

        public Cell cell(int index) {
            return index < cells.size() ? cells.get(index) : Cell.EMPTY;
        }

        public boolean blank() {
            return cells.stream()
                    .allMatch(cell ->
                            cell.text().isBlank() || Plain.text(cell.text()).isEmpty());
        }
    }

    /** One cell; {@code numeric} when Excel stored a number, so that digits after the 15th are already lost. */
    public record Cell(String text, boolean numeric) {
        public static final Cell EMPTY = new Cell("", false);
    }
}
