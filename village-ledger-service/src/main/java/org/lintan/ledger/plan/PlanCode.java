package org.lintan.ledger.plan;

import org.lintan.platform.http.Code;

/** Why a plan cannot be carried out. */
public enum PlanCode implements Code {
    PLAN_POT_NOT_POSITIVE("要分的钱必须大于零。", "The pot must be more than nothing."),
    PLAN_DEDUCTION_INVALID("第 {0} 项扣除要有名称,金额要大于零。", "Deduction {0} needs a name and an amount above zero."),
    PLAN_DEDUCTIONS_EXCEED_POT("扣除合计超过要分的钱。", "The deductions add up to more than the pot."),
    PLAN_BASIS_POINTS_INVALID(
            "集体比例要在 0 到 10000 个基点之间。", "The collective's share must be between 0 and 10000 basis points."),
    PLAN_PER_HEAD_INVALID("每人金额必须大于零。", "The amount per head must be above zero."),
    PLAN_NO_MEMBERS("名册上没有成员。", "The roll has no members."),
    PLAN_EXCEEDS_POT(
            "按每人金额共需 {0:yuan} 元,可分给农户的只有 {1:yuan} 元。",
            "The amount per head needs {0:yuan} yuan, only {1:yuan} yuan are left for households.");

    private final String zh;
    private final String en;

    PlanCode(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    @Override
    public int status() {
        return 422;
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
