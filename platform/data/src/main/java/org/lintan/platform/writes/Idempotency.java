package org.lintan.platform.writes;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.lintan.kernel.id.Ids;
import org.lintan.platform.db.In;
import org.lintan.platform.db.Sql;
import org.lintan.platform.time.Utc;

/** The stored facts behind {@link Writes}: claim, complete, release, purge. Leases are measured by the database's clock only. */
@ApplicationScoped
class Idempotency {

    /** What the claim statement found. */
    record Found(Claim claim, String state, boolean sameRequest, String token, Answer answer) {

        boolean mine() {
            return token.equals(claim.token());
        }

        boolean done() {
            return "DONE".equals(state);
        }
    }

    /** Longer than any lease: what was claimed before has run out by itself. */
    private static final Duration RECENT = Duration.ofHours(1);

    private final Clock clock;
    private final String instance;
    private final String boot = Ids.next();

    Idempotency(Clock clock, @ConfigProperty(name = "lintan.instance") String instance) {
        this.clock = clock;
        this.instance = instance;
    }

    /**
     * Claims the key; or finds it claimed by the same request, or used for another one.
     *
     * @param before scopes in which the same request may have used the key while addresses counted as they were sent: a key that lives there
     *     is looked after there, and none is written there anew
     */
    Uni<Found> claim(Sql sql, RequestKey.Scoped now, List<RequestKey.Scoped> before, Duration lease) {
        String fresh = Ids.next();
        return insertOrTakeOver(sql, now, fresh, lease)
                .chain(() -> sql.rows(
                        "SELECT scope, claim_id, token, state, request_hash, status, location, body FROM idempotency"
                                + " WHERE county = ? AND idem_key = ? AND scope IN " + In.marks(scopes(now, before)),
                        In.args(List.of(now.county(), now.key()), scopes(now, before))))
                .chain(rows -> {
                    Map<String, Row> byScope =
                            rows.stream().collect(Collectors.toMap(row -> row.getString("scope"), row -> row));
                    Found found = found(now, fresh, byScope.get(now.scope()));
                    Optional<RequestKey.Scoped> older = before.stream()
                            .filter(one -> byScope.containsKey(one.scope()))
                            .findFirst();
                    return found.mine() && older.isPresent()
                            ? release(sql, found.claim()).chain(() -> claim(sql, older.get(), List.of(), lease))
                            : Uni.createFrom().item(found);
                });
    }

    private static List<String> scopes(RequestKey.Scoped now, List<RequestKey.Scoped> before) {
        return Stream.concat(Stream.of(now), before.stream())
                .map(RequestKey.Scoped::scope)
                .toList();
    }

    /**
     * One statement claims a free key or takes over an overrun lease of the same request. The order of the assignments matters: each
     * sees the columns as changed by those before it.
     */
    private Uni<Integer> insertOrTakeOver(Sql sql, RequestKey.Scoped now, String fresh, Duration lease) {
        String overrun = "state = 'CLAIMED' AND request_hash = VALUES(request_hash) AND lease_until < UTC_TIMESTAMP(6)";
        return sql.update(
                "INSERT INTO idempotency (county, scope, idem_key, request_hash, claim_id, token, state, lease_until, created_at, instance, boot)"
                        + " VALUES (?, ?, ?, ?, ?, ?, 'CLAIMED', UTC_TIMESTAMP(6) + INTERVAL ? SECOND, ?, ?, ?)"
                        + " ON DUPLICATE KEY UPDATE token = IF(" + overrun + ", VALUES(token), token),"
                        + " lease_until = IF(token = VALUES(token), VALUES(lease_until), lease_until),"
                        + " instance = IF(token = VALUES(token), VALUES(instance), instance),"
                        + " boot = IF(token = VALUES(token), VALUES(boot), boot)",
                now.county(),
                now.scope(),
                now.key(),
                now.request(),
                fresh,
                fresh,
                lease.toSeconds(),
                now(),
                instance,
                boot);
    }

    private static Found found(RequestKey.Scoped now, String fresh, Row row) {
        Claim claim = new Claim(now.county(), now.scope(), now.key(), row.getString("claim_id"), fresh);
        return new Found(
                claim,
                row.getString("state"),
                row.getString("request_hash").equals(now.request()),
                row.getString("token"),
                answer(row));
    }

    /** What the request of this row was answered; null while it is only claimed. */
    private static Answer answer(Row row) {
        return "DONE".equals(row.getString("state"))
                ? new Answer(row.getInteger("status"), row.getString("location"), row.getString("body"))
                : null;
    }

    /** Stores the answer; false when the claim is no longer ours, and then the caller must roll back. */
    Uni<Boolean> complete(Sql sql, Claim claim, Answer answer) {
        return complete(sql, Map.of(claim, answer)).map(rows -> rows == 1);
    }

    /** Stores all answers in one statement; gives how many claims were still held by who completes them. */
    Uni<Integer> complete(Sql sql, Map<Claim, Answer> answers) {
        if (answers.isEmpty()) {
            return Uni.createFrom().item(0);
        }
        List<Object> args = new ArrayList<>();
        for (Function<Answer, Object> part :
                List.<Function<Answer, Object>>of(Answer::status, Answer::location, Answer::body)) {
            answers.forEach((claim, answer) -> {
                args.add(claim.token());
                args.add(part.apply(answer));
            });
        }
        args.addAll(keys(answers.keySet()));
        String which = "CASE token " + "WHEN ? THEN ? ".repeat(answers.size()) + "END";
        return sql.update(
                "UPDATE idempotency FORCE INDEX (PRIMARY) SET state = 'DONE', status = " + which + ", location = "
                        + which + ", body = " + which + " WHERE state = 'CLAIMED' AND " + held(answers.size()),
                args.toArray());
    }

    /** Frees the key, unless its effect has committed meanwhile. */
    Uni<Boolean> release(Sql sql, Claim claim) {
        return release(sql, List.of(claim)).map(rows -> rows == 1);
    }

    /** Frees all keys in one statement. */
    Uni<Integer> release(Sql sql, Collection<Claim> claims) {
        return claims.isEmpty()
                ? Uni.createFrom().item(0)
                : sql.update(
                        "DELETE i FROM idempotency i FORCE INDEX (PRIMARY) WHERE state = 'CLAIMED' AND "
                                + held(claims.size()),
                        keys(claims).toArray());
    }

    /** Claims by their keys, each under the token of who holds it. */
    private static String held(int claims) {
        String one = "(county = ? AND scope = ? AND idem_key = ? AND token = ?)";
        return "(" + (one + " OR ").repeat(claims - 1) + one + ")";
    }

    private static List<Object> keys(Collection<Claim> claims) {
        return claims.stream()
                .<Object>flatMap(claim -> Stream.of(claim.county(), claim.scope(), claim.key(), claim.token()))
                .toList();
    }

    /** What stands under these keys, without a lock. */
    Uni<List<StandingClaim>> standing(Sql sql, Collection<RequestKey.Scoped> keys) {
        if (keys.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        String one = "(county = ? AND scope = ? AND idem_key = ?)";
        return sql.rows(
                        "SELECT county, scope, idem_key, request_hash, claim_id, token, state, status, location, body FROM idempotency"
                                + " FORCE INDEX (PRIMARY) WHERE " + (one + " OR ").repeat(keys.size() - 1) + one,
                        keys.stream()
                                .flatMap(key -> Stream.of(key.county(), key.scope(), key.key()))
                                .toArray())
                .map(rows -> rows.stream().map(Idempotency::standing).toList());
    }

    private static StandingClaim standing(Row row) {
        Claim claim = new Claim(
                row.getString("county"),
                row.getString("scope"),
                row.getString("idem_key"),
                row.getString("claim_id"),
                row.getString("token"));
        return new StandingClaim(claim, row.getString("request_hash"), answer(row));
    }

    /** Ends the leases held by an earlier process of this instance; gives how many. Found without a lock, ended one by one. */
    Uni<Integer> endLeasesOfPredecessor(Sql sql) {
        return sql.rows(
                        "SELECT county, scope, idem_key, token FROM idempotency WHERE created_at > ? AND state = 'CLAIMED' AND instance = ? AND boot <> ?"
                                + " AND lease_until > UTC_TIMESTAMP(6)",
                        Utc.of(clock.instant().minus(RECENT)),
                        instance,
                        boot)
                .chain(rows -> Multi.createFrom()
                        .iterable(rows)
                        .onItem()
                        .transformToUniAndConcatenate(row -> sql.update(
                                "UPDATE idempotency SET lease_until = UTC_TIMESTAMP(6) - INTERVAL 1 MICROSECOND"
                                        + " WHERE county = ? AND scope = ? AND idem_key = ? AND token = ? AND state = 'CLAIMED'",
                                row.getString("county"),
                                row.getString("scope"),
                                row.getString("idem_key"),
                                row.getString("token")))
                        .collect()
                        .asList())
                .map(ended -> ended.stream().mapToInt(Integer::intValue).sum());
    }

    /** Deletes the oldest of the keys older than the given instant, at most so many; gives how many. */
    Uni<Integer> purge(Sql sql, Instant olderThan, int most) {
        return sql.update(
                "DELETE FROM idempotency WHERE created_at < ? ORDER BY created_at LIMIT " + most, Utc.of(olderThan));
    }

    private LocalDateTime now() {
        return Utc.now(clock);
    }
}
