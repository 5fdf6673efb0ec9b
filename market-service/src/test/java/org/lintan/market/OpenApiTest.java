package org.lintan.market;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.lintan.stack.StackTestResource;

import static io.restassured.RestAssured.given;

@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
class OpenApiTest {

    @Test
    void offersTheCommittedApi() throws IOException {
        String api = given().accept("application/yaml")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        Committed.check("openapi.yaml", api.replaceAll("(?m)^servers:\\n(- .*\\n(  .*\\n)*)+", ""));
    }
}
