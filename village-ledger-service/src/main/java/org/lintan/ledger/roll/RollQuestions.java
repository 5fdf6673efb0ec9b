package org.lintan.ledger.roll;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lintan.ledger.sheet.Sheet;

/** What the file holds that the person who sent it may not have seen. */
final class RollQuestions {

    private static final int NAMED = 20;

    private RollQuestions() {}

    /** @param lines from the header on */
    static List<RollQuestion> of(
            Sheet sheet,
            List<Sheet.Line> lines,
            RollHeader header,
            List<Household> households,
            List<RollQuestion> sums) {
        List<RollQuestion> questions = new ArrayList<>(sums);
        List<String> rows = lines.stream()
                .filter(Sheet.Line::hidden)
                .map(line -> String.valueOf(line.number()))
                .toList();
        ask(questions, RollQuestion.Kind.HIDDEN_ROWS, String.valueOf(rows.size()), rows);
        List<String> columns = header.positions().entrySet().stream()
                .filter(column -> sheet.hiddenColumns().contains(column.getValue()))
                .map(column -> column.getKey().zh)
                .toList();
        ask(questions, RollQuestion.Kind.HIDDEN_COLUMNS, said(columns), columns);
        List<String> hidden = names(sheet.others().stream().filter(Sheet.Other::hidden));
        ask(questions, RollQuestion.Kind.HIDDEN_SHEETS, said(hidden), hidden, sheet.name());
        List<String> alike = names(sheet.others().stream().filter(other -> !other.hidden() && other.alike()));
        ask(questions, RollQuestion.Kind.OTHER_SHEETS, said(alike), alike, sheet.name());
        List<String> zeros = households.stream()
                .filter(h -> zeros(h.payee().cardNumber()))
                .map(h -> String.valueOf(h.row()))
                .toList();
        ask(questions, RollQuestion.Kind.NUMBER_ENDS_IN_ZEROS, said(zeros), zeros);
        return List.copyOf(questions);
    }

    /** One or two zeros at the end are digits like others; an identity number has its check digit. */
    private static boolean zeros(String number) {
        return number.length() >= 18 && ZeroTails.endsInZeros(number);
    }

    private static List<String> names(Stream<Sheet.Other> sheets) {
        return sheets.map(Sheet.Other::name).toList();
    }

    private static void ask(
            List<RollQuestion> questions, RollQuestion.Kind kind, String argument, List<String> found, String... more) {
        if (!found.isEmpty()) {
            questions.add(new RollQuestion(kind, argument, more.length == 0 ? said(found) : more[0]));
        }
    }

    private static String said(List<String> names) {
        return names.stream().limit(NAMED).collect(Collectors.joining("、")) + (names.size() > NAMED ? " …" : "");
    }
}
