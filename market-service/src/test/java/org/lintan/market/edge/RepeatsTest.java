package org.lintan.market.edge;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lintan.kernel.id.Ids;
import org.lintan.market.Person;
import org.lintan.market.Seed;
import org.lintan.stack.StackTestResource;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** The same request at once, and by two ways of writing its address. */
@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
class RepeatsTest {

    private static final int AT_ONCE = 50;

    @Inject
    Seed seed;

    @Test
    void oneOfFiftyAtOnceIsTheFirstAndEveryOtherOneSaysItIsARepeat() {
        String village = seed.village();
        String ticket = seed.ticket(village, 10_000);
        String key = "key-" + Ids.next();
        ExecutorService crowd = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<CompletableFuture<Response>> asked = IntStream.range(0, AT_ONCE)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> list(village, ticket, key, "/listings"), crowd))
                    .toList();
            List<Response> answers = asked.stream().map(CompletableFuture::join).toList();
            List<Response> given =
                    answers.stream().filter(answer -> answer.statusCode() < 300).toList();
            assertEquals(
                    1,
                    given.stream()
                            .filter(answer -> answer.header("Idempotency-Replayed") == null)
                            .count());
            assertEquals(AT_ONCE, given.size());
        } finally {
            crowd.shutdown();
        }
        assertEquals(1, seed.count("SELECT COUNT(*) AS n FROM listing WHERE instrument_id = ?", ticket));
    }

    @Test
    void aSlashAtTheEndOfTheAddressMakesNoSecondTrade() {
        String village = seed.village();
        String ticket = seed.ticket(village, 10_000);
        String listing = list(village, ticket, "key-" + Ids.next(), "/listings").path("listingId");
        String firm = seed.firm(1_000_000);
        String key = "key-" + Ids.next();
        Map<String, Object> body = Map.of("quantityKg", 1_000, "priceFenPerTonne", 1_500);
        String path = "/listings/" + listing + "/purchases";
        String trade = Person.buyer(firm)
                .postWithKey(key, path, body)
                .statusCode(201)
                .extract()
                .path("tradeId");
        for (String again : List.of(path + "/", path)) {
            Response repeated = Person.buyer(firm)
                    .postWithKey(key, again, body)
                    .statusCode(201)
                    .extract()
                    .response();
            assertEquals(trade, repeated.path("tradeId"));
            assertEquals("true", repeated.header("Idempotency-Replayed"));
        }
        assertEquals(1, seed.count("SELECT COUNT(*) AS n FROM trade WHERE instrument_id = ?", ticket));
    }

    private static Response list(String village, String ticket, String key, String path) {
        return Person.steward(village)
                .postWithKey(
                        key,
                        path,
                        Map.of("ticketId", ticket, "quantityKg", 10_000, "priceFenPerTonne", 1_500, "lane", "MARKET"))
                .extract()
                .response();
    }
}
