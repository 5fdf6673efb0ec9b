package org.lintan.web.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.lintan.kernel.text.SafeCell;

/**
 * A list as a workbook of one sheet. Names stay text, however many digits and leading zeros they have; what is in a column of numbers counts on,
 * exactly. A cell that would be a formula is text.
 */
public final class Xlsx {

    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** Excel itself holds no more digits of a number. */
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,12}(\\.[0-9]{1,3})?");

    /** XML has no place for them. */
    private static final Pattern UNWRITABLE =
            Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF\\p{Cs}]");

    private static final double NARROWEST = 10;
    private static final double WIDEST = 48;

    private Xlsx() {}

    /** @param rows as wide as the head */
    public static byte[] of(List<Column> head, List<List<String>> rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "lintan", "1.0")) {
            Worksheet sheet = book.newWorksheet("1");
            for (int column = 0; column < head.size(); column++) {
                sheet.value(0, column, text(head.get(column).label()));
                sheet.style(0, column).bold().wrapText(true).set();
                sheet.width(column, width(head, rows, column));
            }
            sheet.freezePane(0, 1);
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < head.size(); column++) {
                    write(
                            sheet,
                            row + 1,
                            column,
                            rows.get(row).get(column),
                            head.get(column).number());
                }
            }
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }

    private static void write(Worksheet sheet, int row, int column, String cell, boolean number) {
        String plain = cell.replace(",", "");
        if (number && NUMBER.matcher(plain).matches()) {
            sheet.value(row, column, new BigDecimal(plain));
        } else if (!cell.isEmpty()) {
            sheet.value(row, column, text(cell));
            // who changes it there finds text again
            sheet.style(row, column).format("@").set();
        }
    }

    private static String text(String cell) {
        return SafeCell.text(UNWRITABLE.matcher(cell).replaceAll("\uFFFD"));
    }

    /** Of its longest cell, a Chinese character counted twice. */
    private static double width(List<Column> head, List<List<String>> rows, int column) {
        double longest = width(head.get(column).label()) / 2;
        for (List<String> row : rows) {
            longest = Math.max(longest, width(row.get(column)));
        }
        return Math.max(NARROWEST, Math.min(WIDEST, longest + 2));
    }

    private static double width(String cell) {
        return cell.chars().map(one -> one > 0xFF ? 2 : 1).sum();
    }
}
