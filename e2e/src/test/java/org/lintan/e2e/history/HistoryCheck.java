package org.lintan.e2e.history;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.lintan.e2e.history.Lie.Kind;

/**
 * Whether what clients were told is so. Every acknowledged order is in the log and in the database, with the result that was told and none twice;
 * each instrument's trades go in the order of its log, and the log in the order its clients saw; what can never be had is refused the same way for ever.
 *
 * <p>A key whose request was refused is free: a repetition may be done later. So a refusal is held against the record of its own request, never
 * against what stands under the key after another.
 */
public final class HistoryCheck {

    private static final String FAULT = "COMMAND_FAILED";
    private static final String NO_SUCH_COMMAND = "COMMAND_UNKNOWN";
    private static final String TAKEN = "IDEMPOTENCY_KEY_REUSED";

    /** A key, whatever party it belongs to. */
    private record Key(String county, String commandId) {}

    /** What somebody asks under a key. */
    private record Wish(String key, String request) {}

    private final Evidence evidence;
    private final Map<String, List<LogRecord>> byTrace = new HashMap<>();
    private final Map<String, LogRecord> byPlace = new HashMap<>();
    private final Map<Key, KeyRow> rows = new HashMap<>();
    private final Map<String, List<Made>> madeAt = new LinkedHashMap<>();
    private final Map<String, Made> byId = new HashMap<>();
    private final List<Lie> lies = new ArrayList<>();

    private HistoryCheck(Evidence evidence) {
        this.evidence = evidence;
        for (LogRecord record : evidence.log()) {
            byPlace.put(record.place(), record);
            if (record.trace() != null) {
                byTrace.computeIfAbsent(record.trace(), none -> new ArrayList<>())
                        .add(record);
            }
        }
        evidence.keys().forEach(row -> rows.put(new Key(row.county(), row.commandId()), row));
        for (Made made : evidence.made()) {
            madeAt.computeIfAbsent(made.place(), none -> new ArrayList<>()).add(made);
            byId.put(made.kind() + made.id(), made);
        }
    }

    /** All lies there are; none if everything that was told is so. */
    public static List<Lie> lies(Evidence evidence) {
        HistoryCheck check = new HistoryCheck(evidence);
        check.answers();
        check.refusals();
        check.log();
        check.effects();
        check.trades();
        check.time();
        return List.copyOf(check.lies);
    }

    private void lie(Kind kind, String what, Object... about) {
        lies.add(new Lie(kind, what.formatted(about)));
    }

    /** Each answer against the record of its request and what stands under its key. */
    private void answers() {
        Set<Wish> open = new HashSet<>();
        evidence.told().forEach(told -> open.add(wish(told)));
        for (Told told : evidence.told()) {
            if (told.answer() instanceof Answer.Nothing) {
                continue;
            }
            open.remove(wish(told));
            if (told.answer() instanceof Answer.Refused refused && NO_SUCH_COMMAND.equals(refused.code())) {
                lie(Kind.FORGOTTEN, "%s", told);
                continue;
            }
            List<LogRecord> records = byTrace.getOrDefault(told.trace(), List.of());
            if (records.isEmpty()) {
                lie(Kind.NOT_IN_LOG, "%s", told);
                continue;
            }
            LogRecord record = records.get(0);
            KeyRow row = rows.get(key(record));
            if (told.answer() instanceof Answer.Done done) {
                done(told, done, record, row);
            } else if (told.answer() instanceof Answer.Refused refused) {
                refused(told, refused, records, row);
            }
        }
        open.forEach(wish -> lie(Kind.NEVER_ANSWERED, "%s", wish));
    }

    private void done(Told told, Answer.Done done, LogRecord record, KeyRow row) {
        if (row == null || !row.done()) {
            lie(Kind.LOST, "%s, kept is %s", told, row);
        } else if (!row.body().equals(done.body()) || done.status() != 0 && done.status() != row.status()) {
            lie(Kind.OTHER_RESULT, "%s, kept is %s", told, row);
        } else if (!row.bodyHash().equals(record.bodyHash())) {
            lie(Kind.OTHER_RESULT, "%s was told the result of another request: %s", told, row);
        } else if (told.road() == Told.Road.ANSWER
                && done.replayed() == row.requestId().equals(record.requestId())) {
            lie(Kind.OTHER_RESULT, "%s, and it was request %s that had the effect", told, row.requestId());
        }
    }

    /** What was refused made nothing, and if no other request came after it, the same is kept. */
    private void refused(Told told, Answer.Refused refused, List<LogRecord> records, KeyRow row) {
        if (FAULT.equals(refused.code())) {
            lie(Kind.FAILED, "%s", told);
        }
        for (LogRecord record : records) {
            madeAt.getOrDefault(record.place(), List.of())
                    .forEach(made -> lie(Kind.REFUSED_YET_DONE, "%s made %s", told, made));
            boolean keptIsOurs = row != null && row.requestId().equals(record.requestId());
            if (keptIsOurs && (row.done() || !refused.code().equals(row.refusalCode()))) {
                lie(Kind.OTHER_RESULT, "%s, kept is %s", told, row);
            }
        }
    }

    /**
     * What can never be had, and what is repeated while nothing moves, is refused as it was. Where something else has taken the key since, it is
     * refused for that.
     */
    private void refusals() {
        Map<Wish, Told> first = new HashMap<>();
        Map<Wish, Told> restedBefore = new HashMap<>();
        for (Told told : evidence.told()) {
            if (told.answer() instanceof Answer.Nothing) {
                continue;
            }
            if (told.forGood() && !isTaken(told)) {
                Told before = first.putIfAbsent(wish(told), told);
                if (told.answer() instanceof Answer.Done || before != null && !sameCode(before, told)) {
                    lie(Kind.REFUSAL_CHANGED, "%s after %s", told, before);
                }
            }
            if (told.atRest()) {
                Told before = restedBefore.put(wish(told), told);
                if (before != null && before.answer() instanceof Answer.Refused && !sameAnswer(before, told)) {
                    lie(Kind.REFUSAL_CHANGED, "%s after %s", told, before);
                }
            }
        }
    }

    /** Every record came to something, at its own place or at that of the request before it. */
    private void log() {
        for (LogRecord record : evidence.log()) {
            KeyRow row = rows.get(key(record));
            if (record.offset() >= evidence.carriedOut().getOrDefault(record.partition(), 0L)) {
                lie(Kind.UNDECIDED, "%s is not carried out", record);
            } else if (record.requestId() != null && row == null) {
                lie(Kind.UNDECIDED, "%s came to nothing", record);
            }
        }
        for (KeyRow row : evidence.keys()) {
            LogRecord at = byPlace.get(LogRecord.place(row.partition(), row.offset()));
            if (at == null
                    || !at.commandId().equals(row.commandId())
                    || !row.requestId().equals(at.requestId())) {
                lie(Kind.FROM_NOWHERE, "%s says it was decided at %s", row, at);
            }
            if (FAULT.equals(row.refusalCode())) {
                lie(Kind.FAILED, "%s", row);
            }
            if (row.done()) {
                effectOf(row);
            }
        }
    }

    /** What a key that is done has to have led to. */
    private void effectOf(KeyRow row) {
        boolean there = switch (row.type()) {
            case "PURCHASE" -> stands(Made.Kind.TRADE, row.firstId(), null);
            case "OPEN_LISTING" -> stands(Made.Kind.LISTING, row.firstId() + '-' + row.instrument(), null);
            case "PLACE_ORDER" -> stands(Made.Kind.ORDER, row.firstId() + '-' + row.instrument(), null);
            case "CANCEL_LISTING" -> stands(Made.Kind.LISTING, text(row.body(), "listingId"), "CANCELLED");
            case "CANCEL_ORDER" -> stands(Made.Kind.ORDER, text(row.body(), "orderId"), "CANCELLED");
            default -> true;
        };
        if (!there) {
            lie(Kind.LOST, "%s has left no trace", row);
        }
    }

    private boolean stands(Made.Kind kind, String id, String state) {
        Made made = byId.get(kind + id);
        return made != null && (state == null || state.equals(made.state()));
    }

    /** Everything comes from one command, and each command made it once. */
    private void effects() {
        Map<Key, LogRecord> effective = new HashMap<>();
        madeAt.forEach((place, made) -> {
            LogRecord record = byPlace.get(place);
            if (record == null) {
                lie(Kind.FROM_NOWHERE, "%s", made);
                return;
            }
            for (Made.Kind kind : Made.Kind.values()) {
                long count = made.stream().filter(one -> one.kind() == kind).count();
                if (count > most(record.type(), kind)) {
                    lie(Kind.TWICE, "%s made %s", record, made);
                }
            }
            LogRecord other = effective.putIfAbsent(key(record), record);
            if (other != null) {
                lie(Kind.TWO_EFFECTS, "%s and %s made %s", other, record, made);
            }
            KeyRow row = rows.get(key(record));
            if (row != null && !row.done()) {
                lie(Kind.REFUSED_YET_DONE, "%s made %s, kept is %s", record, made, row);
            } else if (row != null && row.offset() != record.offset()) {
                lie(Kind.TWO_EFFECTS, "%s made %s, and the key stands for %s", record, made, row);
            }
        });
    }

    /** How many of a kind one command can make. */
    private static long most(String type, Made.Kind kind) {
        return switch (type) {
            case "PURCHASE" -> kind == Made.Kind.TRADE ? 1 : 0;
            case "OPEN_LISTING" -> kind == Made.Kind.LISTING ? 1 : 0;
            case "PLACE_ORDER" -> kind == Made.Kind.ORDER ? 1 : kind == Made.Kind.TRADE ? Long.MAX_VALUE : 0;
            default -> 0;
        };
    }

    /** Vouchers of an instrument are numbered in the order of its log, without a gap. */
    private void trades() {
        Map<String, List<Made>> byInstrument = new LinkedHashMap<>();
        evidence.made().stream()
                .filter(made -> made.kind() == Made.Kind.TRADE && byPlace.containsKey(made.place()))
                .sorted(Comparator.comparingLong(Made::number))
                .forEach(trade -> byInstrument
                        .computeIfAbsent(trade.county() + ' ' + trade.instrument(), none -> new ArrayList<>())
                        .add(trade));
        byInstrument.values().forEach(trades -> {
            for (int i = 1; i < trades.size(); i++) {
                LogRecord before = byPlace.get(trades.get(i - 1).place());
                LogRecord after = byPlace.get(trades.get(i).place());
                if (before.partition() != after.partition() || before.offset() > after.offset()) {
                    lie(Kind.OUT_OF_ORDER, "%s, then %s", trades.get(i - 1), trades.get(i));
                }
                if (trades.get(i).number() != trades.get(i - 1).number() + 1) {
                    lie(Kind.OUT_OF_ORDER, "between %s and %s", trades.get(i - 1), trades.get(i));
                }
            }
        });
    }

    /** Who asks after an answer stands behind it in the log, and an instrument stays in its partition. */
    private void time() {
        Map<String, Integer> partitions = new HashMap<>();
        evidence.log().forEach(record -> {
            Integer other = partitions.putIfAbsent(record.instrument(), record.partition());
            if (other != null && other != record.partition()) {
                lie(Kind.OUT_OF_ORDER, "%s is in partition %d too", record, other);
            }
        });
        List<Told> byAnswer = evidence.told().stream()
                .filter(told -> !(told.answer() instanceof Answer.Nothing))
                .sorted(Comparator.comparingLong(Told::toldAt))
                .toList();
        Map<Integer, LogRecord> latest = new HashMap<>();
        int next = 0;
        for (Told asked : evidence.told().stream()
                .sorted(Comparator.comparingLong(Told::askedAt))
                .toList()) {
            while (next < byAnswer.size() && byAnswer.get(next).toldAt() < asked.askedAt()) {
                byTrace.getOrDefault(byAnswer.get(next++).trace(), List.of()).stream()
                        .min(Comparator.comparingLong(LogRecord::offset))
                        .ifPresent(record -> latest.merge(
                                record.partition(), record, (one, two) -> one.offset() > two.offset() ? one : two));
            }
            for (LogRecord record : byTrace.getOrDefault(asked.trace(), List.of())) {
                LogRecord before = latest.get(record.partition());
                if (before != null && before.offset() > record.offset()) {
                    lie(Kind.OUT_OF_ORDER, "%s was asked after the answer to %s", record, before);
                }
            }
        }
    }

    private static boolean isTaken(Told told) {
        return told.answer() instanceof Answer.Refused refused && TAKEN.equals(refused.code());
    }

    private static boolean sameCode(Told one, Told other) {
        return one.answer() instanceof Answer.Refused a
                && other.answer() instanceof Answer.Refused b
                && a.code().equals(b.code());
    }

    private static boolean sameAnswer(Told one, Told other) {
        return sameCode(one, other)
                && Objects.equals(((Answer.Refused) one.answer()).detail(), ((Answer.Refused) other.answer()).detail());
    }

    private static Wish wish(Told told) {
        return new Wish(told.key(), told.request());
    }

    private static Key key(LogRecord record) {
        return new Key(record.county(), record.commandId());
    }

    private static String text(JsonNode body, String member) {
        return body == null ? "" : body.path(member).asText();
    }
}
