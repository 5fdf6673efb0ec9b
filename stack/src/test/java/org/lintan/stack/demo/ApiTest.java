package org.lintan.stack.demo;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A service that has not heard of the village yet, as the village ledger after it was killed. */
class ApiTest {

    private static final String NOT_YET = "{\"code\":\"COLLECTIVE_NOT_REGISTERED\"}";

    private final AtomicInteger reads = new AtomicInteger();
    private final HttpServer service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    private final Api api;

    ApiTest() throws IOException {
        answer("/protocol/openid-connect/token", () -> "{\"access_token\":\"t\",\"expires_in\":300}");
        answer("/api/v1/pot", () -> reads.incrementAndGet() < 3 ? NOT_YET : "{\"availableFen\":1}");
        service.start();
        String url = "http://127.0.0.1:" + service.getAddress().getPort();
        api = new Api(Map.of("LINTAN_OIDC_URL", url, "LINTAN_LEDGER_URL", url));
    }

    private void answer(String path, Supplier<String> body) {
        service.createContext(path, exchange -> {
            exchange.getRequestBody().readAllBytes();
            String text = body.get();
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(text.equals(NOT_YET) ? 409 : 200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    @AfterEach
    void stop() {
        service.stop(0);
    }

    @Test
    void waitsForAVillageThatTheLedgerHasNotHeardOfYet() {
        assertEquals(
                1,
                api.await("the pot", () -> api.get("steward", Service.LEDGER, "/pot"), pot -> pot.has("availableFen"))
                        .path("availableFen")
                        .asInt());
        assertEquals(3, reads.get());
    }

    @Test
    void endsTheLoadWithTheRefusalWhereNothingIsAwaited() {
        DemoFailed refused = assertThrows(DemoFailed.class, () -> api.get("steward", Service.LEDGER, "/pot"));

        assertTrue(refused.getMessage().contains("COLLECTIVE_NOT_REGISTERED"), refused.getMessage());
    }
}
