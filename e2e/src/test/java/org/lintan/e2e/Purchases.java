package org.lintan.e2e;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lintan.stack.Part;
import org.lintan.testkit.Await;

/**
 * A buyer who takes one tonne of a listing again and again, several at once, each purchase with a key of its own that is
 * repeated until it is answered, whatever dies meanwhile. Two addresses are tried in turn.
 */
final class Purchases {

    static final long QUANTITY_KG = 1_000;
    private static final int AT_ONCE = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Pattern TRADE = Pattern.compile("\"tradeId\":\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final List<String> addresses;
    private final String token;
    private final String listingId;
    private final long priceFenPerTonne;

    Purchases(List<String> addresses, String token, String listingId, long priceFenPerTonne) {
        this.addresses = addresses;
        this.token = token;
        this.listingId = listingId;
        this.priceFenPerTonne = priceFenPerTonne;
    }

    /** The demo's open listing at this price, with room for so many purchases. */
    static String listing(County county, long priceFenPerTonne, int purchases) {
        return county.as("buyer", Part.MARKET)
                .queryParam("state", "OPEN")
                .get("/listings")
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.priceFenPerTonne == " + priceFenPerTonne + " && it.remainingKg >= "
                        + purchases * QUANTITY_KG + " }.listingId");
    }

    /**
     * Makes that many purchases; the misfortune strikes as soon as a quarter of them is answered, and the second half begins
     * only then, before the repair: so some are under way when it strikes and some meet what is broken, however fast the machine.
     *
     * @return the trade each purchase was answered with
     */
    List<String> make(int count, Runnable strike, Runnable repair) {
        CountDownLatch underWay = new CountDownLatch(count / 4);
        CountDownLatch struck = new CountDownLatch(1);
        ExecutorService buyers = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<CompletableFuture<String>> trades = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                int number = i;
                trades.add(CompletableFuture.supplyAsync(
                        () -> {
                            if (number >= count - count / 2) {
                                awaited(struck);
                            }
                            String tradeId = untilAnswered(number);
                            underWay.countDown();
                            return tradeId;
                        },
                        buyers));
            }
            CompletableFuture<Void> all = CompletableFuture.allOf(trades.toArray(new CompletableFuture[0]));
            // a refused purchase ends the wait for a quarter of them
            all.whenComplete((done, failure) -> {
                while (underWay.getCount() > 0) {
                    underWay.countDown();
                }
            });
            awaited(underWay);
            strike.run();
            struck.countDown();
            repair.run();
            all.join();
            return trades.stream().map(CompletableFuture::join).toList();
        } finally {
            struck.countDown();
            buyers.shutdownNow();
        }
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String untilAnswered(int number) {
        String key = County.freshKey();
        AtomicInteger attempt = new AtomicInteger(number);
        String[] tradeId = new String[1];
        Await.until("an answer to purchase " + number, PATIENCE, () -> {
            tradeId[0] = attempt(addresses.get(attempt.getAndIncrement() % addresses.size()), key);
            return tradeId[0] != null;
        });
        return tradeId[0];
    }

    /** The trade, or null when nobody knows yet whether there is one. */
    private String attempt(String address, String key) {
        try {
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(URI.create(address + "/api/v1/listings/" + listingId + "/purchases"))
                            .timeout(Duration.ofSeconds(20))
                            .header("Authorization", "Bearer " + token)
                            .header("Idempotency-Key", key)
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString("{\"quantityKg\":" + QUANTITY_KG
                                    + ",\"priceFenPerTonne\":" + priceFenPerTonne + "}"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            Matcher trade = TRADE.matcher(answer.body());
            if (answer.statusCode() < 300 && trade.find()) {
                return trade.group(1);
            }
            if (answer.statusCode() == 202
                    || answer.statusCode() >= 500
                    || answer.body().contains("IDEMPOTENCY_IN_FLIGHT")) {
                return null;
            }
            throw new AssertionError("a purchase was refused: " + answer.statusCode() + " " + answer.body());
        } catch (IOException noAnswer) {
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
