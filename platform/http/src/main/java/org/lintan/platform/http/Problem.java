package org.lintan.platform.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)(?::(yuan|tonnes))?}");
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,19}");
    private static final DecimalFormatSymbols SYMBOLS = DecimalFormatSymbols.getInstance(Locale.ROOT);

    static Problem of(Refusal refusal, boolean english, String instance, String traceId) {
        Code code = refusal.code();
        String sentence = fill(english ? code.en() : code.zh(), refusal.args());
        return new Problem(
                "urn:lintan:problem:" + code.name(),
                title(code.status(), english),
                code.status(),
                sentence,
                instance,
                code.name(),
                refusal.faults(),
                traceId);
    }

    private static String fill(String sentence, List<Object> args) {
        return PLACEHOLDER.matcher(sentence).replaceAll(found -> {
            int at = Integer.parseInt(found.group(1));
            return Matcher.quoteReplacement(at < args.size() ? said(args.get(at), found.group(2)) : found.group());
        });
    }

    /** Fen are said in yuan and kilograms in tonnes where the sentence asks for it: nobody thinks in the units we count in. */
    private static String said(Object value, String unit) {
        if (unit == null || !WHOLE.matcher(String.valueOf(value)).matches()) {
            return String.valueOf(value);
        }
        BigDecimal number = new BigDecimal(String.valueOf(value));
        return unit.equals("yuan")
                ? new DecimalFormat("#,##0.00", SYMBOLS).format(number.movePointLeft(2))
                : new DecimalFormat("#,##0.###", SYMBOLS).format(number.movePointLeft(3));
    }

    private static String title(int status, boolean english) {
        return switch (status) {
            case 401 -> english ? "Not signed in" : "未登录";
            case 403 -> english ? "Not allowed" : "无权办理";
            case 404 -> english ? "Not found" : "没有找到";
            case 409 -> english ? "Not possible now" : "现在不能办理";
            case 422 -> english ? "Against the rules" : "不符合规则";
            default -> status >= 500 ? (english ? "System error" : "系统出错") : (english ? "Request not usable" : "请求有误");
        };
    }
}
