package org.lintan.market.quote;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.lintan.market.Person;
import org.lintan.market.Seed;
import org.lintan.platform.time.Today;
import org.lintan.stack.StackTestResource;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** What a stranger sees of a county's market; each test trades in a county of its own. */
@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
class PublicMarketTest {

    @Inject
    Seed seed;

    @Inject
    Today today;

    private final String county = "36" + ThreadLocalRandom.current().nextInt(1_000, 10_000);

    @Test
    void tellsWhatIsForSaleNowAndForHowMuchLaneByLane() {
        list(1_000_000, 1_500, "MARKET");
        list(2_000_000, 1_600, "MARKET");
        list(500_000, 1_000, "RESERVE");
        market().body("forSale", hasSize(2))
                .body("forSale.find { it.lane == 'MARKET' }.tickets", equalTo(2))
                .body("forSale.find { it.lane == 'MARKET' }.quantityKg", equalTo(3_000_000))
                .body("forSale.find { it.lane == 'MARKET' }.lowestFenPerTonne", equalTo(1_500))
                .body("forSale.find { it.lane == 'MARKET' }.highestFenPerTonne", equalTo(1_600))
                .body("forSale.find { it.lane == 'RESERVE' }.quantityKg", equalTo(500_000))
                .body("sold", empty());
    }

    @Test
    void countsWhatWasSoldTodayOnceAndWeighsThePriceByQuantity() {
        buy(list(1_000_000, 1_500, "MARKET"), 1_000_000, 1_500);
        buy(list(3_000_000, 1_501, "MARKET"), 3_000_000, 1_501);
        market().body("forSale", empty())
                .body("sold", hasSize(1))
                .body("sold[0].lane", equalTo("MARKET"))
                .body("sold[0].trades", equalTo(2))
                .body("sold[0].quantityKg", equalTo(4_000_000))
                .body("sold[0].amountFen", equalTo(1_500_000 + 4_503_000))
                // 1500.75 fen per tonne
                .body("sold[0].meanFenPerTonne", equalTo(1_501));
        year(today.date().getYear())
                .body("days", hasSize(1))
                .body("days[0].day", equalTo(today.date().toString()))
                .body("days[0].lane", equalTo("MARKET"))
                .body("days[0].lowestFenPerTonne", equalTo(1_500))
                .body("days[0].highestFenPerTonne", equalTo(1_501));
        year(2020).body("days", empty());
    }

    @Test
    void tellsNobodyWhoSoldAndWhoBought() {
        buy(list(1_000_000, 1_500, "MARKET"), 1_000_000, 1_500);
        list(1_000, 1_500, "MARKET");
        market().body(not(containsString(county + "-")));
        year(today.date().getYear()).body(not(containsString(county + "-")));
    }

    @Test
    void aCountyWithoutAMarketHasNothingForSaleAndAYearIsOfThisCentury() {
        market().body("forSale", empty()).body("sold", empty());
        given().get("/api/v1/public/counties/{county}/market/years/1999", county)
                .then()
                .statusCode(404);
        given().get("/api/v1/public/counties/abcdef/market").then().statusCode(404);
    }

    @Test
    void theMeanIsRoundedHalfUpAndWiderThanALong() {
        assertEquals(3, TradedDay.mean(BigDecimal.valueOf(5), 2));
        assertEquals(2, TradedDay.mean(BigDecimal.valueOf(49), 20));
        assertEquals(
                Long.MAX_VALUE,
                TradedDay.mean(BigDecimal.valueOf(Long.MAX_VALUE).multiply(BigDecimal.TEN), 10));
    }

    private ValidatableResponse market() {
        return given().get("/api/v1/public/counties/{county}/market", county)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse year(int year) {
        return given().get("/api/v1/public/counties/{county}/market/years/{year}", county, year)
                .then()
                .statusCode(200);
    }

    private String list(long kg, long price, String lane) {
        String village = seed.participant(county, "v", "SELLER", null);
        String ticket = seed.ticket(village, kg);
        return Person.steward(village)
                .post(
                        "/listings",
                        Map.of("ticketId", ticket, "quantityKg", kg, "priceFenPerTonne", price, "lane", lane))
                .statusCode(201)
                .extract()
                .path("listingId");
    }

    private void buy(String listing, long kg, long price) {
        String firm = seed.withMoney(seed.participant(county, "f", "BUYER", null), 100_000_000);
        Person.buyer(firm)
                .post("/listings/{id}/purchases", Map.of("quantityKg", kg, "priceFenPerTonne", price), listing)
                .statusCode(201);
    }
}
