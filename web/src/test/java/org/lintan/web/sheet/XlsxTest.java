package org.lintan.web.sheet;

import java.util.List;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class XlsxTest {

    private static final Column NAME = new Column("编号", false);
    private static final Column TONNES = new Column("吨", true);

    @Test
    void namesOfDigitsStayTextAndNumbersCountOnExactly() {
        Workbooks book = Workbooks.read(Xlsx.of(
                List.of(NAME, TONNES), List.of(List.of("350428000001", "12,723.500"), List.of("0001", "0.001"))));
        assertEquals("编号", book.text("A1"));
        assertEquals("350428000001", book.text("A2"));
        assertEquals("0001", book.text("A3"));
        assertEquals("12723.500", book.number("B2"));
        assertEquals("0.001", book.number("B3"));
    }

    @Test
    void whatIsNoNumberAmongNumbersIsText() {
        Workbooks book = Workbooks.read(Xlsx.of(
                List.of(TONNES),
                List.of(List.of("没有"), List.of("1e9"), List.of("1234567890123456"), List.of("1.2345"), List.of("-3"))));
        assertEquals("没有", book.text("A2"));
        assertEquals("1e9", book.text("A3"));
        assertEquals("1234567890123456", book.text("A4"));
        assertEquals("1.2345", book.text("A5"));
        assertEquals("-3", book.number("A6"));
    }

    @Test
    void aFormulaIsTextAndWhatXmlCannotHoldBreaksNothing() {
        Workbooks book = Workbooks.read(
                Xlsx.of(List.of(NAME), List.of(List.of("=HYPERLINK(\"http://x\")"), List.of("a\u0000b\uFFFEc<&>"))));
        assertEquals("'=HYPERLINK(\"http://x\")", book.text("A2"));
        assertEquals("a\uFFFDb\uFFFDc<&>", book.text("A3"));
        assertTrue(book.formulas().isEmpty());
    }

    @Test
    void aListWithoutLinesIsItsHead() {
        assertEquals("编号", Workbooks.read(Xlsx.of(List.of(NAME), List.of())).text("A1"));
    }
}
