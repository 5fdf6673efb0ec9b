package org.lintan.platform.http;

/** What the platform itself refuses, in every service. */
public enum PlatformCode implements Code {
    IDEMPOTENCY_KEY_REQUIRED(
            400,
            "请求缺少有效的 Idempotency-Key(8–64 位字母、数字或 ._-)。",
            "The header Idempotency-Key is missing or not 8–64 of [A-Za-z0-9._-]."),
    IDEMPOTENCY_KEY_REUSED(
            422,
            "同一个 Idempotency-Key 已用于另一项内容不同的请求。",
            "This Idempotency-Key was already used for a different request."),
    IDEMPOTENCY_IN_FLIGHT(409, "同一请求正在处理,请稍后再试。", "The same request is being processed; ask again shortly."),
    BAD_REQUEST(400, "请求内容无法读取。", "The request cannot be read."),
    BODY_REQUIRED(400, "请求没有内容。", "The request has no content."),
    INVALID_FIELDS(400, "有内容填写不正确。", "Some fields are not valid."),
    UNAUTHENTICATED(401, "请先登录。", "Please sign in."),
    FORBIDDEN(403, "您的身份不能办理此事。", "Your role does not allow this."),
    NOT_FOUND(404, "没有找到。", "Not found."),
    METHOD_NOT_ALLOWED(405, "此地址不支持这种操作。", "This address does not support that method."),
    NOT_ACCEPTABLE(406, "无法按所要求的格式回答。", "The answer is not available in that format."),
    TOO_SLOW(408, "请求发送得太慢,连接已断开,请重试。", "The request came too slowly and was cut off; please try again."),
    TOO_LARGE(413, "请求内容过大。", "The request is too large."),
    ADDRESS_TOO_LONG(414, "地址过长。", "The address is too long."),
    UNSUPPORTED_MEDIA_TYPE(415, "不支持这种内容格式。", "That content type is not supported."),
    EXPECTATION_FAILED(417, "不支持这种 Expect 请求头。", "That expectation is not supported."),
    HEADERS_TOO_LARGE(431, "请求头过大。", "The headers are too large."),
    STALE(409, "内容已被他人修改,请刷新后重试。", "Somebody else changed this meanwhile; reload and try again."),
    BUSY(503, "系统繁忙,请稍后用同一个请求重试。", "The system is busy; try the same request again shortly."),
    INTERNAL(500, "系统内部出错,请把追踪号告诉管理员。", "Something went wrong inside; please give the trace id to the operator."),
    RULE_MISSING(422, "{1} 没有已生效的规则 {0}。", "No rule {0} is in force for {1}."),
    RULE_INVALID(422, "规则内容不正确。", "The rule is not valid."),
    RULE_UNKNOWN(
            422,
            "这项服务没有叫“{0}”的规则。请核对规则名,或者换一项服务。",
            "This service has no rule {0}. Check the name, or choose the other service."),
    RULE_VALUE_INVALID(422, "规则“{0}”的值不能是“{1}”,可以是:{2}。", "Rule {0} cannot be \"{1}\"; it can be: {2}."),
    RULE_FOREIGN_REGION(422, "只能为本县辖区制定规则,{0} 不在其中。", "Rules can only be made for your own county; {0} is outside it."),
    RULE_REGION_UNKNOWN(
            422,
            "“{0}”不是区划代码:县 6 位,乡镇 9 位,村 12 位,后面不补零。",
            "\"{0}\" is no division code: 6 digits for a county, 9 for a township, 12 for a village, not filled up with zeros."),
    RULE_SAME_PERSON(409, "提出规则的人不能自己确认。", "Whoever proposed a rule cannot confirm it."),
    RULE_ALREADY_CONFIRMED(409, "这条规则已经确认。", "This rule is already confirmed."),
    RULE_ALREADY_DECLINED(
            409,
            "这条提议已经撤回或者没有通过,要办请重新提出。",
            "This proposal was withdrawn or declined; propose it again if it is wanted."),
    DEAD_LETTER_REPLAYED(409, "这条消息已经重放。", "This dead letter was already replayed.");

    private final int status;
    private final String zh;
    private final String en;

    PlatformCode(int status, String zh, String en) {
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
