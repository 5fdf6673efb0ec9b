package org.lintan.market.statement;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.lintan.kernel.text.OfficeCsv;
import org.lintan.kernel.text.TypedText;
import org.lintan.market.statement.BankColumns.Holds;

/** Reads the CSV of a bank's website: a header by the names banks give their columns, below whatever stands above it. */
final class BankCsv {

    private static final int LINES_ABOVE = 30;
    private static final int MOST_COLUMNS = 100;
    private static final int LONGEST = 4_096;

    private static final Pattern ACCOUNT =
            Pattern.compile("^(?:查询|本方)?[账帐](?:号|户)\\s*[::]?\\s*([0-9A-Za-z][0-9A-Za-z -]{5,39})?$");
    private static final Pattern DAY =
            Pattern.compile("^([0-9]{4})[-/.年]?([0-9]{1,2})[-/.月]?([0-9]{1,2})日?(?:[ T].*|[0-9]{6})?$");
    private static final Pattern SUM = Pattern.compile("^(?:本页|累计|总)?(?:合计|小计|总计|笔数).*");

    private final Entries entries = new Entries();
    private final List<ReadEntry> read = new ArrayList<>();
    private final List<Balances.Span> spans = new ArrayList<>();
    private boolean balanced = true;
    private String account;
    private BankColumns columns;

    private BankCsv() {}

    static ReadStatement read(byte[] file) throws NotAStatement {
        return new BankCsv().walk(text(file));
    }

    private static OfficeCsv text(byte[] file) throws NotAStatement {
        try {
            return OfficeCsv.of(file);
        } catch (OfficeCsv.Unreadable e) {
            throw new NotAStatement(
                    e.incomplete() ? StatementCode.STATEMENT_INCOMPLETE : StatementCode.STATEMENT_UNREADABLE);
        }
    }

    private ReadStatement walk(OfficeCsv csv) throws NotAStatement {
        int above = 0;
        try (CSVParser parser = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(csv.separator())
                .setIgnoreEmptyLines(true)
                .get()
                .parse(new StringReader(csv.body()))) {
            for (CSVRecord row : parser) {
                List<String> line = line(row);
                if (columns != null) {
                    entry(line, "第" + row.getRecordNumber() + "行");
                } else {
                    columns = BankColumns.of(line);
                    if (columns == null) {
                        preamble(line);
                        above++;
                    }
                    if (above > LINES_ABOVE) {
                        throw new NotAStatement(StatementCode.STATEMENT_NO_HEADER);
                    }
                }
            }
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            // an open quotation at the end, or signs after a closed one
            throw new NotAStatement(StatementCode.STATEMENT_INCOMPLETE);
        }
        if (columns == null) {
            throw new NotAStatement(StatementCode.STATEMENT_NO_HEADER);
        }
        entries.judge();
        return new ReadStatement(
                StatementKind.CSV, List.of(new ReadStatement.Part(account, balanced ? spans : List.of(), read)), 0);
    }

    private static List<String> line(CSVRecord row) throws NotAStatement {
        List<String> cells = new ArrayList<>(row.size());
        if (row.size() > MOST_COLUMNS) {
            throw new NotAStatement(StatementCode.STATEMENT_UNREADABLE);
        }
        for (String value : row) {
            if (value.length() > LONGEST) {
                throw new NotAStatement(StatementCode.STATEMENT_TOO_LARGE);
            }
            cells.add(plain(value));
        }
        return cells;
    }

    /** Numbers are kept from a spreadsheet's rounding by {@code ="…"}, a tab or an apostrophe. */
    private static String plain(String value) {
        String text = TypedText.of(value);
        if (text.length() > 2 && text.startsWith("=\"") && text.endsWith("\"")) {
            return text.substring(2, text.length() - 1);
        }
        return text.startsWith("'") ? text.substring(1) : text;
    }

    /** The account a title names: {@code 账号:9050…}, or the cell beside {@code 账号}. */
    private void preamble(List<String> line) {
        for (int i = 0; i < line.size() && account == null; i++) {
            Matcher said = ACCOUNT.matcher(line.get(i));
            if (said.matches()) {
                String beside = i + 1 < line.size() ? line.get(i + 1) : "";
                String number = said.group(1) == null ? beside : said.group(1);
                account = Texts.accountOf(number).length() >= 6 ? number : null;
            }
        }
    }

    private void entry(List<String> line, String where) throws NotAStatement {
        String reference = columns.of(line, Holds.REFERENCE);
        if (line.stream().allMatch(String::isEmpty)
                || reference.isEmpty()
                        && line.stream().anyMatch(cell -> SUM.matcher(cell).matches())) {
            return;
        }
        entries.begin();
        Money money = money(line, where);
        if (money == null) {
            return;
        }
        String of = columns.of(line, Holds.ACCOUNT);
        if (account == null && !of.isEmpty()) {
            account = of;
        } else if (!of.isEmpty() && !Texts.accountOf(of).equals(Texts.accountOf(account))) {
            entries.fault(where + ".账号", RowFault.ACCOUNT_DIFFERS);
        }
        read.add(new ReadEntry(
                where,
                entries.reference(where + ".流水号", account, money.direction(), reference),
                money.direction(),
                money.fen(),
                entries.currency(where + ".币种", columns.of(line, Holds.CURRENCY)),
                day(where, columns.of(line, Holds.DAY)),
                Texts.kept(Texts.NAME, columns.of(line, Holds.PAYER)),
                Texts.lastFour(columns.of(line, Holds.PAYER_ACCOUNT)),
                Texts.kept(Texts.REMARK, columns.all(line, Holds.TEXT)),
                null));
        balance(where, columns.of(line, Holds.BALANCE), money);
    }

    private record Money(Direction direction, long fen) {}

    /** Two columns, one of them empty or nought; or one with a sign, or with a word beside it. Null after noting what is wrong. */
    private Money money(List<String> line, String where) {
        if (columns.has(Holds.CREDIT)) {
            Long credit = optional(where, columns.of(line, Holds.CREDIT));
            Long debit = optional(where, columns.of(line, Holds.DEBIT));
            if (credit == null || debit == null) {
                return null;
            }
            if ((credit == 0) == (debit == 0)) {
                entries.fault(where + ".金额", RowFault.DIRECTION_UNKNOWN);
                return null;
            }
            return credit != 0 ? of(Direction.CREDIT, credit) : of(Direction.DEBIT, debit);
        }
        long fen = entries.amount(where + ".金额", columns.of(line, Holds.AMOUNT));
        Direction direction = direction(columns.of(line, Holds.DIRECTION));
        if (columns.has(Holds.DIRECTION) && direction == null) {
            entries.fault(where + ".借贷标志", RowFault.DIRECTION_UNKNOWN);
            return null;
        }
        return of(direction == null ? Direction.CREDIT : direction, fen);
    }

    /** A minus on one side is the other side. */
    private static Money of(Direction direction, long fen) {
        Direction other = direction == Direction.CREDIT ? Direction.DEBIT : Direction.CREDIT;
        return fen < 0 ? new Money(other, -fen) : new Money(direction, fen);
    }

    /** Nothing is nought; null after noting that it is no amount. */
    private Long optional(String where, String written) {
        if (written.isEmpty() || written.matches("[-—]+")) {
            return 0L;
        }
        Amounts.Read read = Amounts.of(written);
        if (read.fault() != null) {
            entries.fault(where + ".金额", read.fault());
        }
        return read.fen();
    }

    private static Direction direction(String word) {
        return switch (word.toUpperCase(Locale.ROOT)) {
            case "贷", "贷方", "收", "收入", "转入", "来账", "C", "CR", "CRDT", "CREDIT" -> Direction.CREDIT;
            case "借", "借方", "付", "支", "支出", "转出", "往账", "D", "DR", "DBIT", "DEBIT" -> Direction.DEBIT;
            default -> null;
        };
    }

    private void balance(String where, String written, Money money) {
        if (written.isEmpty()) {
            balanced = false;
            return;
        }
        long signed = money.direction().signed(money.fen());
        Amounts.fen(written)
                .ifPresentOrElse(
                        after -> spans.add(new Balances.Span(after - signed, after, signed)),
                        () -> entries.fault(where + ".余额", RowFault.BALANCE_FORM));
    }

    private LocalDate day(String where, String written) {
        Matcher parts = DAY.matcher(written);
        if (parts.matches()) {
            try {
                return LocalDate.of(
                        Integer.parseInt(parts.group(1)),
                        Integer.parseInt(parts.group(2)),
                        Integer.parseInt(parts.group(3)));
            } catch (DateTimeException e) {
                entries.fault(where + ".日期", RowFault.DATE_FORM);
                return null;
            }
        }
        entries.fault(where + ".日期", RowFault.DATE_FORM);
        return null;
    }
}
