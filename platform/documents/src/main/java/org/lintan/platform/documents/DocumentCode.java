package org.lintan.platform.documents;

import org.lintan.platform.http.Code;

/** Why a paper is not taken, or not given. */
public enum DocumentCode implements Code {
    DOCUMENT_NAME_UNFIT(
            422,
            "文件名不能用:要有 1 到 120 个看得见的字,不能带 / \\ : * ? \" < > | 等符号。请改名后再传。",
            "This file name cannot be used: 1 to 120 visible signs, none of / \\ : * ? \" < > |. Rename the file and send it again."),
    DOCUMENT_KIND_UNKNOWN(
            422,
            "不收这种文件。请用 PDF、JPG、PNG、XLSX、DOCX、CSV 或 TXT。",
            "This kind of file is not taken. Use PDF, JPG, PNG, XLSX, DOCX, CSV or TXT."),
    DOCUMENT_EMPTY(422, "文件是空的。", "The file is empty."),
    DOCUMENT_TOO_LARGE(
            422,
            "文件太大,最多 {0} MB。请换小一点的,或分成几份。",
            "The file is too large, {0} MB at most. Make it smaller or send it in parts."),
    DOCUMENT_TOO_MANY_WAITING(
            422,
            "已传而还没有用上的文件太多(最多 {0} 个、共 {1} MB)。请先办理,或过些天再传。",
            "Too many files were sent and not used yet ({0} files, {1} MB at most). Use them first, or send more in some days."),
    DOCUMENT_PIECE_MISPLACED(
            422, "这一段的位置或长短不对,请从头再传。", "This piece has the wrong place or length; send the file again."),
    DOCUMENT_PIECE_DIFFERS(
            409, "这一段已经收到,内容却不一样。请从头再传。", "This piece came before with other bytes; send the file again."),
    DOCUMENT_CLOSED(409, "这份文件已经收完或没有收下,不能再接着传。", "This file is complete or was refused; no more is taken of it."),
    DOCUMENT_INCOMPLETE(
            409, "文件还没有传完,还差 {0} 段。请接着传。", "The file is not complete: {0} pieces are missing. Go on sending."),
    DOCUMENT_HASH_DIFFERS(
            422,
            "收到的内容与文件指纹不符,没有收下。请再传一次。",
            "What came does not match the file's fingerprint and was not kept. Please send it again."),
    DOCUMENT_NOT_ITS_KIND(
            422,
            "文件内容与文件名的类型不符(比如把别的文件改名成 .pdf),没有收下。请用原来的文件。",
            "The content is not what the file's name says (as when something is renamed to .pdf); it was not kept. Use the original file."),
    DOCUMENT_BROKEN(
            422,
            "文件已损坏或加了密,打不开,没有收下。请重新导出或扫描。",
            "The file is damaged or locked and was not kept. Export or scan it again."),
    DOCUMENT_CARRIES_MORE(
            422,
            "文件里还夹带着别的内容,没有收下。请重新导出或扫描。",
            "Something else is hidden in the file, so it was not kept. Export or scan it again."),
    DOCUMENT_GROWS(
            422,
            "文件打开后会大得离谱(PDF 超过 2000 页也算),没有收下。",
            "The file would grow out of all proportion when opened, or is a PDF of more than 2,000 pages, so it was not kept."),
    DOCUMENT_PROGRAM(
            422,
            "文件里带有程序(宏或脚本),没有收下。请另存为不带程序的文件,或者打印成 PDF。",
            "The file carries a program (macros or a script) and was not kept. Save it without, or print it as a PDF."),
    DOCUMENT_INFECTED(422, "杀毒软件在文件里发现了病毒,没有收下。", "The virus scanner found something in the file, so it was not kept."),
    DOCUMENT_SCAN_UNAVAILABLE(
            503,
            "杀毒软件暂时不能用,文件还没有收下;已传的部分都在,请稍后再试。",
            "The virus scanner cannot be reached, so the file is not taken yet; what was sent is kept, please try again later."),
    DOCUMENT_STORE_UNAVAILABLE(
            503,
            "存放文件的地方暂时连不上,请稍后再试;已经传上来的都在。",
            "The place where files are kept cannot be reached, please try again later; what was sent is kept."),
    DOCUMENT_HAS_NO_PAGES(422, "只有 PDF 能一页一页看。这份文件请下载。", "Only a PDF is shown page by page. Please save this file."),
    DOCUMENT_TOO_LONG_TO_SHOW(
            422,
            "这份文件有 {0} 页,太长,不能一页一页显示。请下载 PDF。",
            "This file has {0} pages, too many to be shown one by one. Please save the PDF."),
    DOCUMENT_TOO_HEAVY_TO_SHOW(
            422, "这一页太复杂,画不出来。请下载 PDF。", "This page is too much to be drawn here. Please save the PDF."),
    DOCUMENT_CANNOT_BE_SHOWN(
            422,
            "这份 PDF 在这里打不开(可能加了密,或已损坏)。请下载后用别的软件打开。",
            "This PDF cannot be opened here (it may be locked or damaged). Please save it and open it elsewhere."),
    DOCUMENT_NOT_STORED(
            422, "“{0}”的文件还没有传上来。请先上传,再办理。", "The file of \"{0}\" was not uploaded. Upload it first, then try again."),
    DOCUMENT_TOO_MANY_BOUND(422, "这里最多放 {0} 份文件,不能再加了。", "No more than {0} files can be kept here.");

    private final int status;
    private final String zh;
    private final String en;

    DocumentCode(int status, String zh, String en) {
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
