package org.lintan.ledger.sheet;

import org.lintan.platform.http.Code;

/** Why a file cannot be read as a table at all, and what to do about it. */
public enum FileCode implements Code {
    FILE_EMPTY("文件是空的。", "The file is empty."),
    FILE_UNREADABLE(
            "文件读不出来。请用 Excel(.xlsx)或 CSV(UTF-8、GB18030)。",
            "The file cannot be read. Use Excel (.xlsx) or CSV (UTF-8, GB18030)."),
    FILE_INCOMPLETE(
            "文件不完整,后面一截没有了(多半是上传或拷贝时断了)。请重新拷贝一份再上传。",
            "The file is incomplete: its end is missing, most likely a broken copy or upload. Copy it again and retry."),
    FILE_OLD_EXCEL(
            "这是旧版 Excel(.xls)或 WPS(.et)。请另存为 .xlsx 再上传。",
            "This is an old Excel file (.xls) or a WPS file (.et). Save it as .xlsx and try again."),
    FILE_PROTECTED(
            "这个文件设了打开密码。请去掉密码,另存为 .xlsx 再上传。",
            "This file is protected by a password. Remove the password, save it as .xlsx and try again."),
    FILE_OTHER_FORMAT(
            "这是别的表格格式(.xlsb、.ods 等)。请用 Excel 或 WPS 另存为“Excel 工作簿(.xlsx)”再上传。",
            "This is another spreadsheet format (.xlsb, .ods …). Save it as “Excel workbook (.xlsx)” and try again."),
    FILE_WEB_PAGE(
            "这个文件其实是网页(内容是 HTML 或 XML),只是名字像 Excel。请用 Excel 打开,另存为 .xlsx 再上传。",
            "This file is a web page (HTML or XML) under a spreadsheet's name. Open it in Excel, save it as .xlsx and try again."),
    FILE_NO_VISIBLE_SHEET(
            "文件里的工作表都是隐藏的。请取消隐藏要用的那一张再上传。",
            "Every sheet of this file is hidden. Unhide the one to be used and try again."),
    FILE_TOO_LARGE("文件太大:最多 5 万行,展开后不超过 120 MB。", "The file is too large: at most 50,000 rows and 120 MB unpacked."),
    FILE_TOO_WIDE("表格太宽:最多 256 列。", "The table is too wide: at most 256 columns.");

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
