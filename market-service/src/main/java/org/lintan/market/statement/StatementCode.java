package org.lintan.market.statement;

import org.lintan.platform.http.Code;

/** What is refused about statements of the bank. */
enum StatementCode implements Code {
    ESCROW_NOT_NAMED(
            409, "本县还没有设置收款账户,不能收对账单。", "The county has named no account, so no statement of it can be taken."),
    STATEMENT_UNREADABLE(
            400,
            "文件读不出来。请用银行导出的 camt.053(XML)或 CSV(UTF-8、GB18030)。",
            "The file cannot be read. Use the bank's camt.053 (XML) or CSV (UTF-8, GB18030)."),
    STATEMENT_INCOMPLETE(
            400,
            "文件不完整,后面一截没有了。请重新下载一份再上传。",
            "The file is incomplete: its end is missing. Download it again and retry."),
    STATEMENT_TOO_LARGE(
            400,
            "文件太大:最多 {0} 笔,5 MB。请分几天导出。",
            "The file is too large: at most {0} entries and 5 MB. Export fewer days."),
    STATEMENT_EMPTY(422, "文件里没有一笔明细。", "The file holds no entry."),
    STATEMENT_NO_HEADER(
            422,
            "没有找到表头:要有交易日期、流水号,和金额(或借方、贷方发生额)。",
            "No header was found: a date, the bank's reference, and an amount (or debit and credit) are needed."),
    STATEMENT_HAS_FAULTS(
            422, "文件里有 {0} 处读不懂,一笔也没有收。", "{0} places of the file cannot be understood; nothing was taken."),
    STATEMENT_OTHER_ACCOUNT(
            422,
            "这不是本县收款账户的对账单(文件里的账号末四位 {0})。",
            "This is not a statement of the county's account (the file's account ends in {0})."),
    STATEMENT_CONTRADICTS(
            409,
            "流水号 {0} 以前收到过,金额不一样。请向银行问清,一笔也没有收。",
            "Bank reference {0} came before with another amount. Ask the bank; nothing was taken."),
    STATEMENT_CHANGED(
            409,
            "现在您可以确认的是 {0} 笔、{1:yuan} 元,与您看到的不同。请重新核对。",
            "What you may confirm is now {0} entries of {1:yuan} yuan, not what you saw. Please check again."),
    ENTRY_NOT_ASSIGNABLE(409, "这一笔不能认作入金。", "This entry cannot be taken for a deposit.");

    private final int status;
    private final String zh;
    private final String en;

    StatementCode(int status, String zh, String en) {
        this.status = status;
        this.zh = zh;
        this.en = en;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String zh() {
        return zh;
    }

    @Override
    public String en() {
        return en;
    }
}
