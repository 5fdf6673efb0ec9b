package org.lintan.market.desk.log;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lintan.kernel.id.Ids;
import org.lintan.market.MarketConfig;
import org.lintan.market.Seed;
import org.lintan.stack.StackTestResource;

import static org.junit.jupiter.api.Assertions.assertEquals;

@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
class NewTopicTest {

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> broker;

    @Inject
    MarketConfig config;

    @Inject
    CommandParser parser;

    @Inject
    LogFixture logs;

    @Inject
    Seed seed;

    @Test
    void aLogThatDidNotExistAMomentAgoTakesItsFirstCommand() throws Exception {
        LogTopic topic = new LogTopic(broker, Optional.of("new-" + Ids.next() + "."), config);
        CommandLog log = new CommandLog(topic, parser, config);
        String village = seed.village();
        log.append(logs.open(village, seed.ticket(village, 1_000), 1_000, 1500))
                .await()
                .atMost(Duration.ofSeconds(60));
        assertEquals(topic.ensure(), topic.ensure());
        log.close();
    }
}
