package org.lintan.platform.writes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lintan.kernel.hash.Sha256;
import org.lintan.platform.acts.Acts;
import org.lintan.platform.acts.Person;
import org.lintan.platform.db.Sql;
import org.lintan.platform.db.Tx;
import org.lintan.platform.http.Asked;
import org.lintan.platform.http.Caller;
import org.lintan.platform.http.Code;
import org.lintan.platform.http.Outcome;
import org.lintan.platform.http.PlatformCode;
import org.lintan.platform.http.Refusal;

/**
 * Runs a write once per idempotency key of the current {@link Caller}. The key is claimed in a short transaction; the effect
 * and its answer commit together in a later one, so a crash between them leaves nothing, and a repetition gets the stored
 * answer with {@code Idempotency-Replayed: true}. Who overran the lease of its claim cannot commit.
 *
 * <p>Refuses {@code IDEMPOTENCY_KEY_REQUIRED} (400), {@code IDEMPOTENCY_KEY_REUSED} (422), {@code IDEMPOTENCY_IN_FLIGHT} (409).
 * A refusal by the work rolls everything back and frees the key.
 *
 * <p>What the person did ({@link Outcome#by}) is written in the same transaction. A write that says neither what it did nor why that is no act
 * does not commit: so none can be forgotten, whichever is added (decision 0033).
 */
@ApplicationScoped
public class Writes {

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9._-]{8,64}");
    private static final Duration LEASE = Duration.ofSeconds(60);

    private final Tx tx;
    private final Caller caller;
    private final Idempotency idempotency;
    private final Acts acts;
    private final ObjectMapper json;

    Writes(Tx tx, Caller caller, Idempotency idempotency, Acts acts, ObjectMapper json) {
        this.tx = tx;
        this.caller = caller;
        this.idempotency = idempotency;
        this.acts = acts;
        this.json = json;
    }

    /** Runs the work in ONE transaction together with storing its answer, and renders the answer. */
    public <T> Uni<Response> once(Function<Sql, Uni<Outcome<T>>> work) {
        return Uni.createFrom().deferred(() -> {
            Person person = Person.of(caller);
            return claim().chain(claiming -> {
                if (claiming instanceof Claiming.Mine mine) {
                    return effect(mine.claim(), person, work);
                }
                if (claiming instanceof Claiming.Answered answered) {
                    return Uni.createFrom().item(answered.response());
                }
                return refuse(PlatformCode.IDEMPOTENCY_IN_FLIGHT);
            });
        });
    }

    /**
     * The key of the current request, for work that is done elsewhere (a command in a log) and claims the key there itself. Asks no database;
     * refuses {@code IDEMPOTENCY_KEY_REQUIRED}.
     */
    public RequestKey key() {
        List<RequestKey.Scoped> claims = scoped();
        RequestKey.Scoped now = claims.get(0);
        return new RequestKey(RequestKey.hash(now.county(), now.scope(), now.key()), now.request(), claims);
    }

    /**
     * Claims that stand under these keys, from the release that claimed the keys of commands before their work; read without a lock.
     */
    public Uni<List<StandingClaim>> standing(Sql sql, Collection<RequestKey.Scoped> keys) {
        return idempotency.standing(sql, keys);
    }

    private Uni<Claiming> claim() {
        List<RequestKey.Scoped> keys = scoped();
        return tx.run(sql -> idempotency.claim(sql, keys.get(0), keys.subList(1, keys.size()), LEASE))
                .chain(this::claiming);
    }

    private static String valid(String key) {
        if (key == null || !KEY.matcher(key).matches()) {
            throw Refusal.of(PlatformCode.IDEMPOTENCY_KEY_REQUIRED).rollback();
        }
        return key;
    }

    /** The key of the current request in its scope, then in the scopes it would have had when addresses counted as they were sent. */
    private List<RequestKey.Scoped> scoped() {
        String key = valid(caller.idempotencyKey());
        return Stream.concat(Stream.of(caller.asked()), caller.askedBefore().stream())
                .map(asked -> scoped(key, asked))
                .toList();
    }

    private RequestKey.Scoped scoped(String key, Asked asked) {
        String scope = Sha256.hexOf(caller.party() + '\n' + caller.subject() + '\n' + asked.endpoint());
        return new RequestKey.Scoped(caller.county(), scope, key, asked.hash());
    }

    /** Says of an answer that it was given before, or is being given to the request this one repeats. */
    public static Response replayed(Response answer) {
        return Response.fromResponse(answer).header(Answer.REPLAYED, "true").build();
    }

    /** Stores answers of claims of before in the transaction of their effects, all in one statement; a claim that was taken over keeps none. */
    public Uni<Void> complete(Sql sql, Map<Claim, Outcome.Done<?>> done) {
        Map<Claim, Answer> answers = new LinkedHashMap<>();
        done.forEach((claim, outcome) -> answers.put(claim, render(outcome)));
        return idempotency.complete(sql, answers).replaceWithVoid();
    }

    /** Frees keys after refusals, so that the requests may be repeated with them, all in one statement. */
    public Uni<Void> release(Sql sql, Collection<Claim> refused) {
        return idempotency.release(sql, refused).replaceWithVoid();
    }

    private Uni<Claiming> claiming(Idempotency.Found found) {
        if (found.mine()) {
            return Uni.createFrom().item(new Claiming.Mine(found.claim()));
        }
        if (!found.sameRequest()) {
            return refuse(PlatformCode.IDEMPOTENCY_KEY_REUSED);
        }
        return Uni.createFrom()
                .item(
                        found.done()
                                ? new Claiming.Answered(replayed(found.answer().toResponse()))
                                : new Claiming.InFlight());
    }

    private <T> Uni<Response> effect(Claim claim, Person person, Function<Sql, Uni<Outcome<T>>> work) {
        return tx.run(sql -> work.apply(sql).chain(outcome -> conclude(sql, claim, person, outcome)))
                .map(Answer::toResponse)
                .onFailure()
                .recoverWithUni(failure -> tx.run(sql -> idempotency.release(sql, claim))
                        // the key stays claimed until its lease ends: no reason to hide the first failure
                        .onFailure()
                        .recoverWithItem(false)
                        .chain(() -> Uni.createFrom().failure(failure)));
    }

    private <T> Uni<Answer> conclude(Sql sql, Claim claim, Person person, Outcome<T> outcome) {
        if (outcome instanceof Outcome.Refused<T> refused) {
            return Uni.createFrom().failure(refused.refusal().rollback());
        }
        Outcome.Done<T> done = (Outcome.Done<T>) outcome;
        if (!done.told()) {
            throw new IllegalStateException("A write that says neither what was done nor why that is no act");
        }
        Answer answer = render(done);
        return acts.add(sql, claim.id(), person, done.acts())
                .chain(() -> idempotency.complete(sql, claim, answer))
                .chain(kept -> kept ? Uni.createFrom().item(answer) : refuse(PlatformCode.IDEMPOTENCY_IN_FLIGHT));
    }

    private <T> Answer render(Outcome.Done<T> done) {
        try {
            return new Answer(
                    done.status(),
                    done.location() == null ? null : done.location().toString(),
                    done.body() == null ? null : json.writeValueAsString(done.body()));
        } catch (JsonProcessingException notRenderable) {
            throw new IllegalStateException("The answer cannot be rendered as JSON.", notRenderable);
        }
    }

    private static <T> Uni<T> refuse(Code code) {
        return Uni.createFrom().failure(Refusal.of(code).rollback());
    }
}
