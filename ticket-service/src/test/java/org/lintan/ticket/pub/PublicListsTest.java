package org.lintan.ticket.pub;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lintan.platform.db.Tx;
import org.lintan.stack.StackTestResource;
import org.lintan.testkit.Await;
import org.lintan.testkit.TestClock;
import org.lintan.ticket.support.Village;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** What a stranger may look up in a county, and what not. */
@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
class PublicListsTest {

    private static final String TICKETS = "/api/v1/public/counties/350428/tickets";
    private static final String NOTICES = "/api/v1/public/counties/350428/notices";

    @Inject
    TestClock clock;

    @Inject
    Tx tx;

    @Test
    void findsATicketByItsSerialWithoutALogin() {
        Village village = Village.register();
        String serial = serialOf(village, village.ticket(clock));
        asked("serial", serial)
                .body("items", hasSize(1))
                .body("items[0].code", equalTo("350428-" + serial))
                .body("items[0].quantityKg", equalTo(12_723_000))
                .body("items[0].remainingKg", equalTo(12_723_000))
                .body("items[0].methodId", equalTo("stock-volume"))
                .body("next", nullValue());
        // as somebody reads it off a paper: without the zeros before it, in full-width digits
        given().queryParam("serial", Integer.parseInt(serial))
                .get(TICKETS)
                .then()
                .body("items[0].serial", equalTo(serial));
    }

    @Test
    void findsTheTicketsOfAVillageByHowItsNameBeginsAndTakesSignsOfPatternsAsSigns() {
        Village village = Village.register();
        String serial = serialOf(village, village.ticket(clock));
        String name = (String) village.holder().get("villageName");
        asked("village", name).body("items.serial", hasItem(serial));
        asked("village", "%" + name.substring(1)).body("items", empty());
        asked("village", "_" + name.substring(1)).body("items", empty());
        asked("village", "没有这个村").body("items", empty()).body("next", nullValue());
    }

    @ParameterizedTest
    @CsvSource({
        "year, 2016, true",
        "year, 2020, true",
        "year, 2015, false",
        "year, 2021, false",
        "method, stock-volume, true",
        "method, flat-rate, false",
        "kind, COLLECTIVE, true",
        "kind, STATE_FARM, false"
    })
    void tellsTicketsApartByYearMethodAndKindOfHolder(String field, String value, boolean found) {
        Village village = Village.register();
        String serial = serialOf(village, village.ticket(clock));
        asked(field, value).body("items.serial", found ? hasItem(serial) : not(hasItem(serial)));
    }

    @ParameterizedTest
    @CsvSource({
        "serial, 12345678",
        "serial, abc",
        "year, 20",
        "kind, VILLAGE",
        "method, 蓄积量法",
        "after, 1",
        "after, '1;DROP'"
    })
    void saysWhichFieldCannotBeRead(String field, String value) {
        given().queryParam(field, value)
                .get(TICKETS)
                .then()
                .statusCode(400)
                .contentType("application/problem+json;charset=UTF-8");
    }

    @Test
    void aLineBreakIsNoNameOfAVillageAndNoCountyHasFiveDigits() {
        given().queryParam("village", "常口\n村").get(TICKETS).then().statusCode(400);
        given().get("/api/v1/public/counties/35042/tickets").then().statusCode(404);
        given().get("/api/v1/public/counties/999999/tickets")
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void masksAPersonAndNamesACollective() {
        Village village = Village.register();
        String ticket = village.ticket(clock);
        String serial = serialOf(village, ticket);
        String name = (String) village.holder().get("name");
        asked("serial", serial).body("items[0].holderName", equalTo(name));
        Await.result(tx.run(sql -> sql.update(
                "UPDATE ticket SET holder_kind = 'HOUSEHOLD', holder_name = '王小山' WHERE county = '350428' AND id = ?",
                ticket)));
        asked("serial", serial)
                .body("items[0].holderName", equalTo("王**"))
                .body("items[0].holderKind", equalTo("HOUSEHOLD"));
    }

    @Test
    void countsWhatIsUsedUpAsNoLongerThere() {
        Village village = Village.register();
        String ticket = village.ticket(clock);
        village.steward()
                .post(
                        "/tickets/" + ticket + "/retirements",
                        Map.of(
                                "quantityKg",
                                723_000,
                                "beneficiary",
                                "将乐县某某水泥有限公司",
                                "purpose",
                                "CORPORATE_RESPONSIBILITY"))
                .statusCode(201);
        asked("serial", serialOf(village, ticket)).body("items[0].remainingKg", equalTo(12_000_000));
    }

    @Test
    void goesThroughTheRegisterPageByPageNewestFirstAndMeetsEachTicketOnce() {
        Village village = Village.register();
        String newest = serialOf(village, village.ticket(clock));
        copies(newest, 230);
        List<String> seen = new ArrayList<>();
        String after = "";
        while (after != null) {
            ValidatableResponse page =
                    given().queryParam("after", after).get(TICKETS).then().statusCode(200);
            seen.addAll(page.extract().jsonPath().getList("items.serial"));
            after = page.extract().path("next");
        }
        assertEquals(
                seen.stream()
                        .sorted(java.util.Comparator.reverseOrder())
                        .distinct()
                        .toList(),
                seen);
        assertEquals(Long.valueOf(seen.size()), count("SELECT COUNT(*) FROM ticket WHERE county = '350428'"));
        Await.result(tx.run(sql -> sql.update("DELETE FROM ticket WHERE application_id LIKE 'COPY%'")));
    }

    @Test
    void showsAnApplicationWhileItsNoticeRunsAndNoDayLonger() {
        Village village = Village.register();
        String id = village.onNotice(village.addPlot());
        given().get(NOTICES + "/" + id)
                .then()
                .statusCode(200)
                .body("measuredKg", equalTo(12_723_000))
                .body("villageName", equalTo(village.holder().get("villageName")))
                .body("plots[0].compartment", equalTo("012-3"));
        given().get(NOTICES).then().body("items.applicationId", hasItem(id));
        // seven whole days after the day it was hung up
        clock.passDays(7);
        given().get(NOTICES).then().body("items.applicationId", hasItem(id));
        clock.passDays(1);
        given().get(NOTICES).then().body("items.applicationId", not(hasItem(id)));
        given().get(NOTICES + "/" + id).then().statusCode(404);
        // it waits for the expert in the same stage as before
        village.steward().get("/applications/" + id).body("stage", equalTo("ON_NOTICE"));
    }

    @Test
    void showsNoNoticeOfAnotherCountyAndNothingBeforeItIsAnnounced() {
        Village village = Village.register();
        String checked = village.titleChecked(village.addPlot());
        given().get(NOTICES + "/" + checked).then().statusCode(404);
        Village other = Village.register();
        String id = other.onNotice(other.addPlot());
        given().get("/api/v1/public/counties/350427/notices/" + id).then().statusCode(404);
        given().get("/api/v1/public/counties/350427/notices").then().body("items", empty());
    }

    @Test
    void masksAHouseholdThatApplies() {
        Village village = Village.register();
        String id = village.onNotice(village.addPlot());
        Await.result(tx.run(sql -> sql.update(
                "UPDATE holder SET kind = 'HOUSEHOLD', name = '王小山' WHERE party = ?",
                village.steward().party())));
        given().get(NOTICES + "/" + id).then().body("holderName", equalTo("王**"));
        given().get(NOTICES).then().body("items.holderName", not(hasItem("王小山")));
    }

    private static ValidatableResponse asked(String field, String value) {
        return given().queryParam(field, value).get(TICKETS).then().statusCode(200);
    }

    private static String serialOf(Village village, String ticket) {
        return village.steward().get("/tickets/" + ticket).extract().path("serial");
    }

    /** So many tickets like this one under serials of their own, beyond those that were issued. */
    private void copies(String serial, int many) {
        Await.result(tx.run(sql -> sql.update(
                "INSERT INTO ticket (county, id, serial, verify_code, application_id, holder_party, holder_name, holder_kind, village_code, town_name,"
                        + " village_name, quantity_kg, period_start, period_end, area_m2, method_id, method_version, issued_on, issued_at, particulars)"
                        + " SELECT t.county, CONCAT('COPY', LPAD(n.n, 22, '0')), LPAD(9000000 + n.n, 7, '0'), LPAD(900000000000 + n.n, 12, '0'),"
                        + " CONCAT('COPY', LPAD(n.n, 22, '0')), t.holder_party, t.holder_name, t.holder_kind, t.village_code, t.town_name,"
                        + " t.village_name, t.quantity_kg, t.period_start, t.period_end, t.area_m2, t.method_id, t.method_version, t.issued_on, t.issued_at,"
                        + " t.particulars FROM ticket t JOIN (WITH RECURSIVE n (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < ?) SELECT n FROM n) n"
                        + " WHERE t.county = '350428' AND t.serial = ?",
                many,
                serial)));
        assertEquals(Long.valueOf(many), count("SELECT COUNT(*) FROM ticket WHERE application_id LIKE 'COPY%'"));
    }

    private Long count(String sql) {
        return Await.result(tx.run(connection -> connection.row(sql)))
                .orElseThrow()
                .getLong(0);
    }
}
