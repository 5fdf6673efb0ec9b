package org.lintan.platform.http;

import java.util.Arrays;
import java.util.Map;

/** What is said of a field that breaks one of Java's own constraints; the constraints of this house bring their sentence with them. */
enum FieldRule {
    NotNull("没有填写", "missing"),
    NotBlank("没有填写", "missing"),
    NotEmpty("没有填写", "missing"),
    Size("长度或个数须在 {min} 与 {max} 之间", "between {min} and {max} long"),
    Min("不能小于 {value}", "at least {value}"),
    Max("不能大于 {value}", "at most {value}"),
    Positive("须大于 0", "above 0"),
    Pattern("格式不对", "not of the form asked for"),
    OTHER("填写不正确", "not valid");

    private final String zh;
    private final String en;

    FieldRule(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** @param limits the constraint's own members */
    static String say(String constraint, Map<String, Object> limits) {
        FieldRule rule = Arrays.stream(values())
                .filter(known -> known.name().equals(constraint))
                .findFirst()
                .orElse(OTHER);
        return fill(rule.zh, limits) + " / " + fill(rule.en, limits);
    }

    private static String fill(String sentence, Map<String, Object> limits) {
        String said = sentence;
        for (Map.Entry<String, Object> limit : limits.entrySet()) {
            said = said.replace("{" + limit.getKey() + "}", String.valueOf(limit.getValue()));
        }
        return said;
    }
}
