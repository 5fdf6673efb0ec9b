package org.lintan.market.position;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.lintan.kernel.id.Ids;
import org.lintan.market.Person;
import org.lintan.market.Seed;
import org.lintan.stack.StackTestResource;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
class CustodyConsumerTest {

    @Inject
    Seed seed;

    @Inject
    ObjectMapper json;

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> broker;

    @ConfigProperty(name = "lintan.topic-prefix")
    String prefix;

    @Test
    void whatTheRegistryHoldsInCustodyIsTheHoldersPositionOnceHoweverOftenItIsSaid() throws Exception {
        String village = seed.village();
        String ticket = Ids.next();
        Map<String, Object> custody = Map.of(
                "custodyId",
                Ids.next(),
                "ticketId",
                ticket,
                "serial",
                "0000042",
                "county",
                "350428",
                "party",
                village,
                "quantityKg",
                12_723_000);
        String event = event(Ids.next(), "custody.deposited.v1", ticket, custody);
        send(
                ticket,
                event(Ids.next(), "ticket.issued.v1", ticket, Map.of("ticketId", ticket)),
                event,
                event,
                event(Ids.next(), "custody.deposited.v1", ticket, custody));
        String second = Ids.next();
        send(
                second,
                event(
                        Ids.next(),
                        "custody.deposited.v1",
                        second,
                        Map.of(
                                "custodyId",
                                Ids.next(),
                                "ticketId",
                                second,
                                "serial",
                                "0000043",
                                "county",
                                "350428",
                                "party",
                                village,
                                "quantityKg",
                                1_000)));
        until(second, village);
        Person.steward(village)
                .get("/positions")
                .statusCode(200)
                .body("items.find { it.ticketId == '" + ticket + "' }.availableKg", equalTo(12_723_000))
                .body("items.find { it.ticketId == '" + ticket + "' }.serial", equalTo("0000042"));
        assertEquals(12_723_000, seed.units(ticket, village));
    }

    private String event(String id, String type, String subject, Map<String, Object> data) throws Exception {
        Map<String, Object> event = new HashMap<>(Map.of(
                "specversion",
                "1.0",
                "id",
                id,
                "source",
                "/lintan/ticket-service",
                "type",
                type,
                "subject",
                subject,
                "time",
                "2026-11-20T02:00:00Z",
                "datacontenttype",
                "application/json",
                "county",
                "350428",
                "data",
                data));
        return json.writeValueAsString(event);
    }

    private void send(String key, String... events) throws Exception {
        Map<String, Object> settings = new HashMap<>(broker);
        settings.keySet().removeIf(name -> name.endsWith("serializer") || name.endsWith("deserializer"));
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            for (String event : events) {
                producer.send(new ProducerRecord<>(prefix + "ticket.events", key, event))
                        .get();
            }
        }
    }

    private void until(String ticket, String party) {
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (seed.units(ticket, party) == 0) {
            assertTrue(System.nanoTime() < deadline, "in 60 s");
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }
}
