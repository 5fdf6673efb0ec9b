package org.lintan.ledger.roll;

import java.util.ArrayList;
import java.util.List;
import org.lintan.ledger.sheet.Footing;
import org.lintan.ledger.sheet.Sheet;

/** The rows of a roll that are no households: sums, compared with what was read, and who filled the form in. */
final class RollSums {

    private final RollCells cells;
    private final List<RollQuestion> differing = new ArrayList<>();
    private int all;
    private int sincePart;

    RollSums(RollCells cells) {
        this.cells = cells;
    }

    void add(int members) {
        all += members;
        sincePart += members;
    }

    /** A sum that disagrees: a row is missing or was changed, or the sum is an old one. */
    List<RollQuestion> differing() {
        return differing;
    }

    /** Whether a row is no household; a sum is compared. */
    boolean passesOver(Sheet.Line line) {
        if (!cells.cell(line, RollColumn.ID_NUMBER).blank()
                || !cells.cell(line, RollColumn.CARD_NUMBER).blank()) {
            return false;
        }
        for (Sheet.Cell cell : line.cells()) {
            if (Footing.sum(cell)) {
                compare(line, Footing.part(cell));
                return true;
            }
            if (Footing.signature(cell)) {
                return true;
            }
        }
        return false;
    }

    private void compare(Sheet.Line line, boolean part) {
        int expected = part ? sincePart : all;
        sincePart = 0;
        String said = cells.membersSaid(line);
        if (said.matches("[0-9]{1,9}") && Integer.parseInt(said) != expected) {
            differing.add(new RollQuestion(
                    RollQuestion.Kind.SUM_DIFFERS, line.number() + "", Integer.parseInt(said) + "", expected + ""));
        }
    }
}
