package org.lintan.testkit;

import java.util.List;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** The API a service offers, as committed beside it. */
public final class OpenApi {

    private OpenApi() {}

    /** Compares {@code openapi.yaml} with what the running service says of itself, and refuses a success that it does not describe. */
    public static void check() {
        String api = given().accept("application/yaml")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        // addresses differ from run to run
        Committed.check("openapi.yaml", api.replaceAll("(?m)^servers:\\n(- .*\\n(  .*\\n)*)+", ""));
        assertEquals(List.of(), DescribedAnswers.without(api), "successes without a schema");
    }
}
