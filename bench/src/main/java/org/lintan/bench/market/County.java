package org.lintan.bench.market;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;

/**
 * A county that trades: villages with units of every ticket, firms with money, eight tickets in continuous mode and eight that are listed. It
 * comes about as in life, by the API and the registry's events, so that its books are right and no table is known here.
 */
final class County {

    static final String CODE = "350428";
    static final long PRICE = 1500;
    static final int PARTIES = 32;
    private static final int INSTRUMENTS = 8;
    private static final int PARTITIONS = 4;
    private static final long UNITS_KG = 1_000_000_000_000L;
    private static final long MONEY_FEN = 10_000_000_000_000L;
    /** Just below what one listing may offer. */
    private static final long LISTED_KG = 99_999_000;

    final List<Party> villages = new ArrayList<>();
    final List<Party> firms = new ArrayList<>();
    final List<String> continuous;
    /** Ids of listings, one of each listed ticket. */
    final List<String> listings = new ArrayList<>();

    private final List<String> listed;
    private final Api api;
    private final Issuer issuer;
    private final String operator;
    private final String today = LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();

    County(Stage stage, int port) {
        api = new Api(port);
        issuer = stage.issuer();
        operator = issuer.bearer(CODE, CODE + "-operator", "operator", "operator");
        continuous =
                IntStream.range(0, INSTRUMENTS).mapToObj(i -> ticket("c", i)).toList();
        listed = IntStream.range(0, INSTRUMENTS).mapToObj(i -> ticket("l", i)).toList();
        IntStream.range(0, PARTIES).forEach(this::village);
        IntStream.range(0, PARTIES).forEach(this::firm);
        units(stage.kafka());
        IntStream.range(0, PARTIES)
                .forEach(i -> awaitUnits(villages.get(i), i < INSTRUMENTS ? INSTRUMENTS + 1 : INSTRUMENTS));
        continuous.forEach(this::trade);
        for (int i = 0; i < INSTRUMENTS; i++) {
            listings.add(list(villages.get(i), listed.get(i)));
        }
    }

    /** A name that falls into the partition whose turn it is: the log hashes names, and luck must not load one partition with most of them. */
    private static String ticket(String kind, int number) {
        return IntStream.iterate(0, i -> i + 1)
                .mapToObj(i -> String.format(Locale.ROOT, "bench-%s%d-%d", kind, number, i))
                .filter(name -> BuiltInPartitioner.partitionForKey(name.getBytes(), PARTITIONS) == number % PARTITIONS)
                .findFirst()
                .orElseThrow();
    }

    private void village(int number) {
        villages.add(party("v", number, "SELLER", "steward"));
    }

    private void firm(int number) {
        Party firm = party("f", number, "BUYER", "buyer");
        firms.add(firm);
        JsonNode deposit = api.post(
                operator,
                "/deposits",
                Map.of(
                        "party",
                        firm.name(),
                        "amountFen",
                        MONEY_FEN,
                        "bankReceiptNo",
                        "R-" + firm.name(),
                        "receivedOn",
                        today));
        String bank = issuer.bearer(CODE, CODE + "-bank", "bank", "bank");
        api.post(bank, "/deposits/" + deposit.get("depositId").asText() + "/confirm", Map.of());
    }

    private Party party(String prefix, int number, String kind, String role) {
        String name = String.format(Locale.ROOT, "%s-%s%02d", CODE, prefix, number);
        api.post(operator, "/participants", Map.of("party", name, "kind", kind, "name", "示例 " + name));
        return new Party(name, issuer.bearer(CODE, name, name + "-1", role));
    }

    /** What the registry tells: who the villages are, and what it holds of each in custody. */
    private void units(String kafka) {
        try (KafkaProducer<String, String> registry = Log.producer(kafka)) {
            for (Party village : villages) {
                send(registry, "holder.registered.v1", village.name(), holder(village));
                for (int i = 0; i < INSTRUMENTS; i++) {
                    send(registry, "custody.deposited.v1", village.name(), custody(village, continuous.get(i), i));
                }
            }
            for (int i = 0; i < INSTRUMENTS; i++) {
                Party village = villages.get(i);
                send(registry, "custody.deposited.v1", village.name(), custody(village, listed.get(i), 50 + i));
            }
        }
    }

    private static ObjectNode holder(Party village) {
        return Api.JSON
                .createObjectNode()
                .put("party", village.name())
                .put("county", CODE)
                .put("kind", "COLLECTIVE")
                .put("name", "示例 " + village.name())
                .put("villageCode", CODE + "100200")
                .put("villageName", "示例村");
    }

    private static ObjectNode custody(Party village, String ticket, int number) {
        return Api.JSON
                .createObjectNode()
                .put("custodyId", ticket + "/" + village.name())
                .put("ticketId", ticket)
                .put("serial", String.format(Locale.ROOT, "%07d", number))
                .put("county", CODE)
                .put("party", village.name())
                .put("quantityKg", UNITS_KG);
    }

    private static void send(KafkaProducer<String, String> registry, String type, String key, ObjectNode data) {
        ObjectNode event = Api.JSON
                .createObjectNode()
                .put("specversion", "1.0")
                .put("id", UUID.randomUUID().toString())
                .put("source", "ticket-service")
                .put("type", type)
                .put("subject", key)
                .put("time", Instant.now().toString())
                .put("datacontenttype", "application/json")
                .put("county", CODE);
        event.set("data", data);
        registry.send(new ProducerRecord<>("ticket.events", key, event.toString()));
    }

    private void awaitUnits(Party village, int tickets) {
        Stage.until(
                "the units of " + village.name(),
                () -> api.get(village.bearer(), "/positions").path("items").size() >= tickets);
    }

    private void trade(String ticket) {
        String path = "/instruments/" + ticket + "/mode";
        JsonNode proposed = api.post(operator, path, Map.of("mode", "CONTINUOUS", "source", "bench"));
        String second = issuer.bearer(CODE, CODE + "-operator", "operator2", "operator");
        done(second, api.post(second, path + "/" + proposed.get("changeId").asText() + "/confirm", Map.of()));
    }

    private String list(Party village, String ticket) {
        return done(
                        village.bearer(),
                        api.post(
                                village.bearer(),
                                "/listings",
                                Map.of(
                                        "ticketId",
                                        ticket,
                                        "quantityKg",
                                        LISTED_KG,
                                        "priceFenPerTonne",
                                        PRICE,
                                        "lane",
                                        "MARKET")))
                .get("listingId")
                .asText();
    }

    /** The result, waited for if the market only said that it would come. */
    private JsonNode done(String bearer, JsonNode answer) {
        if (!answer.has("url")) {
            return answer;
        }
        String path = "/commands/" + answer.get("commandId").asText();
        Stage.until(
                "command " + path,
                () -> !"PENDING".equals(api.get(bearer, path).path("state").asText()));
        JsonNode command = api.get(bearer, path);
        if (!"DONE".equals(command.path("state").asText())) {
            throw new IllegalStateException("The market refused: " + command);
        }
        return command.get("result");
    }
}
