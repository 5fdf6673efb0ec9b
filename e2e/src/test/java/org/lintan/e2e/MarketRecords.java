package org.lintan.e2e;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.utils.Utils;
import org.lintan.e2e.history.Evidence;
import org.lintan.e2e.history.KeyRow;
import org.lintan.e2e.history.LogRecord;
import org.lintan.e2e.history.Made;
import org.lintan.e2e.history.Told;
import org.lintan.stack.WholeSystem;
import org.lintan.testkit.Await;

/** The order log from its first record on, and the rows it led to, read behind the market's back. */
final class MarketRecords {

    private static final String LOG = "market.commands";
    private static final int TRACE = 3;
    private static final int TRACE_END = 35;

    private final MarketDatabase database;
    private final OrderLog orderLog;
    private final Map<String, String> env;
    private final ObjectMapper json = new ObjectMapper();
    /** How many the log has: fixed since it was made. 0 before it was asked. */
    private int partitions;

    MarketRecords(WholeSystem system, Map<String, String> env) {
        this.database = new MarketDatabase(system);
        this.orderLog = new OrderLog(system);
        this.env = env;
    }

    /** With the log as it is now, and the rows once all of it is carried out. */
    Evidence with(List<Told> told) {
        List<LogRecord> log = log();
        Await.until("the log to be carried out", () -> {
            Map<Integer, Long> next = carriedOut();
            return log.stream().allMatch(record -> next.getOrDefault(record.partition(), 0L) > record.offset());
        });
        return new Evidence(
                log,
                database.rows(
                        "SELECT * FROM command_key_a UNION ALL SELECT * FROM command_key_b",
                        row -> new KeyRow(
                                row.getString("county"),
                                row.getString("command_id"),
                                row.getString("request_id"),
                                row.getString("body_hash"),
                                row.getString("type"),
                                row.getString("instrument_id"),
                                row.getString("first_id"),
                                "DONE".equals(row.getString("state")),
                                row.getInt("status"),
                                row.getString("body") == null ? null : read(row.getString("body")),
                                row.getString("refusal_code"),
                                row.getInt("log_partition"),
                                row.getLong("log_offset"))),
                made(),
                carriedOut(),
                told);
    }

    private Map<Integer, Long> carriedOut() {
        return orderLog.places().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, place -> place.getValue().nextOffset()));
    }

    private List<Made> made() {
        List<Made> made = new ArrayList<>();
        made.addAll(database.rows(
                "SELECT county, listing_id AS id, instrument_id, state, 0 AS number FROM listing",
                row -> made(Made.Kind.LISTING, row)));
        made.addAll(database.rows(
                "SELECT county, order_id AS id, instrument_id, state, 0 AS number FROM market_order",
                row -> made(Made.Kind.ORDER, row)));
        made.addAll(database.rows(
                "SELECT county, trade_id AS id, instrument_id, NULL AS state, number FROM trade",
                row -> made(Made.Kind.TRADE, row)));
        return made;
    }

    private static Made made(Made.Kind kind, ResultSet row) throws SQLException {
        return new Made(
                kind,
                row.getString("id"),
                row.getString("county"),
                row.getString("instrument_id"),
                row.getString("state"),
                row.getLong("number"));
    }

    private List<LogRecord> log() {
        List<LogRecord> log = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer = consumer()) {
            List<TopicPartition> partitions = partitions(consumer);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> log.add(read(record)));
            }
        }
        return log;
    }

    /** Where Kafka's clients put the commands of an instrument. */
    int partitionOf(String instrument) {
        if (partitions == 0) {
            try (KafkaConsumer<String, String> consumer = consumer()) {
                partitions = partitions(consumer).size();
            }
        }
        return Utils.toPositive(Utils.murmur2(instrument.getBytes(StandardCharsets.UTF_8))) % partitions;
    }

    private KafkaConsumer<String, String> consumer() {
        Properties properties = new Properties();
        properties.put("bootstrap.servers", env.get("LINTAN_KAFKA"));
        return new KafkaConsumer<>(properties, new StringDeserializer(), new StringDeserializer());
    }

    private static List<TopicPartition> partitions(KafkaConsumer<String, String> consumer) {
        return consumer.partitionsFor(LOG).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
    }

    private LogRecord read(ConsumerRecord<String, String> record) {
        JsonNode command = read(record.value());
        String trace = text(command, "traceparent");
        return new LogRecord(
                record.partition(),
                record.offset(),
                text(command, "county"),
                record.key(),
                text(command, "commandId"),
                text(command, "requestId"),
                text(command, "bodyHash"),
                text(command, "type"),
                trace == null ? null : trace.substring(TRACE, TRACE_END));
    }

    private JsonNode read(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(text, broken);
        }
    }

    private static String text(JsonNode command, String member) {
        return command.hasNonNull(member) ? command.get(member).asText() : null;
    }
}
