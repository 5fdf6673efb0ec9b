package org.lintan.platform.acts;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lintan.kernel.id.Ids;
import org.lintan.platform.db.Tx;
import org.lintan.platform.http.Actor;
import org.lintan.platform.http.acts.Act;
import org.lintan.platform.http.acts.ActField;
import org.lintan.platform.http.acts.ActKind;
import org.lintan.platform.http.acts.ActObject;
import org.lintan.stack.StackTestResource;
import org.lintan.testkit.Await;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Acts are there with what they tell of, once, and only for those who may read them. */
@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
@TestSecurity(
        user = "lin",
        roles = {"steward", "auditor"},
        attributes = {
            @SecurityAttribute(key = "county", value = "350428"),
            @SecurityAttribute(key = "party", value = "350428-changkou"),
            @SecurityAttribute(key = "name", value = "林会计")
        })
class ActsTest {

    @Inject
    Tx tx;

    @Inject
    Acts acts;

    @Test
    void tellsWhoDidWhatWhenWithWhichReasonAndFromWhere() {
        String id = write(Ids.next(), "told").statusCode(201).extract().path("id");
        read("object", id)
                .body("items", hasSize(1))
                .body("items[0].act", equalTo("PAPER_STORED"))
                .body("items[0].objectKind", equalTo("PAPER"))
                .body("items[0].person", equalTo("lin"))
                .body("items[0].name", equalTo("林会计"))
                .body("items[0].party", equalTo("350428-changkou"))
                .body("items[0].roles", equalTo(List.of("auditor", "steward")))
                .body("items[0].changes", hasSize(1))
                .body("items[0].changes[0].field", equalTo("STATE"))
                .body("items[0].changes[0].before", equalTo("OPEN"))
                .body("items[0].changes[0].after", equalTo("STORED"))
                .body("items[0].reason", equalTo("told"))
                .body("items[0].from", equalTo("10.3.*.*"))
                .body("items[0].requestId", matchesPattern("[0-9a-f]{32}"))
                .body("items[0].at", matchesPattern("20.*Z"));
    }

    @Test
    void aRepeatedRequestIsOneAct() {
        String key = Ids.next();
        String id = write(key, "twice").statusCode(201).extract().path("id");
        write(key, "twice").statusCode(201).header("Idempotency-Replayed", "true");
        read("object", id).body("items", hasSize(1));
    }

    @Test
    void aRefusalIsNoActAndWhatIsRolledBackLeavesNone() {
        int before = all();
        write(Ids.next(), "forbidden").statusCode(422);
        write(Ids.next(), "bug").statusCode(500);
        assertEquals(before, all());
    }

    @Test
    void aWriteThatTellsNoActDoesNotCommit() {
        String text = "untold " + Ids.next();
        write(Ids.next(), text).statusCode(500);
        assertEquals(0, count("SELECT COUNT(*) AS n FROM note WHERE text = ?", text));
    }

    @Test
    void aWriteThatSaysWhyItIsNoActCommitsWithoutOne() {
        String id =
                write(Ids.next(), "same as before").statusCode(201).extract().path("id");
        read("object", id).body("items", empty());
    }

    @Test
    void theSameClaimCannotWriteAnActTwice() {
        String claim = Ids.next();
        add(claim, person("350428", "lin", "350428-a"), Act.of(ActKind.PAPER_STORED, "once-" + claim));
        assertTrue(failed(
                () -> add(claim, person("350428", "lin", "350428-a"), Act.of(ActKind.PAPER_STORED, "once-" + claim))));
        read("object", "once-" + claim).body("items", hasSize(1));
    }

    @Test
    void whatCameByNoPortalSaysSo() {
        String id = given().contentType("application/json")
                .header("Idempotency-Key", Ids.next())
                .header("X-Lintan-From", "<script>")
                .body(Map.of("text", "beside the portal"))
                .post("/api/v1/notes")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        read("object", id).body("items[0].from", equalTo("direct"));
    }

    @Test
    void findsByPersonPartyKindObjectKindAndDay() {
        String mark = Ids.next();
        String party = "350428-" + mark.toLowerCase().substring(10);
        add(
                Ids.next(),
                person("350428", mark, party),
                Act.of(ActKind.DEPOSIT_CONFIRMED, mark),
                Act.of(ActKind.RULE_PROPOSED, mark));
        read("person", mark).body("items", hasSize(2));
        read("person", "林 " + mark).body("items", hasSize(2));
        read("party", party).body("items", hasSize(2));
        given().queryParam("object", mark)
                .queryParam("act", "RULE_PROPOSED")
                .get("/api/v1/acts")
                .then()
                .body("items", hasSize(1));
        given().queryParam("object", mark)
                .queryParam("objectKind", "DEPOSIT")
                .get("/api/v1/acts")
                .then()
                .body("items", hasSize(1));
        given().queryParam("object", mark)
                .queryParam("to", "2020-01-01")
                .get("/api/v1/acts")
                .then()
                .body("items", empty());
        given().queryParam("object", mark)
                .queryParam("from", "2020-01-01")
                .get("/api/v1/acts")
                .then()
                .body("items", hasSize(2));
        read("person", "没有这个人").body("items", empty());
        given().queryParam("object", "村").get("/api/v1/acts").then().statusCode(400);
    }

    @Test
    void pagesNewestFirstAndNeverTwice() {
        String object = "pages-" + Ids.next();
        for (int i = 0; i < 5; i++) {
            add(
                    Ids.next(),
                    person("350428", "p" + i, "350428-a"),
                    Act.of(ActKind.RULE_PROPOSED, object).with(ActField.VALUE, i));
        }
        List<String> seen = new ArrayList<>();
        String after = "";
        do {
            var page = given().queryParam("object", object)
                    .queryParam("limit", 2)
                    .queryParam("after", after)
                    .get("/api/v1/acts")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            seen.addAll(page.getList("items.person"));
            after = page.getString("next");
        } while (after != null);
        assertEquals(List.of("p4", "p3", "p2", "p1", "p0"), seen);
    }

    @Test
    void theActsOfAnotherCountyAreNotThere() {
        String object = "foreign-" + Ids.next();
        add(Ids.next(), person("520000", "lin", "520000-a"), Act.of(ActKind.RULE_PROPOSED, object));
        read("object", object).body("items", empty());
    }

    @Test
    @TestSecurity(
            user = "officer",
            roles = {"forestry-officer", "operator", "bank", "steward"},
            attributes = @SecurityAttribute(key = "county", value = "350428"))
    void whoActsDoesNotReadThem() {
        given().get("/api/v1/acts").then().statusCode(403);
    }

    private static ValidatableResponse write(String key, String text) {
        return given().contentType("application/json")
                .header("Idempotency-Key", key)
                .header("X-Lintan-From", "10.3.*.*")
                .body(Map.of("text", text))
                .post("/api/v1/notes")
                .then();
    }

    private static ValidatableResponse read(String by, String value) {
        return given().queryParam(by, value).get("/api/v1/acts").then().statusCode(200);
    }

    private void add(String claim, Person person, Act... done) {
        Await.result(tx.run(sql -> acts.add(sql, claim, person, List.of(done))));
    }

    private static boolean failed(Runnable work) {
        try {
            work.run();
            return false;
        } catch (RuntimeException expected) {
            return true;
        }
    }

    private static Person person(String county, String subject, String party) {
        return new Person(
                new Actor(subject, "林 " + subject, county, party, Set.of("steward")),
                String.join("", Collections.nCopies(32, "0")),
                "direct");
    }

    private int all() {
        return count("SELECT COUNT(*) AS n FROM act WHERE object_kind = ?", ActObject.PAPER.name());
    }

    private int count(String sql, Object... args) {
        return Await.result(tx.run(s -> s.row(sql, args))).orElseThrow().getInteger("n");
    }
}
