package org.lintan.ledger;

import static io.restassured.RestAssured.given;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.lintan.ledger.support.Committed;
import org.lintan.stack.StackTestResource;

@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
class OpenApiTest {

  @Test
  void offersTheCommittedApi() {
    String api = given().accept("application/yaml").get("/q/openapi").then().statusCode(200).extract().asString();
    Committed.check("openapi.yaml", api.replaceAll("(?m)^servers:\\n(- .*\\n(  .*\\n)*)+", ""));
  }
}
