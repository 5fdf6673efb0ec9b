package org.lintan.ledger.roll;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.lintan.kernel.text.UniqueText;
import org.lintan.ledger.sheet.Sheet;

/** Judges a sheet row by row and gathers every fault, so that a clerk can correct the file in one go. */
final class RollParser {

    private final RollCells cells;
    private final Sheet.Line header;
    private final RollSums sums;
    private final List<Household> households = new ArrayList<>();
    private final Map<String, Integer> rowOfHousehold = new HashMap<>();
    private final Map<String, Integer> rowOfPlainNo = new HashMap<>();
    private final Map<String, Integer> rowOfId = new HashMap<>();
    private final Map<String, Integer> rowOfCard = new HashMap<>();

    private RollParser(RollCells cells, Sheet.Line header) {
        this.cells = cells;
        this.header = header;
        this.sums = new RollSums(cells);
    }

    /** Reads the whole sheet; titles and units may stand above the header, sums and signatures below the households. */
    static RollReading parse(Sheet sheet, Checks checks) {
        List<Sheet.Line> lines =
                sheet.lines().stream().filter(line -> !line.blank()).toList();
        if (lines.isEmpty()) {
            return new RollReading(List.of(), List.of(), List.of());
        }
        OptionalInt found = RollHeader.LOOKING.header(lines);
        int at = found.orElse(0);
        RollHeader header = RollHeader.of(lines.get(at));
        if (!header.faults().isEmpty()) {
            return new RollReading(List.of(), header.faults(), List.of());
        }
        RollCells cells = new RollCells(checks, header.positions());
        RollParser parser = new RollParser(cells, lines.get(at));
        lines.stream().skip(at + 1L).forEach(parser::row);
        ZeroTails.find(parser.households, cells, checks.card());
        List<RowFault> faults = cells.faults();
        faults.sort(Comparator.comparingInt(RowFault::row).thenComparing(RowFault::column));
        return new RollReading(
                faults.isEmpty() ? List.copyOf(parser.households) : List.of(),
                List.copyOf(faults),
                RollQuestions.of(
                        sheet, lines.subList(at, lines.size()), header, parser.households, parser.sums.differing()));
    }

    private void row(Sheet.Line line) {
        if (repeatsHeader(line) || sums.passesOver(line)) {
            return;
        }
        String householdNo = cells.householdNo(line);
        String head = cells.name(line, RollColumn.HEAD);
        int members = cells.members(line);
        String id = cells.idNumber(line);
        String card = cells.cardNumber(line);
        String bank = cells.name(line, RollColumn.BANK);
        String phone = cells.phone(line);
        unique(line, householdNo);
        unique(line, RollColumn.ID_NUMBER, id, rowOfId, RollFault.ID_TWICE);
        unique(line, RollColumn.CARD_NUMBER, card, rowOfCard, RollFault.CARD_TWICE);
        sums.add(members);
        households.add(new Household(line.number(), householdNo, members, new Payee(head, id, card, bank, phone)));
    }

    /** Long rolls are printed with their header on every page. */
    private boolean repeatsHeader(Sheet.Line line) {
        return Stream.of(RollColumn.HEAD, RollColumn.ID_NUMBER, RollColumn.CARD_NUMBER)
                .allMatch(column -> cells.cell(line, column).equals(cells.cell(header, column)));
    }

    /** "H01" and "h01" would be one party, so they are one household; 0001 beside 1 is one of them typed as a number. */
    private void unique(Sheet.Line line, String householdNo) {
        String key = UniqueText.of(householdNo);
        boolean twice = rowOfHousehold.containsKey(key);
        unique(line, RollColumn.HOUSEHOLD_NO, key, rowOfHousehold, RollFault.HOUSEHOLD_NO_TWICE);
        if (!twice && key.matches("[0-9]+")) {
            String plain = key.replaceFirst("^0+(?=.)", "");
            unique(line, RollColumn.HOUSEHOLD_NO, plain, rowOfPlainNo, RollFault.HOUSEHOLD_NO_ALIKE);
        }
    }

    private void unique(Sheet.Line line, RollColumn column, String value, Map<String, Integer> seen, RollFault twice) {
        Integer first = value.isEmpty() ? null : seen.putIfAbsent(value, line.number());
        if (first != null) {
            cells.fault(line, column, twice, String.valueOf(first));
        }
    }
}
