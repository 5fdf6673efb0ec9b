package org.lintan.stack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

import static org.lintan.stack.demo.DemoCounty.id;
import static org.lintan.stack.demo.Service.MARKET;
import static org.lintan.stack.demo.Service.TICKET;

/** The buyer uses some of its tonnes twice: once it states its emissions before, once it says that it does not. The figures are invented. */
final class StatedUses {

    private static final long TAKEN_KG = 60_000;
    private static final long STATED_KG = 40_000;
    private static final long NOT_STATED_KG = 20_000;
    private static final String FIRM = "示例绿色制造有限公司";

    private final Steps steps;

    StatedUses(Steps steps) {
        this.steps = steps;
    }

    void retire(String ticketId) {
        steps.post(
                "buyer",
                MARKET,
                "/withdrawals",
                "withdraw-stated-" + ticketId,
                Map.of("ticketId", ticketId, "quantityKg", TAKEN_KG));
        // what is retired stays in sight, so a second load finds what it waits for too
        steps.api.await(
                "60 t of the buyer's to be back in the registry",
                () -> steps.api.get("buyer", TICKET, "/holdings"),
                holdings -> takenOf(holdings, ticketId) >= TAKEN_KG);
        String stated = certificate(
                ticketId,
                "stated",
                STATED_KG,
                "2025年度办公排放",
                Map.of(
                        "declared",
                        true,
                        "year",
                        2025,
                        "emissionsKg",
                        86_000,
                        "ownReductionsKg",
                        21_000,
                        "remainderKg",
                        65_000));
        String notStated = certificate(ticketId, "not-stated", NOT_STATED_KG, "支持村里护林", Map.of("declared", false));
        steps.say("the buyer retires 40 t against a stated remainder of 65 t (" + stated
                + "), and 20 t stating nothing (" + notStated + ")");
    }

    private String certificate(
            String ticketId, String key, long quantityKg, String note, Map<String, Object> statement) {
        Map<String, Object> retirement = new LinkedHashMap<>();
        retirement.put("quantityKg", quantityKg);
        retirement.put("beneficiary", FIRM);
        retirement.put("purpose", "CORPORATE_RESPONSIBILITY");
        retirement.put("note", note);
        retirement.put("statement", statement);
        return id(
                steps.post(
                        "buyer",
                        TICKET,
                        "/tickets/" + ticketId + "/retirements",
                        "retire-" + key + "-" + ticketId,
                        retirement),
                "certificateNo");
    }

    /** In the registry and not in custody: available, or retired by a load before. */
    private static long takenOf(JsonNode holdings, String ticketId) {
        long taken = 0;
        for (JsonNode item : holdings.path("items")) {
            String bucket = item.path("bucket").asText();
            if (ticketId.equals(item.path("ticketId").asText())
                    && (bucket.equals("AVAILABLE") || bucket.equals("RETIRED"))) {
                taken += item.path("quantityKg").asLong();
            }
        }
        return taken;
    }
}
