package org.lintan.ledger.roll;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lintan.kernel.text.PersonName;
import org.lintan.ledger.sheet.Plain;
import org.lintan.ledger.sheet.Sheet;

/** Reads single cells of a roll and notes what is wrong with each. A faulty cell gives an empty text, or 0 members. */
final class RollCells {

    private static final int LONGEST_NAME = 60;

    private final Checks checks;
    private final Map<RollColumn, Integer> positions;
    private final List<RowFault> faults = new ArrayList<>();

    RollCells(Checks checks, Map<RollColumn, Integer> positions) {
        this.checks = checks;
        this.positions = positions;
    }

    List<RowFault> faults() {
        return faults;
    }

    Sheet.Cell cell(Sheet.Line line, RollColumn column) {
        Integer position = positions.get(column);
        return position == null ? Sheet.Cell.EMPTY : line.cell(position);
    }

    String householdNo(Sheet.Line line) {
        String no = text(line, RollColumn.HOUSEHOLD_NO);
        if (!no.isEmpty() && !no.matches("[A-Za-z0-9]{1,12}")) {
            fault(line, RollColumn.HOUSEHOLD_NO, RollFault.HOUSEHOLD_NO_FORM);
            return "";
        }
        return no;
    }

    String name(Sheet.Line line, RollColumn column) {
        String text = text(line, column);
        String name = column == RollColumn.HEAD ? PersonName.of(text) : text;
        if (PersonName.damaged(cell(line, column).text())) {
            fault(line, column, RollFault.SIGNS_DAMAGED);
        } else if (PersonName.length(name) > LONGEST_NAME) {
            fault(line, column, RollFault.TOO_LONG, String.valueOf(LONGEST_NAME));
        }
        return name;
    }

    /** How many members a row says, as it says it; a format may show 3 as "3 人". */
    String membersSaid(Sheet.Line line) {
        Sheet.Cell cell = cell(line, RollColumn.MEMBERS);
        return cell.numeric() ? cell.exact() : cell.meant().replaceFirst(" ?[人口]$", "");
    }

    int members(Sheet.Line line) {
        if (text(line, RollColumn.MEMBERS).isEmpty()) {
            return 0;
        }
        String members = membersSaid(line);
        if (!members.matches("0*[1-9][0-9]?")) {
            fault(line, RollColumn.MEMBERS, RollFault.MEMBERS_NOT_POSITIVE);
            return 0;
        }
        return Integer.parseInt(members);
    }

    String idNumber(Sheet.Line line) {
        String id = Plain.digits(text(line, RollColumn.ID_NUMBER)).toUpperCase(Locale.ROOT);
        if (id.isEmpty()) {
            return id;
        }
        if (lost(line, RollColumn.ID_NUMBER, id)) {
            fault(line, RollColumn.ID_NUMBER, RollFault.NUMBER_LOST);
            return "";
        }
        Optional<RollFault> wrong = IdNumber.fault(id, checks.id());
        wrong.ifPresent(fault -> fault(line, RollColumn.ID_NUMBER, fault));
        return wrong.isEmpty() ? id : "";
    }

    String cardNumber(Sheet.Line line) {
        String card = Plain.digits(text(line, RollColumn.CARD_NUMBER));
        RollFault wrong = null;
        if (card.isEmpty()) {
            return card;
        }
        if (lost(line, RollColumn.CARD_NUMBER, card)) {
            wrong = RollFault.NUMBER_LOST;
        } else if (!card.matches("[0-9]+")) {
            wrong = RollFault.CARD_NOT_DIGITS;
        } else if (card.length() < 12 || card.length() > 19) {
            wrong = RollFault.CARD_LENGTH;
        } else if (checks.card().wrong(card) && !ZeroTails.endsInZeros(card)) {
            // zeros at the end are judged with the whole column: they may be Excel's
            wrong = RollFault.CARD_CHECK_DIGIT;
        }
        if (wrong != null) {
            fault(line, RollColumn.CARD_NUMBER, wrong);
        }
        return wrong == null ? card : "";
    }

    String phone(Sheet.Line line) {
        String phone = Plain.digits(text(line, RollColumn.PHONE)).replaceFirst("^(\\+|00)86(?=1[0-9]{10}$)", "");
        if (!phone.isEmpty() && !phone.matches("1[0-9]{10}|0[0-9]{9,11}")) {
            fault(line, RollColumn.PHONE, RollFault.PHONE_FORM);
        }
        return phone;
    }

    /** Excel keeps 15 digits of a number; what follows is zeros, and CSV shows 3.5E+17. */
    private boolean lost(Sheet.Line line, RollColumn column, String text) {
        Sheet.Cell cell = cell(line, column);
        return cell.numeric() && cell.exact().length() > 15
                || text.toUpperCase(Locale.ROOT).matches("[0-9.]+E\\+?[0-9]+");
    }

    private String text(Sheet.Line line, RollColumn column) {
        Sheet.Cell cell = cell(line, column);
        switch (cell.kind()) {
            case ERROR -> fault(line, column, RollFault.CELL_ERROR);
            case NO_RESULT -> fault(line, column, RollFault.FORMULA_WITHOUT_RESULT);
            case MERGED -> fault(line, column, RollFault.CELL_MERGED, cell.exact());
            case DATE -> fault(line, column, RollFault.TURNED_INTO_DATE);
            default -> {
                String text = cell.meant();
                if (text.isEmpty() && column.required) {
                    fault(line, column, RollFault.MISSING);
                }
                return text;
            }
        }
        return "";
    }

    void fault(Sheet.Line line, RollColumn column, RollFault fault, String... argument) {
        faults.add(new RowFault(line.number(), column, fault, argument.length == 0 ? "" : argument[0]));
    }
}
