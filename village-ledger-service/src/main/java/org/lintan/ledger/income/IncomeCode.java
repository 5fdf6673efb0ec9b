package org.lintan.ledger.income;

import org.lintan.platform.http.Code;

/** Why a village's money cannot be drawn on. */
public enum IncomeCode implements Code {
    MONEY_ADVANCED(
            409,
            "银行退回了一笔已经分掉的钱,村里还差 {0:yuan} 元;下一笔到账先补上,补齐以前不能再决议分配。",
            "The bank took back money that was shared out already: {0:yuan} yuan are missing. The next arrivals repay it first; until then nothing"
                    + " can be decided or shared out.");

    private final int status;
    private final String zh;
    private final String en;

    IncomeCode(int status, String zh, String en) {
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
