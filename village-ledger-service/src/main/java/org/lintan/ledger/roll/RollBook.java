package org.lintan.ledger.roll;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.lintan.kernel.text.SafeCell;
import org.lintan.ledger.Speech;
import org.lintan.ledger.sheet.Sheet;

/** Excel files about rolls: the empty template, the masked export, and a faulty file with its reasons beside the rows. */
final class RollBook {

    private static final String REASON = "原因";
    private static final String RED = "C00000";

    private RollBook() {}

    /** The template: every column as text, so that Excel cannot eat the end of a card number. */
    static byte[] template() {
        return book(sheet -> {
            header(sheet);
            for (int i = 0; i < RollColumn.values().length; i++) {
                for (int row = 1; row <= 500; row++) {
                    sheet.style(row, i).format("@").set();
                }
            }
        });
    }

    static byte[] export(List<HouseholdView> households) {
        return book(sheet -> {
            header(sheet);
            for (int i = 0; i < households.size(); i++) {
                HouseholdView h = households.get(i);
                String[] cells = {
                    h.householdNo(),
                    h.head(),
                    String.valueOf(h.members()),
                    h.idNumber(),
                    h.cardNumber(),
                    h.bank(),
                    h.phone()
                };
                for (int c = 0; c < cells.length; c++) {
                    sheet.value(i + 1, c, SafeCell.text(cells[c]));
                }
            }
        });
    }

    /** The same file back, row by row as it was, with a red column of reasons; it can be corrected and uploaded again. What must be looked at stands on a second sheet. */
    static byte[] marked(Sheet read, RollReading reading, Speech speech) {
        Map<Integer, String> reasons = reading.faults().stream()
                .collect(Collectors.groupingBy(
                        RowFault::row,
                        Collectors.mapping(fault -> speech.say(fault.zh(), fault.en()), Collectors.joining(" "))));
        int last = read.lines().stream()
                .mapToInt(line -> line.cells().size())
                .max()
                .orElse(0);
        List<String> asked = reading.questions().stream()
                .map(question -> speech.say(question.zh(), question.en()))
                .toList();
        return book(asked, sheet -> {
            for (Sheet.Line line : read.lines()) {
                for (int c = 0; c < line.cells().size(); c++) {
                    sheet.value(line.number() - 1, c, SafeCell.text(line.cell(c).text()));
                    sheet.style(line.number() - 1, c).format("@").set();
                }
                String reason = reasons.get(line.number());
                if (reason != null) {
                    sheet.value(line.number() - 1, last, reason);
                    sheet.style(line.number() - 1, last)
                            .fontColor(RED)
                            .bold()
                            .wrapText(true)
                            .set();
                }
            }
            sheet.width(last, 60);
            if (!reasons.containsKey(1)) {
                sheet.value(0, last, REASON);
                sheet.style(0, last).fontColor(RED).bold().set();
            }
        });
    }

    private static void header(Worksheet sheet) {
        for (RollColumn column : RollColumn.values()) {
            sheet.value(0, column.ordinal(), column.zh);
            sheet.style(0, column.ordinal()).bold().set();
            sheet.width(column.ordinal(), column == RollColumn.ID_NUMBER || column == RollColumn.CARD_NUMBER ? 24 : 14);
        }
        sheet.freezePane(0, 1);
    }

    private static byte[] book(Consumer<Worksheet> fill) {
        return book(List.of(), fill);
    }

    /** @param asked what a person must look at; on a sheet of its own, which no reader takes for a roll */
    private static byte[] book(List<String> asked, Consumer<Worksheet> fill) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "lintan", "1.0")) {
            fill.accept(book.newWorksheet("名册"));
            Worksheet questions = asked.isEmpty() ? null : book.newWorksheet("请看一眼");
            for (int i = 0; i < asked.size(); i++) {
                questions.value(i, 0, SafeCell.text(asked.get(i)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
