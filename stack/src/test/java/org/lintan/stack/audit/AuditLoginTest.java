package org.lintan.stack.audit;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lintan.stack.demo.DemoFailed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What the audit sends to the token endpoint; the real one is asked in the tests of identity and of the whole system. */
class AuditLoginTest {

    private final List<String> forms = new CopyOnWriteArrayList<>();
    private final HttpServer endpoint =
            HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);

    AuditLoginTest() throws IOException {
        endpoint.createContext("/protocol/openid-connect/token", exchange -> {
            forms.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            byte[] answer = "{\"access_token\":\"t\",\"expires_in\":300}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        endpoint.start();
    }

    @AfterEach
    void stop() {
        endpoint.stop(0);
    }

    @Test
    void isTheServiceClientWhereItsSecretIsGiven() throws Exception {
        AuditLogin.api(env(Map.of("LINTAN_PROFILE", "prod", "LINTAN_AUDIT_SECRET", "a&b")))
                .token(AuditLogin.NAME);
        AuditLogin.api(env(Map.of("LINTAN_AUDIT_SECRET", "s", "LINTAN_AUDIT_CLIENT", "lintan-audit-350427")))
                .token(AuditLogin.NAME);

        assertEquals(
                List.of(
                        "grant_type=client_credentials&client_id=lintan-audit&client_secret=a%26b",
                        "grant_type=client_credentials&client_id=lintan-audit-350427&client_secret=s"),
                forms);
    }

    @Test
    void isTheDemoLoginInTheDemoWithoutAnySetUp() throws Exception {
        AuditLogin.api(env(Map.of())).token(AuditLogin.NAME);
        AuditLogin.api(env(Map.of("LINTAN_PROFILE", "demo", "LINTAN_AUDIT_SECRET", " ")))
                .token(AuditLogin.NAME);

        assertEquals(2, forms.size());
        assertTrue(
                forms.stream()
                        .allMatch(
                                form -> form.startsWith("grant_type=password&client_id=lintan-demo&username=auditor&")),
                forms::toString);
    }

    @Test
    void neverTriesADemoPasswordOutsideTheDemo() {
        DemoFailed refused =
                assertThrows(DemoFailed.class, () -> AuditLogin.api(env(Map.of("LINTAN_PROFILE", "prod"))));

        assertTrue(refused.getMessage().contains("LINTAN_AUDIT_SECRET"), refused.getMessage());
        assertEquals(List.of(), forms);
    }

    private Map<String, String> env(Map<String, String> more) {
        Map<String, String> env = new HashMap<>(more);
        env.put("LINTAN_OIDC_URL", "http://127.0.0.1:" + endpoint.getAddress().getPort());
        return env;
    }
}
