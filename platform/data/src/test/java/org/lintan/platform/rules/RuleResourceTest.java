package org.lintan.platform.rules;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lintan.kernel.id.Ids;
import org.lintan.platform.db.Tx;
import org.lintan.platform.http.Rollback;
import org.lintan.stack.StackTestResource;
import org.lintan.testkit.Await;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** Dated rules: the most specific region and the newest day win; two people make one. */
@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
@TestSecurity(user = "operator", roles = "operator", attributes = @SecurityAttribute(key = "county", value = "350428"))
class RuleResourceTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

    @Inject
    Tx tx;

    @Inject
    Rules rules;

    @Test
    void theMostSpecificRegionAndTheNewestDayWin() {
        String key = key();
        keep(key, "", "2020-01-01", "1", "CONFIRMED");
        keep(key, "350428", "2020-01-01", "2", "CONFIRMED");
        keep(key, "350428", "2026-05-01", "3", "CONFIRMED");
        keep(key, "350428", "2026-07-01", "4", "CONFIRMED");
        keep(key, "350428100200", "2020-01-01", "5", "CONFIRMED");
        keep(key, "350428100200", "2021-01-01", "6", "PROPOSED");
        assertEquals(1, inForce(key, "350427"));
        assertEquals(3, inForce(key, "350428"));
        assertEquals(3, inForce(key, "350428100201"));
        assertEquals(5, inForce(key, "350428100200"));
    }

    @Test
    void refusesWhenNoRuleIsInForce() {
        assertEquals(
                "RULE_MISSING",
                assertThrows(Rollback.class, () -> inForce("no.such.rule", "350428"))
                        .refusal()
                        .code()
                        .name());
    }

    @Test
    void whoProposedARuleCannotConfirmIt() {
        String key = key();
        String id = propose(key, "350428")
                .statusCode(201)
                .body("state", equalTo("PROPOSED"))
                .extract()
                .path("id");
        confirm(id).statusCode(409).body("code", equalTo("RULE_SAME_PERSON"));
        assertThrows(Rollback.class, () -> inForce(key, "350428"));
    }

    @Test
    void anotherOperatorConfirmsARuleOnce() {
        String key = key();
        String id = keep(key, "350428", "2026-01-01", "8", "PROPOSED");
        confirm(id).statusCode(200).body("state", equalTo("CONFIRMED"));
        confirm(id).statusCode(409).body("code", equalTo("RULE_ALREADY_CONFIRMED"));
        assertEquals(8, inForce(key, "350428"));
    }

    @Test
    void refusesARuleForAForeignCountyOrTheNation() {
        propose(key(), "350427").statusCode(422).body("code", equalTo("RULE_FOREIGN_REGION"));
        propose(key(), "").statusCode(422);
        confirm(keep(key(), "350427", "2026-01-01", "8", "PROPOSED")).statusCode(404);
    }

    @Test
    void namesTheFaultsOfAMalformedRule() {
        given().contentType("application/json")
                .header("Idempotency-Key", Ids.next())
                .body(Map.of(
                        "key", "UPPER", "region", "350428", "validFrom", "2026-01-01", "value", "1", "source", "s"))
                .post("/api/v1/rules")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("key"));
    }

    @Test
    @TestSecurity(
            user = "villager",
            roles = "household",
            attributes = @SecurityAttribute(key = "county", value = "350428"))
    void everybodyReadsTheRulesOfTheCountyButOnlyOperatorsMakeThem() {
        String key = key();
        keep(key, "350427", "2020-01-01", "1", "CONFIRMED");
        given().queryParam("key", key)
                .get("/api/v1/rules")
                .then()
                .statusCode(200)
                .body("items", empty());
        keep(key, "3504", "2020-01-01", "2", "CONFIRMED");
        given().queryParam("key", key)
                .get("/api/v1/rules")
                .then()
                .statusCode(200)
                .body("items[0].value", equalTo("2"));
        propose(key, "350428").statusCode(403);
    }

    @Test
    @TestSecurity(
            user = "operator",
            roles = "operator",
            attributes = @SecurityAttribute(key = "county", value = "350428"))
    void findsAKeyWithAnUnderscoreAndNoOtherThatIsOnlyLikeIt() {
        String key = key();
        propose(TestRules.known(key + ".notice_days", RuleKind.number(0, 100)), "350428")
                .statusCode(201);
        propose(TestRules.known(key + ".notice.days", RuleKind.number(0, 100)), "350428")
                .statusCode(201);
        given().queryParam("key", key + ".notice_")
                .get("/api/v1/rules")
                .then()
                .statusCode(200)
                .body("items.key", equalTo(java.util.List.of(key + ".notice_days")));
    }

    @Test
    @TestSecurity
    void aStrangerReadsWhatHoldsOnADayAndNobodysName() {
        String brought = key();
        String id = keep(brought, "", "2020-01-01", "1", "CONFIRMED");
        Await.result(tx.run(sql -> sql.update(
                "UPDATE rule SET confirmed_by = 'default', confirmed_name = 'default', confirmed_at = '2020-01-01' WHERE id = ?",
                id)));
        given().get("/api/v1/public/counties/350428/rules?on=2026-06-01")
                .then()
                .body("items.find { it.key == '" + brought + "' }.value", equalTo("1"))
                .body("items.find { it.key == '" + brought + "' }.confirmedOn", nullValue());
        String key = key();
        keep(key, "", "2020-01-01", "1", "CONFIRMED");
        keep(key, "", "2026-05-01", "2", "CONFIRMED");
        keep(key, "", "2026-07-01", "3", "CONFIRMED");
        keep(key, "350428100200", "2026-01-01", "4", "CONFIRMED");
        keep(key, "350428", "2026-01-01", "5", "PROPOSED");
        keep(key, "350427", "2026-01-01", "6", "CONFIRMED");
        String mine = "items.findAll { it.key == '" + key + "' }";

        given().get("/api/v1/public/counties/350428/rules?on=2026-06-01")
                .then()
                .statusCode(200)
                .body(mine + ".value", contains("2", "4"))
                .body(mine + ".validFrom", contains("2026-05-01", "2026-01-01"))
                .body(mine + ".validUntil", contains("2026-06-30", null))
                .body(mine + ".source", contains("s", "s"))
                .body(mine + "[0].keySet()", not(hasItem(containsString("proposed"))));
        String own = key();
        keep(own, "", "2020-01-01", "1", "CONFIRMED");
        keep(own, "350428", "2026-06-15", "2", "CONFIRMED");
        String its = "items.findAll { it.key == '" + own + "' }";
        given().get("/api/v1/public/counties/350428/rules?on=2026-06-01")
                .then()
                .body(its + ".value", contains("1"))
                .body(its + ".validUntil", contains("2026-06-14"));
        given().get("/api/v1/public/counties/350428/rules?on=2026-06-15")
                .then()
                .body(its + ".value", contains("2"))
                .body(its + "[0].validUntil", nullValue());
        given().get("/api/v1/public/counties/350428/rules?on=2019-12-31").then().body(mine, empty());
        given().get("/api/v1/public/counties/350428/rules?on=yesterday").then().statusCode(400);
    }

    private static String key() {
        return TestRules.known("test." + Ids.next().toLowerCase(), RuleKind.number(0, 100));
    }

    private static ValidatableResponse propose(String key, String region) {
        return given().contentType("application/json")
                .header("Idempotency-Key", Ids.next())
                .body(Map.of(
                        "key", key, "region", region, "validFrom", "2026-01-01", "value", "7", "source", "县政办〔2026〕1号"))
                .post("/api/v1/rules")
                .then();
    }

    private static ValidatableResponse confirm(String id) {
        return given().header("Idempotency-Key", Ids.next())
                .post("/api/v1/rules/" + id + "/confirm")
                .then();
    }

    private String keep(String key, String region, String from, String value, String state) {
        String id = Ids.next();
        Await.result(tx.run(sql -> sql.update(
                "INSERT INTO rule (id, rule_key, region, valid_from, rule_value, source, state, proposed_by, proposed_name, proposed_at)"
                        + " VALUES (?, ?, ?, ?, ?, 's', ?, 'default', 'default', '2020-01-01')",
                id,
                key,
                region,
                LocalDate.parse(from),
                value,
                state)));
        return id;
    }

    private long inForce(String key, String region) {
        return Await.result(tx.run(sql -> rules.inForce(sql, key, region, DAY))).number();
    }
}
