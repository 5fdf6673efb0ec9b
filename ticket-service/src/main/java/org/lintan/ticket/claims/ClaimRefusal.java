package org.lintan.ticket.claims;

import org.lintan.platform.http.Code;

/** Why a statement of emissions is not taken. */
public enum ClaimRefusal implements Code {
    STATEMENT_INCOMPLETE(
            422,
            "申报要写全:年度、排放量(大于 0)、自身减排量、剩余量;不申报就选“不申报”。",
            "State the year, emissions (above 0), own reductions and the remainder, or say that you do not state them."),
    STATEMENT_BOTH(422, "选了“不申报”,就不要再填数字。", "Either state the figures or say that you do not; not both."),
    STATEMENT_YEAR(
            422,
            "申报的年度要在 {0} 年到 {1} 年之间:还没有发生的排放不能申报。",
            "The year must be between {0} and {1}: emissions to come cannot be stated."),
    STATEMENT_REDUCTIONS(
            422,
            "自身减排 {0:tonnes} 吨,不能多于排放 {1:tonnes} 吨。",
            "Own reductions of {0:tonnes} t exceed emissions of {1:tonnes} t."),
    STATEMENT_SUM(
            422,
            "剩余应当等于排放减去自身减排,是 {0:tonnes} 吨,不是 {1:tonnes} 吨。",
            "The remainder is emissions less own reductions: {0:tonnes} t, not {1:tonnes} t."),
    CLAIM_IN_NOTE(
            422,
            "说明里不能写“{0}”:证书能说什么由规则定,买下或用掉碳票都不等于碳中和。请改写后再提交。",
            "The note may not say “{0}”: rules say what a certificate supports, and neither buying nor retiring tickets makes anything carbon neutral."),
    CLAIM_IN_BENEFICIARY(
            422,
            "受益人名称里不能有“{0}”:印在证书上,会被当成证书证明的事。只有您自己登记的名称里有这几个字才可以用。",
            "The beneficiary’s name may not hold “{0}”: on a certificate it reads as what that proves. Only the name you are registered under may hold it."),
    STATEMENT_NOT_FOR_PURPOSE(
            422,
            "这个用途不申报排放:一吨碳票只能用一次,用于这个用途就不能再抵排放。",
            "No emissions are stated for this purpose: a tonne serves once, and is not set against emissions as well.");

    private final int status;
    private final String zh;
    private final String en;

    ClaimRefusal(int status, String zh, String en) {
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
