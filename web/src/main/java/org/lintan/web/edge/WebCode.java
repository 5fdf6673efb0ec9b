package org.lintan.web.edge;

/** Why the portal itself refuses; everything else comes from the services. Codes are API, the sentences are for the reader. */
public enum WebCode {
    BAD_REQUEST(400, "这个地址或请求看不懂。", "This address or request cannot be read."),
    LOGIN_REQUIRED(401, "请先登录。", "Please log in first."),
    LOGIN_EXPIRED(401, "登录时间到了,请再登录一次。", "Your session has ended. Please log in again."),
    FORBIDDEN(403, "您没有办这件事的权限。", "You may not do this."),
    CALL_NOT_FROM_APP(
            403, "这个请求不是从林碳页面发出的,没有办理。", "This request did not come from the Lintan pages. Nothing was done."),
    NOT_FOUND(404, "没有找到。", "Not found."),
    METHOD_NOT_ALLOWED(405, "这里不能这样办。", "This cannot be done here."),
    TOO_SLOW(
            408,
            "网络太慢,内容没有收全,没有办理。请换个地方再试。",
            "The network was too slow and not everything arrived. Nothing was done; please try again elsewhere."),
    BODY_TOO_LARGE(
            413,
            "内容或文件太大,没有收下,最多 12 MB。请换小一点的再试。",
            "This is too large and was not taken, 12 MB at most. Please send something smaller."),
    INTERNAL(500, "系统出错了,已经记下。请稍后再试。", "Something went wrong and has been recorded. Please try again later."),
    SERVICE_UNREACHABLE(
            502,
            "后面的系统没有接通。您的内容没有丢,请稍后再试;再试一次不会办两遍。",
            "The service could not be reached. Nothing you entered is lost; try again later, it will not be done twice."),
    PAPER_FONT_MISSING(
            503,
            "这台服务器没有装印纸面用的中文字体,PDF 现在做不了。网页上的内容是一样的,可以用浏览器打印。",
            "This server lacks the font its papers are printed with, so there is no PDF now. The page says the same and can be printed."),
    PAPERS_BUSY(
            503, "现在要 PDF 的人太多,请过一会儿再点一次。", "Too many papers are being made just now. Please try again in a moment."),
    PAPER_TOO_LONG(
            503,
            "内容太长,做不成一份 PDF。网页上的内容是全的,可以用浏览器打印。",
            "This is too long for one PDF. The page shows all of it and can be printed."),
    SERVICE_TIMEOUT(
            504,
            "后面的系统没有按时回答,办没办成还不知道。请再试一次,不会办两遍。",
            "The service did not answer in time, so whether it was done is not known. Try again; it will not be done twice.");

    private final int status;
    private final String zh;
    private final String en;

    WebCode(int status, String zh, String en) {
        this.status = status;
        this.zh = zh;
        this.en = en;
    }

    public int status() {
        return status;
    }

    /** @param english whether the reader asked for English */
    public String sentence(boolean english) {
        return english ? en : zh;
    }

    /** The code that says best what a bare status of the framework means. */
    static WebCode ofStatus(int status) {
        for (WebCode code : values()) {
            // what is said of papers says nothing of anything else
            if (code.status == status && status != 503) {
                return code;
            }
        }
        return status >= 500 ? INTERNAL : BAD_REQUEST;
    }
}
