package org.lintan.platform.http;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A trace has its ids wherever it goes, whether somebody records it or not. */
@QuarkusTest
@TestSecurity(user = "steward", roles = "steward")
class TracesTest {

    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static final String SPAN = "[0-9a-f]{16}";

    @Test
    void aRequestThatNamesNoTraceBeginsOne() {
        String first = ask(null);
        String second = ask(null);
        assertTrue(first.matches("00-[0-9a-f]{32}-" + SPAN + "-0[01]"), first);
        assertNotEquals("0".repeat(32), first.substring(3, 35));
        assertNotEquals(first.substring(3, 35), second.substring(3, 35));
    }

    @Test
    void aRequestGoesOnWithTheTraceItNames() {
        for (String recorded : new String[] {"00", "01"}) {
            String there = ask("00-" + TRACE + "-b7ad6b7169203331-" + recorded);
            assertTrue(there.matches("00-" + TRACE + "-(?!b7ad6b7169203331)" + SPAN + "-" + recorded), there);
        }
    }

    @Test
    void aConsumerGoesOnWithTheTraceOfItsEventAndLeavesTheTraceAroundItAsItWas() {
        String event = "1bf8762027de54ee9559fc322d91430d";
        String[] traces = given().header("traceparent", "00-" + TRACE + "-b7ad6b7169203331-01")
                .queryParam("after", "00-" + event + "-c8be7c827a314442-01")
                .get("/api/v1/trace/continued")
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .split(" ");
        assertTrue(traces[0].matches("00-" + event + "-(?!c8be7c827a314442)" + SPAN + "-01"), traces[0]);
        assertTrue(traces[1].matches("00-" + TRACE + "-(?!b7ad6b7169203331)" + SPAN + "-01"), traces[1]);
    }

    private static String ask(String traceparent) {
        return given().headers(traceparent == null ? Map.of() : Map.of("traceparent", traceparent))
                .get("/api/v1/trace")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
