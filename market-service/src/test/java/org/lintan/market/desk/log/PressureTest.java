package org.lintan.market.desk.log;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintan.kernel.books.Bucket;
import org.lintan.kernel.id.Ids;
import org.lintan.market.Person;
import org.lintan.market.Seed;
import org.lintan.stack.StackTestResource;
import org.lintan.testkit.Await;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** More than can be answered: who is refused, who is not, and that nothing is kept of it. Nobody decides until the test lets an owner run. */
@QuarkusTest
@TestProfile(PressureTest.Narrow.class)
@QuarkusTestResource(StackTestResource.class)
class PressureTest {

    public static class Narrow implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "lintan.market.desk", "false",
                    "lintan.market.on-the-way-per-party", "2",
                    "lintan.market.on-the-way-per-partition", "4");
        }
    }

    @Inject
    Seed seed;

    @Inject
    LogFixture logs;

    @Inject
    LogReaders readers;

    @Inject
    LogTopic topic;

    @Inject
    CommandLog log;

    @Inject
    OnTheWay onTheWay;

    @TestHTTPResource
    URI address;

    private String village;
    private String ticket;
    private final List<CompletableFuture<Integer>> asked = new ArrayList<>();
    private final ExecutorService people = Executors.newCachedThreadPool();
    private KafkaConsumer<String, String> reader;
    private long before;

    @BeforeEach
    void aVillageWithFiftyTonnes() throws Exception {
        topic.ensure();
        Map<String, Object> settings = topic.broker();
        settings.keySet().removeIf(key -> key.endsWith("serializer"));
        reader = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
        before = records();
        village = seed.village();
        ticket = seed.ticket(village, 50_000);
    }

    @AfterEach
    void everybodyIsAnswered() {
        people.shutdown();
        reader.close();
        Await.until("everybody to be answered", () -> onTheWay.count() == 0);
    }

    @Test
    void aRobotAtItsLimitIsRefusedWhileAVillageOfTheSamePartitionIsServed() throws Exception {
        String robot = seed.village();
        seed.units(ticket, robot, 10_000);
        fill(robot, 2);
        String key = "robot-" + Ids.next();
        List<Long> kept = kept();
        ValidatableResponse refused = list(robot, key, ticket);
        refused.statusCode(429)
                .contentType(startsWith("application/problem+json"))
                .header("Retry-After", "1")
                .body("code", equalTo("TOO_MANY_COMMANDS"))
                .body("detail", startsWith("您有 2 项指令还在办理"));
        Person.steward(robot)
                .as()
                .header("Idempotency-Key", "key-" + Ids.next())
                .header("Accept-Language", "en")
                .contentType("application/json")
                .body(listing(ticket))
                .post("/listings")
                .then()
                .statusCode(429)
                .body("title", equalTo("Too many at once"))
                .body("detail", startsWith("2 of your commands are still being carried out"));
        assertEquals(kept, kept(), "nothing is kept of what was refused, in the log or in the database");
        fill(village, 1);
        try (RunningOwner owner = new RunningOwner(readers, "owner")) {
            assertEquals(Set.of(201), answers());
            Await.until("the robot's places to be free", () -> onTheWay.of(Seed.COUNTY, robot) == 0);
            list(robot, key, ticket).statusCode(201);
            list(robot, key, ticket).statusCode(201).header("Idempotency-Replayed", "true");
        }
        assertEquals(3_000, seed.balance(Seed.COUNTY, "T-" + ticket, robot, Bucket.ORDERED));
        assertEquals(1_000, seed.balance(Seed.COUNTY, "T-" + ticket, village, Bucket.ORDERED));
        assertEquals(0, onTheWay.count());
    }

    @Test
    void aPartitionThatIsFullRefusesEverybodyAndTheNextPartitionNobody() throws Exception {
        fill(village, 2);
        fill(seed.village(), 2);
        String late = seed.village();
        List<Long> kept = kept();
        list(late, "late-" + Ids.next(), ticket)
                .statusCode(429)
                .header("Retry-After", "1")
                .body("code", equalTo("MARKET_CROWDED"));
        assertEquals(kept, kept());
        String elsewhere = seed.ticket(late, 5_000);
        while (topic.partitionOf(elsewhere) == topic.partitionOf(ticket)) {
            elsewhere = seed.ticket(late, 5_000);
        }
        ask(late, elsewhere);
        Await.until("it to be on its way", () -> onTheWay.of(Seed.COUNTY, late) == 1);
        try (RunningOwner owner = new RunningOwner(readers, "owner")) {
            // whoever has no units of the ticket is refused by the desk, which is an answer too
            assertEquals(Set.of(201, 409), answers());
        }
    }

    @Test
    void everyEndpointThatSendsACommandRefusesWhoHasTooManyOnTheWay() throws Exception {
        String continuous = seed.continuous(seed.ticket(village, 5_000));
        String offer = "01" + "0".repeat(24) + "-" + ticket;
        fill(village, 2);
        Person steward = Person.steward(village);
        Map<String, Object> order = Map.of(
                "ticketId",
                continuous,
                "side",
                "SELL",
                "type",
                "LIMIT",
                "timeInForce",
                "GTC",
                "quantityKg",
                1_000,
                "priceFenPerTonne",
                1500);
        steward.post("/orders", order).statusCode(429);
        steward.post("/orders/{id}/cancel", Map.of(), offer).statusCode(429);
        steward.post("/listings/{id}/cancel", Map.of(), offer).statusCode(429);
        new Person("buyer", "buyer-of-" + village, village)
                .post("/listings/{id}/purchases", Map.of("quantityKg", 1_000, "priceFenPerTonne", 1500), offer)
                .statusCode(429);
        new Person("operator", "operator-of-" + village, village)
                .post("/instruments/{id}/mode/{change}/confirm", Map.of(), ticket, Ids.next())
                .statusCode(429);
        try (RunningOwner owner = new RunningOwner(readers, "owner")) {
            assertEquals(Set.of(201), answers());
        }
    }

    @Test
    void whoHangsUpFreesNoPlaceBeforeItIsDecidedAndExactlyOneThen() throws Exception {
        for (int i = 1; i <= 2; i++) {
            int now = i;
            try (Socket line = new Socket(address.getHost(), address.getPort())) {
                line.getOutputStream().write(request().getBytes(StandardCharsets.UTF_8));
                Await.until("it to be on its way", () -> onTheWay.of(Seed.COUNTY, village) == now);
            }
        }
        for (int i = 0; i < 10; i++) {
            list(village, "next-" + Ids.next(), ticket).statusCode(429);
        }
        try (RunningOwner owner = new RunningOwner(readers, "owner")) {
            Await.until("both places to be free", () -> onTheWay.of(Seed.COUNTY, village) == 0);
            list(village, "next-" + Ids.next(), ticket).statusCode(201);
        }
        assertEquals(3_000, seed.balance(Seed.COUNTY, "T-" + ticket, village, Bucket.ORDERED));
    }

    @Test
    void aCommandIsCountedWhereKafkaPutsIt() {
        for (int i = 0; i < 8; i++) {
            Command command = logs.open(village, seed.ticket(village, 1_000), 1_000, 1500);
            assertEquals(
                    topic.partitionOf(command.instrumentId()),
                    Await.result(log.append(command)).partition());
        }
    }

    /** So many of the party's requests wait for an answer. */
    private void fill(String party, int count) {
        IntStream.range(0, count).forEach(i -> ask(party, ticket));
        Await.until("all of them to be in the log", () -> records() == before + asked.size());
        assertEquals(count, onTheWay.of(Seed.COUNTY, party));
    }

    private void ask(String party, String of) {
        asked.add(CompletableFuture.supplyAsync(
                () -> list(party, "key-" + Ids.next(), of).extract().statusCode(), people));
    }

    private Set<Integer> answers() {
        Set<Integer> all = new TreeSet<>();
        asked.forEach(answer -> all.add(answer.join()));
        return all;
    }

    private static ValidatableResponse list(String party, String key, String of) {
        return Person.steward(party).postWithKey(key, "/listings", listing(of));
    }

    private static Map<String, Object> listing(String of) {
        return Map.of("ticketId", of, "quantityKg", 1_000, "priceFenPerTonne", 1500, "lane", "MARKET");
    }

    private String request() {
        String body =
                "{\"ticketId\":\"" + ticket + "\",\"quantityKg\":1000,\"priceFenPerTonne\":1500,\"lane\":\"MARKET\"}";
        return "POST /api/v1/listings HTTP/1.1\r\nHost: " + address.getHost()
                + "\r\nContent-Type: application/json\r\nIdempotency-Key: hangs-up-" + Ids.next()
                + "\r\nX-Test-User: somebody\r\nX-Test-Role: steward\r\nX-Test-County: " + Seed.COUNTY
                + "\r\nX-Test-Party: " + village + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
    }

    /** Records in the log, and rows about commands. */
    private List<Long> kept() {
        return List.of(
                records(),
                seed.count(
                        "SELECT (SELECT COUNT(*) FROM command) + (SELECT COUNT(*) FROM idempotency) + (SELECT COUNT(*) FROM command_key_a) + (SELECT COUNT(*) FROM command_key_b)"));
    }

    private long records() {
        List<TopicPartition> partitions = reader.partitionsFor(topic.name()).stream()
                .map(one -> new TopicPartition(one.topic(), one.partition()))
                .toList();
        return reader.endOffsets(partitions).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }
}
