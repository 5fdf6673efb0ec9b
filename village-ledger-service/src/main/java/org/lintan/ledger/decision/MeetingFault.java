package org.lintan.ledger.decision;

/** What is missing in a recorded procedure; one value per threshold, so that a village sees each at once. */
enum MeetingFault {
    STEP_MISSING("缺少这次会议的记录。", "This meeting is not recorded."),
    STEP_TWICE("这次会议记录了两次。", "This meeting is recorded twice."),
    COUNTS_IMPOSSIBLE("人数不合理:同意 ≤ 实到 ≤ 应到,且应到大于零。", "Impossible counts: agree ≤ present ≤ due, and due above zero."),
    DATES_OUT_OF_ORDER("会议日期早于前一次会议。", "This meeting was held before the one it follows."),
    HELD_IN_FUTURE("会议日期在今天以后。", "This meeting lies in the future."),
    MINUTES_MISSING("缺少会议记录的校验码(SHA-256)。", "The hash (SHA-256) of the minutes is missing."),
    BRANCH_NOT_CARRIED("党支部会同意的不到实到人数的一半以上。", "No more than half of those present at the branch meeting agreed."),
    COMMITTEES_NOT_CARRIED("两委会同意的不到实到人数的一半以上。", "No more than half of those present in the committees agreed."),
    PARTY_PRESENT_TOO_FEW("到会党员 {0} 人,应到 {1} 人,不到 {2}。", "{0} of {1} party members came, fewer than {2}."),
    PARTY_AGREE_TOO_FEW("同意的党员 {0} 人,应到 {1} 人,不到 {2}。", "{0} of the {1} party members due agreed, fewer than {2}."),
    ASSEMBLY_PRESENT_TOO_FEW("到会 {0} 人,应到 {1} 人,不到 {2}。", "{0} of {1} came to the assembly, fewer than {2}."),
    ASSEMBLY_AGREE_TOO_FEW("同意 {0} 人,实到 {1} 人,不到 {2}。", "{0} of the {1} present agreed, fewer than {2}."),
    PUBLISHED_BEFORE_DECIDED("公布日期早于决议日期。", "It was published before it was decided."),
    PUBLISHED_IN_FUTURE("公布日期在今天以后。", "The day of publication lies in the future.");

    final String zh;
    final String en;

    MeetingFault(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }
}
