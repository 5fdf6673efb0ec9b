package org.lintan.market.listing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lintan.kernel.books.Journal;
import org.lintan.market.MarketCode;
import org.lintan.market.desk.floor.DayTotals;
import org.lintan.market.desk.floor.FloorBuilder;
import org.lintan.market.desk.floor.FloorCommand;
import org.lintan.market.desk.floor.PriceBand;
import org.lintan.market.desk.floor.Ref;
import org.lintan.market.desk.floor.Terms;
import org.lintan.market.desk.floor.Trade;
import org.lintan.platform.http.Code;
import org.lintan.platform.http.PlatformCode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

class ListingRulesTest {

    private final FloorBuilder on = new FloorBuilder()
            .village("changkou", 12_723_000)
            .firm("buyer", 5_000_000)
            .firm("reserve", 12_000_000);
    private final ListingFloor floor = new ListingFloor(on);

    @Test
    void theChangkouDaySellsEverythingForOneHundredFortyThousandEightHundredFortyFive() {
        Listing market = open(2_723_000, 1500, ListedLane.MARKET);
        Listing reserve = open(10_000_000, 1000, ListedLane.RESERVE);
        Trade sale = bought(floor.take(ListingFloor.buy(on, "buyer", market.listingId(), 2_723_000, 1500)))
                .trade();
        Trade stored = bought(floor.take(ListingFloor.reserve(on, "reserve", reserve.listingId(), 10_000_000, 1000)))
                .trade();

        assertEquals(List.of(4_084_500L, 10_000_000L), List.of(sale.amountFen(), stored.amountFen()));
        assertEquals(
                List.of("350428-0000001-0001", "350428-0000001-0002"),
                floor.floor.blotter().trades().stream().map(Trade::tradeNo).toList());
        assertEquals(
                List.of(ListingState.FILLED, ListingState.FILLED),
                floor.board.changed().stream().map(Listing::state).toList());
        assertEquals(
                List.of("listing/C1", "listing/C2", "trade/C3", "trade/C4"),
                floor.floor.blotter().journals().stream()
                        .map(journal -> journal.cause())
                        .toList());
        assertEquals(2, floor.floor.blotter().changedInstruments().get(0).tradesMade());
    }

    @Test
    void aListingIsTakenInPartsUntilNothingRemains() {
        String id = open(3_000, 1500, ListedLane.MARKET).listingId();
        assertEquals(
                2_000, after(ListingFloor.buy(on, "buyer", id, 1_000, 1500), id).remainingKg());
        assertEquals(
                ListingState.FILLED,
                after(ListingFloor.buy(on, "buyer", id, 2_000, 1500), id).state());
        refused(MarketCode.LISTING_CLOSED, floor.take(ListingFloor.buy(on, "buyer", id, 1_000, 1500)));
    }

    @Test
    void aCancelledListingGivesBackWhatWasNotSoldAndCannotBeBought() {
        String id = open(12_723_000, 1500, ListedLane.MARKET).listingId();
        bought(floor.take(ListingFloor.buy(on, "buyer", id, 1_000, 1500)));
        assertInstanceOf(ListingDecision.Cancelled.class, floor.take(ListingFloor.cancel(on, "changkou", id)));
        refused(MarketCode.LISTING_CLOSED, floor.take(ListingFloor.buy(on, "buyer", id, 1_000, 1500)));
        refused(MarketCode.LISTING_CLOSED, floor.take(ListingFloor.cancel(on, "changkou", id)));
        assertEquals(12_722_000, open(12_722_000, 1500, ListedLane.MARKET).quantityKg());
    }

    @Test
    void refusesToListMoreThanIsHeldAlsoWhenItIsAlreadyListed() {
        refused(
                MarketCode.NOT_ENOUGH_UNITS,
                floor.take(ListingFloor.open(on, "changkou", 12_724_000, 1500, ListedLane.MARKET)));
        open(12_000_000, 1500, ListedLane.MARKET);
        refused(
                MarketCode.NOT_ENOUGH_UNITS,
                floor.take(ListingFloor.open(on, "changkou", 724_000, 1500, ListedLane.MARKET)));
        assertEquals(1, floor.floor.blotter().journals().size());
    }

    @Test
    void refusesToBuyWithoutTheMoneyAndLeavesNoTrace() {
        String id = open(12_000_000, 1500, ListedLane.MARKET).listingId();
        refused(MarketCode.NOT_ENOUGH_MONEY, floor.take(ListingFloor.buy(on, "buyer", id, 4_000_000, 1500)));
        assertEquals(List.of(), floor.floor.blotter().trades());
        bought(floor.take(ListingFloor.buy(on, "buyer", id, 3_333_000, 1500)));
        refused(MarketCode.NOT_ENOUGH_MONEY, floor.take(ListingFloor.buy(on, "buyer", id, 1_000, 1500)));
    }

    @Test
    void refusesAPriceTheBuyerDidNotSee() {
        String id = open(1_000, 1500, ListedLane.MARKET).listingId();
        refused(MarketCode.PRICE_MOVED, floor.take(ListingFloor.buy(on, "buyer", id, 1_000, 1499)));
    }

    @Test
    void refusesTheOwnListingAndThatOfARelatedParty() {
        String id = open(1_000, 1500, ListedLane.MARKET).listingId();
        refused(MarketCode.OWN_LISTING, floor.take(ListingFloor.buy(on, "changkou", id, 1_000, 1500)));
        on.member("changkou", true, "changkou-group", 1).member("buyer", false, "changkou-group", 1);
        refused(MarketCode.RELATED_PARTY, floor.take(ListingFloor.buy(on, "buyer", id, 1_000, 1500)));
    }

    @Test
    void onlyTheReserveCentreTakesAReserveListingAndOnlyAtTheReservePrice() {
        refused(
                MarketCode.NOT_RESERVE_PRICE,
                floor.take(ListingFloor.open(on, "changkou", 1_000, 1001, ListedLane.RESERVE)));
        String id = open(1_000, 1000, ListedLane.RESERVE).listingId();
        refused(MarketCode.WRONG_LANE, floor.take(ListingFloor.buy(on, "buyer", id, 1_000, 1000)));
        bought(floor.take(ListingFloor.reserve(on, "reserve", id, 1_000, 1000)));
    }

    @Test
    void refusesAPriceOutsideTheBandOfTheDay() {
        refused(
                MarketCode.PRICE_OUTSIDE_BAND,
                floor.take(ListingFloor.open(on, "changkou", 1_000, 1651, ListedLane.MARKET)));
        open(1_000, 1650, ListedLane.MARKET);
    }

    @Test
    void theBandFollowsTheLastDayThatTradedAndNotToday() {
        on.traded(Map.of(
                FloorBuilder.DAY.minusDays(3),
                DayTotals.NONE.plus(1_000, 2000),
                FloorBuilder.DAY,
                DayTotals.NONE.plus(1_000, 2200)));
        assertEquals(new PriceBand(1800, 2200), band(FloorBuilder.DAY));
        assertEquals(new PriceBand(1980, 2420), band(FloorBuilder.DAY.plusDays(1)));
    }

    @Test
    void reserveTradesStayOutOfTheClose() {
        String id = open(1_000, 1000, ListedLane.RESERVE).listingId();
        bought(floor.take(ListingFloor.reserve(on, "reserve", id, 1_000, 1000)));
        assertEquals(new PriceBand(1350, 1650), band(FloorBuilder.DAY.plusDays(1)));
    }

    @Test
    void anOldListingOutsideTodaysBandCannotBeTaken() {
        String id = open(1_000, 1650, ListedLane.MARKET).listingId();
        on.traded(Map.of(FloorBuilder.DAY.minusDays(1), DayTotals.NONE.plus(1_000, 1400)));
        refused(MarketCode.PRICE_OUTSIDE_BAND, floor.take(ListingFloor.buy(on, "buyer", id, 1_000, 1650)));
    }

    @Test
    void whatWasBoughtTodayCannotBeListedTodayButWhatWasThereBeforeCan() {
        on.units("buyer", 5_000);
        ListingFloor again = new ListingFloor(on);
        String id = ((ListingDecision.Opened)
                        again.take(ListingFloor.open(on, "changkou", 3_000, 1500, ListedLane.MARKET)))
                .listing()
                .listingId();
        bought(again.take(ListingFloor.buy(on, "buyer", id, 3_000, 1500)));
        refused(MarketCode.BOUGHT_TODAY, again.take(ListingFloor.open(on, "buyer", 6_000, 1500, ListedLane.MARKET)));
        assertInstanceOf(
                ListingDecision.Opened.class,
                again.take(ListingFloor.open(on, "buyer", 5_000, 1500, ListedLane.MARKET)));
    }

    @Test
    void quantitiesGoInTonnesUnlessEverythingIsTaken() {
        refused(MarketCode.NOT_A_LOT, floor.take(ListingFloor.open(on, "changkou", 1_500, 1500, ListedLane.MARKET)));
        on.units("changkou", 2_500);
        ListingFloor odd = new ListingFloor(on);
        String id = ((ListingDecision.Opened)
                        odd.take(ListingFloor.open(on, "changkou", 2_500, 1500, ListedLane.MARKET)))
                .listing()
                .listingId();
        refused(MarketCode.NOT_A_LOT, odd.take(ListingFloor.buy(on, "buyer", id, 500, 1500)));
        bought(odd.take(ListingFloor.buy(on, "buyer", id, 1_000, 1500)));
        bought(odd.take(ListingFloor.buy(on, "buyer", id, 1_500, 1500)));
    }

    @Test
    void refusesMoreThanRemains() {
        String id = open(2_000, 1500, ListedLane.MARKET).listingId();
        refused(MarketCode.MORE_THAN_REMAINING, floor.take(ListingFloor.buy(on, "buyer", id, 3_000, 1500)));
    }

    @Test
    void refusesAHundredThousandTonnesInOneListing() {
        on.units("changkou", 200_000_000);
        refused(
                MarketCode.LISTING_TOO_LARGE,
                new ListingFloor(on).take(ListingFloor.open(on, "changkou", 100_000_000, 1500, ListedLane.MARKET)));
    }

    @Test
    void anybodyButAVillagePaysTheFeeOutOfTheProceeds() {
        on.firm("seller", 0).units("seller", 1_000);
        ListingFloor second = new ListingFloor(on);
        String id = ((ListingDecision.Opened)
                        second.take(ListingFloor.open(on, "seller", 1_000, 1500, ListedLane.MARKET)))
                .listing()
                .listingId();
        Trade trade = bought(second.take(ListingFloor.buy(on, "buyer", id, 1_000, 1500)))
                .trade();
        assertEquals(List.of(1500L, 8L), List.of(trade.amountFen(), trade.feeFen()));
        assertEquals(3, second.floor.blotter().journals().get(1).transfers().size());
    }

    @Test
    void strangersUnknownTicketsAndForeignListingsAreRefused() {
        refused(
                MarketCode.NOT_A_PARTICIPANT,
                floor.take(ListingFloor.open(on, "stranger", 1_000, 1500, ListedLane.MARKET)));
        refused(MarketCode.LISTING_UNKNOWN, floor.take(ListingFloor.buy(on, "buyer", "nothing", 1_000, 1500)));
        String id = open(1_000, 1500, ListedLane.MARKET).listingId();
        refused(MarketCode.LISTING_UNKNOWN, floor.take(ListingFloor.cancel(on, "buyer", id)));
        on.state.instruments.clear();
        refused(
                MarketCode.TICKET_UNKNOWN,
                floor.take(ListingFloor.open(on, "changkou", 1_000, 1500, ListedLane.MARKET)));
    }

    @Test
    void aClosedMonthAndAMissingRuleRefuseTheCommandOnly() {
        on.terms(new Terms(FloorBuilder.COUNTY, Map.of()));
        refused(
                PlatformCode.RULE_MISSING,
                floor.take(ListingFloor.open(on, "changkou", 1_000, 1500, ListedLane.MARKET)));
        on.closed("2026-11");
        refused(
                MarketCode.PERIOD_CLOSED,
                floor.take(ListingFloor.open(on, "changkou", 1_000, 1500, ListedLane.MARKET)));
    }

    @Test
    void aListingIsTakenBackInAClosedMonthOnTheFirstDayOfTheNextOpenOne() {
        String id = open(1_000, 1500, ListedLane.MARKET).listingId();
        on.terms(new Terms(FloorBuilder.COUNTY, Map.of()));
        on.closed("2026-11").closed("2026-12");
        assertInstanceOf(ListingDecision.Cancelled.class, floor.take(ListingFloor.cancel(on, "changkou", id)));
        assertEquals(
                List.of(FloorBuilder.DAY, LocalDate.of(2027, 1, 1)),
                floor.floor.blotter().journals().stream()
                        .map(Journal::businessDate)
                        .toList());
    }

    @Test
    void theMarketLaneIsClosedToListingsWhileItTradesContinuously() {
        on.terms(FloorBuilder.termsWith(Map.of(Terms.MODE, "CONTINUOUS")));
        refused(MarketCode.OTHER_MODE, floor.take(ListingFloor.open(on, "changkou", 1_000, 1500, ListedLane.MARKET)));
        open(1_000, 1000, ListedLane.RESERVE);
    }

    private PriceBand band(LocalDate day) {
        on.terms(day, FloorBuilder.TERMS);
        ListingAction nothing = new ListingAction.CancelListing("nothing");
        return floor.floor.band(FloorBuilder.command("C", "buyer", Instant.EPOCH, day, nothing));
    }

    /** The listing after a purchase. */
    private Listing after(FloorCommand<ListingAction> purchase, String listingId) {
        bought(floor.take(purchase));
        return floor.board.get(new Ref(FloorBuilder.COUNTY, listingId));
    }

    private Listing open(long kg, long price, ListedLane lane) {
        return assertInstanceOf(
                        ListingDecision.Opened.class, floor.take(ListingFloor.open(on, "changkou", kg, price, lane)))
                .listing();
    }

    private static ListingDecision.Bought bought(ListingDecision decision) {
        return assertInstanceOf(ListingDecision.Bought.class, decision);
    }

    private static void refused(Code code, ListingDecision decision) {
        assertEquals(
                code,
                assertInstanceOf(ListingDecision.Refused.class, decision)
                        .refusal()
                        .code());
    }
}
