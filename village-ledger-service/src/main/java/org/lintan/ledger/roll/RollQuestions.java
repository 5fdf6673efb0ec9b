package org.lintan.ledger.roll;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lintan.ledger.sheet.Sheet;
import org.lintan.ledger.sheet.Unseen;

/** What the file holds that the person who sent it may not have seen. */
final class RollQuestions {

    private RollQuestions() {}

    /** @param lines from the header on */
    static List<RollQuestion> of(
            Sheet sheet,
            List<Sheet.Line> lines,
            RollHeader header,
            List<Household> households,
            List<RollQuestion> sums) {
        List<RollQuestion> questions = new ArrayList<>(sums);
        Map<Integer, String> columns = new TreeMap<>();
        header.positions().forEach((column, place) -> columns.put(place, column.zh));
        Unseen unseen = Unseen.of(sheet, lines, columns);
        RollQuestion.about(RollQuestion.Kind.HIDDEN_ROWS, unseen.rows()).ifPresent(questions::add);
        ask(questions, RollQuestion.Kind.HIDDEN_COLUMNS, unseen.columns());
        ask(questions, RollQuestion.Kind.HIDDEN_SHEETS, unseen.hiddenSheets(), sheet.name());
        ask(questions, RollQuestion.Kind.OTHER_SHEETS, unseen.alike(), sheet.name());
        List<String> zeros = households.stream()
                .filter(h -> zeros(h.payee().cardNumber()))
                .map(h -> String.valueOf(h.row()))
                .toList();
        ask(questions, RollQuestion.Kind.NUMBER_ENDS_IN_ZEROS, zeros);
        return List.copyOf(questions);
    }

    /** One or two zeros at the end are digits like others; an identity number has its check digit. */
    private static boolean zeros(String number) {
        return number.length() >= 18 && ZeroTails.endsInZeros(number);
    }

    private static void ask(List<RollQuestion> questions, RollQuestion.Kind kind, List<String> found, String... more) {
        if (!found.isEmpty()) {
            List<String> arguments = new ArrayList<>(List.of(Unseen.said(found)));
            arguments.addAll(List.of(more));
            questions.add(new RollQuestion(kind, arguments));
        }
    }
}
