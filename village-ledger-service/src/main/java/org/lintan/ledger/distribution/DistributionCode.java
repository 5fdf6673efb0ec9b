package org.lintan.ledger.distribution;

import org.lintan.platform.http.Code;

/** Why money is not shared out. */
public enum DistributionCode implements Code {
    DISTRIBUTION_NOT_FOUND(404, "没有找到这次分配。", "This distribution was not found."),
    DECISION_REQUIRED(400, "请写明按哪项决议分配。", "Say which decision is to be carried out."),
    DECISION_ALREADY_DISTRIBUTED(
            409, "这项决议已经有一次分配,不能再分一次。", "This decision has its distribution already; it cannot be run twice."),
    DISTRIBUTION_IN_PREPARATION(
            409, "还有一次分配等待批准,请先办完。", "Another distribution is waiting for approval; finish it first."),
    DISTRIBUTION_ALREADY_RUN(409, "这次分配已经批准过。", "This distribution is approved already."),
    DISTRIBUTION_NOT_RUN(409, "这次分配还没有批准。", "This distribution is not approved yet."),
    POT_EXCEEDS_AVAILABLE(
            409,
            "要分 {0:yuan} 元,这项决议能用的只有 {1:yuan} 元(账上的钱先留给更早的决议)。",
            "The pot is {0:yuan} yuan, this decision may draw on only {1:yuan} yuan (earlier decisions come first)."),
    APPROVER_IS_PREPARER(
            409,
            "准备分配的人不能自己批准,请由另一位负责人批准。",
            "Whoever prepared the distribution cannot approve it; another steward must."),
    HOUSEHOLD_NOT_ON_ROLL(
            404,
            "这项决议所用的名册上没有您家。觉得不对,可以提意见。",
            "Your household is not on the roll this decision is reckoned by. You can object to it."),
    BOOKS_REFUSED(409, "账务不允许这笔分配({0})。", "The books refuse this distribution ({0}).");

    private final int status;
    private final String zh;
    private final String en;

    DistributionCode(int status, String zh, String en) {
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
