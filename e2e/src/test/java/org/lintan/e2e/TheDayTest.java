package org.lintan.e2e;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.lintan.stack.Part;
import org.lintan.stack.demo.DemoCounty;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** The Changkou day (design.md §2) with the figures of domain.md §10, after each service was killed once on the way. */
@Order(1)
class TheDayTest {

    private final County county = County.open();

    @Test
    void eachServiceWasKilledOnceDuringTheDay() {
        assertEquals(3, county.misfortune.kills());
    }

    @Test
    void ticketNumberOneStandsForTwelveThousandSevenHundredTwentyThreeTonnes() {
        county.as("steward", Part.TICKET)
                .get("/tickets/" + county.loaded.ticketId())
                .then()
                .statusCode(200)
                .body("serial", equalTo("0000001"))
                .body("quantityKg", equalTo(12_723_000))
                .body("periodStart", equalTo("2016-01-01"))
                .body("periodEnd", equalTo("2020-12-31"));
    }

    @Test
    void aStrangerSeesTheTicketsLiveStateByItsVerifyCode() {
        county.nobody(Part.TICKET)
                .get("/public/tickets/" + county.loaded.verifyCode())
                .then()
                .statusCode(200)
                .body("serial", equalTo("0000001"))
                .body("quantityKg", equalTo(12_723_000));
    }

    @Test
    void theReserveCentreHoldsTenThousandTonnesAndTheBuyerHasRetiredTheRest() {
        county.as("reserve", Part.TICKET)
                .get("/holdings")
                .then()
                .statusCode(200)
                .body("items.find { it.bucket == 'CUSTODY' }.quantityKg", equalTo(10_000_000));
        county.as("buyer", Part.TICKET)
                .get("/holdings")
                .then()
                .statusCode(200)
                .body("items.find { it.bucket == 'RETIRED' && it.serial == '0000001' }.quantityKg", equalTo(2_723_000));
    }

    @Test
    void eachTradeHasAVoucherWithItsMoney() {
        county.as("steward", Part.TICKET)
                .get("/vouchers")
                .then()
                .statusCode(200)
                .body("items.amountFen", hasItems(4_084_500, 10_000_000));
    }

    @Test
    void everyFenOfTheSellerIsOnItsAccountAndNowhereElse() {
        county.as("steward", Part.MARKET)
                .get("/account")
                .then()
                .statusCode(200)
                .body("availableFen", equalTo(0))
                .body("payableFen", equalTo(0))
                .body("arrivedFen", equalTo(14_084_500 + 620_000));
        county.as("steward", Part.LEDGER)
                .get("/pot")
                .then()
                .statusCode(200)
                .body("availableFen", equalTo(14_500 + 620_000))
                .body("places.soldFen", equalTo(0))
                .body("places.onTheWayFen", equalTo(0))
                .body("places.paidOutFen", equalTo(14_070_000));
        county.as("buyer", Part.MARKET)
                .get("/account")
                .then()
                .statusCode(200)
                .body("availableFen", equalTo(5_000_000 - 4_084_500 - 620_000));
    }

    @Test
    void theDistributionPaysOneHundredFiftyYuanToEachOfNineHundredThirtyEightMembers() {
        county.as("steward", Part.LEDGER)
                .get("/distributions/" + county.loaded.distributionId())
                .then()
                .statusCode(200)
                .body("state", equalTo("COMPLETED"))
                .body("potFen", equalTo(14_084_500))
                .body("residualFen", equalTo(14_500))
                .body("households", equalTo(250));
        List<Map<String, Object>> lines = county.as("steward", Part.LEDGER)
                .get("/distributions/" + county.loaded.distributionId() + "/lines?limit=1000")
                .then()
                .statusCode(200)
                .body("items", hasSize(250))
                .extract()
                .path("items");
        long sum = lines.stream()
                .mapToLong(line -> ((Number) line.get("amountFen")).longValue())
                .sum();
        assertEquals(14_070_000, sum, "938 × 150.00");
    }

    @Test
    void aVillagerSeesTheMoneyAndHowTheShareWasReached() {
        county.as("villager", Part.LEDGER)
                .get("/me/home")
                .then()
                .statusCode(200)
                .body("paidFen", greaterThan(0))
                .body("payableFen", equalTo(0));
        county.as("villager", Part.LEDGER)
                .get("/me/statement")
                .then()
                .statusCode(200)
                .body("shares.size()", greaterThan(0))
                .body("income.size()", greaterThan(0));
    }

    @Test
    void theRetirementHasACertificateAnybodyCanRead() {
        county.nobody(Part.TICKET)
                .get("/public/certificates/" + county.loaded.certificateNo())
                .then()
                .statusCode(200)
                .body("beneficiary", equalTo("示例绿色制造有限公司"))
                .body("quantityKg", equalTo(2_723_000))
                .body("toString()", containsString("不可用于碳排放配额清缴"));
    }

    @Test
    void everyStageOfAnApplicationFindsItsWorker() {
        for (String stage : List.of(
                "SUBMITTED",
                "TITLE_CHECKED",
                "MEASURED",
                "ON_NOTICE",
                "EXPERT_REVIEWED",
                "FORESTRY_APPROVED",
                "RETURNED")) {
            county.as("forestry1", Part.TICKET)
                    .queryParam("stage", stage)
                    .get("/applications")
                    .then()
                    .statusCode(200)
                    .body("items.size()", greaterThan(0))
                    .body("items.stage", everyItem(equalTo(stage)));
        }
    }

    @Test
    void oneListingIsOpenWithSixHundredTonnesLeft() {
        county.as("buyer", Part.MARKET)
                .queryParam("state", "OPEN")
                .get("/listings")
                .then()
                .statusCode(200)
                .body("items.remainingKg", hasItem(600_000));
    }

    @Test
    void oneTicketTradesContinuouslyWithOrdersOnBothSides() {
        String ticketId = county.as("buyer", Part.MARKET)
                .get("/instruments")
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.mode == 'CONTINUOUS' }.ticketId");
        county.as("buyer", Part.MARKET)
                .get("/market/" + ticketId)
                .then()
                .statusCode(200)
                .body("asks.priceFenPerTonne", equalTo(List.of(1550, 1580, 1620)))
                .body("bids.priceFenPerTonne", equalTo(List.of(1480, 1450, 1420)));
        county.as("buyer", Part.MARKET).get("/account").then().statusCode(200).body("orderedFen", equalTo(649_500));
    }

    @Test
    void loadingTheCountyASecondTimeChangesNothing() {
        Figures before = Figures.of(county);
        DemoCounty.Loaded again = new DemoCounty(county.env, line -> {}, Clock.systemUTC()).load();
        assertEquals(county.loaded, again);
        assertEquals(before, Figures.of(county));
    }

    @Test
    void aLoadThatGoesOnOnAnotherDayGoesOnAsItBegan() {
        Figures before = Figures.of(county);
        Clock later = Clock.offset(Clock.systemUTC(), Duration.ofDays(3));
        assertEquals(county.loaded, new DemoCounty(county.env, line -> {}, later).load());
        assertEquals(before, Figures.of(county));
    }
}
