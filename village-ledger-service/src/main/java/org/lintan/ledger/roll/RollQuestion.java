package org.lintan.ledger.roll;

import java.util.List;
import org.lintan.ledger.sheet.Question;

/**
 * Something a person must look at before the roll is taken. The names of {@link Kind} are part of the API: who sends the file
 * again names those that are confirmed.
 */
record RollQuestion(Kind kind, List<String> arguments) implements Question {

    RollQuestion(Kind kind, String... arguments) {
        this(kind, List.of(arguments));
    }

    enum Kind {
        SUM_DIFFERS(
                "第 {0} 行的合计是 {1} 人,各户相加是 {2} 人,不一样。导入的是各户的人数。请核对有没有漏行。",
                "The sum in row {0} says {1} members, the households add up to {2}. The households are imported. Check whether a row is missing."),
        HIDDEN_ROWS(
                "有 {0} 行是隐藏或筛选掉的(第 {1} 行),也读进来了。这些户要算吗?不要就请删掉这些行再上传。",
                "{0} rows are hidden or filtered (rows {1}) and were read. Do they belong to the roll? If not, delete them and upload again."),
        HIDDEN_COLUMNS(
                "“{0}”这一列是隐藏的,也读进来了。请取消隐藏核对一下。", "The column “{0}” is hidden and was read. Unhide it and check."),
        HIDDEN_SHEETS(
                "工作表“{0}”是隐藏的,没有读;读的是“{1}”。对吗?",
                "The sheet “{0}” is hidden and was not read; “{1}” was. Is that right?"),
        OTHER_SHEETS(
                "工作表“{0}”也像名册,没有读;只读了“{1}”。对吗?",
                "The sheet “{0}” looks like a roll too and was not read; only “{1}” was. Is that right?"),
        NUMBER_ENDS_IN_ZEROS(
                "第 {0} 行的卡号以好几个 0 结尾,有时是 Excel 改的。请对照原件核对。",
                "The card number of row {0} ends in several zeros, which Excel sometimes does. Compare it with the original.");

        private final String zh;
        private final String en;

        Kind(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }
    }

    @Override
    public String code() {
        return kind.name();
    }

    @Override
    public String zh() {
        return Question.filled(kind.zh, arguments);
    }

    @Override
    public String en() {
        return Question.filled(kind.en, arguments);
    }
}
