package org.lintan.market.order;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lintan.kernel.books.Bucket;
import org.lintan.market.MarketCode;
import org.lintan.market.book.BookRefusal;
import org.lintan.market.book.Side;
import org.lintan.market.desk.floor.DayTotals;
import org.lintan.market.desk.floor.FloorBuilder;
import org.lintan.market.desk.floor.FloorCommand;
import org.lintan.market.desk.floor.Lane;
import org.lintan.market.desk.floor.Shift;
import org.lintan.market.desk.floor.Terms;
import org.lintan.market.desk.floor.Trade;
import org.lintan.market.order.pit.EndedWhy;
import org.lintan.market.order.pit.GoodFor;
import org.lintan.market.order.pit.Order;
import org.lintan.market.order.pit.OrderState;
import org.lintan.market.order.pit.OrderType;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lintan.market.order.OrderFloor.placed;

class OrderRulesTest {

    private final OrderFloor on = new OrderFloor(
            with -> with.village("changkou", 10_000).firm("buyer", 100_000).firm("other", 100_000));

    @Test
    void aBuyHoldsItsMoneyAndASellItsUnitsUntilTheyMeet() {
        Order buy = placed(on.buy("buyer", 3_000, 1500));
        assertEquals(
                List.of(4_500L, 95_500L),
                List.of(on.money("buyer", Bucket.ORDERED), on.money("buyer", Bucket.AVAILABLE)));
        Order sell = placed(on.sell("changkou", 5_000, 1400));
        assertEquals(
                List.of(OrderState.OPEN, 3_000L, 4_500L), List.of(sell.state(), sell.filledKg(), sell.amountFen()));
        assertEquals(
                OrderState.FILLED,
                on.changed().stream()
                        .filter(order -> order.orderId().equals(buy.orderId()))
                        .findFirst()
                        .orElseThrow()
                        .state());
        assertEquals(
                List.of(0L, 3_000L, 2_000L, 4_500L),
                List.of(
                        on.money("buyer", Bucket.ORDERED),
                        on.units("buyer", Bucket.AVAILABLE),
                        on.units("changkou", Bucket.ORDERED),
                        on.money("changkou", Bucket.PAYABLE)));
        Trade trade = on.floor.blotter().trades().get(0);
        assertEquals(
                List.of(buy.orderId(), sell.orderId(), "ORDER", Lane.MARKET, sell.orderId()),
                List.of(trade.bidId(), trade.offerId(), trade.form(), trade.lane(), trade.commandId()));
    }

    @Test
    void aBuyThatMeetsABetterPriceGetsTheDifferenceBackAtOnce() {
        on.sell("changkou", 2_000, 1400);
        Order buy = placed(on.buy("buyer", 5_000, 1600));
        assertEquals(List.of(2_800L, 4_800L), List.of(buy.amountFen(), buy.reservedFen()));
        assertEquals(
                List.of(4_800L, 92_400L),
                List.of(on.money("buyer", Bucket.ORDERED), on.money("buyer", Bucket.AVAILABLE)));
    }

    @Test
    void theFeeIsTheSellersAsWithAListing() {
        OrderFloor floor = new OrderFloor(
                with -> with.firm("other", 0).units("other", 5_000).firm("buyer", 100_000));
        floor.buy("buyer", 2_000, 1500);
        Order sell = placed(floor.sell("other", 2_000, 1500));
        assertEquals(
                List.of(15L, 2_985L, 15L),
                List.of(sell.feeFen(), floor.money("other", Bucket.AVAILABLE), floor.money("@fee", Bucket.AVAILABLE)));
    }

    @Test
    void aCancelledOrderGivesBackWhatItStillHeldAndOnlyItsPartyCancelsItOnce() {
        Order buy = placed(on.buy("buyer", 3_000, 1500));
        on.sell("changkou", 1_000, 1500);
        refused(MarketCode.ORDER_UNKNOWN, on.cancel("other", buy.orderId()));
        refused(MarketCode.ORDER_UNKNOWN, on.cancel("buyer", "0".repeat(26)));
        OrderDecision.Cancelled cancelled =
                assertInstanceOf(OrderDecision.Cancelled.class, on.cancel("buyer", buy.orderId()));
        assertEquals(
                List.of(EndedWhy.REQUESTED, 2_000L, 0L),
                List.of(
                        cancelled.order().endedWhy(),
                        cancelled.order().remainingKg(),
                        cancelled.order().reservedFen()));
        assertEquals(1, cancelled.trades().size());
        assertEquals(
                List.of(0L, 98_500L), List.of(on.money("buyer", Bucket.ORDERED), on.money("buyer", Bucket.AVAILABLE)));
        refused(MarketCode.ORDER_CLOSED, on.cancel("buyer", buy.orderId()));
    }

    @Test
    void whatIsGoodAtOnceOnlyGivesTheRestBack() {
        on.sell("changkou", 2_000, 1500);
        Order immediate = placed(on.place("buyer", Side.BUY, OrderType.LIMIT, GoodFor.IOC, 5_000, 1600));
        assertEquals(
                List.of(EndedWhy.IMMEDIATE_REMAINDER, 2_000L), List.of(immediate.endedWhy(), immediate.filledKg()));
        assertEquals(
                List.of(0L, 97_000L), List.of(on.money("buyer", Bucket.ORDERED), on.money("buyer", Bucket.AVAILABLE)));
        on.sell("changkou", 2_000, 1500);
        assertEquals(
                OrderState.FILLED,
                placed(on.place("buyer", Side.BUY, OrderType.LIMIT, GoodFor.FOK, 2_000, 1500))
                        .state());
        on.sell("changkou", 2_000, 1500);
        refused(MarketCode.FILL_NOT_AVAILABLE, on.place("buyer", Side.BUY, OrderType.LIMIT, GoodFor.FOK, 3_000, 1500));
        assertEquals(0, on.money("buyer", Bucket.ORDERED));
    }

    @Test
    void aMarketOrderReservesNoMoreThanTheBandAllowsAndNeverRests() {
        on.sell("changkou", 2_000, 1650);
        Order market = placed(on.place("buyer", Side.BUY, OrderType.MARKET, GoodFor.IOC, 60_000, 900_000_000));
        assertEquals(
                List.of(2_000L, 3_300L, EndedWhy.IMMEDIATE_REMAINDER),
                List.of(market.filledKg(), market.amountFen(), market.endedWhy()));
        assertEquals(
                List.of(0L, 96_700L), List.of(on.money("buyer", Bucket.ORDERED), on.money("buyer", Bucket.AVAILABLE)));
        refused(
                MarketCode.ORDER_TERMS_CONTRADICT,
                on.place("buyer", Side.BUY, OrderType.MARKET, GoodFor.GTC, 1_000, 1500));
        refused(
                MarketCode.ORDER_TERMS_CONTRADICT,
                on.place("buyer", Side.SELL, OrderType.MARKET, GoodFor.DAY, 1_000, 1500));
    }

    @Test
    void refusesWhatIsNotCoveredAndLeavesTheBookUntouched() {
        on.sell("changkou", 2_000, 1500);
        Object before = on.pit().snapshot();
        refused(MarketCode.NOT_ENOUGH_MONEY, on.buy("buyer", 67_000, 1500));
        refused(MarketCode.NOT_ENOUGH_UNITS, on.sell("changkou", 9_000, 1500));
        refused(MarketCode.NOT_A_PARTICIPANT, on.buy("stranger", 1_000, 1500));
        assertEquals(before, on.pit().snapshot());
        assertEquals(66_000, placed(on.buy("buyer", 66_000, 1500)).quantityKg());
    }

    @Test
    void whatWasBoughtTodayIsNotSoldToday() {
        on.sell("changkou", 3_000, 1500);
        on.buy("buyer", 3_000, 1500);
        refused(MarketCode.BOUGHT_TODAY, on.sell("buyer", 1_000, 1500));
        on.on.state.bought.clear();
        assertEquals(OrderState.OPEN, placed(on.sell("buyer", 1_000, 1500)).state());
    }

    @Test
    void refusesPricesAndQuantitiesOutsideTheRules() {
        refused(MarketCode.PRICE_OUTSIDE_BAND, on.buy("buyer", 1_000, 1651));
        refused(MarketCode.PRICE_OUTSIDE_BAND, on.sell("changkou", 1_000, 1349));
        refused(MarketCode.ORDER_PRICE_INVALID, on.buy("buyer", 1_000, 1_000_000_001));
        refused(MarketCode.ORDER_NOT_WHOLE_LOTS, on.buy("buyer", 1_500, 1500));
        refused(MarketCode.ORDER_TOO_LARGE, on.buy("buyer", 100_000_000, 1500));
        assertEquals(OrderState.OPEN, placed(on.buy("buyer", 1_000, 1350)).state());
    }

    @Test
    void ofTwoRelatedOrdersTheNewerOneGivesWay() {
        OrderFloor floor =
                new OrderFloor(with -> with.village("changkou", 10_000).firm("buyer", 100_000));
        floor.on.member("buyer", false, "circle", 1).member("changkou", true, "circle", 1);
        floor.sell("changkou", 2_000, 1500);
        Order buy = placed(floor.buy("buyer", 1_000, 1500));
        assertEquals(List.of(EndedWhy.SELF_TRADE, 0L), List.of(buy.endedWhy(), buy.filledKg()));
        assertEquals(0, floor.money("buyer", Bucket.ORDERED));
        assertEquals(1, floor.pit().orders().size());
    }

    @Test
    void aDayOrderEndsAtTheCloseWhateverTheNextCommandIs() {
        Order day = placed(on.place("buyer", Side.BUY, OrderType.LIMIT, GoodFor.DAY, 2_000, 1500));
        assertEquals("2026-11-20T16:00:00Z", day.expiresAt().toString());
        Order lasting = placed(on.buy("buyer", 1_000, 1500));
        nextDay();
        assertEquals(1, ((OrderDecision.DayTurned) on.take("market", new OrderAction.TurnDay())).ended());
        assertEquals(List.of(lasting), on.pit().orders());
        assertEquals(1_500, on.money("buyer", Bucket.ORDERED));
        assertEquals(
                EndedWhy.EXPIRED,
                on.changed().stream()
                        .filter(order -> order.orderId().equals(day.orderId()))
                        .findFirst()
                        .orElseThrow()
                        .endedWhy());
    }

    @Test
    void afterTheCloseADayOrderWaitsForTomorrowAndOthersDoNot() {
        on.on.terms(FloorBuilder.termsWith(Map.of("market.day_close", 600)));
        refused(MarketCode.DAY_CLOSED, on.place("buyer", Side.BUY, OrderType.LIMIT, GoodFor.DAY, 2_000, 1500));
        assertEquals(OrderState.OPEN, placed(on.buy("buyer", 2_000, 1500)).state());
    }

    @Test
    void aNewDayBringsTheBandOfItsCloseAndEndsWhatIsOnItsWrongSide() {
        placed(on.buy("buyer", 1_000, 1400));
        placed(on.buy("other", 2_000, 1350));
        on.sell("changkou", 1_000, 1350);
        Order tooLow = placed(on.sell("changkou", 1_000, 1500));
        nextDay();
        on.on.traded(Map.of(FloorBuilder.DAY, DayTotals.NONE.plus(1_000, 1800)));
        refused(MarketCode.PRICE_OUTSIDE_BAND, on.buy("buyer", 1_000, 1619));
        assertEquals(
                List.of(1620L, 1980L),
                List.of(on.pit().head().bandLow(), on.pit().head().bandHigh()));
        assertTrue(on.changed().stream()
                .anyMatch(order ->
                        order.orderId().equals(tooLow.orderId()) && order.endedWhy() == EndedWhy.OUTSIDE_NEW_BAND));
        assertEquals(0, on.units("changkou", Bucket.ORDERED));
        assertEquals(1, on.pit().orders().size());
    }

    @Test
    void ordersNeedTheContinuousMode() {
        propose("1", Mode.LISTING);
        on.take("350428-operator", new OrderAction.SetMode("1", "operator2", "乙"));
        refused(MarketCode.MODE_NOT_CONTINUOUS, on.buy("buyer", 1_000, 1500));
    }

    @Test
    void aTicketWithoutAModeOfItsOwnFollowsTheRuleAndKeepsTheModeOfItsFirstOrder() {
        on.on.mode(null).terms(FloorBuilder.termsWith(Map.of(Terms.MODE, "CONTINUOUS")));
        placed(on.buy("buyer", 1_000, 1500));
        on.on.terms(FloorBuilder.TERMS);
        placed(on.buy("buyer", 1_000, 1500));
        assertEquals("CONTINUOUS", on.mode());
    }

    @Test
    void endingTheContinuousModeGivesEverythingBackAndLeavesWhatOthersHoldAlone() {
        placed(on.buy("buyer", 2_000, 1400));
        placed(on.sell("changkou", 3_000, 1600));
        FloorCommand<?> other = on.on.command("changkou", new OrderAction.TurnDay());
        on.floor.shift(other, new Shift("offer", "x", "T-TK", "changkou", Bucket.AVAILABLE, Bucket.ORDERED, 1_000));
        propose("1", Mode.LISTING);
        refused(MarketCode.SAME_PERSON, on.take("350428-operator", new OrderAction.SetMode("1", "operator", "甲")));
        refused(
                MarketCode.MODE_CHANGE_UNKNOWN,
                on.take("350428-operator", new OrderAction.SetMode("2", "operator2", "乙")));
        assertInstanceOf(
                OrderDecision.ModeSet.class,
                on.take("350428-operator", new OrderAction.SetMode("1", "operator2", "乙")));
        refused(MarketCode.ALREADY_DECIDED, on.take("350428-operator", new OrderAction.SetMode("1", "operator2", "乙")));
        assertEquals(
                List.of(0L, 100_000L, 1_000L),
                List.of(
                        on.money("buyer", Bucket.ORDERED),
                        on.money("buyer", Bucket.AVAILABLE),
                        on.units("changkou", Bucket.ORDERED)));
        assertEquals(
                List.of(EndedWhy.MODE_ENDED, EndedWhy.MODE_ENDED),
                on.changed().stream().map(Order::endedWhy).toList());
        assertEquals(List.of(), on.pit().orders());
        propose("3", Mode.CONTINUOUS);
        assertInstanceOf(
                OrderDecision.ModeSet.class,
                on.take("350428-operator", new OrderAction.SetMode("3", "operator2", "乙")));
        assertEquals(OrderState.OPEN, placed(on.buy("buyer", 1_000, 1500)).state());
    }

    @ParameterizedTest
    @EnumSource
    void whateverTheBookRefusesHasACodeAndASentenceInBothLanguages(BookRefusal refusal) {
        Order order = placed(on.buy("buyer", 1_000, 1500));
        MarketCode code = (MarketCode)
                BookRefusals.refusal(refusal, on.pit().head(), order).code();
        assertTrue(code.zh().endsWith("。") && code.en().endsWith("."), code.name());
    }

    @Test
    void aVillageSellsButDoesNotSpendItsHouseholdsMoney() {
        OrderFloor on = new OrderFloor(with ->
                with.village("village", 10_000).money("village", 1_000_000).firm("firm", 1_000_000));
        placed(on.sell("village", 1_000, 1500));
        refused(MarketCode.VILLAGE_ONLY_SELLS, on.buy("village", 1_000, 1500));
        placed(on.buy("firm", 1_000, 1500));
    }

    @Test
    void nobodyFillsTheBookAlone() {
        OrderFloor on = new OrderFloor(with -> with.firm("firm", 1_000_000).firm("other", 1_000_000));
        for (int i = 0; i < OrderRules.MOST_OPEN_ORDERS; i++) {
            placed(on.buy("firm", 1_000, 1400));
        }
        refused(MarketCode.TOO_MANY_OPEN_ORDERS, on.buy("firm", 1_000, 1400));
        placed(on.place("firm", Side.BUY, OrderType.LIMIT, GoodFor.IOC, 1_000, 1400));
        placed(on.buy("other", 1_000, 1400));
        on.cancel("firm", on.pit().orders().get(0).orderId());
        placed(on.buy("firm", 1_000, 1400));
    }

    @Test
    void aCommandMakesTheSameTradeIdsAgainAndNeverTwoAlike() {
        FloorCommand<?> command = FloorBuilder.command(
                "01KAJ8Z8VX0000000000000000", "buyer", on.now, FloorBuilder.DAY, new OrderAction.TurnDay());
        List<String> ids = IntStream.range(0, 1_000).mapToObj(command::newId).toList();
        assertEquals(1_000, ids.stream().distinct().count());
        assertEquals(ids.stream().sorted().toList(), ids);
        assertTrue(ids.stream().allMatch(id -> id.matches("01KAJ8Z8VX[0-9A-Z]{16}")));
        assertEquals(ids.get(7), command.newId(7));
    }

    private void propose(String changeId, Mode mode) {
        on.pits.changes(List.of(new ModeChange(
                FloorBuilder.COUNTY,
                changeId,
                FloorBuilder.TICKET,
                mode,
                ModeChange.PROPOSED,
                "operator",
                null,
                null,
                null)));
    }

    private void nextDay() {
        on.on.terms(FloorBuilder.DAY.plusDays(1), FloorBuilder.TERMS);
        on.now = on.now.plus(Duration.ofDays(1));
    }

    private static void refused(MarketCode code, OrderDecision decision) {
        assertEquals(
                code,
                assertInstanceOf(OrderDecision.Refused.class, decision)
                        .refusal()
                        .code());
    }
}
