package org.lintan.ticket.edge;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lintan.stack.StackTestResource;
import org.lintan.ticket.support.Person;
import org.lintan.ticket.support.Village;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

/** Two requests that once took the whole heap, and what is left of the shapes. */
@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
class HugeBodiesTest {

    @Test
    void refusesAHundredThousandStocks() {
        Person steward = Village.register().steward();
        String plot = "/plots/01J00000000000000000000000/inventories";
        post(steward, plot, "{\"date\":\"2016-01-01\",\"stocks\":[" + "{},".repeat(99_999) + "{}]}")
                .statusCode(413);
        // within the size of a body they are refused at the fifty-first: what comes after is no JSON at all
        post(steward, plot, "{\"date\":\"2016-01-01\",\"stocks\":[" + "{},".repeat(80_000) + "!")
                .statusCode(400)
                .body("errors[0].field", equalTo("stocks"))
                .body("errors[0].code", equalTo("TOO_MANY"));
    }

    @Test
    void refusesEightMegabytesOfReasonsFromAVillager() {
        Person villager = Village.register().household();
        String action = "/applications/01J00000000000000000000000/actions/return";
        post(villager, action, "{\"reasons\":[" + "\"\",".repeat(2_930_000) + "\"\"]}")
                .statusCode(413);
        post(villager, action, "{\"reasons\":[" + "\"\",".repeat(80_000) + "!")
                .statusCode(400)
                .body("errors[0].field", equalTo("reasons"))
                .body("errors[0].code", equalTo("TOO_MANY"));
    }

    @Test
    void takesAnOutlineOfManyCornersButNotOfAny() {
        Person steward = Village.register().steward();
        String plot =
                "{\"name\":\"后山\",\"titleCertificateNo\":\"1\",\"compartment\":\"1\",\"forestCategory\":\"COMMERCIAL\","
                        + "\"dominantSpecies\":\"杉木\",\"areaM2\":1,\"outline\":{\"type\":\"Polygon\",\"coordinates\":[[";
        post(steward, "/plots", plot + "[117.123456789,26.123456789],".repeat(19_999) + "[117.1,26.1]]]}}")
                .statusCode(422)
                .body("code", equalTo("OUTLINE_FAULTY"));
        post(steward, "/plots", plot + "[1,2],".repeat(30_000) + "!")
                .statusCode(400)
                .body("errors[0].field", equalTo("outline.coordinates"))
                .body("errors[0].code", equalTo("TOO_MANY"));
    }

    private static ValidatableResponse post(Person person, String path, String body) {
        return given().header("X-Test-User", person.user())
                .header("X-Test-Role", person.role())
                .header("X-Test-County", person.county())
                .header("X-Test-Party", person.party())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body(body)
                .post("/api/v1" + path)
                .then();
    }
}
