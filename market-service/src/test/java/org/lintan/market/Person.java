package org.lintan.market;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.lintan.kernel.id.Ids;
import org.lintan.testkit.SentPaper;

import static io.restassured.RestAssured.given;

/** Somebody who uses the API in a test. */
public record Person(String role, String subject, String party) {

    public static Person steward(String party) {
        return new Person("steward", "steward-of-" + party, party);
    }

    public static Person buyer(String party) {
        return new Person("buyer", "buyer-of-" + party, party);
    }

    public static Person reserve(String party) {
        return new Person("reserve-centre", "clerk-of-" + party, party);
    }

    public static Person operator(String county) {
        return new Person("operator", "operator-of-" + county, county + "-operator");
    }

    public static Person bank(String county) {
        return new Person("bank", "teller-of-" + county, county + "-bank");
    }

    public static Person auditor(String county) {
        return new Person("auditor", "auditor-of-" + county, county + "-auditor");
    }

    public ValidatableResponse get(String path, Object... args) {
        return as().get(path, args).then();
    }

    /** A write with a key of its own. */
    public ValidatableResponse post(String path, Map<String, ?> body, Object... args) {
        return postWithKey("key-" + Ids.next(), path, body, args);
    }

    public ValidatableResponse postWithKey(String key, String path, Map<String, ?> body, Object... args) {
        return as().header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(body)
                .post(path, args)
                .then();
    }

    /** Sends a paper whole and has it stored; answers what a step says of it. */
    public Map<String, String> sendPaper(String name, byte[] bytes) {
        return SentPaper.by(() -> as().basePath(""), name, bytes);
    }

    public RequestSpecification as() {
        // the county is the party's first six digits, as in every token of the realm
        return given().header("X-Test-User", subject)
                .header("X-Test-Role", role)
                .header("X-Test-County", party.substring(0, 6))
                .header("X-Test-Party", party)
                .basePath("/api/v1");
    }
}
