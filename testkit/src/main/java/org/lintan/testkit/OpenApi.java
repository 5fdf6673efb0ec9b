package org.lintan.testkit;

import static io.restassured.RestAssured.given;

/** The API a service offers, as committed beside it. */
public final class OpenApi {

    private OpenApi() {}

    /** Compares {@code openapi.yaml} with what the running service says of itself. */
    public static void check() {
        String api = given().accept("application/yaml")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        // addresses differ from run to run
        Committed.check("openapi.yaml", api.replaceAll("(?m)^servers:\\n(- .*\\n(  .*\\n)*)+", ""));
    }
}
