package org.lintan.market.desk;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lintan.market.Seed;
import org.lintan.market.desk.log.Command;
import org.lintan.market.desk.log.Desk;
import org.lintan.market.desk.log.LogProbe;
import org.lintan.market.desk.log.NoOwner;
import org.lintan.platform.db.Tx;
import org.lintan.platform.http.Outcome;
import org.lintan.stack.StackTestResource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A hundred commands of a kind, of several counties, cost the desk as many statements as one. */
@QuarkusTest
@TestProfile(NoOwner.class)
@QuarkusTestResource(StackTestResource.class)
class StatementsTest {

    /** Not in the schema most tests share: what this many leave would fill their pages. */
    private static final int MANY = 100;

    private static final List<String> COUNTIES = List.of("350428", "350429", "350430");

    @Inject
    Seed seed;

    @Inject
    Desk desk;

    @Inject
    LogProbe log;

    @Inject
    Tx tx;

    @Test
    void listingsPurchasesAndTheirCancelsCostTheSameForOneAndForAHundred() {
        List<Command> opens = many(this::open);
        assertEquals(statements(many(this::open).subList(0, 1)), statements(opens));
        List<Command> one = statementsOf(many(this::open).subList(0, 1), this::buy);
        assertEquals(statements(one), statements(opens.stream().map(this::buy).toList()));
        List<Command> cancelOne = statementsOf(many(this::open).subList(0, 1), this::takeBack);
        assertEquals(
                statements(cancelOne),
                statements(opens.stream().map(this::takeBack).toList()));
    }

    @Test
    void ordersThatRestOrdersThatTradeAndTheirCancelsCostTheSameForOneAndForAHundred() {
        List<Command> sells = many(this::sell);
        Command single = many(this::sell).get(0);
        assertEquals(statements(List.of(single)), statements(sells));
        assertEquals(
                statements(List.of(this.bid(single))),
                statements(sells.stream().map(this::bid).toList()));
        assertEquals(
                statements(List.of(this.cancel(single))),
                statements(sells.stream().map(this::cancel).toList()));
    }

    @Test
    void changesOfModeAndTurnsOfTheDayCostTheSameForOneAndForAHundred() {
        List<Command> modes = many(this::mode);
        Command single = many(this::mode).get(0);
        assertEquals(statements(List.of(single)), statements(modes));
        List<Command> turns = many(this::turn);
        assertEquals(statements(turns.subList(0, 1)), statements(turns));
    }

    private List<Command> statementsOf(List<Command> first, Function<Command, Command> then) {
        statements(first);
        return first.stream().map(then).toList();
    }

    /** Carries them out in one batch, each done, and says how many statements that took. */
    private int statements(List<Command> commands) {
        return tx.run(sql -> {
                    CountingSql counting = new CountingSql(sql);
                    return desk.decide(counting, commands).map(outcomes -> {
                        outcomes.forEach(
                                outcome -> assertTrue(outcome instanceof Outcome.Done<?>, () -> "refused: " + outcome));
                        return counting.statements();
                    });
                })
                .await()
                .indefinitely();
    }

    private List<Command> many(Function<String, Command> make) {
        return IntStream.range(0, MANY)
                .mapToObj(i -> make.apply(COUNTIES.get(i % COUNTIES.size())))
                .toList();
    }

    private Command open(String county) {
        String village = seed.participant(county, "v", "SELLER", null);
        return log.command(
                village,
                seed.ticket(village, 3_000),
                "OPEN_LISTING",
                Map.of("quantityKg", 2_000, "priceFenPerTonne", 1500, "lane", "MARKET"));
    }

    private Command buy(Command open) {
        return log.command(
                firm(open.county()),
                open.instrumentId(),
                "PURCHASE",
                Map.of(
                        "listingId",
                        open.commandId(),
                        "quantityKg",
                        1_000,
                        "priceFenPerTonne",
                        1500,
                        "reserveCentre",
                        false));
    }

    private Command takeBack(Command open) {
        return log.command(open.party(), open.instrumentId(), "CANCEL_LISTING", Map.of("listingId", open.commandId()));
    }

    private Command sell(String county) {
        String village = seed.participant(county, "v", "SELLER", null);
        return order(village, seed.continuous(seed.ticket(village, 3_000)), "SELL", 2_000);
    }

    private Command bid(Command sell) {
        return order(firm(sell.county()), sell.instrumentId(), "BUY", 1_000);
    }

    private Command order(String party, String ticket, String side, long kg) {
        Map<String, Object> payload = new LinkedHashMap<>(
                Map.of("side", side, "type", "LIMIT", "goodFor", "GTC", "quantityKg", kg, "priceFenPerTonne", 1500));
        return log.command(party, ticket, "PLACE_ORDER", payload);
    }

    private Command cancel(Command sell) {
        return log.command(sell.party(), sell.instrumentId(), "CANCEL_ORDER", Map.of("orderId", sell.commandId()));
    }

    private Command mode(String county) {
        String village = seed.participant(county, "v", "SELLER", null);
        String ticket = seed.ticket(village, 1_000);
        String change = seed.modeChange(ticket, "CONTINUOUS");
        return log.command(
                village,
                ticket,
                "SET_MODE",
                Map.of("changeId", change, "confirmedBy", "op-2", "confirmedName", "操作员乙"));
    }

    private Command turn(String county) {
        String village = seed.participant(county, "v", "SELLER", null);
        return log.command(village, seed.continuous(seed.ticket(village, 1_000)), "TURN_DAY", Map.of());
    }

    private String firm(String county) {
        return seed.withMoney(seed.participant(county, "f", "BUYER", null), 10_000);
    }
}
