package org.lintan.ledger.sheet;

import java.util.ArrayList;
import java.util.List;

/** Reads the sheet that is meant from an Excel file, ordinary or strict OOXML; see {@link Looking} for which one that is. */
final class XlsxSheet {

    private XlsxSheet() {}

    static Sheet read(byte[] file, Looking looking) throws NotASheet {
        try (XlsxParts parts = new XlsxParts(file)) {
            XlsxBook book = XlsxBook.of(parts);
            XlsxStrings strings = new XlsxStrings(parts, book.strings());
            XlsxStyles styles = new XlsxStyles(parts, book.styles());
            XlsxBook.Tab taken = null;
            boolean takenAlike = false;
            List<Sheet.Other> others = new ArrayList<>();
            for (XlsxBook.Tab tab : book.tabs()) {
                boolean alike = looking.in(new XlsxRows(strings, styles, book.since1904())
                        .read(parts.get(tab.part()), Looking.FIRST_ROWS + 1)
                        .lines());
                others.add(new Sheet.Other(tab.name(), tab.hidden(), alike));
                if (!tab.hidden() && (taken == null || alike && !takenAlike)) {
                    taken = tab;
                    takenAlike = alike;
                }
            }
            if (taken == null) {
                throw new NotASheet(FileCode.FILE_NO_VISIBLE_SHEET);
            }
            others.remove(book.tabs().indexOf(taken));
            XlsxRows rows =
                    new XlsxRows(strings, styles, book.since1904()).read(parts.get(taken.part()), Integer.MAX_VALUE);
            return new Sheet(taken.name(), rows.lines(), rows.hiddenColumns(), others);
        }
    }
}
