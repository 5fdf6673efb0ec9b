package org.lintan.ticket;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.lintan.stack.StackTestResource;
import org.lintan.ticket.support.Committed;

import static io.restassured.RestAssured.given;

@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
class OpenApiTest {

    @Test
    void offersTheCommittedApi() {
        String api = given().accept("application/yaml")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        Committed.check("openapi.yaml", api.replaceAll("(?m)^servers:\\n(- .*\\n(  .*\\n)*)+", ""));
    }
}
