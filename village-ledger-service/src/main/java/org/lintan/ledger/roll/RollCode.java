package org.lintan.ledger.roll;

import org.lintan.platform.http.Code;

/** Why a roll is not imported. */
public enum RollCode implements Code {
    ROLL_CUT_OFF_REQUIRED(400, "请写明名册的截止日期(如 2026-01-01)。", "State the roll's cut-off date (such as 2026-01-01)."),
    ROLL_CUT_OFF_IN_FUTURE(422, "截止日期不能在今天以后。", "The cut-off date cannot lie in the future."),
    ROLL_EMPTY(422, "名册里没有农户。", "The roll has no household."),
    ROLL_HAS_FAULTS(
            422,
            "名册有 {0} 处错误,一户也没有导入。改好后请重新上传。",
            "The roll has {0} faults; nothing was imported. Correct them and upload it again."),
    ROLL_HAS_QUESTIONS(
            422,
            "名册里有 {0} 处要您看一眼、确认了才能导入。现在一户也没有导入。",
            "{0} things in this roll need your confirmation before it is imported. Nothing was imported."),
    ROLL_PARTY_TOO_LONG(422, "户号 {0} 太长。", "Household number {0} is too long."),
    ROLL_NOT_FOUND(404, "没有找到这份名册。", "This roll was not found.");

    private final int status;
    private final String zh;
    private final String en;

    RollCode(int status, String zh, String en) {
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
