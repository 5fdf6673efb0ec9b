package org.lintan.ledger.payout;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.lintan.ledger.sheet.Looking;
import org.lintan.ledger.sheet.Plain;
import org.lintan.ledger.sheet.Sheet;

/** The columns of a bank's answer, under the names banks give them; the first name is ours. */
enum AnswerColumn {
    LINE("行号", "序号"),
    PAYMENT("付款编号", "ENDTOENDID", "端到端标识"),
    HOUSEHOLD("户号"),
    AMOUNT("金额(元)", "金额", "交易金额", "付款金额"),
    STATE("状态", "交易状态", "处理状态", "处理结果", "付款状态"),
    REASON("原因", "失败原因", "退回原因", "退汇原因", "错误信息");

    /** A row that names two of these is the header; a title or a payment names none. */
    static final Looking LOOKING = new Looking(line -> places(line).size(), 2);

    final String zh;
    private final List<String> names;

    AnswerColumn(String... names) {
        this.zh = names[0];
        this.names = Stream.of(names).map(AnswerColumn::plain).toList();
    }

    /** Where the columns stand that a row names; an earlier name goes before a later one. */
    static Map<AnswerColumn, Integer> places(Sheet.Line header) {
        Map<String, Integer> said = new HashMap<>();
        for (int i = 0; i < header.cells().size(); i++) {
            said.putIfAbsent(plain(header.cell(i).text()), i);
        }
        Map<AnswerColumn, Integer> places = new EnumMap<>(AnswerColumn.class);
        for (AnswerColumn column : values()) {
            column.names.stream()
                    .map(said::get)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .ifPresent(place -> places.put(column, place));
        }
        return places;
    }

    /** Whether the cell is this column's name. */
    boolean named(Sheet.Cell cell) {
        return names.contains(plain(cell.text()));
    }

    private static String plain(String typed) {
        return Plain.text(typed).replace(" ", "").toUpperCase(Locale.ROOT);
    }
}
