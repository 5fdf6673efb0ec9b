package org.lintan.market.desk.log;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.lintan.platform.http.Outcome;
import org.lintan.platform.time.Utc;
import org.lintan.platform.writes.Claim;

/** One batch in the making: its entries in order, which of them are new, and what became of each. */
final class Work {

    record Entry(ConsumerRecord<String, String> record, Command command) {}

    final List<Entry> entries = new ArrayList<>();
    final List<ConsumerRecord<String, String>> unreadable = new ArrayList<>();
    /** First entry of each command that has no result yet, in order. */
    private final Map<String, Entry> fresh = new LinkedHashMap<>();

    private final Map<String, CommandResult> results = new HashMap<>();
    private Instant lastAt;

    Work(Instant lastAt) {
        this.lastAt = lastAt;
    }

    /** The market's time never runs backwards, whatever the clocks of the pods say. */
    void add(ConsumerRecord<String, String> record, Command command) {
        lastAt = command.at().isAfter(lastAt) ? command.at() : lastAt;
        entries.add(new Entry(record, command.at(lastAt)));
    }

    List<Command> commands() {
        return entries.stream().map(Entry::command).toList();
    }

    Instant lastAt() {
        return lastAt;
    }

    void keepFresh(Map<String, CommandResult> known) {
        results.putAll(known);
        entries.stream()
                .filter(entry -> !known.containsKey(entry.command().commandId()))
                .forEach(entry -> fresh.putIfAbsent(entry.command().commandId(), entry));
    }

    List<Command> freshCommands() {
        return fresh.values().stream().map(Entry::command).toList();
    }

    void decided(List<Outcome<?>> outcomes, ResultCodec codec) {
        int next = 0;
        for (String commandId : fresh.keySet()) {
            results.put(commandId, codec.result(commandId, outcomes.get(next++)));
        }
    }

    CommandResult resultOf(Entry entry) {
        return results.get(entry.command().commandId());
    }

    /** Results of all its commands, those decided before too. */
    Collection<CommandResult> results() {
        return results.values();
    }

    /** Claims to be answered, and with what. */
    Map<Claim, Outcome.Done<?>> done() {
        Map<Claim, Outcome.Done<?>> done = new LinkedHashMap<>();
        claimed()
                .filter(entry -> !resultOf(entry).refused())
                .forEach(entry ->
                        done.put(entry.command().claim(), resultOf(entry).done()));
        return done;
    }

    /** Claims to be freed. */
    List<Claim> refused() {
        return claimed()
                .filter(entry -> resultOf(entry).refused())
                .map(entry -> entry.command().claim())
                .distinct()
                .toList();
    }

    private Stream<Entry> claimed() {
        return entries.stream().filter(entry -> entry.command().claim() != null);
    }

    List<Object[]> freshResults(ResultCodec codec, Instant now) {
        return fresh.values().stream()
                .map(entry -> row(entry, resultOf(entry), codec, now))
                .toList();
    }

    List<Object[]> unreadableRows(LogPartition partition, Instant now) {
        return unreadable.stream()
                .map(record -> new Object[] {
                    partition.topic(),
                    partition.topicId(),
                    partition.number(),
                    record.offset(),
                    record.value(),
                    "not a command",
                    Utc.of(now)
                })
                .toList();
    }

    private static Object[] row(Entry entry, CommandResult result, ResultCodec codec, Instant now) {
        Command command = entry.command();
        return new Object[] {
            command.county(),
            command.commandId(),
            command.party(),
            result.refused() ? "REFUSED" : "DONE",
            result.status(),
            result.location() == null ? null : result.location().toString(),
            result.body() == null ? null : result.body().toString(),
            result.refused() ? result.refusal().code().name() : null,
            result.refused() ? codec.args(result.refusal()) : null,
            Utc.of(now),
            entry.record().partition(),
            entry.record().offset()
        };
    }
}
