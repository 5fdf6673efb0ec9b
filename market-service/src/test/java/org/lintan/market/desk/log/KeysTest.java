package org.lintan.market.desk.log;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lintan.kernel.books.Bucket;
import org.lintan.kernel.id.Ids;
import org.lintan.market.Seed;
import org.lintan.market.order.PitProbe;
import org.lintan.platform.db.Tx;
import org.lintan.platform.http.Actor;
import org.lintan.platform.writes.Claim;
import org.lintan.platform.writes.RequestKey;
import org.lintan.stack.StackTestResource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What happens to a key: the table of decision 0022, wherever and whenever the second request of it comes. */
@QuarkusTest
@TestProfile(NoOwner.class)
@QuarkusTestResource(StackTestResource.class)
class KeysTest {

    /** Where, or when, the second request is decided. */
    enum Then {
        IN_THE_SAME_BATCH,
        IN_THE_NEXT_BATCH,
        IN_ANOTHER_POD,
        IN_ANOTHER_PARTITION,
        IN_ANOTHER_PARTITION_OF_THE_SAME_BATCH,
        IN_THE_NEXT_PERIOD
    }

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String BODY = "1 t";
    private static final String OTHER_BODY = "2 t";

    @Inject
    Seed seed;

    @Inject
    LogFixture logs;

    @Inject
    CommandBatch batch;

    @Inject
    PitProbe processes;

    @Inject
    KeyPeriods periods;

    @Inject
    Waiting waiting;

    @Inject
    Commands commands;

    @Inject
    Seals seals;

    @Inject
    Tx tx;

    private String village;
    private String ticket;
    private String key;
    private LogPartition partition;
    private long offset;

    @BeforeEach
    void aVillageWithFiveTonnes() {
        village = seed.village();
        ticket = seed.ticket(village, 5_000);
        key = "key-" + Ids.next();
        partition = logs.partition();
        offset = 0;
        change("UPDATE command_period SET turns = 0 WHERE id = ?", 1);
    }

    @ParameterizedTest
    @EnumSource
    void theSameRequestAgainIsToldTheSameAndThatItIsSo(Then then) {
        List<Told> told = ask(then, open(1_000, BODY), open(1_000, BODY));
        assertEquals(List.of(201, 201), status(told));
        assertEquals(List.of(false, true), told.stream().map(Told::repeated).toList());
        assertEquals(body(told.get(0)), body(told.get(1)));
        assertEquals(1_000, listed());
    }

    @ParameterizedTest
    @EnumSource
    void anotherBodyUnderAKeyThatIsDoneIsRefusedAndNothingIsKeptOfIt(Then then) {
        Command first = open(1_000, BODY);
        assertEquals(List.of("201", "IDEMPOTENCY_KEY_REUSED"), say(ask(then, first, open(2_000, OTHER_BODY))));
        assertEquals(List.of(1_000L, "DONE"), List.of(listed(), logs.state(first)));
        assertEquals(List.of("201"), say(ask(Then.IN_THE_NEXT_BATCH, open(1_000, BODY))));
    }

    @ParameterizedTest
    @EnumSource
    void aRefusalFreesTheKeyAndTheNextRequestIsDecidedAnew(Then then) {
        Command tooMuch = open(9_000, BODY);
        assertEquals(List.of("NOT_ENOUGH_UNITS", "201"), say(ask(then, tooMuch, open(1_000, OTHER_BODY))));
        assertEquals(List.of(1_000L, "DONE"), List.of(listed(), logs.state(tooMuch)));
        assertEquals(1, rows());
    }

    @ParameterizedTest
    @EnumSource
    void aRefusalIsReplacedByTheNextOne(Then then) {
        Command tooMuch = open(9_000, BODY);
        Command tooDear = logs.asked(logs.open(village, ticket, 1_000, 9_999), key, BODY);
        assertEquals(List.of("NOT_ENOUGH_UNITS", "PRICE_OUTSIDE_BAND"), say(ask(then, tooMuch, tooDear)));
        assertEquals("PRICE_OUTSIDE_BAND", logs.state(tooMuch));
    }

    @ParameterizedTest
    @EnumSource
    void aRecordThatIsDeliveredAgainIsToldWhatItWasToldAndChangesNothing(Then then) {
        Command open = open(1_000, BODY);
        Command tooMuch = logs.asked(logs.open(village, ticket, 9_000, 1500), "other-" + key, BODY);
        assertEquals(List.of("201", "201"), say(ask(then, open, open)));
        assertFalse(ask(Then.IN_THE_NEXT_BATCH, open).get(0).repeated(), "it is the first of its key");
        assertEquals(1_000, listed());
        assertEquals(List.of("NOT_ENOUGH_UNITS", "NOT_ENOUGH_UNITS"), say(ask(then, tooMuch, tooMuch)));
    }

    @Test
    void aRefusalThatAnotherRequestHasReplacedIsNotBroughtBackByItsOwnRecord() {
        Command tooMuch = open(9_000, BODY);
        ask(Then.IN_THE_NEXT_BATCH, tooMuch, open(1_000, BODY));
        // its key is done by now: that is what stands, and its record changes nothing
        assertEquals(List.of("201"), say(ask(Then.IN_THE_NEXT_BATCH, tooMuch)));
        assertEquals(1_000, listed());
    }

    @Test
    void whoAsksLaterIsNotToldTheRefusalOfARequestBefore() {
        ask(Then.IN_THE_NEXT_BATCH, open(9_000, BODY));
        Command again = open(1_000, BODY);
        String address = address(again);
        assertEquals("PENDING", view(address));
        ask(Then.IN_THE_NEXT_BATCH, again);
        assertEquals("DONE", view(address));
    }

    @Test
    void whoAsksLaterIsToldTheRefusalThatTookThePlaceOfHis() {
        Command tooMuch = open(9_000, BODY);
        String address = address(tooMuch);
        ask(Then.IN_THE_NEXT_BATCH, tooMuch, logs.asked(logs.open(village, ticket, 1_000, 9_999), key, BODY));
        assertEquals("PRICE_OUTSIDE_BAND", view(address));
    }

    @Test
    void whoAsksLaterIsNotToldWhatAnotherBodyCameTo() {
        Command first = open(1_000, BODY);
        Command same = open(1_000, BODY);
        Command other = open(2_000, OTHER_BODY);
        ask(Then.IN_THE_NEXT_BATCH, first);
        assertEquals(List.of("DONE", "IDEMPOTENCY_KEY_REUSED"), List.of(view(address(same)), view(address(other))));
    }

    @Test
    void twoPartitionsThatRaceForOneKeyHaveOneWinner() throws Exception {
        for (int round = 0; round < 8; round++) {
            key = "key-" + Ids.next();
            List<String> tickets = List.of(seed.ticket(village, 5_000), seed.ticket(village, 5_000));
            List<CompletableFuture<Told>> both = new ArrayList<>();
            for (String one : tickets) {
                Command command = logs.asked(logs.open(village, one, 1_000, 1500), key, one);
                LogPartition own = logs.partition();
                long epoch = take(own);
                Waiting.Place place = waiting.take(command);
                both.add(CompletableFuture.supplyAsync(() -> {
                    batch.carryOut(own, epoch, logs.log(command)).await().atMost(PATIENCE);
                    return place.told.join();
                }));
            }
            List<Told> told = List.of(both.get(0).get(), both.get(1).get());
            assertEquals(
                    List.of("201", "IDEMPOTENCY_KEY_REUSED"),
                    say(told).stream().sorted().toList());
            assertEquals(
                    1_000,
                    tickets.stream()
                            .mapToLong(one -> seed.balance(Seed.COUNTY, "T-" + one, village, Bucket.ORDERED))
                            .sum());
        }
    }

    @Test
    void aKeyIsForgottenAfterTwoPeriodsAndItsNameMayBeUsedAgain() {
        ask(Then.IN_THE_NEXT_BATCH, open(1_000, BODY));
        nextPeriod();
        nextPeriod();
        assertEquals(List.of("201"), say(ask(Then.IN_THE_NEXT_BATCH, open(1_000, BODY))));
        assertEquals(2_000, listed());
    }

    @Test
    void aPeriodThatIsNotOverGoesOn() {
        assertFalse(periods.turn().await().atMost(PATIENCE));
    }

    @Test
    void aKeyTheReleaseBeforeHasAnsweredIsToldThatAnswer() {
        Command same = open(1_000, BODY);
        claimed(same, "DONE", "{\"listingId\":\"01OLD\"}");
        Told told = ask(Then.IN_THE_NEXT_BATCH, same).get(0);
        assertEquals(
                List.of("01OLD", true),
                List.of(told.result().body().get("listingId").asText(), told.repeated()));
        assertEquals(List.of("IDEMPOTENCY_KEY_REUSED"), say(ask(Then.IN_THE_NEXT_BATCH, open(2_000, OTHER_BODY))));
        assertEquals(0, listed());
    }

    @Test
    void aKeyTheReleaseBeforeHasOnlyClaimedIsTakenOverAndItsOwnRecordHasNoSecondEffect() {
        Command request = open(1_000, BODY);
        Command late = old(claimed(request, "CLAIMED", null));
        assertEquals(List.of("201", "201"), say(ask(Then.IN_THE_NEXT_BATCH, request, late)));
        assertEquals(1_000, listed());
        assertEquals(List.of("DONE", "DONE"), List.of(logs.state(request), logs.state(late)));
        assertEquals("DONE", claimState());
        assertTrue(ask(Then.IN_THE_NEXT_BATCH, open(1_000, BODY)).get(0).repeated());
    }

    @Test
    void aRecordOfTheReleaseBeforeIsDecidedUnderItsClaimAndARequestAfterItIsToldSo() {
        Command request = open(1_000, BODY);
        Command before = old(claimed(request, "CLAIMED", null));
        List<Told> told = ask(Then.IN_THE_NEXT_BATCH, before, request);
        assertEquals(List.of("201", "201"), say(told));
        assertTrue(told.get(1).repeated());
        assertEquals(List.of(1_000L, "DONE"), List.of(listed(), claimState()));
        assertEquals(
                before.commandId(), told.get(0).result().body().get("listingId").asText());
    }

    @Test
    void aPodOfTheReleaseBeforeThatClaimsAKeyThisOneHasAnsweredGetsThatAnswer() {
        Command request = open(1_000, BODY);
        Told first = ask(Then.IN_THE_NEXT_BATCH, request).get(0);
        Command repeated = old(claimed(request, "CLAIMED", null));
        Told told = ask(Then.IN_THE_NEXT_BATCH, repeated).get(0);
        assertEquals(body(first), body(told));
        assertEquals(List.of(1_000L, "DONE", "DONE"), List.of(listed(), claimState(), logs.state(repeated)));
    }

    @Test
    void whatIsMadeIsNamedByTheMarketsTimeAndThePlaceInTheLogAndTheSameAgain() {
        Told told = ask(Then.IN_THE_NEXT_BATCH, open(1_000, BODY)).get(0);
        String listing = told.result().body().get("listingId").asText();
        assertTrue(listing.endsWith("-" + ticket), listing);
        Told next = ask(
                        Then.IN_THE_NEXT_BATCH,
                        logs.asked(logs.open(village, ticket, 1_000, 1500), "next-" + key, BODY))
                .get(0);
        assertTrue(listing.compareTo(next.result().body().get("listingId").asText()) < 0);
        assertNotEquals(listing, told.result().commandId());
    }

    private Command open(long kg, String body) {
        return logs.asked(logs.open(village, ticket, kg, 1500), key, body);
    }

    /** Lets the requests be decided one after the other and says what each was told. */
    private List<Told> ask(Then then, Command... commands) {
        List<Waiting.Place> places =
                List.of(commands).stream().map(waiting::take).toList();
        if (then == Then.IN_THE_SAME_BATCH) {
            carryOut(batch, partition, commands);
        } else if (then == Then.IN_ANOTHER_PARTITION_OF_THE_SAME_BATCH) {
            List<Share> shares = new ArrayList<>();
            for (int i = 0; i < commands.length; i++) {
                LogPartition where = i == 0 ? partition : logs.partition();
                shares.add(new Share(where, take(where), log(commands[i])));
            }
            batch.carryOut(shares).await().atMost(PATIENCE);
        } else {
            for (int i = 0; i < commands.length; i++) {
                boolean second = i > 0;
                if (second && then == Then.IN_THE_NEXT_PERIOD) {
                    nextPeriod();
                }
                carryOut(
                        second && then == Then.IN_ANOTHER_POD ? logs.batch(processes.ofAnotherProcess()) : batch,
                        second && then == Then.IN_ANOTHER_PARTITION ? logs.partition() : partition,
                        commands[i]);
            }
        }
        places.forEach(Waiting.Place::leave);
        return places.stream().map(place -> place.told.join()).toList();
    }

    private void carryOut(CommandBatch by, LogPartition where, Command... commands) {
        by.carryOut(where, take(where), log(commands)).await().atMost(PATIENCE);
    }

    private List<ConsumerRecord<String, String>> log(Command... commands) {
        List<ConsumerRecord<String, String>> log = new ArrayList<>();
        for (ConsumerRecord<String, String> record : logs.log(commands)) {
            log.add(new ConsumerRecord<>(record.topic(), 0, offset++, record.key(), record.value()));
        }
        return log;
    }

    /** Where a request asks for its answer that stands at the end of the log. */
    private String address(Command command) {
        return seals.sealed(command.county(), village, Asked.of(command, new LogPlace(0, offset)))
                .await()
                .atMost(PATIENCE);
    }

    /** What is said there: its state, or why it was refused. */
    private String view(String address) {
        CommandView view = commands.view(new Actor("someone", "someone", Seed.COUNTY, village, Set.of()), address, true)
                .await()
                .atMost(PATIENCE);
        return view.problem() == null ? view.state() : view.problem().code();
    }

    private long take(LogPartition where) {
        return batch.take(where, "owner").await().atMost(PATIENCE).epoch();
    }

    private void nextPeriod() {
        change("UPDATE command_period SET began_at = began_at - INTERVAL 91 DAY WHERE id = ?", 1);
        assertTrue(periods.turn().await().atMost(PATIENCE));
    }

    /** The claim of a release that claimed the request's key before the log. */
    private Claim claimed(Command request, String state, String body) {
        RequestKey.Scoped scoped = request.key().claims().get(0);
        Claim claim = new Claim(Seed.COUNTY, scoped.scope(), scoped.key(), Ids.next(), Ids.next());
        change(
                "INSERT INTO idempotency (county, scope, idem_key, request_hash, claim_id, token, state, lease_until, status, body, created_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, UTC_TIMESTAMP(6), ?, ?, UTC_TIMESTAMP(6))",
                claim.county(),
                claim.scope(),
                claim.key(),
                scoped.request(),
                claim.id(),
                claim.token(),
                state,
                body == null ? null : 201,
                body);
        return claim;
    }

    /** A command as that release wrote it to the log. */
    private Command old(Claim claim) {
        Command like = logs.open(village, ticket, 1_000, 1500);
        return new Command(
                claim.id(),
                like.type(),
                like.instrumentKind(),
                ticket,
                like.county(),
                village,
                like.subject(),
                like.at(),
                like.payload(),
                null,
                claim);
    }

    private String claimState() {
        return tx.run(sql -> sql.row("SELECT state FROM idempotency WHERE idem_key = ?", key))
                .await()
                .atMost(PATIENCE)
                .orElseThrow()
                .getString("state");
    }

    private long listed() {
        return seed.balance(Seed.COUNTY, "T-" + ticket, village, Bucket.ORDERED);
    }

    /** Rows of this period under the key's name. */
    private long rows() {
        return seed.count(
                "SELECT COUNT(*) FROM (SELECT command_id FROM command_key_a WHERE instrument_id = ? AND state = 'DONE' UNION ALL SELECT command_id FROM command_key_b WHERE instrument_id = ? AND state = 'DONE') k",
                ticket,
                ticket);
    }

    private static String body(Told told) {
        return told.result().body().toString();
    }

    private static List<Integer> status(List<Told> told) {
        return told.stream().map(one -> one.result().status()).toList();
    }

    private static List<String> say(List<Told> told) {
        return told.stream()
                .map(Told::result)
                .map(result -> result.refused() ? result.refusal().code().name() : String.valueOf(result.status()))
                .toList();
    }

    private void change(String statement, Object... args) {
        tx.run(sql -> sql.update(statement, args)).await().atMost(PATIENCE);
    }
}
