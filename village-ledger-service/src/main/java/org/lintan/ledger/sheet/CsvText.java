package org.lintan.ledger.sheet;

import org.lintan.kernel.text.OfficeCsv;

/**
 * The text of a CSV file, as {@link OfficeCsv} reads it, within the bounds of a table.
 *
 * @param openQuote a quotation begins and never ends
 */
record CsvText(String body, char separator, boolean openQuote) {

    static CsvText of(byte[] file) throws NotASheet {
        OfficeCsv csv = read(file);
        return new CsvText(csv.body(), csv.separator(), openQuote(csv.body(), csv.separator()));
    }

    private static OfficeCsv read(byte[] file) throws NotASheet {
        try {
            return OfficeCsv.of(file);
        } catch (OfficeCsv.Unreadable e) {
            throw new NotASheet(e.incomplete() ? FileCode.FILE_INCOMPLETE : FileCode.FILE_UNREADABLE);
        }
    }

    /** Walks the whole text once, so that a row of ten million separators is refused before it becomes ten million cells. */
    private static boolean openQuote(String body, char separator) throws NotASheet {
        boolean quoted = false;
        int inRow = 0;
        long all = 0;
        for (int i = 0; i < body.length(); i++) {
            char c = body.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == separator && !quoted) {
                inRow++;
                all++;
            } else if (c == '\n' && !quoted) {
                inRow = 0;
            }
            if (inRow > 16_384) {
                throw new NotASheet(FileCode.FILE_TOO_WIDE);
            }
            if (all > Bounds.CELLS) {
                throw new NotASheet(FileCode.FILE_TOO_LARGE);
            }
        }
        return quoted;
    }
}
