package org.lintan.market.desk.log;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.lintan.kernel.id.Ids;
import org.lintan.market.Seed;
import org.lintan.stack.StackTestResource;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Whoever writes to the log holds to the rule of whoever reads it: what could not be read would have no result for ever. */
@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
class ReadableTest {

    @Inject
    Seed seed;

    @Inject
    LogFixture logs;

    @Inject
    LogTopic topic;

    @Inject
    CommandLog log;

    @Inject
    CommandParser parser;

    @Test
    void aLoginWithoutItsPartyOrCountyIsRefusedWhateverItAsksAndNothingIsWritten() throws Exception {
        String ticket = seed.ticket(seed.village(), 5_000);
        long before = records();
        for (Map.Entry<String, Map<String, Object>> command : commands(ticket).entrySet()) {
            for (String[] whose : new String[][] {{Seed.COUNTY, ""}, {"", "350428-x"}, {Seed.COUNTY, "350428-X"}}) {
                ask(command.getKey(), command.getValue(), whose[0], whose[1], "zh")
                        .statusCode(403)
                        .body("code", equalTo("LOGIN_INCOMPLETE"))
                        .body("detail", startsWith("您的登录没有写明"));
            }
            ask(command.getKey(), command.getValue(), Seed.COUNTY, "", "en")
                    .statusCode(403)
                    .body("detail", startsWith("Your login does not say"));
        }
        assertEquals(before, records());
    }

    /** Every endpoint that sends a command, with a body that it takes. */
    private static Map<String, Map<String, Object>> commands(String ticket) {
        String offer = "01" + "0".repeat(24) + "-" + ticket;
        Map<String, Map<String, Object>> commands = new LinkedHashMap<>();
        commands.put(
                "/listings",
                Map.of("ticketId", ticket, "quantityKg", 1_000, "priceFenPerTonne", 1500, "lane", "MARKET"));
        commands.put("/listings/" + offer + "/purchases", Map.of("quantityKg", 1_000, "priceFenPerTonne", 1500));
        commands.put("/listings/" + offer + "/cancel", Map.of());
        commands.put(
                "/orders",
                Map.of(
                        "ticketId",
                        ticket,
                        "side",
                        "SELL",
                        "type",
                        "LIMIT",
                        "timeInForce",
                        "GTC",
                        "quantityKg",
                        1_000,
                        "priceFenPerTonne",
                        1500));
        commands.put("/orders/" + offer + "/cancel", Map.of());
        commands.put("/instruments/" + ticket + "/mode/" + Ids.next() + "/confirm", Map.of());
        return commands;
    }

    private static ValidatableResponse ask(
            String path, Map<String, Object> body, String county, String party, String language) {
        return given().header("X-Test-User", "somebody")
                .header("X-Test-Role", "steward,buyer,operator")
                .header("X-Test-County", county)
                .header("X-Test-Party", party)
                .header("Accept-Language", language)
                .header("Idempotency-Key", "key-" + Ids.next())
                .basePath("/api/v1")
                .contentType("application/json")
                .body(body)
                .post(path)
                .then();
    }

    @Test
    void aCommandIsReadBackIfAndOnlyIfTheWriterFindsNoFaultInIt() {
        Command whole = read(logs.asked(logs.open("350428-x", "T1", 1_000, 1500), "key-12345", "body"))
                .orElseThrow();
        List<Function<Command, Command>> spoilers = spoilers();
        Random random = new Random(20261127);
        int readable = 0;
        for (int round = 0; round < 2_000; round++) {
            Command command = whole;
            for (int spoilt = random.nextInt(3); spoilt > 0; spoilt--) {
                command = spoilers.get(random.nextInt(spoilers.size())).apply(command);
            }
            Command written = command;
            boolean read = read(command).filter(written::equals).isPresent();
            assertEquals(read, parser.fault(command).isEmpty(), () -> parser.write(written));
            readable += read ? 1 : 0;
            if (!read) {
                assertThrows(IllegalArgumentException.class, () -> log.append(written));
            }
        }
        assertTrue(readable > 200 && readable < 1_800, readable + " were readable");
    }

    private Optional<Command> read(Command command) {
        return parser.parse(
                new ConsumerRecord<>("market.commands", 0, 0, command.instrumentId(), parser.write(command)));
    }

    private static List<Function<Command, Command>> spoilers() {
        List<Function<Command, Command>> spoilers = new ArrayList<>();
        Stream.of("", "350428-X", "a".repeat(41), "350428-other", "@bank")
                .forEach(party -> spoilers.add(c -> with(c, c.instrumentId(), c.county(), party, c.at())));
        Stream.of("", "35042", "county")
                .forEach(county -> spoilers.add(c -> with(c, c.instrumentId(), county, c.party(), c.at())));
        Stream.of("", "T 1", "T".repeat(37), "T-2")
                .forEach(id -> spoilers.add(c -> with(c, id, c.county(), c.party(), c.at())));
        Stream.of("1969-01-01T00:00:00Z", "+10000-01-01T00:00:00Z", "2026-11-27T00:00:00Z")
                .forEach(at -> spoilers.add(c -> with(c, c.instrumentId(), c.county(), c.party(), Instant.parse(at))));
        return spoilers;
    }

    private static Command with(Command c, String instrumentId, String county, String party, Instant at) {
        return new Command(
                c.commandId(),
                c.type(),
                c.instrumentKind(),
                instrumentId,
                county,
                party,
                c.subject(),
                at,
                c.payload(),
                c.traceparent(),
                c.claim(),
                c.key(),
                null);
    }

    private long records() throws Exception {
        topic.ensure();
        Map<String, Object> settings = topic.broker();
        settings.keySet().removeIf(key -> key.endsWith("serializer"));
        try (KafkaConsumer<String, String> reader =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = reader.partitionsFor(topic.name()).stream()
                    .map(one -> new TopicPartition(one.topic(), one.partition()))
                    .toList();
            return reader.endOffsets(partitions).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
        }
    }
}
