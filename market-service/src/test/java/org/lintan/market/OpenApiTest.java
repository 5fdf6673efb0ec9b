package org.lintan.market;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lintan.stack.StackTestResource;
import org.lintan.testkit.OpenApi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
class OpenApiTest {

    @Test
    void offersTheCommittedApi() {
        OpenApi.check();
    }

    @Test
    void whateverGoesToTheLogCanBeAnsweredThatTooManyAreOnTheWay() throws IOException {
        List<String> api = Files.readAllLines(Path.of("openapi.yaml"));
        long sending = count(api, "responses/Later\"");
        assertTrue(sending >= 6, "the endpoints that send a command");
        assertEquals(sending, count(api, "responses/429\""));
    }

    private static long count(List<String> api, String end) {
        return api.stream().filter(line -> line.endsWith(end)).count();
    }
}
