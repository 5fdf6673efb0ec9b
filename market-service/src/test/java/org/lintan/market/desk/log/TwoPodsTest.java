package org.lintan.market.desk.log;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintan.kernel.books.Bucket;
import org.lintan.kernel.id.Ids;
import org.lintan.market.MarketConfig;
import org.lintan.market.Person;
import org.lintan.market.Seed;
import org.lintan.stack.StackTestResource;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The application takes requests and decides nothing; another process owns the log. Where answers are told, nobody looks for seconds. */
@QuarkusTest
@TestProfile(TwoPodsTest.TakesOnly.class)
@QuarkusTestResource(StackTestResource.class)
class TwoPodsTest {

    public static class TakesOnly implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("lintan.market.desk", "false", "lintan.market.look-again", "10s");
        }
    }

    @Inject
    Seed seed;

    @Inject
    LogFixture logs;

    @Inject
    LogTopic topic;

    @Inject
    ToldCodec codec;

    @Inject
    Decided decided;

    @Inject
    MarketConfig config;

    @Inject
    MeterRegistry meters;

    @Inject
    Vertx vertx;

    private String village;
    private String ticket;
    private int partition;

    @BeforeEach
    void aVillageWithFiftyTonnes() {
        village = seed.village();
        ticket = seed.ticket(village, 50_000);
        partition = topic.partitionOf(ticket);
    }

    @Test
    void whatAnotherProcessDecidesIsToldByItAndNobodyLooksIntoTheDatabase() throws Exception {
        AnswersOut tells = new AnswersOut(new AnswerTopic(topic, config), codec);
        long asked = 0;
        try (RunningOwner owner = new RunningOwner(readersElsewhere(tells), "elsewhere")) {
            // until the first answer is told, it may be looked for
            while (!decided.tells(partition)) {
                list(1_000).statusCode(201);
                asked++;
            }
            double before = looks();
            String key = "key-" + Ids.next();
            list(key, 1_000).statusCode(201);
            list(key, 1_000).statusCode(201).header("Idempotency-Replayed", "true");
            for (int i = 0; i < 8; i++) {
                list(1_000).statusCode(201).body("state", equalTo("OPEN"));
            }
            list(900_000)
                    .statusCode(409)
                    .body("code", equalTo("NOT_ENOUGH_UNITS"))
                    .body("detail", equalTo("可用碳票数量不足:需要 900 吨,可用 " + (41 - asked) + " 吨。"));
            list(key, 2_000).statusCode(422).body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
            assertEquals(0, looks() - before, "looks into the database");
            assertFalse(decided.here(partition));
        } finally {
            tells.close();
        }
        assertEquals((9 + asked) * 1_000, seed.balance(Seed.COUNTY, "T-" + ticket, village, Bucket.ORDERED));
    }

    @Test
    void whereTheTopicIsLostAnAnswerIsOnlySlower() throws Exception {
        AnswersOut lost = new AnswersOut(new AnswerTopic(topic, config), codec) {
            @Override
            void tell(List<Answered> committed) {
                // nothing of it arrives
            }
        };
        try (RunningOwner owner = new RunningOwner(readersElsewhere(lost), "silent")) {
            decided.toldElsewhere(partition);
            double before = looks();
            list(1_000).statusCode(201);
            assertTrue(looks() > before);
            assertFalse(decided.tells(partition), "nobody tells: the next one is looked for at once");
            list(1_000).statusCode(201);
            list(900_000).statusCode(409).body("code", equalTo("NOT_ENOUGH_UNITS"));
        } finally {
            lost.close();
        }
        assertEquals(2_000, seed.balance(Seed.COUNTY, "T-" + ticket, village, Bucket.ORDERED));
    }

    private LogReaders readersElsewhere(AnswersOut tells) {
        CommandBatch batch = logs.batchElsewhere(vertx, tells);
        return new LogReaders(topic, batch, new Decided(), new NewerRelease(), config, meters);
    }

    private ValidatableResponse list(long kg) {
        return list("key-" + Ids.next(), kg);
    }

    private ValidatableResponse list(String key, long kg) {
        return Person.steward(village)
                .postWithKey(
                        key,
                        "/listings",
                        Map.of("ticketId", ticket, "quantityKg", kg, "priceFenPerTonne", 1500, "lane", "MARKET"));
    }

    private double looks() {
        return meters.get("lintan.market.answer.looks").counter().count();
    }
}
