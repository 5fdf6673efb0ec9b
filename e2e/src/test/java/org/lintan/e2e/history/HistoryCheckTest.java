package org.lintan.e2e.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lintan.e2e.history.Lie.Kind;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** An honest history is let pass, and each kind of lie is found in it, by its name and no other. */
class HistoryCheckTest {

    private static final String COUNTY = "350428";
    private static final String TICKET = "T1";
    private static final String LISTED = name(0, 0) + "-" + TICKET;

    private final ObjectMapper json = new ObjectMapper();
    private final List<LogRecord> log = new ArrayList<>();
    private final List<KeyRow> keys = new ArrayList<>();
    private final List<Made> made = new ArrayList<>();
    private final List<Told> told = new ArrayList<>();
    private final Map<Integer, Long> carriedOut = new HashMap<>();
    private long clock;

    /**
     * Offset 0 opens a listing, 1 buys of it but its answer is lost, 2 repeats 1, 3 buys once more, 4 asks for too much and 5 does so again, 6 takes
     * the listing back; 7 is the house's.
     */
    HistoryCheckTest() {
        add(0, "open", "OPEN_LISTING");
        add(1, "buy", "PURCHASE");
        add(2, "buy", "PURCHASE");
        add(3, "more", "PURCHASE");
        add(4, "much", "OPEN_LISTING");
        add(5, "much", "OPEN_LISTING");
        add(6, "back", "CANCEL_LISTING");
        log.add(new LogRecord(0, 7, COUNTY, TICKET, "TURN", null, null, "TURN_DAY", null));
        carriedOut.put(0, 8L);
        made.add(new Made(Made.Kind.LISTING, LISTED, COUNTY, TICKET, "CANCELLED", 0));
        made.add(trade(1, 1));
        made.add(trade(3, 2));
        keys.add(done(0, "OPEN_LISTING", "open", 201, "{\"listingId\":\"" + LISTED + "\"}"));
        keys.add(done(1, "PURCHASE", "buy", 201, "{\"tradeId\":\"" + name(1, 0) + "\"}"));
        keys.add(done(3, "PURCHASE", "more", 201, "{\"tradeId\":\"" + name(3, 0) + "\"}"));
        keys.add(refused(5, "OPEN_LISTING", "much", "NOT_ENOUGH_UNITS"));
        keys.add(done(6, "CANCEL_LISTING", "back", 200, "{\"listingId\":\"" + LISTED + "\"}"));
        tell(0, "open", new Answer.Done(201, body(0), false));
        tell(1, "buy", new Answer.Nothing("no answer"));
        tell(2, "buy", new Answer.Done(201, body(1), true));
        tell(3, "more", new Answer.Done(201, body(2), false));
        tell(4, "much", tooMuch());
        tell(5, "much", tooMuch());
        tell(6, "back", new Answer.Done(200, body(4), false));
    }

    @Test
    void whatIsSoIsLetPass() {
        assertEquals(List.of(), lies());
    }

    @Test
    void aRefusedRequestMayBeDoneLaterUnderItsKey() {
        keys.set(3, done(5, "OPEN_LISTING", "much", 201, "{\"listingId\":\"" + name(5, 0) + "-T1\"}"));
        made.add(new Made(Made.Kind.LISTING, name(5, 0) + "-T1", COUNTY, TICKET, "OPEN", 0));
        told.set(4, with(told.get(4), false, false, tooMuch()));
        told.set(
                5,
                with(told.get(5), false, false, new Answer.Done(201, keys.get(3).body(), false)));
        assertEquals(List.of(), lies());
    }

    @Test
    void whatCanNeverBeHadMayBeRefusedBecauseSomethingElseHasItsKey() {
        told.set(5, with(told.get(5), true, false, new Answer.Refused(422, "IDEMPOTENCY_KEY_REUSED", "")));
        keys.set(3, refused(4, "OPEN_LISTING", "much", "NOT_ENOUGH_UNITS"));
        assertEquals(List.of(), lies());
    }

    @Test
    void aRequestThatNeverHadAnAnswer() {
        told.set(3, with(told.get(3), false, false, new Answer.Nothing("503")));
        found(Kind.NEVER_ANSWERED);
    }

    @Test
    void anAddressThatLeadsNowhere() {
        told.set(3, with(told.get(3), false, false, new Answer.Refused(404, "COMMAND_UNKNOWN", "")));
        found(Kind.FORGOTTEN);
    }

    @Test
    void anAnswerToWhatIsNotInTheLog() {
        told.add(new Told("nobody", "k", "r", 1, 90, 91, Told.Road.ANSWER, false, false, tooMuch()));
        found(Kind.NOT_IN_LOG);
    }

    @Test
    void anAcknowledgedPurchaseWhoseTradeIsGone() {
        made.remove(2);
        found(Kind.LOST);
    }

    @Test
    void anAcknowledgedPurchaseWhoseKeyIsGone() {
        keys.remove(2);
        found(Kind.LOST, Kind.UNDECIDED);
    }

    @Test
    void anAcknowledgedPurchaseThatIsKeptAsRefused() {
        keys.set(2, refused(3, "PURCHASE", "more", "NOT_ENOUGH_MONEY"));
        found(Kind.LOST, Kind.REFUSED_YET_DONE);
    }

    @Test
    void aListingTakenBackThatIsStillOpen() {
        made.set(0, new Made(Made.Kind.LISTING, LISTED, COUNTY, TICKET, "OPEN", 0));
        found(Kind.LOST);
    }

    @Test
    void aRecordThatCameToNothing() {
        log.add(new LogRecord(0, 8, COUNTY, TICKET, "K-lost", "R8", "H", "PURCHASE", "t8"));
        carriedOut.put(0, 9L);
        found(Kind.UNDECIDED);
    }

    @Test
    void aRecordThatNobodyCarriedOut() {
        carriedOut.put(0, 7L);
        found(Kind.UNDECIDED);
    }

    @Test
    void anotherResultThanWasTold() {
        told.set(2, with(told.get(2), false, false, new Answer.Done(201, body(0), true)));
        found(Kind.OTHER_RESULT);
    }

    @Test
    void theResultOfAnotherBody() {
        log.set(2, new LogRecord(0, 2, COUNTY, TICKET, "K-buy", "R2", "another", "PURCHASE", "t2"));
        found(Kind.OTHER_RESULT);
    }

    @Test
    void aRepetitionThatIsToldItWasTheFirst() {
        told.set(2, with(told.get(2), false, false, new Answer.Done(201, body(1), false)));
        found(Kind.OTHER_RESULT);
    }

    @Test
    void aRefusalThatIsKeptAsAnother() {
        keys.set(3, refused(5, "OPEN_LISTING", "much", "LISTING_TOO_LARGE"));
        found(Kind.OTHER_RESULT);
    }

    @Test
    void aRefusalThatIsKeptAsDone() {
        keys.set(3, done(5, "CANCEL_LISTING", "much", 200, "{\"listingId\":\"" + LISTED + "\"}"));
        found(Kind.OTHER_RESULT);
    }

    @Test
    void aPurchaseThatMadeTwoTrades() {
        made.add(new Made(Made.Kind.TRADE, name(3, 1), COUNTY, TICKET, null, 3));
        found(Kind.TWICE);
    }

    @Test
    void aKeyWithTheEffectsOfTwoRequests() {
        made.add(trade(2, 2));
        made.set(2, trade(3, 3));
        found(Kind.TWO_EFFECTS);
    }

    @Test
    void aKeyThatStandsForOneRequestAndAnotherHadTheEffect() {
        made.set(1, trade(2, 1));
        found(Kind.LOST, Kind.TWO_EFFECTS);
    }

    @Test
    void aRefusalThatHadItsEffectAllTheSame() {
        made.add(new Made(Made.Kind.LISTING, name(5, 0) + "-T1", COUNTY, TICKET, "OPEN", 0));
        found(Kind.REFUSED_YET_DONE);
    }

    @Test
    void aTradeOfNoCommand() {
        made.add(trade(77, 3));
        found(Kind.FROM_NOWHERE);
    }

    @Test
    void aResultOfNoRecord() {
        keys.add(refused(44, "PURCHASE", "ghost", "LISTING_CLOSED"));
        found(Kind.FROM_NOWHERE);
    }

    @Test
    void tradesInAnotherOrderThanTheLog() {
        made.set(1, trade(1, 2));
        made.set(2, trade(3, 1));
        found(Kind.OUT_OF_ORDER);
    }

    @Test
    void aVoucherThatIsMissing() {
        made.set(2, trade(3, 3));
        found(Kind.OUT_OF_ORDER);
    }

    @Test
    void anInstrumentInTwoPartitions() {
        log.add(new LogRecord(1, 0, COUNTY, TICKET, "TURN", null, null, "TURN_DAY", null));
        carriedOut.put(1, 1L);
        found(Kind.OUT_OF_ORDER);
    }

    @Test
    void aRequestThatOvertookTheAnswerBeforeIt() {
        Told last = told.get(6);
        told.set(
                3,
                new Told(
                        "t3",
                        "more",
                        "r-more",
                        1,
                        last.toldAt() + 1,
                        last.toldAt() + 2,
                        last.road(),
                        false,
                        false,
                        told.get(3).answer()));
        found(Kind.OUT_OF_ORDER);
    }

    @Test
    void whatCanNeverBeHadAndWasHad() {
        told.set(3, with(told.get(3), true, false, told.get(3).answer()));
        found(Kind.REFUSAL_CHANGED);
    }

    @Test
    void whatCanNeverBeHadRefusedInTwoWays() {
        told.set(4, with(told.get(4), true, false, new Answer.Refused(422, "NOT_A_LOT", "")));
        found(Kind.REFUSAL_CHANGED);
    }

    @Test
    void aRefusalAtRestInOtherWords() {
        told.set(4, with(told.get(4), false, true, new Answer.Refused(409, "NOT_ENOUGH_UNITS", "9 t")));
        told.set(5, with(told.get(5), false, true, new Answer.Refused(409, "NOT_ENOUGH_UNITS", "8 t")));
        found(Kind.REFUSAL_CHANGED);
    }

    @Test
    void aCommandThatTrippedOverAFault() {
        keys.set(3, refused(5, "OPEN_LISTING", "much", "COMMAND_FAILED"));
        told.set(4, with(told.get(4), false, false, new Answer.Refused(500, "COMMAND_FAILED", "")));
        told.set(5, with(told.get(5), false, false, new Answer.Refused(500, "COMMAND_FAILED", "")));
        found(Kind.FAILED);
    }

    private void found(Kind... kinds) {
        List<Lie> lies = lies();
        assertEquals(Set.of(kinds), lies.stream().map(Lie::kind).collect(Collectors.toSet()), lies.toString());
    }

    private List<Lie> lies() {
        return HistoryCheck.lies(new Evidence(log, keys, made, carriedOut, told));
    }

    private void add(long offset, String key, String type) {
        log.add(new LogRecord(0, offset, COUNTY, TICKET, "K-" + key, "R" + offset, "H-" + key, type, "t" + offset));
    }

    private void tell(long offset, String key, Answer answer) {
        told.add(new Told(
                "t" + offset,
                key,
                "r-" + key,
                1,
                ++clock,
                ++clock,
                Told.Road.ANSWER,
                key.equals("much"),
                false,
                answer));
    }

    private static Told with(Told told, boolean forGood, boolean atRest, Answer answer) {
        return new Told(
                told.trace(),
                told.key(),
                told.request(),
                told.pod(),
                told.askedAt(),
                told.toldAt(),
                told.road(),
                forGood,
                atRest,
                answer);
    }

    private JsonNode body(int key) {
        return keys.get(key).body();
    }

    private static Answer tooMuch() {
        return new Answer.Refused(409, "NOT_ENOUGH_UNITS", "");
    }

    private static Made trade(long offset, long number) {
        return new Made(Made.Kind.TRADE, name(offset, 0), COUNTY, TICKET, null, number);
    }

    private KeyRow done(long offset, String type, String key, int status, String body) {
        try {
            return row(offset, type, key, true, status, json.readTree(body), null);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static KeyRow refused(long offset, String type, String key, String code) {
        return row(offset, type, key, false, 409, null, code);
    }

    private static KeyRow row(
            long offset, String type, String key, boolean done, int status, JsonNode body, String code) {
        return new KeyRow(
                COUNTY,
                "K-" + key,
                "R" + offset,
                "H-" + key,
                type,
                TICKET,
                name(offset, 0),
                done,
                status,
                body,
                code,
                0,
                offset);
    }

    /** As the market names what a command makes. */
    private static String name(long offset, int number) {
        return "01JD000000" + LogRecord.place(0, offset) + "0000" + number;
    }
}
