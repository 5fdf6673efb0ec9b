package org.lintan.e2e;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** What a village writes down of its four meetings. */
final class VillageMeeting {

    private static final String MINUTES_SHA256 = "60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752";

    private VillageMeeting() {}

    static String today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
    }

    @SafeVarargs
    static Map<String, Object> decision(String title, String rollId, long potFen, Map<String, Object>... steps) {
        return Map.of(
                "title",
                title,
                "rollId",
                rollId,
                "potFen",
                potFen,
                "publishedOn",
                today(),
                "plan",
                Map.of("deductions", List.of()),
                "steps",
                List.of(steps));
    }

    /** A decision carried by every meeting. */
    static Map<String, Object> carried(String title, String rollId, long potFen) {
        return decision(
                title,
                rollId,
                potFen,
                step("BRANCH", 9, 9, 9),
                step("COMMITTEES", 11, 11, 11),
                step("PARTY_MEMBERS", 42, 36, 35),
                step("ASSEMBLY", 61, 55, 54));
    }

    static Map<String, Object> step(String step, int due, int present, int agree) {
        return Map.of(
                "step",
                step,
                "due",
                due,
                "present",
                present,
                "agree",
                agree,
                "heldOn",
                today(),
                "minutesSha256",
                MINUTES_SHA256);
    }
}
