package org.lintan.market;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.lintan.stack.StackTestResource;
import org.lintan.testkit.OpenApi;

@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
class OpenApiTest {

    @Test
    void offersTheCommittedApi() {
        OpenApi.check();
    }
}
