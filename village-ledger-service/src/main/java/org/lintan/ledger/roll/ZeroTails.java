package org.lintan.ledger.roll;

import java.util.List;
import java.util.function.Function;
import org.lintan.ledger.payee.CardCheck;
import org.lintan.ledger.sheet.Sheet;

/**
 * The trace Excel leaves when it opens long numbers and saves them as text: all digits after the 15th are zeros. One such number
 * can be real; that half of a column and more than one end so is damage.
 */
final class ZeroTails {

    private static final int KEPT = 15;

    /** So many zeros together come by chance once in ten thousand rolls. */
    private static final int BY_CHANCE = 4;

    private ZeroTails() {}

    static void find(List<Household> households, RollCells cells, CardCheck cards) {
        if (!damaged(households, cells, RollColumn.CARD_NUMBER, h -> h.payee().cardNumber())) {
            households.stream()
                    .filter(h -> cards.wrong(h.payee().cardNumber()))
                    .forEach(h -> fault(
                            cells, h, RollColumn.CARD_NUMBER, alone(h.payee().cardNumber())));
        }
        damaged(households, cells, RollColumn.ID_NUMBER, h -> h.payee().idNumber());
    }

    /** A wrong check digit behind several zeros tells of Excel; one zero is a digit like others. */
    private static RollFault alone(String card) {
        return card.length() >= KEPT + 3 ? RollFault.CARD_ZEROED : RollFault.CARD_CHECK_DIGIT;
    }

    private static boolean damaged(
            List<Household> households, RollCells cells, RollColumn column, Function<Household, String> number) {
        List<Household> zeroed =
                households.stream().filter(h -> endsInZeros(number.apply(h))).toList();
        long possible =
                households.stream().filter(h -> number.apply(h).length() > KEPT).count();
        long zeros =
                zeroed.stream().mapToInt(h -> number.apply(h).length() - KEPT).sum();
        boolean damaged = zeroed.size() > 1 && zeros >= BY_CHANCE && zeroed.size() * 2L >= possible;
        if (damaged) {
            zeroed.forEach(h -> fault(cells, h, column, RollFault.NUMBER_ZEROED));
        }
        return damaged;
    }

    private static void fault(RollCells cells, Household household, RollColumn column, RollFault fault) {
        cells.fault(new Sheet.Line(household.row(), List.of()), column, fault);
    }

    static boolean endsInZeros(String number) {
        return number.length() > KEPT && number.substring(KEPT).chars().allMatch(c -> c == '0');
    }
}
