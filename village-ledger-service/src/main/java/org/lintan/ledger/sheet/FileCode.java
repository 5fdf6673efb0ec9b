package org.lintan.ledger.sheet;

import org.lintan.platform.http.Code;

/** Why a file cannot be read as a table at all. */
public enum FileCode implements Code {
    FILE_EMPTY("文件是空的。", "The file is empty."),
    FILE_UNREADABLE(
            "文件读不出来。请用 Excel(.xlsx)或 CSV(UTF-8、GB18030)。",
            "The file cannot be read. Use Excel (.xlsx) or CSV (UTF-8, GB18030)."),
    FILE_OLD_EXCEL(
            "这是旧版 Excel(.xls)。请另存为 .xlsx 再上传。", "This is an old Excel file (.xls). Save it as .xlsx and try again."),
    FILE_TOO_LARGE("文件太大,最多 5 万行。", "The file is too large: at most 50,000 rows.");

    private final String zh;
    private final String en;

    FileCode(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    @Override
    public int status() {
        return 400;
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
