package org.lintan.market.statement;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lintan.kernel.text.TypedText;

/** Which column of a bank's CSV is which, by the names banks give them. */
final class BankColumns {

    /** What a column holds. */
    enum Holds {
        REFERENCE(
                "交易流水号",
                "流水号",
                "银行流水号",
                "核心流水号",
                "账户明细编号",
                "明细编号",
                "主机流水号",
                "交易流水",
                "entryreference",
                "bankreference",
                "reference"),
        DAY("交易日期", "记账日期", "入账日期", "交易时间", "交易日", "记账日", "日期", "bookingdate", "date"),
        CREDIT("贷方发生额", "贷方金额", "收入金额", "贷方", "收入", "转入金额", "credit"),
        DEBIT("借方发生额", "借方金额", "支出金额", "借方", "支出", "转出金额", "debit"),
        AMOUNT("交易金额", "发生额", "金额", "amount"),
        DIRECTION("借贷标志", "借贷方向", "借贷", "收支方向", "收支", "收付标志", "交易方向", "direction"),
        BALANCE("余额", "账户余额", "交易后余额", "balance"),
        CURRENCY("币种", "货币", "currency"),
        ACCOUNT("账号", "本方账号", "账户", "查询账号", "account"),
        PAYER("对方户名", "对方名称", "对方单位名称", "对方账户名称", "付款人", "付款人名称", "付款方户名", "counterparty", "payer"),
        PAYER_ACCOUNT("对方账号", "对方账户", "付款人账号", "付款方账号", "counterpartyaccount"),
        TEXT("附言", "交易附言", "用途", "交易用途", "摘要", "备注", "remittance", "purpose", "remark");

        private final List<String> names;

        Holds(String... names) {
            this.names = List.of(names);
        }
    }

    private final Map<Holds, List<Integer>> columns;

    private BankColumns(Map<Holds, List<Integer>> columns) {
        this.columns = columns;
    }

    /** What a line means if it is the header; null when it is not. */
    static BankColumns of(List<String> line) {
        Map<Holds, List<Integer>> found = new EnumMap<>(Holds.class);
        for (int i = 0; i < line.size(); i++) {
            Holds holds = named(line.get(i));
            if (holds != null) {
                found.computeIfAbsent(holds, any -> new ArrayList<>()).add(i);
            }
        }
        boolean amount = found.containsKey(Holds.AMOUNT) || found.containsKey(Holds.CREDIT);
        return amount && found.containsKey(Holds.REFERENCE) && found.containsKey(Holds.DAY)
                ? new BankColumns(found)
                : null;
    }

    /** {@code 贷方发生额(元)} is {@code 贷方发生额}. */
    static Holds named(String header) {
        String name = TypedText.of(header)
                .replaceAll("\\(.*?\\)|[\\s/_:：\\[\\]-]", "")
                .replace('帐', '账')
                .toLowerCase(Locale.ROOT);
        for (Holds holds : Holds.values()) {
            if (holds.names.contains(name)) {
                return holds;
            }
        }
        return null;
    }

    boolean has(Holds holds) {
        return columns.containsKey(holds);
    }

    /** The first of that kind; empty where there is none. */
    String of(List<String> line, Holds holds) {
        return columns.getOrDefault(holds, List.of()).stream()
                .map(column -> column < line.size() ? line.get(column) : "")
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** All of that kind, joined. */
    String all(List<String> line, Holds holds) {
        return String.join(
                " ",
                columns.getOrDefault(holds, List.of()).stream()
                        .map(column -> column < line.size() ? line.get(column) : "")
                        .filter(value -> !value.isEmpty())
                        .distinct()
                        .toList());
    }
}
