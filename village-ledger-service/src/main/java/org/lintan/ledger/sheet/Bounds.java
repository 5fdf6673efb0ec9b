package org.lintan.ledger.sheet;

/** How large a table may be; counted while it is read, so that a small archive cannot hide gigabytes. */
final class Bounds {

    static final int ROWS = 50_000;
    static final int COLUMNS = 256;
    static final int CELLS = 1_000_000;

    /** Signs in all cells together; a shared text counts as often as it is used. */
    static final int SIGNS = 20_000_000;

    /** Excel's own limit of one cell. */
    static final int SIGNS_OF_A_CELL = 32_767;

    static final long UNPACKED_BYTES = 120L * 1024 * 1024;
    static final int PARTS = 5_000;
    static final int SHEETS = 255;
    static final int STYLES = 70_000;

    private int rows;
    private int cells;
    private long signs;

    void row() throws NotASheet {
        rows++;
        if (rows > ROWS + 1) {
            throw new NotASheet(FileCode.FILE_TOO_LARGE);
        }
    }

    void cell(int column, int length) throws NotASheet {
        cells++;
        signs += length;
        if (column >= COLUMNS) {
            throw new NotASheet(FileCode.FILE_TOO_WIDE);
        }
        if (cells > CELLS || signs > SIGNS || length > SIGNS_OF_A_CELL) {
            throw new NotASheet(FileCode.FILE_TOO_LARGE);
        }
    }
}
