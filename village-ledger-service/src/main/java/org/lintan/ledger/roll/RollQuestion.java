package org.lintan.ledger.roll;

import java.util.List;
import java.util.Optional;
import org.lintan.ledger.sheet.Question;
import org.lintan.ledger.sheet.Unseen;

/**
 * Something a person must look at before the roll is taken. The names of {@link Kind} are part of the API: who sends the file
 * again names those that are confirmed.
 */
record RollQuestion(Kind kind, List<String> arguments) implements Question {

    RollQuestion(Kind kind, String... arguments) {
        this(kind, List.of(arguments));
    }

    /** How many, and which of them; nothing when there are none. */
    static Optional<RollQuestion> about(Kind kind, List<String> found) {
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(new RollQuestion(kind, String.valueOf(found.size()), Unseen.said(found)));
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
        RENUMBERED(
                "有 {0} 户的人还是原来的人,户号变了:{1}。户号就是这一户:钱、零头和登录都跟着它走。是不是“户号”这一列错了位?真的换了户号才打勾。",
                "{0} households have the same people under another household number: {1}. The number is the household: money, remainders and logins follow it. Did the column 户号 slip? Tick only if the numbers really changed."),
        HOUSEHOLDS_GONE(
                "上一份名册里有 {0} 户,这份没有了:{1}。对吗?",
                "{0} households of the last roll are not on this one: {1}. Is that right?"),
        HOUSEHOLDS_NEW("比上一份名册多了 {0} 户:{1}。对吗?", "{0} households are new since the last roll: {1}. Is that right?"),
        HEADS_CHANGED(
                "和上一份名册比,有 {0} 户换了户主:{1}。对吗?",
                "{0} households have another head than on the last roll: {1}. Is that right?"),
        MEMBERS_CHANGED(
                "和上一份名册比,有 {0} 户人数变了:{1}。分到的钱跟着变。对吗?",
                "{0} households have another number of members than on the last roll: {1}. Their shares change with it. Is that right?"),
        CARDS_DIFFER(
                "有 {0} 户的银行卡或收款人和现在付款用的不一样:{1}。导入以后每户会开一项“换卡”,等另一位负责人确认、过了冷静期才付到新卡;在那以前还付原来的卡。",
                "{0} households have another card or payee than the one paid to now: {1}. The import opens a change of card for each; another steward confirms it and its hours pass before the new card is paid. Until then the old one is."),
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
