package org.lintan.market.desk.floor;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.lintan.kernel.books.Journal;
import org.lintan.market.MarketCode;
import org.lintan.platform.http.Code;
import org.lintan.platform.http.PlatformCode;
import org.lintan.platform.http.Refusal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

class FloorTest {

    private final FloorBuilder on = new FloorBuilder()
            .village("changkou", 12_723_000)
            .firm("buyer", 5_000_000)
            .firm("reserve", 12_000_000);
    private final Floor floor = on.floor();

    @Test
    void theChangkouDaySellsEverythingForOneHundredFortyThousandEightHundredFortyFive() {
        Listing market = open(2_723_000, 1500, Lane.MARKET);
        Listing reserve = open(10_000_000, 1000, Lane.RESERVE);
        Trade sale = bought(floor.take(on.buy("buyer", market.listingId(), 2_723_000, 1500)))
                .trade();
        Trade stored = bought(floor.take(on.reserve("reserve", reserve.listingId(), 10_000_000, 1000)))
                .trade();

        assertEquals(List.of(4_084_500L, 10_000_000L), List.of(sale.amountFen(), stored.amountFen()));
        assertEquals(
                List.of("350428-0000001-0001", "350428-0000001-0002"),
                floor.trades().stream().map(Trade::tradeNo).toList());
        assertEquals(
                List.of(ListingState.FILLED, ListingState.FILLED),
                floor.openedListings().stream().map(Listing::state).toList());
        assertEquals(
                List.of("listing/C1", "listing/C2", "trade/C3", "trade/C4"),
                floor.journals().stream().map(journal -> journal.cause()).toList());
        assertEquals(2, floor.tradedInstruments().get(0).tradesMade());
    }

    @Test
    void aListingIsTakenInPartsUntilNothingRemains() {
        String id = open(3_000, 1500, Lane.MARKET).listingId();
        assertEquals(
                2_000,
                bought(floor.take(on.buy("buyer", id, 1_000, 1500))).listing().remainingKg());
        assertEquals(
                ListingState.FILLED,
                bought(floor.take(on.buy("buyer", id, 2_000, 1500))).listing().state());
        refused(MarketCode.LISTING_CLOSED, floor.take(on.buy("buyer", id, 1_000, 1500)));
    }

    @Test
    void aCancelledListingGivesBackWhatWasNotSoldAndCannotBeBought() {
        String id = open(12_723_000, 1500, Lane.MARKET).listingId();
        bought(floor.take(on.buy("buyer", id, 1_000, 1500)));
        assertInstanceOf(Decision.Cancelled.class, floor.take(on.cancel("changkou", id)));
        refused(MarketCode.LISTING_CLOSED, floor.take(on.buy("buyer", id, 1_000, 1500)));
        refused(MarketCode.LISTING_CLOSED, floor.take(on.cancel("changkou", id)));
        assertEquals(12_722_000, open(12_722_000, 1500, Lane.MARKET).quantityKg());
    }

    @Test
    void refusesToListMoreThanIsHeldAlsoWhenItIsAlreadyListed() {
        refused(MarketCode.NOT_ENOUGH_UNITS, floor.take(on.open("changkou", 12_724_000, 1500, Lane.MARKET)));
        open(12_000_000, 1500, Lane.MARKET);
        refused(MarketCode.NOT_ENOUGH_UNITS, floor.take(on.open("changkou", 724_000, 1500, Lane.MARKET)));
        assertEquals(1, floor.journals().size());
    }

    @Test
    void refusesToBuyWithoutTheMoneyAndLeavesNoTrace() {
        String id = open(12_000_000, 1500, Lane.MARKET).listingId();
        refused(MarketCode.NOT_ENOUGH_MONEY, floor.take(on.buy("buyer", id, 4_000_000, 1500)));
        assertEquals(List.of(), floor.trades());
        bought(floor.take(on.buy("buyer", id, 3_333_000, 1500)));
        refused(MarketCode.NOT_ENOUGH_MONEY, floor.take(on.buy("buyer", id, 1_000, 1500)));
    }

    @Test
    void refusesAPriceTheBuyerDidNotSee() {
        String id = open(1_000, 1500, Lane.MARKET).listingId();
        refused(MarketCode.PRICE_MOVED, floor.take(on.buy("buyer", id, 1_000, 1499)));
    }

    @Test
    void refusesTheOwnListingAndThatOfARelatedParty() {
        String id = open(1_000, 1500, Lane.MARKET).listingId();
        refused(MarketCode.OWN_LISTING, floor.take(on.buy("changkou", id, 1_000, 1500)));
        on.state.members.put("changkou", new Member("changkou", true, "changkou-group", on.owner(1)));
        on.state.members.put("buyer", new Member("buyer", false, "changkou-group", on.owner(1)));
        refused(MarketCode.RELATED_PARTY, floor.take(on.buy("buyer", id, 1_000, 1500)));
    }

    @Test
    void onlyTheReserveCentreTakesAReserveListingAndOnlyAtTheReservePrice() {
        refused(MarketCode.NOT_RESERVE_PRICE, floor.take(on.open("changkou", 1_000, 1001, Lane.RESERVE)));
        String id = open(1_000, 1000, Lane.RESERVE).listingId();
        refused(MarketCode.WRONG_LANE, floor.take(on.buy("buyer", id, 1_000, 1000)));
        bought(floor.take(on.reserve("reserve", id, 1_000, 1000)));
    }

    @Test
    void refusesAPriceOutsideTheBandOfTheDay() {
        refused(MarketCode.PRICE_OUTSIDE_BAND, floor.take(on.open("changkou", 1_000, 1651, Lane.MARKET)));
        open(1_000, 1650, Lane.MARKET);
    }

    @Test
    void theBandFollowsTheLastDayThatTradedAndNotToday() {
        on.state.days.put("TK", new TreeMap<>());
        on.state.days.get("TK").put(FloorBuilder.DAY.minusDays(3), DayTotals.NONE.plus(1_000, 2000));
        on.state.days.get("TK").put(FloorBuilder.DAY, DayTotals.NONE.plus(1_000, 2200));
        assertEquals(new PriceBand(1800, 2200), floor.band("TK", FloorBuilder.DAY));
        assertEquals(new PriceBand(1980, 2420), tomorrow().band("TK", FloorBuilder.DAY.plusDays(1)));
    }

    @Test
    void reserveTradesStayOutOfTheClose() {
        String id = open(1_000, 1000, Lane.RESERVE).listingId();
        bought(floor.take(on.reserve("reserve", id, 1_000, 1000)));
        assertEquals(new PriceBand(1350, 1650), tomorrow().band("TK", FloorBuilder.DAY.plusDays(1)));
    }

    @Test
    void anOldListingOutsideTodaysBandCannotBeTaken() {
        String id = open(1_000, 1650, Lane.MARKET).listingId();
        on.state.days.put("TK", new TreeMap<>());
        on.state.days.get("TK").put(FloorBuilder.DAY.minusDays(1), DayTotals.NONE.plus(1_000, 1400));
        refused(MarketCode.PRICE_OUTSIDE_BAND, floor.take(on.buy("buyer", id, 1_000, 1650)));
    }

    @Test
    void whatWasBoughtTodayCannotBeListedTodayButWhatWasThereBeforeCan() {
        on.units("buyer", 5_000);
        Floor again = on.floor();
        String id = ((Decision.Opened) again.take(on.open("changkou", 3_000, 1500, Lane.MARKET)))
                .listing()
                .listingId();
        bought(again.take(on.buy("buyer", id, 3_000, 1500)));
        refused(MarketCode.BOUGHT_TODAY, again.take(on.open("buyer", 6_000, 1500, Lane.MARKET)));
        assertInstanceOf(Decision.Opened.class, again.take(on.open("buyer", 5_000, 1500, Lane.MARKET)));
    }

    @Test
    void quantitiesGoInTonnesUnlessEverythingIsTaken() {
        refused(MarketCode.NOT_A_LOT, floor.take(on.open("changkou", 1_500, 1500, Lane.MARKET)));
        on.units("changkou", 2_500);
        Floor odd = on.floor();
        String id = ((Decision.Opened) odd.take(on.open("changkou", 2_500, 1500, Lane.MARKET)))
                .listing()
                .listingId();
        refused(MarketCode.NOT_A_LOT, odd.take(on.buy("buyer", id, 500, 1500)));
        bought(odd.take(on.buy("buyer", id, 1_000, 1500)));
        bought(odd.take(on.buy("buyer", id, 1_500, 1500)));
    }

    @Test
    void refusesMoreThanRemains() {
        String id = open(2_000, 1500, Lane.MARKET).listingId();
        refused(MarketCode.MORE_THAN_REMAINING, floor.take(on.buy("buyer", id, 3_000, 1500)));
    }

    @Test
    void refusesAHundredThousandTonnesInOneListing() {
        on.units("changkou", 200_000_000);
        refused(MarketCode.LISTING_TOO_LARGE, on.floor().take(on.open("changkou", 100_000_000, 1500, Lane.MARKET)));
    }

    @Test
    void anybodyButAVillagePaysTheFeeOutOfTheProceeds() {
        on.firm("seller", 0).units("seller", 1_000);
        Floor second = on.floor();
        String id = ((Decision.Opened) second.take(on.open("seller", 1_000, 1500, Lane.MARKET)))
                .listing()
                .listingId();
        Trade trade = bought(second.take(on.buy("buyer", id, 1_000, 1500))).trade();
        assertEquals(List.of(1500L, 8L), List.of(trade.amountFen(), trade.feeFen()));
        assertEquals(3, second.journals().get(1).transfers().size());
    }

    @Test
    void strangersUnknownTicketsAndForeignListingsAreRefused() {
        refused(MarketCode.NOT_A_PARTICIPANT, floor.take(on.open("stranger", 1_000, 1500, Lane.MARKET)));
        refused(MarketCode.LISTING_UNKNOWN, floor.take(on.buy("buyer", "nothing", 1_000, 1500)));
        String id = open(1_000, 1500, Lane.MARKET).listingId();
        refused(MarketCode.LISTING_UNKNOWN, floor.take(on.cancel("buyer", id)));
        on.state.instruments.clear();
        refused(MarketCode.TICKET_UNKNOWN, floor.take(on.open("changkou", 1_000, 1500, Lane.MARKET)));
    }

    @Test
    void aClosedMonthAndAMissingRuleRefuseTheCommandOnly() {
        on.state.termsMissing.put(FloorBuilder.DAY, Refusal.of(PlatformCode.RULE_MISSING, "market.band_bp", "350428"));
        refused(PlatformCode.RULE_MISSING, floor.take(on.open("changkou", 1_000, 1500, Lane.MARKET)));
        on.state.closedMonths.add("2026-11");
        refused(MarketCode.PERIOD_CLOSED, floor.take(on.open("changkou", 1_000, 1500, Lane.MARKET)));
    }

    @Test
    void aListingIsTakenBackInAClosedMonthOnTheFirstDayOfTheNextOpenOne() {
        String id = open(1_000, 1500, Lane.MARKET).listingId();
        on.state.termsMissing.put(FloorBuilder.DAY, Refusal.of(PlatformCode.RULE_MISSING, "market.band_bp", "350428"));
        on.state.closedMonths.addAll(List.of("2026-11", "2026-12"));
        assertInstanceOf(Decision.Cancelled.class, floor.take(on.cancel("changkou", id)));
        assertEquals(
                List.of(FloorBuilder.DAY, LocalDate.of(2027, 1, 1)),
                floor.journals().stream().map(Journal::businessDate).toList());
    }

    @Test
    void theMarketLaneIsClosedToListingsWhileItTradesContinuously() {
        on.terms(new Terms("CONTINUOUS", 1000, 1500, 1000, 0, 0, 1000, 1, 100_000_000, 1440));
        refused(MarketCode.OTHER_MODE, floor.take(on.open("changkou", 1_000, 1500, Lane.MARKET)));
        open(1_000, 1000, Lane.RESERVE);
    }

    private Floor tomorrow() {
        on.state.terms.put(FloorBuilder.DAY.plusDays(1), FloorBuilder.TERMS);
        return floor;
    }

    private Listing open(long kg, long price, Lane lane) {
        return assertInstanceOf(Decision.Opened.class, floor.take(on.open("changkou", kg, price, lane)))
                .listing();
    }

    private static Decision.Bought bought(Decision decision) {
        return assertInstanceOf(Decision.Bought.class, decision);
    }

    private static void refused(Code code, Decision decision) {
        assertEquals(
                code,
                assertInstanceOf(Decision.Refused.class, decision).refusal().code());
    }
}
