package org.lintan.ledger.payout;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lintan.ledger.sheet.Sheet;
import org.lintan.ledger.sheet.SheetReading;

import static org.junit.jupiter.api.Assertions.assertEquals;

class ResultsParserTest {

    private static final Map<Integer, Boolean> LINES = Map.of(1, false, 2, false, 3, true);

    private static ResultsReading read(String csv) {
        return ResultsParser.parse((Sheet) SheetReading.of(csv.getBytes(StandardCharsets.UTF_8)), LINES);
    }

    private static List<String> faults(String csv) {
        return read(csv).faults().stream()
                .map(fault -> fault.field() + " " + fault.fault())
                .toList();
    }

    @Test
    void readsPaidAndReturnedInBothLanguages() {
        assertEquals(
                List.of(new ResultLine(1, true, ""), new ResultLine(2, false, "户名不符"), new ResultLine(3, true, "")),
                read("行号,状态,原因\n1,PAID,\n２,退回,户名不符\n3,已付,\n").lines());
    }

    @Test
    void refusesTheFileForEachLineThatCannotBe() {
        assertEquals(
                List.of(
                        "3.行号 LINE_UNKNOWN",
                        "4.行号 LINE_TWICE",
                        "5.原因 REASON_MISSING",
                        "6.状态 LINE_ALREADY_PAID",
                        "7.行号 LINE_NUMBER_FORM"),
                faults("行号,状态,原因\n1,PAID,\n9,PAID,\n1,PAID,\n2,RETURNED,\n3,RETURNED,晚了\nx,PAID,\n"));
        assertEquals(List.of("2.状态 STATE_UNKNOWN"), faults("行号,状态,原因\n1,也许,\n"));
        assertEquals(List.of("1.状态 COLUMN_MISSING"), faults("行号,原因\n1,\n"));
    }
}
