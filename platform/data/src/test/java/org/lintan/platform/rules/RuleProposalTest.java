package org.lintan.platform.rules;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintan.kernel.id.Ids;
import org.lintan.platform.db.Tx;
import org.lintan.platform.http.Rollback;
import org.lintan.stack.StackTestResource;
import org.lintan.testkit.Await;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** What is let in as a proposal, and how one ends that nobody confirms. */
@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
@TestSecurity(user = "operator", roles = "operator", attributes = @SecurityAttribute(key = "county", value = "350428"))
class RuleProposalTest {

    @Inject
    Tx tx;

    @Inject
    Rules rules;

    @Test
    void refusesARuleThisServiceHasNoReaderFor() {
        propose("ticket.nothing", "3")
                .statusCode(422)
                .body("code", equalTo("RULE_UNKNOWN"))
                .body("detail", containsString("ticket.nothing"));
        propose("platform.idempotency_days", "60").statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"三", "-1", "0", "999999999999"})
    void refusesAValueItsReaderCannotRead(String value) {
        propose("platform.idempotency_days", value)
                .statusCode(422)
                .body("code", equalTo("RULE_VALUE_INVALID"))
                .body("detail", containsString("1–3650"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"3504280", "35042810", "3504281000", "35042810020", "350428000", "350428000000", "350428100000"})
    void refusesARuleForWhatIsNoPlaceSinceNothingIsEverLookedForThere(String region) {
        propose("platform.idempotency_days", region, "60")
                .statusCode(422)
                .body("code", equalTo("RULE_REGION_UNKNOWN"))
                .body("detail", containsString(region));
        String before = kept(key(), "8", region, "PROPOSED");
        write(before, "confirm", Map.of()).statusCode(422).body("code", equalTo("RULE_REGION_UNKNOWN"));
        decline(before).statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"350428", "350428100", "350428100200"})
    void takesARuleForTheCountyATownshipOrAVillage(String region) {
        propose("platform.idempotency_days", region, "60").statusCode(201).body("region", equalTo(region));
    }

    @Test
    void whoProposesChoosesAmongTheRulesThatAreKnownAndReadsWhatEachMaySay() {
        String key = TestRules.known(key() + "_check", RuleKind.CHECK);
        given().get("/api/v1/rules/known")
                .then()
                .statusCode(200)
                .body("next", nullValue())
                .body("items.find { it.key == 'platform.idempotency_days' }.form", equalTo("NUMBER"))
                .body("items.find { it.key == 'platform.idempotency_days' }.unit", equalTo("DAYS"))
                .body("items.find { it.key == 'platform.idempotency_days' }.least", equalTo(1))
                .body("items.find { it.key == 'platform.idempotency_days' }.most", equalTo(3_650))
                .body("items.find { it.key == '" + key + "' }.form", equalTo("ONE_OF"))
                .body("items.find { it.key == '" + key + "' }.unit", nullValue())
                .body("items.find { it.key == '" + key + "' }.words", contains("STRICT", "FORMAT"))
                .body("items.key", not(hasItem("ticket.nothing")));
    }

    @Test
    @TestSecurity(user = "bank", roles = "bank", attributes = @SecurityAttribute(key = "county", value = "350428"))
    void whoProposesNothingIsNotAskedToChoose() {
        given().get("/api/v1/rules/known").then().statusCode(403);
    }

    @Test
    void aProposalOfBeforeThatNobodyCouldReadIsNotConfirmedButCanBeDeclined() {
        String unknown = kept("ticket.nothing", "3", "350428", "PROPOSED");
        String unread = kept("platform.idempotency_days", "三", "350428", "PROPOSED");
        write(unknown, "confirm", Map.of()).statusCode(422).body("code", equalTo("RULE_UNKNOWN"));
        write(unread, "confirm", Map.of()).statusCode(422).body("code", equalTo("RULE_VALUE_INVALID"));
        decline(unknown).statusCode(200);
        decline(unread).statusCode(200);
    }

    @Test
    void anotherOperatorDeclinesAProposalWithAReasonAndItNeverHolds() {
        String key = key();
        String id = kept(key, "8", "350428", "PROPOSED");
        write(id, "decline", Map.of("reason", " 文号不对 "))
                .statusCode(200)
                .body("state", equalTo("DECLINED"))
                .body("own", equalTo(false))
                .body("declineReason", equalTo("文号不对"))
                .body("confirmedBy", nullValue());
        assertEquals("RULE_DECLINED 文号不对", act(id));
        assertThrows(
                Rollback.class,
                () -> Await.result(tx.run(sql -> rules.inForce(sql, key, "350428", LocalDate.of(2026, 6, 1)))));
        given().queryParam("key", key).get("/api/v1/rules").then().body("items.state", contains("DECLINED"));
        write(id, "confirm", Map.of()).statusCode(409).body("code", equalTo("RULE_ALREADY_DECLINED"));
        decline(id).statusCode(409).body("code", equalTo("RULE_ALREADY_DECLINED"));
    }

    @Test
    void whoProposedARuleTakesItBack() {
        String id = propose(key(), "7")
                .statusCode(201)
                .body("own", equalTo(true))
                .extract()
                .path("id");
        decline(id).statusCode(200).body("state", equalTo("DECLINED"));
        assertEquals("RULE_WITHDRAWN 写错了", act(id));
    }

    @Test
    void aRuleThatIsConfirmedIsNotDeclined() {
        String key = key();
        String id = kept(key, "8", "350428", "CONFIRMED");
        decline(id).statusCode(409).body("code", equalTo("RULE_ALREADY_CONFIRMED"));
        assertEquals(
                8,
                Await.result(tx.run(sql -> rules.inForce(sql, key, "350428", LocalDate.of(2026, 6, 1))))
                        .number());
    }

    @Test
    void declinesOnlyWithAReason() {
        String id = kept(key(), "8", "350428", "PROPOSED");
        write(id, "decline", Map.of("reason", "  ")).statusCode(400).body("errors[0].field", equalTo("reason"));
        write(id, "decline", Map.of("reason", "长".repeat(401))).statusCode(400);
        given().contentType("application/json")
                .body(Map.of("reason", "写错了"))
                .post("/api/v1/rules/" + id + "/decline")
                .then()
                .statusCode(400)
                .body("code", equalTo("IDEMPOTENCY_KEY_REQUIRED"));
    }

    @Test
    void aRequestToDeclineThatIsSentAgainIsOneDecline() {
        String id = kept(key(), "8", "350428", "PROPOSED");
        String idempotencyKey = Ids.next();
        for (int i = 0; i < 2; i++) {
            given().contentType("application/json")
                    .header("Idempotency-Key", idempotencyKey)
                    .body(Map.of("reason", "写错了"))
                    .post("/api/v1/rules/" + id + "/decline")
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("DECLINED"));
        }
    }

    @Test
    void anotherCountysProposalIsNotFoundAndStaysAsItIs() {
        String foreign = kept(key(), "8", "350427", "PROPOSED");
        String nation = kept(key(), "8", "", "PROPOSED");
        decline(foreign).statusCode(404);
        decline(nation).statusCode(404);
        decline(Ids.next()).statusCode(404);
        assertEquals("PROPOSED", state(foreign));
        assertEquals("PROPOSED", state(nation));
    }

    @Test
    @TestSecurity(
            user = "villager",
            roles = "household",
            attributes = @SecurityAttribute(key = "county", value = "350428"))
    void onlyOperatorsDecline() {
        decline(kept(key(), "8", "350428", "PROPOSED")).statusCode(403);
    }

    private static String key() {
        return TestRules.known("test." + Ids.next().toLowerCase(), RuleKind.number(0, 100));
    }

    private static ValidatableResponse propose(String key, String value) {
        return propose(key, "350428", value);
    }

    private static ValidatableResponse propose(String key, String region, String value) {
        return given().contentType("application/json")
                .header("Idempotency-Key", Ids.next())
                .body(Map.of(
                        "key",
                        key,
                        "region",
                        region,
                        "validFrom",
                        "2026-01-01",
                        "value",
                        value,
                        "source",
                        "县政办〔2026〕1号"))
                .post("/api/v1/rules")
                .then();
    }

    private static ValidatableResponse decline(String id) {
        return write(id, "decline", Map.of("reason", "写错了"));
    }

    private static ValidatableResponse write(String id, String what, Map<String, String> body) {
        return given().contentType("application/json")
                .header("Idempotency-Key", Ids.next())
                .body(body)
                .post("/api/v1/rules/" + id + "/" + what)
                .then();
    }

    /** As an operator of before left it. */
    private String kept(String key, String value, String region, String state) {
        String id = Ids.next();
        Await.result(tx.run(sql -> sql.update(
                "INSERT INTO rule (id, rule_key, region, valid_from, rule_value, source, state, proposed_by, proposed_name, proposed_at)"
                        + " VALUES (?, ?, ?, '2026-01-01', ?, 's', ?, 'operator2', '操作员乙', '2026-01-01')",
                id,
                key,
                region,
                value,
                state)));
        return id;
    }

    private String state(String id) {
        return row("SELECT state FROM rule WHERE id = ?", id).getString("state");
    }

    private String act(String id) {
        Row act = row("SELECT kind, reason FROM act WHERE object_id = ? AND kind <> 'RULE_PROPOSED'", id);
        return act.getString("kind") + " " + act.getString("reason");
    }

    private Row row(String statement, String id) {
        return Await.result(tx.run(sql -> sql.row(statement, id))).orElseThrow();
    }
}
