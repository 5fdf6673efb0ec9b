package org.lintan.web.home;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;

/**
 * The first page (contracts §6). A part is null when the person has no such part or when its service did not answer; in the second
 * case the service is named in {@code missing}.
 *
 * @param told what the household should not have to look for; null where there is nothing
 * @param moreTickets there are others than the few in {@code tickets}
 */
record Home(
        Me me,
        Instant asOf,
        JsonNode money,
        JsonNode told,
        List<Ticket> tickets,
        boolean moreTickets,
        JsonNode account,
        List<Todo> todo,
        String helpPhone,
        List<String> missing) {

    record Ticket(
            String ticketId,
            String serial,
            String holderName,
            String periodStart,
            String periodEnd,
            long quantityKg,
            Long areaM2) {

        static Ticket of(JsonNode row) {
            return new Ticket(
                    row.path("ticketId").asText(),
                    row.path("serial").asText(),
                    row.path("holderName").asText(""),
                    row.path("periodStart").asText(),
                    row.path("periodEnd").asText(),
                    row.path("quantityKg").asLong(),
                    row.path("areaM2").isNumber() ? row.path("areaM2").asLong() : null);
        }
    }

    /** @param kind {@code application.} and the stage, in small letters */
    record Todo(String kind, long count) {}
}
