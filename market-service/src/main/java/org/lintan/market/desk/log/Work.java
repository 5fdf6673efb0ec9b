package org.lintan.market.desk.log;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.lintan.platform.http.Outcome;
import org.lintan.platform.writes.Claim;
import org.lintan.platform.writes.RequestKey;
import org.lintan.platform.writes.StandingClaim;

/** One batch in the making: its commands in order, which of them are to be decided, and what each request is told. */
final class Work {

    /** In place of a partition: another record of the same request had the effect. */
    private static final int ELSEWHERE = -1;

    private final List<Entry> entries = new ArrayList<>();
    /** To be decided, in order: the first entry of each command that nothing stands for. */
    private final Map<String, Entry> fresh = new LinkedHashMap<>();

    /** Where each partition goes on after it. */
    private final Map<LogPartition, LogCursor.Position> next = new TreeMap<>();

    /**
     * The market's time never runs backwards in a partition, whatever the clocks of the pods say.
     *
     * @param held where each partition stands
     */
    Work(Map<LogPartition, LogCursor.Position> held, List<Read> due) {
        for (Read read : due) {
            LogCursor.Position before = next.getOrDefault(read.partition(), held.get(read.partition()));
            Command command = read.command();
            Instant lastAt = command != null && command.at().isAfter(before.lastAt()) ? command.at() : before.lastAt();
            if (command != null) {
                add(read, lastAt);
            }
            next.put(read.partition(), before.after(read.record().offset(), lastAt));
        }
    }

    private void add(Read read, Instant lastAt) {
        Command command = read.command();
        ConsumerRecord<String, String> record = read.record();
        String first = command.key() == null ? null : Names.first(lastAt, record.partition(), record.offset());
        entries.add(new Entry(record, command.placed(lastAt, first)));
    }

    Map<LogPartition, LogCursor.Position> next() {
        return next;
    }

    List<Command> commands() {
        return entries.stream().map(entry -> entry.command).toList();
    }

    /** Keys its requests are asked under, whichever release wrote them. */
    List<CommandRef> keys() {
        return entries.stream()
                .filter(entry -> entry.command.keyName() != null)
                .map(Entry::key)
                .toList();
    }

    /** Where a release that claimed keys before the log may have claimed those of requests that are not told by what stands under their key. */
    List<RequestKey.Scoped> oldClaims(Map<CommandRef, Standing> standing) {
        return entries.stream()
                .filter(entry -> entry.command.key() != null && !standing.containsKey(entry.key()))
                .flatMap(entry -> entry.command.key().claims().stream())
                .toList();
    }

    /**
     * Ids under which a result may stand already, these claims' among them.
     *
     * @param before whether what a release answered before the log carried keys is still told to who asks again under one
     */
    List<CommandRef> named(List<StandingClaim> claims, boolean before) {
        return Stream.concat(
                        entries.stream()
                                .filter(entry -> before || entry.command.key() == null)
                                .map(entry -> CommandRef.of(entry.command)),
                        claims.stream().map(Work::ref))
                .distinct()
                .toList();
    }

    /** Says which requests are told what stands already; all others are to be decided. */
    void settle(
            Map<CommandRef, Standing> standing,
            List<StandingClaim> claims,
            Map<CommandRef, CommandResult> known,
            ResultCodec codec) {
        for (Entry entry : entries) {
            Command command = entry.command;
            CommandResult result = known.get(CommandRef.of(command));
            if (command.key() != null) {
                entry.under = standing.getOrDefault(
                        entry.key(), result == null ? null : new Standing(null, null, null, null, result));
                settle(entry, claims, known, codec);
            } else if (result != null) {
                entry.told = Told.first(result);
            } else if (command.keyName() != null) {
                Standing under = standing.get(entry.key());
                entry.told = under == null || under.result().refused()
                        ? null
                        : Told.again(under.result().as(command.commandId()));
            }
            if (entry.told == null && entry.known == null) {
                fresh.putIfAbsent(command.commandId(), entry);
            }
        }
    }

    private static void settle(
            Entry entry, List<StandingClaim> claims, Map<CommandRef, CommandResult> known, ResultCodec codec) {
        Command.Key key = entry.command.key();
        if (entry.under != null) {
            entry.told = entry.under.tells(key).orElse(null);
            return;
        }
        for (RequestKey.Scoped scoped : key.claims()) {
            Optional<StandingClaim> found =
                    claims.stream().filter(claim -> claim.isOf(scoped)).findFirst();
            if (found.isPresent()) {
                StandingClaim claim = found.get();
                if (!claim.request().equals(scoped.request())) {
                    entry.told = Told.reused(entry.command.commandId());
                } else if (claim.answer() != null) {
                    entry.told = Told.again(codec.read(entry.command.commandId(), claim.answer()));
                } else {
                    entry.claim = claim.claim();
                    entry.known = known.get(ref(claim));
                }
                return;
            }
        }
    }

    List<Command> freshCommands() {
        return fresh.values().stream().map(entry -> entry.command).toList();
    }

    /** Refusals of this period that free their keys for what is to be decided. */
    Map<CommandRef, Standing> freed(String slot) {
        Map<CommandRef, Standing> freed = new LinkedHashMap<>();
        fresh.values().stream()
                .filter(entry -> entry.under != null && slot.equals(entry.under.slot()))
                .forEach(entry -> freed.put(entry.key(), entry.under));
        return freed;
    }

    void decided(List<Outcome<?>> outcomes, ResultCodec codec) {
        Map<String, CommandResult> results = new HashMap<>();
        int next = 0;
        for (String commandId : fresh.keySet()) {
            results.put(commandId, codec.result(commandId, outcomes.get(next++)));
        }
        fresh.values().forEach(entry -> entry.decided = true);
        for (Entry entry : entries) {
            if (entry.told == null) {
                entry.told = Told.first(
                        entry.known == null
                                ? results.get(entry.command.commandId())
                                : entry.known.as(entry.command.commandId()));
            }
        }
    }

    /** What each request is told, by how it was asked. */
    Map<String, Told> told() {
        Map<String, Told> told = new HashMap<>();
        entries.forEach(entry -> told.put(entry.command.askedAs(), entry.told));
        return told;
    }

    /** The same for the processes that wait for them. */
    List<Answered> answered() {
        return entries.stream()
                .filter(entry ->
                        entry.command.key() != null && entry.command.key().process() != null)
                .map(entry -> new Answered(
                        entry.command.key().process(), entry.record.partition(), entry.command.askedAs(), entry.told))
                .toList();
    }

    /** Claims of before to be answered, and with what. */
    Map<Claim, Outcome.Done<?>> done() {
        Map<Claim, Outcome.Done<?>> done = new LinkedHashMap<>();
        entries.stream()
                .filter(entry -> entry.claim() != null && !entry.told.result().refused())
                .forEach(entry -> done.put(entry.claim(), entry.told.result().done()));
        return done;
    }

    /** Claims of before to be freed. */
    List<Claim> refused() {
        return entries.stream()
                .filter(entry -> entry.claim() != null && entry.told.result().refused())
                .map(Entry::claim)
                .distinct()
                .toList();
    }

    /** Keys claimed and answered. */
    List<Object[]> keyRows(ResultCodec codec, Instant now) {
        return entries.stream()
                .filter(entry -> entry.command.key() != null && (entry.decided || entry.known != null))
                .map(entry -> codec.keyRow(entry.command, entry.told.result(), now, entry.record))
                .toList();
    }

    /**
     * Results of commands that go by an id of their own: the house's, those of before, and of claims of before that a request has taken over; so
     * whichever of the two records comes second finds what the first came to.
     */
    List<Object[]> resultRows(ResultCodec codec, Instant now) {
        Map<CommandRef, Object[]> rows = new LinkedHashMap<>();
        for (Entry entry : entries) {
            Command command = entry.command;
            CommandResult result = entry.told.result();
            int partition = entry.record.partition();
            if (command.key() == null && entry.decided) {
                CommandRef id = CommandRef.of(command);
                rows.put(id, codec.resultRow(id, command, result, now, partition, entry.record.offset()));
            } else if (command.key() == null && entry.told.repeated() || entry.claim != null && entry.decided) {
                CommandRef id = command.key() == null
                        ? CommandRef.of(command)
                        : new CommandRef(command.county(), entry.claim.id());
                rows.putIfAbsent(id, codec.resultRow(id, command, result, now, ELSEWHERE, entry.record.offset()));
            }
        }
        return List.copyOf(rows.values());
    }

    private static CommandRef ref(StandingClaim claim) {
        return new CommandRef(claim.claim().county(), claim.claim().id());
    }

    /** One command, and what becomes of it. */
    private static final class Entry {

        private final ConsumerRecord<String, String> record;
        private final Command command;
        /** What stands under its key; null if nothing does. */
        private Standing under;
        /** A claim of before that this request takes over, as a repetition did then. */
        private Claim claim;
        /** What that claim's command came to; null if it was not decided. */
        private CommandResult known;

        private boolean decided;
        private Told told;

        private Entry(ConsumerRecord<String, String> record, Command command) {
            this.record = record;
            this.command = command;
        }

        private CommandRef key() {
            return new CommandRef(command.county(), command.keyName());
        }

        private Claim claim() {
            return claim == null ? command.claim() : claim;
        }
    }
}
