package org.lintan.stack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The county opens: its own dated rules, its collectives, its market participants. */
final class County {

    /** The first thing a load leaves behind: a rule of this key and source, in force from the day it began. */
    private static final String FIRST_RULE = "ticket.notice_days";

    private static final String SOURCE = "演示县规则 / rule of the demo county";

    private final Steps steps;

    County(Steps steps) {
        this.steps = steps;
    }

    /** The day on which an earlier load of this county began; empty when there was none. */
    static Optional<LocalDate> begunOn(Api api) {
        for (JsonNode rule :
                api.get("operator", Service.TICKET, "/rules?key=" + FIRST_RULE).path("items")) {
            if (SOURCE.equals(rule.path("source").asText())) {
                return Optional.of(LocalDate.parse(rule.path("validFrom").asText()));
            }
        }
        return Optional.empty();
    }

    void open() {
        rules();
        new Borders(steps).drawn();
        holder(DemoCounty.CHANGKOU, "常口村股份经济合作社(演示)", DemoCounty.CHANGKOU_VILLAGE, "常口村");
        holder(DemoCounty.YUBANG, "余坊村股份经济合作社(演示)", DemoCounty.YUBANG_VILLAGE, "余坊村");
        steps.say("holders: 常口村, 余坊村");
        participant(DemoCounty.CHANGKOU, "SELLER", "常口村股份经济合作社(演示)");
        participant(DemoCounty.YUBANG, "SELLER", "余坊村股份经济合作社(演示)");
        participant("350428-buyer1", "BUYER", "示例绿色制造有限公司");
        participant("350428-reserve", "RESERVE", "示例林业碳票收储中心");
        participant("350428-court", "JUDICIAL", "示例县人民法院");
        steps.say("market participants: two sellers, a buyer, the reserve centre, the court");
        new Payments(steps).accounts();
    }

    /** Changkou may finish on one day; every other village keeps the usual notice of seven days. */
    private void rules() {
        rule(Service.TICKET, FIRST_RULE, DemoCounty.CHANGKOU_VILLAGE, "0");
        rule(Service.LEDGER, "ledger.notice_days", DemoCounty.CHANGKOU_VILLAGE, "0");
        rule(Service.MARKET, "market.sweep", DemoCounty.CHANGKOU_VILLAGE, "AT_ONCE");
        rule(Service.MARKET, "account.cooling_hours", DemoCounty.CHANGKOU_VILLAGE, "0");
        steps.say(
                "rules: no notice days for the demo village Changkou, seven for all others; its proceeds are sent at once");
    }

    private void rule(Service service, String key, String region, String value) {
        Map<String, Object> rule = new LinkedHashMap<>();
        rule.put("key", key);
        rule.put("region", region);
        rule.put("validFrom", steps.today().toString());
        rule.put("value", value);
        rule.put("source", SOURCE);
        String name = "rule-" + key + "-" + region;
        String ruleId = DemoCounty.id(steps.post("operator", service, "/rules", name, rule), "id");
        steps.post("operator2", service, "/rules/" + ruleId + "/confirm", name + "-confirm", Map.of());
    }

    private void holder(String party, String name, String villageCode, String village) {
        steps.post(
                "forestry1",
                Service.TICKET,
                "/holders",
                "holder-" + party,
                Map.of(
                        "party",
                        party,
                        "kind",
                        "COLLECTIVE",
                        "name",
                        name,
                        "villageCode",
                        villageCode,
                        "townName",
                        "万安镇",
                        "villageName",
                        village));
    }

    private void participant(String party, String kind, String name) {
        steps.post(
                "operator",
                Service.MARKET,
                "/participants",
                "participant-" + party,
                Map.of("party", party, "kind", kind, "name", name));
    }
}
