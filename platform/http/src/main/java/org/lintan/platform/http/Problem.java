package org.lintan.platform.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/** RFC 9457 problem details with our {@code code} and {@code errors}. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        String code,
        List<FieldFault> errors,
        String traceId) {

    static Problem of(Refusal refusal, boolean english, String instance, String traceId) {
        Code code = refusal.code();
        return new Problem(
                "urn:lintan:problem:" + code.name(),
                title(code.status(), english),
                code.status(),
                refusal.sentence(english),
                instance,
                code.name(),
                refusal.faults(),
                traceId);
    }

    private static String title(int status, boolean english) {
        return switch (status) {
            case 401 -> english ? "Not signed in" : "未登录";
            case 403 -> english ? "Not allowed" : "无权办理";
            case 404 -> english ? "Not found" : "没有找到";
            case 409 -> english ? "Not possible now" : "现在不能办理";
            case 422 -> english ? "Against the rules" : "不符合规则";
            case 429 -> english ? "Too many at once" : "请稍后再试";
            default -> status >= 500 ? (english ? "System error" : "系统出错") : (english ? "Request not usable" : "请求有误");
        };
    }
}
