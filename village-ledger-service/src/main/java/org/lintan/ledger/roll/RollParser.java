package org.lintan.ledger.roll;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lintan.ledger.sheet.Plain;
import org.lintan.ledger.sheet.Sheet;

/** Judges a sheet row by row and gathers every fault, so that a clerk can correct the file in one go. */
final class RollParser {

    private static final int LONGEST_NAME = 60;

    private final IdCheck idCheck;
    private final List<RowFault> faults = new ArrayList<>();
    private final List<Household> households = new ArrayList<>();
    private final Map<String, Integer> rowOfHousehold = new HashMap<>();
    private final Map<String, Integer> rowOfId = new HashMap<>();
    private final Map<String, Integer> rowOfCard = new HashMap<>();
    private Map<RollColumn, Integer> positions = Map.of();

    private RollParser(IdCheck idCheck) {
        this.idCheck = idCheck;
    }

    /** Reads the whole sheet; the first row that is not blank is the header. */
    static RollReading parse(Sheet sheet, IdCheck idCheck) {
        RollParser parser = new RollParser(idCheck);
        List<Sheet.Line> lines =
                sheet.lines().stream().filter(line -> !line.blank()).toList();
        if (!lines.isEmpty() && parser.header(lines.get(0))) {
            lines.stream().skip(1).forEach(parser::row);
        }
        parser.faults.sort(Comparator.comparingInt(RowFault::row).thenComparing(RowFault::column));
        return new RollReading(
                parser.faults.isEmpty() ? List.copyOf(parser.households) : List.of(), List.copyOf(parser.faults));
    }

    private boolean header(Sheet.Line line) {
        Map<RollColumn, Integer> found = new EnumMap<>(RollColumn.class);
        for (int i = 0; i < line.cells().size(); i++) {
            Optional<RollColumn> column = RollColumn.named(line.cell(i).text());
            if (column.isPresent() && found.putIfAbsent(column.get(), i) != null) {
                faults.add(new RowFault(line.number(), column.get(), RollFault.COLUMN_TWICE, column.get().zh));
            }
        }
        for (RollColumn column : RollColumn.values()) {
            if (column.required && !found.containsKey(column)) {
                faults.add(new RowFault(line.number(), column, RollFault.COLUMN_MISSING, column.zh));
            }
        }
        positions = found;
        return faults.isEmpty();
    }

    private void row(Sheet.Line line) {
        int row = line.number();
        String householdNo = householdNo(line);
        String head = name(line, RollColumn.HEAD);
        int members = members(line);
        String id = idNumber(line);
        String card = cardNumber(line);
        String bank = name(line, RollColumn.BANK);
        String phone = phone(line);
        households.add(new Household(row, householdNo, members, new Payee(head, id, card, bank, phone)));
    }

    private String householdNo(Sheet.Line line) {
        String no = text(line, RollColumn.HOUSEHOLD_NO);
        if (!no.isEmpty() && !no.matches("[A-Za-z0-9]{1,12}")) {
            fault(line, RollColumn.HOUSEHOLD_NO, RollFault.HOUSEHOLD_NO_FORM);
            return no;
        }
        // "H01" and "h01" would be one party, so they are one household
        unique(
                line,
                RollColumn.HOUSEHOLD_NO,
                no.toLowerCase(Locale.ROOT),
                rowOfHousehold,
                RollFault.HOUSEHOLD_NO_TWICE);
        return no;
    }

    private String name(Sheet.Line line, RollColumn column) {
        String name = text(line, column);
        if (name.length() > LONGEST_NAME) {
            faults.add(new RowFault(line.number(), column, RollFault.TOO_LONG, String.valueOf(LONGEST_NAME)));
        }
        return name;
    }

    private int members(Sheet.Line line) {
        String members = text(line, RollColumn.MEMBERS);
        if (members.isEmpty()) {
            return 0;
        }
        if (!members.matches("0*[1-9][0-9]?")) {
            fault(line, RollColumn.MEMBERS, RollFault.MEMBERS_NOT_POSITIVE);
            return 0;
        }
        return Integer.parseInt(members);
    }

    private String idNumber(Sheet.Line line) {
        String id = Plain.digits(text(line, RollColumn.ID_NUMBER)).toUpperCase(Locale.ROOT);
        if (id.isEmpty()) {
            return id;
        }
        if (lost(line, RollColumn.ID_NUMBER, id)) {
            fault(line, RollColumn.ID_NUMBER, RollFault.NUMBER_LOST);
            return id;
        }
        Optional<RollFault> wrong = IdNumber.fault(id, idCheck);
        wrong.ifPresent(fault -> fault(line, RollColumn.ID_NUMBER, fault));
        if (wrong.isEmpty()) {
            unique(line, RollColumn.ID_NUMBER, id, rowOfId, RollFault.ID_TWICE);
        }
        return id;
    }

    private String cardNumber(Sheet.Line line) {
        String card = Plain.digits(text(line, RollColumn.CARD_NUMBER));
        if (card.isEmpty()) {
            return card;
        }
        if (lost(line, RollColumn.CARD_NUMBER, card)) {
            fault(line, RollColumn.CARD_NUMBER, RollFault.NUMBER_LOST);
        } else if (!card.matches("[0-9]+")) {
            fault(line, RollColumn.CARD_NUMBER, RollFault.CARD_NOT_DIGITS);
        } else if (card.length() < 12 || card.length() > 19) {
            fault(line, RollColumn.CARD_NUMBER, RollFault.CARD_LENGTH);
        } else {
            unique(line, RollColumn.CARD_NUMBER, card, rowOfCard, RollFault.CARD_TWICE);
        }
        return card;
    }

    private String phone(Sheet.Line line) {
        String phone = Plain.digits(text(line, RollColumn.PHONE));
        if (!phone.isEmpty() && !phone.matches("1[0-9]{10}|0[0-9]{9,11}")) {
            fault(line, RollColumn.PHONE, RollFault.PHONE_FORM);
        }
        return phone;
    }

    /** Excel keeps 15 digits of a number; what follows is zeros, and CSV shows 3.5E+17. */
    private boolean lost(Sheet.Line line, RollColumn column, String text) {
        boolean numeric = line.cell(positions.get(column)).numeric() && text.length() > 15;
        return numeric || text.toUpperCase(Locale.ROOT).matches("[0-9.]+E\\+?[0-9]+");
    }

    private void unique(Sheet.Line line, RollColumn column, String value, Map<String, Integer> seen, RollFault twice) {
        Integer first = value.isEmpty() ? null : seen.putIfAbsent(value, line.number());
        if (first != null) {
            faults.add(new RowFault(line.number(), column, twice, String.valueOf(first)));
        }
    }

    private String text(Sheet.Line line, RollColumn column) {
        Integer position = positions.get(column);
        String text = position == null ? "" : Plain.text(line.cell(position).text());
        if (text.isEmpty() && column.required) {
            fault(line, column, RollFault.MISSING);
        }
        return text;
    }

    private void fault(Sheet.Line line, RollColumn column, RollFault fault) {
        faults.add(RowFault.at(line.number(), column, fault));
    }
}
