package org.lintan.ledger.payout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.lintan.kernel.hash.Sha256;
import org.lintan.kernel.text.Shortened;
import org.lintan.ledger.sheet.Footing;
import org.lintan.ledger.sheet.Sheet;
import org.lintan.ledger.sheet.SheetReading;
import org.lintan.ledger.sheet.Unseen;
import org.lintan.platform.http.Refusal;

/**
 * The bank's answer as rows. Needed are a column that names the line (行号 or 付款编号) and the state; 金额, 户号 and 原因 are read when they
 * are there. The payout file itself with two columns added is an answer. It is found and read as a roll is: titles may stand above the header,
 * sums and signatures below the rows, and a cell means what its writer meant.
 *
 * @param sha256 of the file's bytes
 * @param faults rows with a cell that says nothing; they are not among {@code rows}
 * @param questions what a person must confirm before it is entered
 */
record AnswerSheet(String sha256, List<AnswerRow> rows, List<AnswerFault> faults, List<AnswerQuestion> questions) {

    /** As long as the column that keeps it. */
    private static final int LONGEST_REASON = 200;

    private static final Set<Sheet.Kind> UNREADABLE =
            Set.of(Sheet.Kind.ERROR, Sheet.Kind.NO_RESULT, Sheet.Kind.MERGED, Sheet.Kind.DATE);

    /** Refuses a file that is no table, has no row, or lacks a column it needs. Takes time for a large file: not on the event loop. */
    static AnswerSheet read(byte[] file) {
        SheetReading reading = SheetReading.of(file, AnswerColumn.LOOKING);
        if (reading instanceof SheetReading.Unreadable unreadable) {
            throw Refusal.of(unreadable.code()).rollback();
        }
        Sheet sheet = (Sheet) reading;
        List<Sheet.Line> all =
                sheet.lines().stream().filter(line -> !line.blank()).toList();
        List<Sheet.Line> lines = all.subList(AnswerColumn.LOOKING.header(all).orElse(0), all.size());
        Map<AnswerColumn, Integer> places = lines.isEmpty() ? Map.of() : AnswerColumn.places(lines.get(0));
        boolean state = places.containsKey(AnswerColumn.STATE);
        if (!state || !places.containsKey(AnswerColumn.LINE) && !places.containsKey(AnswerColumn.PAYMENT)) {
            throw Refusal.of(PayoutCode.RESULTS_COLUMN_MISSING, state ? AnswerColumn.LINE.zh : AnswerColumn.STATE.zh)
                    .rollback();
        }
        Reader reader = new Reader(places);
        lines.stream().skip(1).filter(line -> !repeatsHeader(line, places)).forEach(reader::row);
        if (reader.rows.isEmpty() && reader.faults.isEmpty()) {
            throw Refusal.of(PayoutCode.RESULTS_EMPTY).rollback();
        }
        Map<Integer, String> columns = new TreeMap<>();
        places.forEach((column, place) -> columns.put(place, column.zh));
        return new AnswerSheet(
                Sha256.hexOf(file),
                List.copyOf(reader.rows),
                List.copyOf(reader.faults),
                AnswerQuestion.of(Unseen.of(sheet, lines, columns), sheet.name()));
    }

    /** The state is looked at first: nearly every row is a payment, whose other cells need not be. */
    private static boolean repeatsHeader(Sheet.Line line, Map<AnswerColumn, Integer> places) {
        return AnswerColumn.STATE.named(line.cell(places.get(AnswerColumn.STATE)))
                && AnswerColumn.places(line).equals(places);
    }

    int size() {
        return rows.size() + faults.size();
    }

    /** Reads row by row; the columns' places are those of the header. */
    private static final class Reader {

        private final Map<AnswerColumn, Integer> places;
        private final List<AnswerRow> rows = new ArrayList<>();
        private final List<AnswerFault> faults = new ArrayList<>();

        private Reader(Map<AnswerColumn, Integer> places) {
            this.places = places;
        }

        private void row(Sheet.Line line) {
            if (footing(line)) {
                return;
            }
            // a reason is needed of a returned payment only, and missed there
            for (AnswerColumn column : places.keySet()) {
                if (column != AnswerColumn.REASON
                        && UNREADABLE.contains(cell(line, column).kind())) {
                    faults.add(new AnswerFault(line.number(), column.zh, ResultFault.CELL_UNREADABLE, column.zh));
                    return;
                }
            }
            rows.add(new AnswerRow(
                    line.number(),
                    number(line, AnswerColumn.LINE),
                    text(line, AnswerColumn.PAYMENT),
                    text(line, AnswerColumn.HOUSEHOLD),
                    number(line, AnswerColumn.AMOUNT),
                    text(line, AnswerColumn.STATE),
                    reason(line)));
        }

        /** A sum or a signature says nothing of a payment, so it has neither a payment's number nor a state. */
        private boolean footing(Sheet.Line line) {
            Sheet.Cell state = cell(line, AnswerColumn.STATE);
            return cell(line, AnswerColumn.PAYMENT).blank()
                    && (state.blank() || Footing.signature(state))
                    && line.cells().stream().anyMatch(cell -> Footing.sum(cell) || Footing.signature(cell));
        }

        private Sheet.Cell cell(Sheet.Line line, AnswerColumn column) {
            Integer place = places.get(column);
            return place == null ? Sheet.Cell.EMPTY : line.cell(place);
        }

        private String text(Sheet.Line line, AnswerColumn column) {
            return cell(line, column).meant();
        }

        /** Its value, whatever Excel's format puts around it. */
        private String number(Sheet.Line line, AnswerColumn column) {
            Sheet.Cell cell = cell(line, column);
            return cell.numeric() ? cell.exact() : cell.meant();
        }

        private String reason(Sheet.Line line) {
            Sheet.Cell cell = cell(line, AnswerColumn.REASON);
            return UNREADABLE.contains(cell.kind()) ? "" : Shortened.to(LONGEST_REASON, cell.meant());
        }
    }
}
