package org.lintan.market.desk.floor;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lintan.kernel.books.Account;
import org.lintan.kernel.books.Bucket;
import org.lintan.kernel.books.Transfer;
import org.lintan.market.MarketCode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

/** A lane is a policy: what differs between lanes is said here once. */
class LaneTest {

    record Nothing() implements Action {

        @Override
        public boolean makesSense() {
            return true;
        }
    }

    private final FloorBuilder on = new FloorBuilder().village("village", 0).firm("buyer", 100_000);

    @Test
    void anybodyBuysInTheMarketLaneTheReserveCentreInItsOwnAndCourtsInTheirs() {
        for (Capacity buyer : Capacity.values()) {
            assertEquals(List.of(), codes(Lane.MARKET, buyer));
            assertEquals(
                    buyer == Capacity.RESERVE_CENTRE ? List.of() : List.of(MarketCode.WRONG_LANE),
                    codes(Lane.RESERVE, buyer));
            assertEquals(
                    buyer == Capacity.COURT ? List.of() : List.of(MarketCode.COURTS_ONLY), codes(Lane.JUDICIAL, buyer));
        }
    }

    @Test
    void theMarketLaneAllowsItsBandTheReserveLaneItsPriceAndACourtPaysWhatTheOfferSays() {
        assertEquals(
                List.of(true, true, false, false),
                Stream.of(1350L, 1650L, 1349L, 33_200L)
                        .map(price -> trades(Lane.MARKET, price))
                        .toList());
        assertEquals(
                List.of(true, false),
                Stream.of(1000L, 1500L)
                        .map(price -> trades(Lane.RESERVE, price))
                        .toList());
        assertEquals(
                List.of(true, true),
                Stream.of(8_500L, 33_200L)
                        .map(price -> trades(Lane.JUDICIAL, price))
                        .toList());
    }

    @Test
    void onlyTheMarketLaneMakesTheCloseAndFollowsTheMode() {
        assertEquals(
                List.of(Lane.MARKET),
                Stream.of(Lane.values()).filter(Lane::makesClose).toList());
        assertEquals(
                List.of(Lane.MARKET),
                Stream.of(Lane.values()).filter(Lane::followsMode).toList());
    }

    @Test
    void aCourtBuysToTheKilogramEverybodyElseInLots() {
        assertEquals(
                List.of(1_000L, 1_000L, 1L),
                Stream.of(Lane.values())
                        .map(lane -> lane.lotKg(FloorBuilder.TERMS))
                        .toList());
    }

    /** 342.9 t at 332 yuan: what a court ordered once (domain.md §6). */
    @Test
    void whatACourtBuysLeavesTheMarketAtOnceAndCountsForNothingElse() {
        Trade trade = settle(Lane.JUDICIAL, 342_900, 33_200);
        assertEquals(11_384_280, trade.amountFen());
        assertEquals(
                List.of(
                        transfer("CNY", "buyer", Bucket.AVAILABLE, "village", Bucket.PAYABLE, 11_384_280),
                        transfer("T-TK", "village", Bucket.ORDERED, "@registry", 342_900)),
                floor.blotter().journals().get(0).transfers());
        assertEquals(List.of(), List.copyOf(floor.blotter().tradedDays()));
        assertEquals(Map.of(), on.state.bought);
        assertEquals(1, floor.blotter().changedInstruments().get(0).tradesMade());
    }

    @Test
    void whatAnybodyElseBuysIsTheirsAndHeldBackToday() {
        Trade trade = settle(Lane.MARKET, 1_000, 1500);
        assertEquals(
                transfer("T-TK", "village", Bucket.ORDERED, "buyer", 1_000),
                floor.blotter().journals().get(0).transfers().get(1));
        assertEquals(
                Map.of(FloorBuilder.DAY, 1_000L),
                on.state.bought.get(new Seat(trade.county(), trade.instrumentId(), "buyer")));
        assertEquals(1, floor.blotter().tradedDays().size());
    }

    private Floor floor;

    private Trade settle(Lane lane, long kg, long price) {
        on.money("buyer", 20_000_000);
        on.state.balances.put(new Account(FloorBuilder.COUNTY, "T-TK", "village", Bucket.ORDERED), kg);
        floor = on.floor();
        long amount = Amounts.of(kg, price).orElseThrow();
        Deal deal =
                new Deal("T1", "TEST", "offer", null, lane, "village", "buyer", kg, price, amount, Bucket.AVAILABLE);
        return assertInstanceOf(Sale.Settled.class, floor.settle(on.command("buyer", new Nothing()), deal))
                .trade();
    }

    private static Transfer transfer(String asset, String from, Bucket bucket, String to, long amount) {
        return transfer(asset, from, bucket, to, Bucket.AVAILABLE, amount);
    }

    private static Transfer transfer(String asset, String from, Bucket bucket, String to, Bucket into, long amount) {
        return new Transfer(
                new Account(FloorBuilder.COUNTY, asset, from, bucket),
                new Account(FloorBuilder.COUNTY, asset, to, into),
                amount);
    }

    private static List<Object> codes(Lane lane, Capacity buyer) {
        return lane.buyer(buyer).stream().<Object>map(refusal -> refusal.code()).toList();
    }

    private boolean trades(Lane lane, long price) {
        return lane.price(on.floor(), on.command("buyer", new Nothing()), price).isEmpty();
    }
}
