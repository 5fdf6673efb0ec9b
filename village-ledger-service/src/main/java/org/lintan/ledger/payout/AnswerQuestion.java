package org.lintan.ledger.payout;

import java.util.ArrayList;
import java.util.List;
import org.lintan.ledger.sheet.Question;
import org.lintan.ledger.sheet.Unseen;

/** Something a person must look at before the bank's answer is entered. The names of {@link Kind} are part of the API. */
record AnswerQuestion(Kind kind, List<String> arguments) implements Question {

    enum Kind {
        HIDDEN_ROWS(
                "有 {0} 行是隐藏或筛选掉的(第 {1} 行),也读进来了。这些行要登记吗?不要就请删掉这些行再上传。",
                "{0} rows are hidden or filtered (rows {1}) and were read. Shall they be entered? If not, delete them and upload again."),
        HIDDEN_COLUMNS(
                "“{0}”这一列是隐藏的,也读进来了。请取消隐藏核对一下。", "The column “{0}” is hidden and was read. Unhide it and check."),
        HIDDEN_SHEETS(
                "工作表“{0}”是隐藏的,没有读;读的是“{1}”。对吗?",
                "The sheet “{0}” is hidden and was not read; “{1}” was. Is that right?"),
        OTHER_SHEETS(
                "工作表“{0}”也像银行回单,没有读;这次只登记“{1}”。其余的请另存成一个文件再登记。",
                "The sheet “{0}” looks like an answer too and was not read; only “{1}” is entered. Save the others as files of their own.");

        private final String zh;
        private final String en;

        Kind(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }
    }

    static List<AnswerQuestion> of(Unseen unseen, String sheet) {
        List<AnswerQuestion> questions = new ArrayList<>();
        ask(
                questions,
                Kind.HIDDEN_ROWS,
                unseen.rows(),
                String.valueOf(unseen.rows().size()),
                Unseen.said(unseen.rows()));
        ask(questions, Kind.HIDDEN_COLUMNS, unseen.columns(), Unseen.said(unseen.columns()));
        ask(questions, Kind.HIDDEN_SHEETS, unseen.hiddenSheets(), Unseen.said(unseen.hiddenSheets()), sheet);
        ask(questions, Kind.OTHER_SHEETS, unseen.alike(), Unseen.said(unseen.alike()), sheet);
        return List.copyOf(questions);
    }

    private static void ask(List<AnswerQuestion> questions, Kind kind, List<String> found, String... arguments) {
        if (!found.isEmpty()) {
            questions.add(new AnswerQuestion(kind, List.of(arguments)));
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
