package org.lintan.market.desk.log;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lintan.kernel.id.Ids;
import org.lintan.market.MarketConfig;
import org.lintan.market.Person;
import org.lintan.market.Seed;
import org.lintan.stack.StackTestResource;
import org.lintan.testkit.Await;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Kafka is there for everybody but the order log. */
@QuarkusTest
@TestProfile(SilentKafkaTest.NoLog.class)
@QuarkusTestResource(StackTestResource.class)
class SilentKafkaTest {

    public static class NoLog implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("lintan.market.desk", "false", "lintan.market.send-within", "500ms");
        }

        @Override
        public Set<Class<?>> getEnabledAlternatives() {
            return Set.of(Nowhere.class);
        }
    }

    /** An address nobody listens at. */
    @Alternative
    @Singleton
    static class Nowhere extends LogTopic {

        Nowhere(MarketConfig config) {
            super(Map.of("bootstrap.servers", "127.0.0.1:1"), Optional.of(""), config);
        }
    }

    @Inject
    Seed seed;

    @Inject
    OnTheWay onTheWay;

    @Test
    void aCommandThatKafkaDoesNotAcknowledgeInTimeIsAnsweredBusyAndNothingIsWrittenOfIt() {
        String village = seed.village();
        String ticket = seed.ticket(village, 5_000);
        String key = "busy-" + Ids.next();
        Map<String, Object> body =
                Map.of("ticketId", ticket, "quantityKg", 1_000, "priceFenPerTonne", 1500, "lane", "MARKET");
        for (int i = 0; i < 2; i++) {
            Person.steward(village)
                    .postWithKey(key, "/listings", body)
                    .statusCode(503)
                    .body("code", equalTo("BUSY"));
        }
        Await.until("what came to nothing to be on its way no more", () -> onTheWay.count() == 0);
        assertEquals(
                0,
                seed.count(
                        "SELECT (SELECT COUNT(*) FROM command WHERE instrument_id = ?) + (SELECT COUNT(*) FROM idempotency WHERE idem_key = ?)",
                        ticket,
                        key));
    }
}
