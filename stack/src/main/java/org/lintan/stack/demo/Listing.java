package org.lintan.stack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.List;
import java.util.Map;

import static org.lintan.stack.demo.Service.MARKET;
import static org.lintan.stack.demo.Service.TICKET;

/** Listings go through the order log: the answer is there at once, or a moment later under the command's address. */
final class Listing {

    private Listing() {}

    /** Waits until the market knows of the ticket's units, also when a later run finds all of them sold. */
    private static void awaitUnits(Steps steps, String login, String ticketId) {
        steps.api.await(
                "the units of " + ticketId + " to reach the market",
                () -> List.of("/positions", "/trades").stream()
                        .map(path -> steps.api.get(login, MARKET, path))
                        .filter(list -> list.toString().contains(ticketId))
                        .findFirst()
                        .orElse(NullNode.instance),
                found -> !found.isNull());
    }

    /** Gives units of a ticket into custody and waits until the market has them. */
    static void custody(Steps steps, String login, String ticketId, long quantityKg) {
        steps.post(
                login,
                TICKET,
                "/tickets/" + ticketId + "/custody",
                "custody-" + ticketId,
                Map.of("quantityKg", quantityKg));
        awaitUnits(steps, login, ticketId);
    }

    /** Opens a listing and answers its id once the market has accepted it. */
    static String open(
            Steps steps,
            String login,
            String key,
            String ticketId,
            String lane,
            long quantityKg,
            long priceFenPerTonne) {
        JsonNode answer = steps.post(
                login,
                MARKET,
                "/listings",
                "list-" + key,
                Map.of(
                        "ticketId",
                        ticketId,
                        "quantityKg",
                        quantityKg,
                        "priceFenPerTonne",
                        priceFenPerTonne,
                        "lane",
                        lane));
        return DemoCounty.id(done(steps, login, answer), "listingId");
    }

    /** The result of a command, waited for if it was only accepted. */
    static JsonNode done(Steps steps, String login, JsonNode answer) {
        if (answer.has("tradeId")
                || !answer.has("commandId")
                || "OPEN".equals(answer.path("state").asText())) {
            return answer;
        }
        String commandId = DemoCounty.id(answer, "commandId");
        JsonNode command = steps.api.await(
                "the market to carry out " + commandId,
                () -> steps.api.get(login, MARKET, "/commands/" + commandId),
                c -> !"PENDING".equals(c.path("state").asText()));
        if (!"DONE".equals(command.path("state").asText())) {
            throw new DemoFailed("the market refused: " + command);
        }
        return command.get("result");
    }
}
