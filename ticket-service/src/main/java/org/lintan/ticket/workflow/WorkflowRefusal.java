package org.lintan.ticket.workflow;

import org.lintan.platform.http.Code;

/** Why an action on a case, or a new case, is refused. */
public enum WorkflowRefusal implements Code {
    CASE_ROLE_FORBIDS(403, "您的身份不能办理“{0}”。", "Your role may not {1}."),
    CASE_STAGE_FORBIDS(409, "案件现在是“{0}”,不能“{2}”。", "The case is {1}; it cannot {3} now."),
    CASE_NOT_YOURS(403, "只有申请的林权人能办理此事。", "Only the applying rights holder may do this."),
    CASE_OWN_OBJECTION(
            409,
            "这是您自己的申请,不能对它提异议;要改请撤回,或请林业局退回补正。",
            "This is your own application: nobody objects to their own. To change it, withdraw it or ask the bureau to return it."),
    CASE_SAME_PERSON(409, "同一个人不能作两次决定:您已办理过“{0}”。", "Nobody decides twice on a case: you already did \"{1}\"."),
    MEASURER_IS_RELATED(422, "计量方不能是林权人自己或其成员。", "The measurer must not be the rights holder nor belong to it."),
    MEASURED_REQUIRED(422, "请填写计量结果(大于 0)和报告编号。", "State the measured quantity (above 0) and the report number."),
    REPORT_USED(409, "计量报告 {0} 已用于另一件申请。", "Report {0} already measures another case."),
    OPINION_REQUIRED(422, "请填写专家意见编号。", "State the number of the expert opinion."),
    REASONS_REQUIRED(422, "请写明理由。", "Give at least one reason."),
    TEXT_REQUIRED(422, "请写明异议内容。", "Say what the objection is."),
    RESOLUTION_REQUIRED(422, "请指明异议并写明答复。", "Name the objection and say how it is resolved."),
    DOCUMENT_UNREADABLE(
            422,
            "附件要有看得见的名称(最多 120 个字),并附 64 位十六进制的 SHA-256。",
            "Each document needs a visible name (120 signs at most) and a SHA-256 of 64 hex digits."),
    REDUCTION_NOT_COMPUTABLE(422, "系统算不出减排量:{0} {2}。", "The reduction cannot be computed: {1} {2}."),
    MEASURED_EXCEEDS_RECOMPUTED(
            422,
            "计量结果 {0:tonnes} 吨大于系统复算的 {1:tonnes} 吨。",
            "The measured {0:tonnes} t exceed the {1:tonnes} t the system re-computed."),
    IMPLAUSIBLE(
            422,
            "每亩每年 {0} 千克,超出可信上限,须专家书面说明理由。",
            "{0} kg per mu and year is above the plausible limit; an expert must give a reason."),
    LAND_PERIOD_OVERLAP(
            409,
            "与 {0} 的土地和监测期重叠 {1:mu} 亩,同一山场同一年份只能签发一次。",
            "{1:mu} mu overlap with {0} in land and years; the same land is credited for the same years once."),
    LAND_TITLE_TWICE(
            409,
            "{0} 已就同一林权证、同一小班签发了同一年份;轮廓画在别处也不能再签发。",
            "{0} was issued on the same compartment of the same certificate for the same years; another outline makes no other land of it."),
    LAND_PLOT_TWICE(
            409,
            "{0} 已就这块山场签发了同一年份;山场更正后还是同一块山场,不能再签发。",
            "{0} was issued on this plot for the same years; put right, it is still the same plot."),
    LAND_SHIFTED_COPY(
            409,
            "按网络地图的偏移(GCJ-02 或 BD-09)还原后,与 {0} 的轮廓几乎相同({1:mu} 亩);请用 CGCS2000 坐标重新勾绘并核对。",
            "Once a web map's shift (GCJ-02 or BD-09) is undone, the outline is nearly that of {0} ({1:mu} mu); draw it again in CGCS2000 and compare."),
    PLOTS_SAME_TITLE(
            422,
            "申请内有两块山场是同一林权证的同一小班({0});一个小班有几片的,请登记为一块山场。",
            "Two plots of the application stand on the same compartment ({0}); register a compartment of several pieces as one plot."),
    COORDINATE_SOURCE_REQUIRED(
            422,
            "请由林业局登记轮廓坐标的来源(实测、确权图斑、影像或网络地图勾绘等)。",
            "The forestry bureau must record where the outline's coordinates come from (survey, title map, traced from a map …)."),
    COORDINATE_REASON_REQUIRED(
            422,
            "轮廓可能勾绘在偏移的网络地图上(GCJ-02、BD-09)或来源不明;请写明为什么仍可采用。",
            "The outline may have been traced on a shifted web map (GCJ-02, BD-09) or its source is not known: give the reason why it stands."),
    OUTSIDE_REASON_REQUIRED(
            422,
            "轮廓有 {0:mu} 亩在本县或本乡镇界外;请林业局核实,写明为什么仍可受理。",
            "{0:mu} mu of the outline lie outside its county or township; the forestry bureau must look at it and give a reason."),
    PLOTS_OVERLAP(422, "申请内的山场互相重叠 {0:mu} 亩。", "The plots of the application cover each other by {0:mu} mu."),
    NOTICE_RUNNING(409, "公示还没有期满,{0} 起才能继续。", "The notice is not over; nothing can be decided before {0}."),
    OBJECTIONS_OPEN(409, "还有 {0} 条异议没有答复。", "{0} objections are still open."),
    DECLARATION_CHANGED(409, "声明的内容已经变了;请重新看过、逐条确认后再办。", "The declaration has changed; read and confirm it anew."),
    ITEMS_UNANSWERED(
            409,
            "退回清单还有 {0} 项没有改好;每一项都写明怎么改的,才能重新提交。",
            "{0} items of the list still have no answer; each needs one before the case is sent again."),
    ITEM_WORDS_REQUIRED(422, "请写明每一项还缺什么、怎么改。", "Say of each item what is missing and how to put it right."),
    ITEM_ABOUT_NOTHING(
            422, "第 {0} 项所指的材料或山场不在这份申请里。", "Item {0} is about a paper or plot that is not in this application."),
    ITEM_UNKNOWN(404, "退回清单里没有第 {0} 项。", "There is no item {0} in the list."),
    ITEM_ANSWER_REQUIRED(422, "请写明这一项怎么改的。", "Say how this item was put right."),
    ITEM_ANSWERED_MEANWHILE(409, "这一项刚有人改过;请看过再改。", "Somebody has answered this item meanwhile; look at it first."),
    OBJECTION_UNKNOWN(422, "没有这条未答复的异议。", "There is no such open objection."),
    PERIOD_NOT_WHOLE_YEARS(
            422, "监测期必须是整年(1 月 1 日到 12 月 31 日),且已经结束。", "The period must be whole calendar years and must be over."),
    METHOD_UNKNOWN(422, "没有这个计量方法:{0}。", "There is no such method: {0}."),
    PLOT_UNKNOWN(422, "没有这块山场:{0}。", "There is no such plot: {0}."),
    ACTION_UNKNOWN(404, "没有这种办理事项:{0}。", "There is no such action: {0}.");

    private final int status;
    private final String zh;
    private final String en;

    WorkflowRefusal(int status, String zh, String en) {
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
