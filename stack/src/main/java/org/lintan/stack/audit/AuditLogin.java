package org.lintan.stack.audit;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.lintan.stack.demo.Api;
import org.lintan.stack.demo.DemoFailed;

/**
 * Who audits: the service client {@code lintan-audit} (another by {@code LINTAN_AUDIT_CLIENT}, one per county) when
 * {@code LINTAN_AUDIT_SECRET} is set; without it the demo login {@code auditor}, which exists in the demo profile only.
 */
final class AuditLogin {

    static final String NAME = "auditor";
    private static final String CLIENT = "lintan-audit";

    private AuditLogin() {}

    /**
     * The API as the auditor sees it.
     *
     * @throws DemoFailed outside the demo when no secret is given
     */
    static Api api(Map<String, String> env) {
        String secret = env.getOrDefault("LINTAN_AUDIT_SECRET", "");
        if (!secret.isBlank()) {
            String client = env.getOrDefault("LINTAN_AUDIT_CLIENT", CLIENT);
            return new Api(
                    env,
                    login -> "grant_type=client_credentials&client_id=" + encode(client) + "&client_secret="
                            + encode(secret));
        }
        if (!"demo".equals(env.getOrDefault("LINTAN_PROFILE", "demo"))) {
            throw new DemoFailed("outside the demo LINTAN_AUDIT_SECRET must hold the secret of the client " + CLIENT
                    + " (or of the one LINTAN_AUDIT_CLIENT names)");
        }
        return new Api(env);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
