package org.lintan.ticket.retirement;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lintan.kernel.id.Ids;
import org.lintan.platform.db.Tx;
import org.lintan.platform.time.Today;
import org.lintan.stack.StackTestResource;
import org.lintan.testkit.Await;
import org.lintan.testkit.TestClock;
import org.lintan.ticket.support.Kafka;
import org.lintan.ticket.support.MarketEvents;
import org.lintan.ticket.support.People;
import org.lintan.ticket.support.Person;
import org.lintan.ticket.support.Village;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lintan.ticket.support.People.COUNTY;
import static org.lintan.ticket.support.People.FOREIGN;

/** Retiring with a statement of emissions, what the certificate says then, and the page of use. */
@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
class StatedRetirementTest {

    private static final String FIRM = "示例绿色制造有限公司";

    @Inject
    TestClock clock;

    @Inject
    Kafka kafka;

    @Inject
    Tx tx;

    @Test
    void setsTonnesAgainstTheStatedRemainderOfAYearAndTheRestOfThemAgainstNothing() {
        Village village = Village.register();
        String ticket = village.ticket(clock);
        Map<String, Object> first = retirement(3_000_000, stated(2020, 5_000_000, 1_200_000));
        String foretold = foretell(village.steward(), ticket, first)
                .statusCode(200)
                .body("againstKg", equalTo(3_000_000))
                .body("setBeforeKg", equalTo(0))
                .extract()
                .path("text");
        String no = retire(village.steward(), ticket, first);
        certificate(no)
                .body("text", equalTo(foretold))
                .body("text", containsString("本次注销的 3000 吨都用来抵这一剩余"))
                .body("declaration", equalTo("STATED"))
                .body("statement.remainderKg", equalTo(3_800_000))
                .body("statement.againstKg", equalTo(3_000_000))
                .body("may.claim", contains("USED", "REMAINDER"))
                .body("mayNot.claim", hasItems("CARBON_NEUTRAL", "COMPLIANCE", "EU_PRODUCT"))
                .body("party", equalTo(village.steward().party()))
                .body("partyName", equalTo(village.holder().get("name")));

        // another ticket or none: the remainder is one, and the name is the same however it is typed
        Map<String, Object> second = retirement(1_000_000, stated(2020, 5_000_000, 1_200_000));
        second.put("beneficiary", " 示例绿色制造有限公司 ");
        foretell(village.steward(), ticket, second)
                .body("againstKg", equalTo(800_000))
                .body("setBeforeKg", equalTo(3_000_000));
        certificate(retire(village.steward(), ticket, second)).body("text", containsString("800 吨抵这一剩余,其余 200 吨超出剩余"));
        certificate(retire(village.steward(), ticket, retirement(1_000, stated(2020, 5_000_000, 1_200_000))))
                .body("may.claim", contains("USED"))
                .body("text", containsString("已经没有可抵的"));
        // another year has a remainder of its own
        certificate(retire(village.steward(), ticket, retirement(1_000, stated(2021, 10_000, 0))))
                .body("statement.againstKg", equalTo(1_000));

        Await.until(() -> kafka.published("units.retired.v1", ticket).size() == 4);
        JsonNode told = kafka.published("units.retired.v1", ticket).get(0).path("data");
        assertEquals(3_000_000, told.path("statement").path("againstKg").asLong());
        assertEquals(5_000_000, told.path("statement").path("emissionsKg").asLong());
    }

    @Test
    void aNoteThatClaimsWhatNoTicketSupportsIsRefusedAndNothingIsUsedUp() {
        Village village = Village.register();
        String ticket = village.ticket(clock);
        Map<String, Object> wish = retirement(1_000, Map.of("declared", false));
        wish.put("note", "我司已实现碳中和");
        village.steward()
                .post("/tickets/" + ticket + "/retirements", wish)
                .statusCode(422)
                .body("code", equalTo("CLAIM_IN_NOTE"));
        foretell(village.steward(), ticket, wish).statusCode(422).body("code", equalTo("CLAIM_IN_NOTE"));
        wish.put("note", "支持村里护林");
        foretell(village.steward(), ticket, wish).statusCode(200);
        retire(village.steward(), ticket, wish);
    }

    @Test
    void aBeneficiaryWhoseNameClaimsWhatNoTicketSupportsIsRefusedUnlessItIsThePartysOwn() {
        Village village = Village.register();
        String ticket = village.ticket(clock);
        Map<String, Object> wish = retirement(1_000, Map.of("declared", false));
        for (String name : List.of("零碳示例大会", "碳 中和示例公司", "Carbon-Neutral Example Ltd", "Ｎｅｔ Ｚｅｒｏ Example")) {
            wish.put("beneficiary", name);
            village.steward()
                    .post("/tickets/" + ticket + "/retirements", wish)
                    .statusCode(422)
                    .body("code", equalTo("CLAIM_IN_BENEFICIARY"));
            foretell(village.steward(), ticket, wish).statusCode(422).body("code", equalTo("CLAIM_IN_BENEFICIARY"));
        }
        village.steward().get("/retirements").body("items", hasSize(0));
        String own = "示例碳中和林业有限公司";
        assertEquals(
                1,
                tx.run(sql -> sql.update(
                                "UPDATE holder SET name = ? WHERE party = ?",
                                own,
                                village.steward().party()))
                        .await()
                        .indefinitely());
        wish.put("beneficiary", own);
        foretell(village.steward(), ticket, wish).statusCode(200);
        certificate(retire(village.steward(), ticket, wish)).body("beneficiary", equalTo(own));
        // another's name stays another's, however like it is
        wish.put("beneficiary", own + "(分公司)");
        village.steward()
                .post("/tickets/" + ticket + "/retirements", wish)
                .statusCode(422)
                .body("code", equalTo("CLAIM_IN_BENEFICIARY"));
    }

    @Test
    void keepsThatNothingWasStatedApartFromThatNobodyAsked() {
        Village village = Village.register();
        String ticket = village.ticket(clock);
        Map<String, Object> notStated = retirement(1_000, Map.of("declared", false));
        String foretold =
                foretell(village.steward(), ticket, notStated).extract().path("text");
        certificate(retire(village.steward(), ticket, notStated))
                .body("declaration", equalTo("NOT_STATED"))
                .body("statement", nullValue())
                .body("text", equalTo(foretold))
                .body("text", containsString("受益人没有申报排放和自身减排"))
                .body("mayNot.claim", hasItem("REMAINDER"));
        certificate(retire(village.steward(), ticket, retirement(1_000, null)))
                .body("declaration", equalTo("NONE"))
                .body("text", containsString("没有排放申报的记录"));
        Await.until(() -> kafka.published("units.retired.v1", ticket).size() == 2);
        assertTrue(kafka.published("units.retired.v1", ticket)
                .get(0)
                .path("data")
                .path("statement")
                .isMissingNode());
    }

    @ParameterizedTest
    @CsvSource({
        "CORPORATE_RESPONSIBILITY, 2020, 5000, 1200, 3801, STATEMENT_SUM",
        "CORPORATE_RESPONSIBILITY, 2020, 5000, 6000, 0, STATEMENT_REDUCTIONS",
        "CORPORATE_RESPONSIBILITY, 2090, 5000, 1200, 3800, STATEMENT_YEAR",
        "EVENT_NEUTRALITY, 2020, 0, 0, 0, STATEMENT_INCOMPLETE",
        "VOLUNTARY_DUTY, 2020, 5000, 1200, 3800, STATEMENT_NOT_FOR_PURPOSE"
    })
    void refusesAStatementThatCannotBeTrueAndRetiresNothing(
            String purpose, int year, long emissions, long reductions, long remainder, String code) {
        Village village = Village.register();
        String ticket = village.ticket(clock);
        Map<String, Object> wish = retirement(
                1_000,
                Map.of(
                        "declared",
                        true,
                        "year",
                        year,
                        "emissionsKg",
                        emissions,
                        "ownReductionsKg",
                        reductions,
                        "remainderKg",
                        remainder));
        wish.put("purpose", purpose);
        foretell(village.steward(), ticket, wish).statusCode(422).body("code", equalTo(code));
        village.steward()
                .post("/tickets/" + ticket + "/retirements", wish)
                .statusCode(422)
                .body("code", equalTo(code));
        village.steward().get("/holdings").body("items.bucket", not(hasItem("RETIRED")));
        village.steward().get("/retirements").body("items", empty());
    }

    @Test
    void takesARetirementOnceAndItsTonnesOffTheRemainderOnce() {
        Village village = Village.register();
        String ticket = village.ticket(clock);
        String key = UUID.randomUUID().toString();
        Map<String, Object> wish = retirement(1_000, stated(2020, 5_000, 0));
        String path = "/tickets/" + ticket + "/retirements";
        String no = village.steward()
                .post(path, wish, key)
                .statusCode(201)
                .extract()
                .path("certificateNo");
        village.steward()
                .post(path, wish, key)
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("certificateNo", equalTo(no));
        village.steward()
                .post(path, retirement(1_000, stated(2020, 6_000, 0)), key)
                .statusCode(422)
                .body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
        foretell(village.steward(), ticket, wish).body("setBeforeKg", equalTo(1_000));
    }

    @Test
    void neverSetsMoreAgainstARemainderThanItIsHoweverManyRetireAtOnceFromHoweverManyTickets() {
        Person buyer = People.person(
                "buyer", "buyer", "buyer-" + Ids.next().toLowerCase().substring(18));
        List<String> tickets = List.of(bought(buyer, 8_000), bought(buyer, 8_000));
        List<CompletableFuture<String>> all = IntStream.range(0, 16)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> retire(buyer, tickets.get(i % 2), retirement(1_000, stated(2020, 6_500, 1_000)))))
                .toList();
        long against = all.stream()
                .map(CompletableFuture::join)
                .mapToLong(no -> certificate(no).extract().jsonPath().getLong("statement.againstKg"))
                .sum();
        assertEquals(5_500, against);
    }

    @Test
    void judgesEachCertificateByTheRuleOfItsOwnDay() {
        Village village = Village.register();
        String ticket = village.ticket(clock);
        String before = retire(village.steward(), ticket, retirement(1_000, stated(2020, 5_000, 0)));
        String rule = People.OPERATOR
                .post(
                        "/rules",
                        Map.of(
                                "key",
                                "claims.supported",
                                "region",
                                COUNTY,
                                "validFrom",
                                LocalDate.ofInstant(clock.instant(), Today.ZONE)
                                        .plusDays(1)
                                        .toString(),
                                "value",
                                "USED",
                                "source",
                                "县里的规定"))
                .statusCode(201)
                .extract()
                .path("id");
        try {
            People.person("operator2", "operator", "operator")
                    .post("/rules/" + rule + "/confirm", Map.of())
                    .statusCode(200);
            clock.passDays(1);
            String after = retire(village.steward(), ticket, retirement(1_000, stated(2020, 5_000, 0)));
            certificate(before).body("may.claim", contains("USED", "REMAINDER"));
            certificate(after)
                    .body("may.claim", contains("USED"))
                    .body("may[0].source", equalTo("县里的规定"))
                    .body("text", containsString("按当日的规则,不能说"))
                    .body("mayNot.claim", hasItems("REMAINDER", "CARBON_NEUTRAL"));
            String code = village.steward().get("/tickets/" + ticket).extract().path("verifyCode");
            given().get("/api/v1/public/tickets/" + code)
                    .then()
                    .body("may.claim", contains("USED"))
                    .body("mayNot.claim", hasItems("REMAINDER", "CARBON_NEUTRAL"))
                    .body("limits", containsString("都不能宣称“碳中和”"));
        } finally {
            Await.result(tx.run(sql -> sql.update("DELETE FROM rule WHERE id = ?", rule)));
        }
    }

    @Test
    void foretellsNothingOfAnotherCountysTicketAndNothingOfWhatAnotherPartyStated() {
        Village village = Village.register();
        String ticket = village.ticket(clock);
        Map<String, Object> wish = retirement(1_000, stated(2020, 5_000, 0));
        retire(village.steward(), ticket, wish);
        foretell(village.steward().in(FOREIGN, village.steward().party()), ticket, wish)
                .statusCode(404);
        village.steward()
                .in(FOREIGN, village.steward().party())
                .post("/tickets/" + ticket + "/retirements", wish)
                .statusCode(404);
        foretell(People.BUYER, ticket, wish).statusCode(200).body("setBeforeKg", equalTo(0));
        People.BUYER
                .post("/tickets/" + ticket + "/retirements", wish)
                .statusCode(422)
                .body("code", equalTo("UNITS_INSUFFICIENT"));
        foretell(village.household(), ticket, wish).statusCode(403);
        given().get("/api/v1/tickets/" + ticket + "/retirements/wording").then().statusCode(401);
        Map<String, Object> restoration = retirement(1_000, null);
        restoration.put("purpose", "JUDICIAL_RESTORATION");
        foretell(People.BUYER, ticket, restoration).statusCode(403).body("code", equalTo("PURPOSE_NOT_YOURS"));
    }

    @Test
    void showsEverybodyWhatAPartyUsedInAYearAndWhatItStated() {
        Village village = Village.register();
        String ticket = village.ticket(clock);
        int year = LocalDate.ofInstant(clock.instant(), Today.ZONE).getYear();
        String party = village.steward().party();
        retire(village.steward(), ticket, retirement(3_000, stated(2020, 5_000, 1_000)));
        retire(village.steward(), ticket, retirement(2_000, stated(2020, 6_000, 1_000)));
        Map<String, Object> person = retirement(500, Map.of("declared", false));
        person.put("beneficiary", "王小山");
        person.put("note", "婚礼");
        retire(village.steward(), ticket, person);
        String uses = "/api/v1/public/counties/350428/uses/";
        given().get(uses + year + "/" + party)
                .then()
                .statusCode(200)
                .body("name", equalTo(village.holder().get("name")))
                .body("years", equalTo(List.of(year)))
                .body("parts", hasSize(1))
                .body("parts[0].quantityKg", equalTo(5_500))
                .body("stated", hasSize(1))
                .body("stated[0].remainderKg", equalTo(5_000))
                .body("stated[0].againstKg", equalTo(5_000))
                .body("stated[0].restated", equalTo(1))
                .body("items.quantityKg", equalTo(List.of(3_000, 2_000, 500)))
                .body("items[2].beneficiary", equalTo("王**"))
                .body("items[2].note", equalTo("婚礼"))
                .body("items[2].declaration", equalTo("NOT_STATED"))
                .body("next", nullValue());
        given().get(uses + year)
                .then()
                .body("items.find { it.party == '" + party + "' }.quantityKg", equalTo(5_500))
                .body("items.find { it.party == '" + party + "' }.againstKg", equalTo(5_000))
                .body("items.find { it.party == '" + party + "' }.retirements", equalTo(3));
        // a year in which it used nothing, a party that never did, a county that is not its own
        given().get(uses + "2001/" + party)
                .then()
                .statusCode(200)
                .body("items", empty())
                .body("parts", empty())
                .body("years", equalTo(List.of(year)));
        given().get(uses + year + "/350428-nobody").then().statusCode(404);
        given().get("/api/v1/public/counties/350427/uses/" + year + "/" + party)
                .then()
                .statusCode(404);
        given().get("/api/v1/public/counties/350427/uses/" + year)
                .then()
                .statusCode(200)
                .body("items", empty());
        given().queryParam("after", "'; DROP")
                .get(uses + year + "/" + party)
                .then()
                .statusCode(400);
    }

    /** A ticket of which the buyer has so much available in the registry. */
    private String bought(Person buyer, long kg) {
        Village village = Village.register();
        String ticket = village.ticket(clock);
        village.steward()
                .post("/tickets/" + ticket + "/custody", Map.of("quantityKg", kg))
                .statusCode(201);
        Map<String, Object> trade =
                MarketEvents.trade(Ids.next(), ticket, village.steward().party(), buyer.party(), kg);
        trade.put("buyerName", FIRM);
        kafka.send("trade.settled.v1", ticket, trade);
        kafka.send("units.withdrawn.v1", ticket, MarketEvents.withdrawal(Ids.next(), ticket, buyer.party(), kg));
        Await.until(
                "the units to be the buyer's",
                () -> buyer.get("/holdings")
                        .extract()
                        .jsonPath()
                        .getList("items.findAll { it.bucket == 'AVAILABLE' }.ticketId")
                        .contains(ticket));
        return ticket;
    }

    private static String retire(Person person, String ticket, Map<String, Object> wish) {
        return person.post("/tickets/" + ticket + "/retirements", wish)
                .statusCode(201)
                .extract()
                .path("certificateNo");
    }

    private static ValidatableResponse certificate(String no) {
        return given().get("/api/v1/public/certificates/" + no).then().statusCode(200);
    }

    /** Asks for the wording of a retirement before it is made, by the members of its body. */
    @SuppressWarnings("unchecked")
    private static ValidatableResponse foretell(Person person, String ticket, Map<String, Object> wish) {
        Map<String, Object> asked = new LinkedHashMap<>(wish);
        Map<String, Object> statement = (Map<String, Object>) asked.remove("statement");
        if (statement != null) {
            asked.putAll(statement);
        }
        return given().header("X-Test-User", person.user())
                .header("X-Test-Role", person.role())
                .header("X-Test-County", person.county())
                .header("X-Test-Party", person.party())
                .queryParams(asked)
                .get("/api/v1/tickets/" + ticket + "/retirements/wording")
                .then();
    }

    private static Map<String, Object> retirement(long kg, Map<String, Object> statement) {
        Map<String, Object> wish = new LinkedHashMap<>(
                Map.of("quantityKg", kg, "beneficiary", FIRM, "purpose", "CORPORATE_RESPONSIBILITY"));
        if (statement != null) {
            wish.put("statement", statement);
        }
        return wish;
    }

    private static Map<String, Object> stated(int year, long emissionsKg, long ownReductionsKg) {
        return Map.of(
                "declared",
                true,
                "year",
                year,
                "emissionsKg",
                emissionsKg,
                "ownReductionsKg",
                ownReductionsKg,
                "remainderKg",
                emissionsKg - ownReductionsKg);
    }
}
